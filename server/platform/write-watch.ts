/**
 * Told of each commit that may change what the public reads, by whatever process: triggers notify (migration 0025). A notification can be
 * lost with its connection alone, and PostgreSQL delivers in the order of commits. So a notification to oneself that came back says that
 * all before it came, too: where none came back for a while, nobody knows what was written meanwhile.
 */
import { randomUUID } from 'node:crypto';
import type { Db, Statement } from './db.js';

/** What the triggers notify. */
export const writeChannel = 'notice_graph_writes';

export interface WatchTimes {
  /** How often one notifies oneself, while there is anything to lose. */
  readonly beatMs: number;
  /** For how long one that came back is believed, from when it was sent. */
  readonly believedMs: number;
}
const usualTimes: WatchTimes = { beatMs: 1_000, believedMs: 5_000 };

export interface WatchOptions {
  /** Something was written, or may have been. */
  readonly written: () => void;
  /** Whether there is anything to lose: nobody is asked for nothing. */
  readonly isUsed: () => boolean;
  readonly times?: WatchTimes;
}

export class WriteWatch {
  private believedUntil = 0;
  private sentAt: number | null = null;
  private beat: Statement | null = null;
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly db: Pick<Db, 'home' | 'listen' | 'rows'>,
    private readonly options: WatchOptions,
  ) {
    const { written, isUsed, times = usualTimes } = options;
    this.stops.push(db.listen(writeChannel, written)); // first: a connection that was made again tells of what was missed first
    if (db.home === 'PGlite') return; // in this process: told before the commit returns
    const channel = `notice_graph_beat_${randomUUID()}`;
    const back = (): void => {
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

  stop(): void {
    this.beat = null;
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

const beatOf = (channel: string): Statement => ({
  name: '',
  text: 'SELECT pg_notify($1, $2)::text',
  values: [channel, ''],
  label: 'beat',
});
