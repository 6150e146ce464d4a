/**
 * Turns for many who would go on at the same moment: a few at once, then a few milliseconds of them between whatever else the process
 * has to do. So what wakes thousands keeps nobody else waiting.
 */
import { setImmediate } from 'node:timers/promises';

const sliceMs = 2;
/** So many need not wait at all. */
const fewAtOnce = 16;

export class Turns {
  private waiting: (() => void)[] = [];
  private served = 0;
  private serving: Promise<void> | null = null;
  private passed = 0;

  /** Resolves when it is one's turn, in the order of asking. */
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

  /** Resolves once nobody waits. */
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
      await Promise.resolve(); // whoever was served goes on within the slice, and is counted with it
      if (performance.now() < until) continue;
      await setImmediate();
      until = performance.now() + sliceMs;
    }
    this.waiting = [];
    this.served = 0;
    this.serving = null;
  }
}
