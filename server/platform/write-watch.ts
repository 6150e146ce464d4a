/**
 * Told of each commit that may change what the public reads, by whatever process: triggers notify (migrations 0025 and 0026). A notification can be
 * lost with its connection alone, and PostgreSQL delivers in the order of commits. So a notification to oneself that came back says that
 * all before it came, too: where none came back for a while, nobody knows what was written meanwhile.
 */
import { randomUUID } from 'node:crypto';
import type { Db, Statement } from './db.js';
import { readWrite, type Write } from './writes.js';

/** What the triggers notify. */
export const writeChannel = 'notice_graph_writes';

export interface WatchTimes {
  /** How often one notifies oneself, while there is anything to lose. */
  readonly beatMs: number;
  /** For how long one that came back is believed, from when it was sent. */
  readonly believedMs: number;
  /** How long a mutation waits to be told of itself: then all is forgotten. */
  readonly fenceMs?: number;
}
const usualTimes = { beatMs: 1_000, believedMs: 5_000, fenceMs: 500 } as const;

export interface WatchOptions {
  /** Something was written; null: nobody knows what, or whether. */
  readonly written: (write: Write | null) => void;
  /** Whether there is anything to lose: nobody is asked for nothing. */
  readonly isUsed: () => boolean;
  readonly times?: WatchTimes;
}

export class WriteWatch {
  private believedUntil = 0;
  private sentAt: number | null = null;
  private beat: Statement | null = null;
  private readonly stops: (() => void)[] = [];
  private readonly fences = new Map<string, () => void>();
  private channel: string | null = null;

  constructor(
    private readonly db: Pick<Db, 'home' | 'listen' | 'rows'>,
    private readonly options: WatchOptions,
  ) {
    const { written, isUsed, times = usualTimes } = options;
    this.stops.push(
      db.listen(writeChannel, (told) => {
        written(readWrite(told));
      }),
    ); // first: a connection that was made again tells of what was missed first
    if (db.home === 'PGlite') return; // in this process: told before the commit returns
    const channel = `notice_graph_beat_${randomUUID()}`;
    this.channel = channel;
    const back = (told?: string): void => {
      if (told === undefined) return; // one listens from now on
      this.fences.get(told)?.();
      if (this.sentAt !== null) this.believedUntil = this.sentAt + times.believedMs;
      this.sentAt = null;
    };
    this.stops.push(db.listen(channel, back));
    this.beat = beatOf(channel);
    const timer = setInterval(() => {
      if (isUsed()) this.send();
    }, times.beatMs).unref();
    this.stops.push(() => {
      clearInterval(timer);
    });
    this.send();
  }

  /** Whether every commit of more than a moment ago is known here. Where not, it soon may be. */
  isCurrent(): boolean {
    if (this.db.home === 'PGlite' || performance.now() < this.believedUntil) return true;
    this.send();
    return false;
  }

  /** Answers once all is known here that was committed before it was asked; false where that cannot be told soon. */
  async caughtUp(): Promise<boolean> {
    const { channel } = this;
    if (channel === null) return this.db.home === 'PGlite';
    const fence = randomUUID();
    let timer: NodeJS.Timeout | undefined;
    const back = new Promise<boolean>((resolve) => {
      this.fences.set(fence, () => {
        resolve(true);
      });
      timer = setTimeout(resolve, this.options.times?.fenceMs ?? usualTimes.fenceMs, false).unref();
    });
    try {
      await this.db.rows(beatOf(channel, fence), 'service');
      return await back;
    } catch {
      return false; // the database is away: what came before may be lost
    } finally {
      clearTimeout(timer);
      this.fences.delete(fence);
    }
  }

  stop(): void {
    this.beat = null;
    this.channel = null;
    for (const stop of this.stops) stop();
  }

  private send(): void {
    const { beat } = this;
    const { believedMs } = this.options.times ?? usualTimes;
    const now = performance.now();
    if (beat === null) return;
    if (this.sentAt !== null && now - this.sentAt < believedMs) return; // the one before is on its way
    this.sentAt = now;
    this.db.rows(beat, 'service').catch(() => undefined); // what does not come back is not believed
  }
}

const beatOf = (channel: string, told = ''): Statement => ({
  name: '',
  text: 'SELECT pg_notify($1, $2)::text',
  values: [channel, told],
  label: 'beat',
});
