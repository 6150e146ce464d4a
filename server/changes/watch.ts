/**
 * Shared by all streams of a process: wake-ups and reads. Any number of streams costs one listening
 * connection, one read for all identical positions and selections, and at most a few pooled
 * connections.
 */
import type { Db } from '../platform/db.js';
import { AppError } from '../platform/errors.js';
import { anywhere } from '../platform/servers/position.js';
import { Reading } from '../platform/servers/reading.js';
import { sql, written } from '../platform/sql.js';
import { Turns } from '../platform/turns.js';
import { changeChannel } from './change.store.js';
import { latestPosition } from './change.sql.js';
import type { Statement } from '../platform/statement.js';

export interface WatchLimits {
  /** Polling interval, in case notifications are lost, for example behind a pooler. */
  readonly lookEveryMs: number;
  /** Maximum of concurrent reads; the remaining connections are for queries. */
  readonly readsAtOnce: number;
  readonly maxStreams: number;
}
const usualLimits: WatchLimits = { lookEveryMs: 10_000, readsAtOnce: 3, maxStreams: 2_000 };

/** Connection lane of a stream: staff read from the primary. */
type StreamLane = 'callers' | 'staff';
type Rows = Awaited<ReturnType<Db['rows']>>;

/** A stream as seen by the watch. */
export interface Follower {
  /** Since when unread changes exist (performance.now); null if it is up to date. */
  behindSince: number | null;
}

export interface FeedStatus {
  readonly streams: number;
  /** Lag in milliseconds of the slowest stream, stalled clients included. */
  readonly behindMs: number;
}

export class ChangeWatch {
  /** Counter of wake-ups; reads started before the latest one may be incomplete. */
  wakes = 0;
  /** Time of the latest wake-up: a replica must be at least that recent. */
  private wokenAt = performance.now();
  /** Spreads the wake-up of thousands of streams between other work. */
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

  /**
   * Registers a stream; returns the function to leave. Throws SERVICE_UNAVAILABLE if there are too
   * many.
   */
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

  /** Resolves on the first wake-up after number `wakes`, or when the signal aborts. */
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

  /**
   * Runs a statement with bounded concurrency; identical reads after the same wake-up share one
   * result (single flight).
   */
  async read(statement: Statement, lane: StreamLane = 'callers'): Promise<Rows> {
    const { name, text, values } = statement;
    const key = `${this.wakes} ${lane} ${name === '' ? text : name} ${JSON.stringify(values)}`; // a name identifies a text
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

  /** Kept until all streams have been woken: the last ones ask when the first have their result. */
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
        .catch(() => undefined); // streams detect it themselves
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

/** Latest position, where a new stream starts. */
export const latestIn = async (db: Db): Promise<number> => latestOf(await db.rows(latestChange));

declare module '../graphql/context.js' {
  interface FeatureState {
    readonly watch: ChangeWatch;
  }
}
