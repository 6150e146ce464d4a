/**
 * What all streams of a process share: being woken, and reading. However many follow the feed, they cost one connection that
 * listens, one read for all that ask the same at the same place, and never more than a few of the pool's connections.
 */
import type { Db, Statement } from '../platform/db.js';
import { AppError } from '../platform/errors.js';
import { anywhere } from '../platform/servers/position.js';
import { Reading } from '../platform/servers/reading.js';
import { sql, written } from '../platform/sql.js';
import { Turns } from '../platform/turns.js';
import { changeChannel } from './change.store.js';
import { latestPosition } from './change.sql.js';

export interface WatchLimits {
  /** A notification may be lost: where a pooler stands before the database, say. Then a look finds out. */
  readonly lookEveryMs: number;
  /** Of the database's connections; the others are for questions. */
  readonly readsAtOnce: number;
  readonly maxStreams: number;
}
const usualLimits: WatchLimits = { lookEveryMs: 10_000, readsAtOnce: 3, maxStreams: 2_000 };

/** Whose streams: staff read from the primary. */
type StreamLane = 'callers' | 'staff';
type Rows = Awaited<ReturnType<Db['rows']>>;

/** A stream, as the watch sees it. */
export interface Follower {
  /** When something happened that it has not read yet (performance.now); null where it has read everything. */
  behindSince: number | null;
}

export interface FeedStatus {
  readonly streams: number;
  /** Milliseconds by which the stream that is furthest behind is behind; a reader that does not read is, too. */
  readonly behindMs: number;
}

export class ChangeWatch {
  /** How often something happened; what was read before the last time may miss it. */
  wakes = 0;
  /** When that was the last time: a replica that is not known to be of then has nothing to say. */
  private wokenAt = performance.now();
  /** Streams go on in turns: there may be thousands, and others have questions meanwhile. */
  private readonly turns = new Turns();
  private readonly followers = new Set<Follower>();
  private readonly waiting = new Set<() => void>();
  private readonly reading = new Map<string, Promise<Rows>>();
  private readonly queue: (() => void)[] = [];
  private running = 0;
  private stop: (() => void) | null = null;

  constructor(
    private readonly db: Pick<Db, 'listen' | 'rows'>,
    private readonly limits: WatchLimits = usualLimits,
  ) {}

  status(): FeedStatus {
    const now = performance.now();
    const behind = [...this.followers].map(({ behindSince }) => (behindSince === null ? 0 : now - behindSince));
    return { streams: this.followers.size, behindMs: Math.max(0, ...behind) };
  }

  /** Begins to wake the follower; returns how to leave. Throws SERVICE_UNAVAILABLE where there are too many. */
  join(follower: Follower): () => void {
    if (this.followers.size >= this.limits.maxStreams) {
      throw new AppError('SERVICE_UNAVAILABLE', 'Too many concurrent streams. Try again later.');
    }
    this.followers.add(follower);
    this.stop ??= this.begin();
    return () => {
      this.followers.delete(follower);
      if (this.followers.size > 0) return;
      this.stop?.();
      this.stop = null;
    };
  }

  /** Resolves once something happened since `wakes` was so much, or once the signal aborts. */
  async after(wakes: number, signal: AbortSignal): Promise<void> {
    if (this.wakes > wakes || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  /** Rows of a statement, in turn; those who ask the same, after the same wake, share one answer. */
  async read(statement: Statement, lane: StreamLane = 'callers'): Promise<Rows> {
    const { name, text, values } = statement;
    const key = `${this.wakes} ${lane} ${name === '' ? text : name} ${JSON.stringify(values)}`; // a text has a name of its own
    let rows = this.reading.get(key);
    if (!rows) {
      rows = this.inTurn(statement, lane);
      this.reading.set(key, rows);
      void this.forget(key, rows);
    }
    await rows;
    await this.turns.next();
    return rows;
  }

  /** Once all have been woken, too: the last of them ask when the first have their answer. */
  private async forget(key: string, rows: Promise<Rows>): Promise<void> {
    await rows.catch(() => undefined);
    await this.turns.quiet();
    this.reading.delete(key);
  }

  private async inTurn(statement: Statement, lane: StreamLane): Promise<Rows> {
    if (this.running >= this.limits.readsAtOnce) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.running += 1;
    try {
      const isOpen = lane === 'callers' && statement !== latestChange;
      return await this.db.rows(statement, lane, isOpen ? Reading.from(anywhere, this.wokenAt) : undefined);
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private begin(): () => void {
    const silence = this.db.listen(changeChannel, () => {
      this.wake();
    });
    let seen = -1;
    const look = setInterval(() => {
      this.read(latestChange)
        .then((rows) => {
          const latest = latestOf(rows);
          if (latest > seen) this.wake();
          seen = latest;
        })
        .catch(() => undefined); // the streams find out by themselves
    }, this.limits.lookEveryMs).unref();
    return () => {
      silence();
      clearInterval(look);
    };
  }

  private wake(): void {
    this.wakes += 1;
    const now = performance.now();
    this.wokenAt = now;
    for (const follower of this.followers) follower.behindSince ??= now;
    for (const done of [...this.waiting]) void this.turns.next().then(done);
  }
}

const latestChange: Statement = {
  name: 'latestChange',
  ...written(sql`SELECT ${latestPosition} AS "latest"`),
  label: 'latest change',
};
const latestOf = ([row]: Rows): number => Number(row?.['latest']);

/** Position of the latest change, for a stream that begins now. */
export const latestIn = async (db: Db): Promise<number> => latestOf(await db.rows(latestChange));

declare module '../graphql/context.js' {
  interface FeatureState {
    readonly watch: ChangeWatch;
  }
}
