/** Work that waits for a database which is away, full or crowded, and goes on. Pure but for time and chance, which come in. */
import { ruleOf } from './db-faults.js';

export interface Patience {
  /** False: the first such fault is thrown. */
  readonly isWilling: boolean;
  /** Told once an outage, however many wait. */
  readonly onWait: (cause: unknown) => void;
  /** Returns at once, when the signal says so. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  /** Once aborted nobody waits any more. */
  readonly signal: AbortSignal;
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** Doubled each time up to a bound; half of it by chance, so that many who wait do not come back at once. */
export const pauseAfter = (failures: number, random: () => number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1)) * (0.5 + random() / 2);

/** What took too long would take as long again: that is for the caller to cut smaller. */
export const isWorthWaiting = (thrown: unknown): boolean => {
  const rule = ruleOf(thrown);
  return rule !== null && rule.passes && rule.told !== 'OPERATION_TIMED_OUT';
};

/** Several may wait at once; the first that gets through ends the outage for all. */
export class Waiting {
  private isOut = false;

  constructor(private readonly patience: Patience) {}

  async through<T>(work: () => Promise<T>): Promise<T> {
    const { isWilling, onWait, pause, random, signal } = this.patience;
    for (let failures = 1; ; failures += 1) {
      try {
        const done = await work();
        this.isOut = false;
        return done;
      } catch (thrown) {
        if (!isWilling || signal.aborted || !isWorthWaiting(thrown)) throw thrown;
        if (!this.isOut) onWait(thrown);
        this.isOut = true;
        await pause(pauseAfter(failures, random));
      }
    }
  }
}
