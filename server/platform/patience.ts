/**
 * Retries work while a database is away, full or overloaded. Pure: time and randomness are
 * arguments.
 */
import { ruleOf } from './db-faults.js';

export interface Patience {
  /** False: throws the first such error. */
  readonly isWilling: boolean;
  /** Called once per outage, however many wait. */
  readonly onWait: (cause: unknown) => void;
  /** Resolves early if the signal aborts. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  /** Aborted: nothing waits any longer. */
  readonly signal: AbortSignal;
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** Exponential backoff up to a bound, with 50 % jitter. */
export const pauseAfter = (failures: number, random: () => number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1)) * (0.5 + random() / 2);

/** Not for timeouts: the same work would time out again and must be split by the caller. */
export const isWorthWaiting = (thrown: unknown): boolean => {
  const rule = ruleOf(thrown);
  return rule !== null && rule.passes && rule.told !== 'OPERATION_TIMED_OUT';
};

/** Several operations may wait at once; the first success ends the outage for all. */
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
