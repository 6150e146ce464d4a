/**
 * Where the primary stands, asked some times a second whatever is read, so that no read has to ask. A replica that has replayed what
 * the primary had at a moment is known to be of that moment, by this process's own clock.
 */
import { setTimeout } from 'node:timers/promises';
import { codeOf } from '../errors.js';
import { reaches, type Position } from './position.js';
import type { Seen } from './look.js';

/** What it said, and when it was asked. */
export interface Sample extends Seen {
  readonly at: number;
}

export interface PrimaryRules {
  readonly look: () => Promise<Seen>;
  /** Called with each observed state, before it is used. */
  readonly seen?: (sample: Sample) => Promise<void>;
  /** Called if no server answered, or only a standby. */
  readonly failed?: () => Promise<void>;
  readonly everyMs?: number;
}

export const usualEveryMs = 250;
/** Enough for a minute; older ones are merged away where nothing is written. */
const mostSamples = 2_000;
/** Positions of changes are microseconds, by the clock of PostgreSQL. */
const clocksDifferMs = 60_000;
/** A database before its first migration: it answers, and has nothing yet. */
const isEmpty = (thrown: unknown): boolean => codeOf(thrown) === '42P01';

export class Primary {
  /** By their log's end, one each: the latest moment at which it was there. */
  private readonly samples: Sample[] = [];
  private running: Promise<void> | null = null;
  private next: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** Whether no primary answered when it was last asked. */
  isAway = false;
  private isOver = false;

  constructor(private readonly rules: PrimaryRules) {}

  get latest(): Sample | null {
    return this.samples.at(-1) ?? null;
  }

  begin(): void {
    this.timer ??= setInterval(() => {
      if (!this.running) void this.look();
    }, this.rules.everyMs ?? usualEveryMs).unref();
    void this.look();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.isOver = true;
  }

  /** Resolves once it was asked after this call: those who want that at once share one look. */
  look(): Promise<void> {
    if (!this.running) return (this.running = this.ask());
    return (this.next ??= this.running.then(() => {
      this.next = null;
      return (this.running = this.ask());
    }));
  }

  /** Time up to which a server at this position has everything; -Infinity if unknown. */
  asOf(lsn: bigint): number {
    return this.samples.findLast((sample) => sample.lsn <= lsn)?.at ?? -Infinity;
  }

  /**
   * Waits until the primary itself shows a change: a synchronous replica may show it a moment before the primary, which waits for
   * the replica's word. Gives up after half a second: then the change was lost. A change in the future was never acknowledged.
   */
  async shows({ change }: Position): Promise<void> {
    if (change > (Date.now() + clocksDifferMs) * 1_000) return;
    for (let tries = 0; tries < 25; tries += 1) {
      if (this.isAway || (this.latest && reaches(this.latest, { lsn: 0n, change }))) return;
      if (tries > 0) await setTimeout(20);
      await this.look();
    }
  }

  private async ask(): Promise<void> {
    const at = performance.now();
    try {
      const sample = { ...(await this.rules.look()), at };
      this.isAway = sample.isStandby;
      await this.rules.seen?.(sample);
      if (!sample.isStandby) this.add(sample);
    } catch (thrown) {
      this.isAway = !isEmpty(thrown);
    } finally {
      if (this.isAway && !this.isOver) await this.rules.failed?.();
      this.running = null;
    }
  }

  /** A log that ends before it did is another primary's: what is known of the one before says nothing any more. */
  private add(sample: Sample): void {
    const last = this.latest;
    if (last && sample.at < last.at) return;
    if (last && (sample.lsn < last.lsn || sample.timeline !== last.timeline)) this.samples.length = 0;
    if (last?.lsn === sample.lsn) this.samples.pop();
    this.samples.push(sample);
    if (this.samples.length > mostSamples) this.samples.shift();
  }
}
