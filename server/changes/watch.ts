/**
 * What all streams of a process share: being woken, and reading. However many follow the feed, they cost one connection that
 * listens, one read for all that ask the same at the same place, and never more than a few of the pool's connections.
 */
import type { Db, Statement } from '../platform/db.js';
import { changeChannel } from './change.store.js';
import { latestPosition } from './change.sql.js';

/** A notification may be lost: where a pooler stands before the database, say. Then this finds out. */
const lookEveryMs = 10_000;
/** Of the database's connections; the others are for questions. */
const readsAtOnce = 3;

type Rows = Awaited<ReturnType<Db['rows']>>;

export class ChangeWatch {
  /** How often something happened; what was read before the last time may miss it. */
  wakes = 0;
  private readonly waiting = new Set<() => void>();
  private readonly reading = new Map<string, Promise<Rows>>();
  private readonly queue: (() => void)[] = [];
  private running = 0;
  private streams = 0;
  private stop: (() => void) | null = null;

  constructor(private readonly db: Db) {}

  /** Begins to be woken; returns how to leave. */
  join(): () => void {
    this.streams += 1;
    this.stop ??= this.begin();
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.streams -= 1;
      if (this.streams > 0) return;
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

  /** Rows of a statement; those who ask the same, after the same wake, share one answer. */
  read(statement: Statement): Promise<Rows> {
    const key = JSON.stringify([this.wakes, statement.text, statement.values]);
    const known = this.reading.get(key);
    if (known) return known;
    const rows = this.inTurn(statement).finally(() => this.reading.delete(key));
    this.reading.set(key, rows);
    return rows;
  }

  private async inTurn(statement: Statement): Promise<Rows> {
    if (this.running >= readsAtOnce) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.running += 1;
    try {
      return await this.db.rows(statement);
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
    let seen: number | null = null;
    const timer = setInterval(() => {
      this.read({
        name: 'latestChange',
        text: `SELECT ${latestPosition} AS "latest"`,
        values: [],
        label: 'latest change',
      })
        .then(([row]) => {
          const latest = Number(row?.['latest']);
          if (seen !== null && latest > seen) this.wake();
          seen = latest;
        })
        .catch(() => undefined); // the streams find out by themselves
    }, lookEveryMs).unref();
    return () => {
      silence();
      clearInterval(timer);
    };
  }

  private wake(): void {
    this.wakes += 1;
    for (const done of [...this.waiting]) done();
  }
}

const watches = new WeakMap<Db, ChangeWatch>();

export function watchOf(db: Db): ChangeWatch {
  const known = watches.get(db);
  if (known) return known;
  const watch = new ChangeWatch(db);
  watches.set(db, watch);
  return watch;
}
