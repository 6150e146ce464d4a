/**
 * Told of each commit that may change what the public reads, by whatever process: triggers notify (migrations 0025 and 0026). A notification can be
 * lost with its connection alone, and PostgreSQL delivers in the order of commits. So a notification to oneself that came back says that
 * all before it came, too: where none came back for a while, nobody knows what was written meanwhile.
 */
import { randomUUID } from 'node:crypto';
import type { Db, Statement } from './db.js';
import { positionIn, whereNow } from './servers/look.js';
import { anywhere, furthest, reaches, type Position } from './servers/position.js';
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

/** A notification to oneself that is on its way. */
type Fence = (isBack: boolean) => void;

export class WriteWatch {
  private believedUntil = 0;
  private beats = 0;
  /** Which one is on its way. */
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
    ); // first: a connection that was made again tells of what was missed first
    if (db.home === 'PGlite') return; // in this process: told before the commit returns
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

  /** Whether every commit of more than a moment ago is known here. Where not, it soon may be. */
  isCurrent(): boolean {
    if (this.db.home === 'PGlite' || performance.now() < this.believedUntil) return true;
    this.beat();
    return false;
  }

  /** Answers where all stands that is known here: what was committed before it was asked, at least. Null where that cannot be told soon. */
  caughtUp(): Promise<Position | null> {
    return this.ask(this.options.times?.fenceMs ?? usualTimes.fenceMs);
  }

  /** Whether all is known here that was there at a position; many who ask at once share what finds it out. */
  async hasReached(position: Position): Promise<boolean> {
    if (reaches(this.known, position)) return true;
    if (this.reaching) await this.reaching; // it may have begun before the position was there
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

  /** One listens no longer, or anew: what was told meanwhile is lost, and the server may be another one, whose log ends before. */
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

  /** Notifies itself, and waits until that is back. */
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
      return null; // the database is away: what came before may be lost
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
