/**
 * Spreads the wake-up of many waiters: a few at once, the others in slices of a few milliseconds
 * between other events, so that waking thousands does not block the event loop.
 */
import { setImmediate } from 'node:timers/promises';

const sliceMs = 2;
/** Number served without delay. */
const fewAtOnce = 16;

export class Turns {
  private waiting: (() => void)[] = [];
  private served = 0;
  private serving: Promise<void> | null = null;
  private passed = 0;

  /** Resolves when it is the caller's turn, in order of calls. */
  next(): Promise<void> {
    if (!this.serving && this.passed < fewAtOnce) {
      if (this.passed === 0) void this.passAgain();
      this.passed += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.serving ??= this.serve();
    });
  }

  /** Resolves when nobody waits. */
  async quiet(): Promise<void> {
    while (this.serving) await this.serving;
  }

  private async passAgain(): Promise<void> {
    await setImmediate();
    this.passed = 0;
  }

  private async serve(): Promise<void> {
    await setImmediate();
    for (let until = performance.now() + sliceMs; this.served < this.waiting.length; this.served += 1) {
      this.waiting[this.served]?.();
      await Promise.resolve(); // the served waiter runs within the slice and counts towards it
      if (performance.now() < until) continue;
      await setImmediate();
      until = performance.now() + sliceMs;
    }
    this.waiting = [];
    this.served = 0;
    this.serving = null;
  }
}
