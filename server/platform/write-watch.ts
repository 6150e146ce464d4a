/**
 * Watches for commits that may change public answers, by any process: triggers notify (migrations
 * 0025 and 0026). Notifications are only lost with the connection, and arrive in commit order. So
 * when a heartbeat that this process sends to itself comes back, all earlier ones have arrived too;
 * without a recent heartbeat it is unknown what was written.
 */
import { randomUUID } from 'node:crypto';
import type { Db } from './db.js';
import { positionIn, whereNow } from './servers/look.js';
import { anywhere, furthest, reaches, type Position } from './servers/position.js';
import { readWrite, type Write } from './writes.js';
import type { Statement } from './statement.js';

/** The channel that the triggers notify. */
export const writeChannel = 'notice_graph_writes';

export interface WatchTimes {
  /** Interval of heartbeats while the cache is not empty. */
  readonly beatMs: number;
  /** Validity of a returned heartbeat, from when it was sent. */
  readonly believedMs: number;
  /** How long a mutation waits for its own heartbeat before the whole cache is dropped. */
  readonly fenceMs?: number;
}
const usualTimes = { beatMs: 1_000, believedMs: 5_000, fenceMs: 500 } as const;

export interface WatchOptions {
  /** A write; null if it is unknown what was written. */
  readonly written: (write: Write | null) => void;
  /** Whether anything is cached: otherwise there are no heartbeats. */
  readonly isUsed: () => boolean;
  readonly times?: WatchTimes;
}

/** Callback of a heartbeat in flight. */
type Fence = (isBack: boolean) => void;

export class WriteWatch {
  private believedUntil = 0;
  private beats = 0;
  /** Id of the heartbeat in flight. */
  private beating: number | null = null;
  private channel: string | null = null;
  private known: Position = anywhere;
  private reaching: Promise<unknown> | null = null;
  private readonly stops: (() => void)[] = [];
  private readonly fences = new Map<string, Fence>();

  constructor(
    private readonly db: Pick<Db, 'home' | 'listen' | 'rows'>,
    private readonly options: WatchOptions,
  ) {
    const { written, isUsed, times = usualTimes } = options;
    this.stops.push(
      db.listen(writeChannel, (told) => {
        written(readWrite(told));
      }),
    ); // first, because a new connection reports missed writes first
    if (db.home === 'PGlite') return; // embedded: notified before the commit returns
    const channel = `notice_graph_beat_${randomUUID()}`;
    this.channel = channel;
    const lost = (): void => {
      this.lose();
    };
    const back = (told?: string): void => {
      if (told === undefined) lost();
      else this.fences.get(told)?.(true);
    };
    this.stops.push(db.listen(channel, back, lost));
    const timer = setInterval(() => {
      if (isUsed()) this.beat();
    }, times.beatMs).unref();
    this.stops.push(() => {
      clearInterval(timer);
    });
    this.beat();
  }

  /** Whether all commits up to a moment ago are known. If not, this may change soon. */
  isCurrent(): boolean {
    if (this.db.home === 'PGlite' || performance.now() < this.believedUntil) return true;
    this.beat();
    return false;
  }

  /**
   * Waits for a heartbeat; resolves to the position known after it, which covers everything
   * committed before the call. Null on timeout.
   */
  caughtUp(): Promise<Position | null> {
    return this.ask(this.options.times?.fenceMs ?? usualTimes.fenceMs);
  }

  /** Whether everything up to a position is known; concurrent calls share one heartbeat. */
  async hasReached(position: Position): Promise<boolean> {
    if (reaches(this.known, position)) return true;
    if (this.reaching) await this.reaching; // the shared one may have started before that position
    if (reaches(this.known, position)) return true;
    this.reaching ??= this.caughtUp().finally(() => {
      this.reaching = null;
    });
    await this.reaching;
    return reaches(this.known, position);
  }

  stop(): void {
    this.channel = null;
    for (const stop of this.stops) stop();
  }

  /**
   * Not listening, or listening anew: notifications were lost, and the server may be another one
   * whose WAL ends earlier.
   */
  private lose(): void {
    this.believedUntil = 0;
    this.beating = null;
    this.known = anywhere;
  }

  private beat(): void {
    if (this.beating !== null) return;
    const number = (this.beats += 1);
    this.beating = number;
    void this.ask(this.times.believedMs).finally(() => {
      if (this.beating === number) this.beating = null;
    });
  }

  private get times(): WatchTimes {
    return this.options.times ?? usualTimes;
  }

  /** Sends a heartbeat and waits for it. */
  private async ask(withinMs: number): Promise<Position | null> {
    const { channel } = this;
    if (channel === null) return null;
    const [fence, sentAt] = [randomUUID(), performance.now()];
    let timer: NodeJS.Timeout | undefined;
    const back = new Promise<boolean>((resolve) => {
      this.fences.set(fence, resolve);
      timer = setTimeout(resolve, withinMs, false).unref();
    });
    try {
      const [row] = await this.db.rows(beatOf(channel, fence), 'service');
      if (!(await back)) return null;
      this.believedUntil = Math.max(this.believedUntil, sentAt + this.times.believedMs);
      this.known = furthest(this.known, positionIn(row));
      return positionIn(row);
    } catch {
      return null; // the database is away: notifications may be lost
    } finally {
      clearTimeout(timer);
      this.fences.delete(fence);
    }
  }
}

const beatOf = (channel: string, told: string): Statement => ({
  name: '',
  text: `SELECT pg_notify($1, $2)::text, ${whereNow}`,
  values: [channel, told],
  label: 'beat',
});
