/**
 * A semaphore that is fair between callers: each holds at most its share of the places, and whoever waits is served in turn with the
 * other callers, not behind all that one of them has queued. Whoever waits for longer than the bound is refused.
 */

/** Whom a refusal is due to: the caller's own statements fill its share, or everybody's fill all places. */
export type RefusedBy = 'share' | 'capacity';

export interface GateOptions {
  readonly capacity: number;
  /** Of one caller. */
  readonly share: number;
  /** At most so long, and at least half as long; 0: for as long as it takes. */
  readonly waitMs: number;
  /** 0 to 1: who came at once is not sent away at once, and comes again one by one. */
  readonly random: () => number;
  /** What is thrown. */
  readonly refuse: (by: RefusedBy) => Error;
}

interface Waiter {
  readonly begin: () => void;
  readonly timer: NodeJS.Timeout | null;
}

/** Gives the place back. */
export type Leave = () => void;

/** A caller that waits with so many statements is refused the next at once: what queues takes memory. */
const longestQueue = 1_000;

export class FairGate {
  private running = 0;
  private readonly runningOf = new Map<string, number>();
  /** In the order of their turns: who was served goes to the end. */
  private readonly queues = new Map<string, Waiter[]>();

  constructor(private readonly options: GateOptions) {}

  get waiting(): number {
    return [...this.queues.values()].reduce((sum, queue) => sum + queue.length, 0);
  }

  /** Null where it would have to wait. */
  enterNow(caller: string): Leave | null {
    if (this.queues.has(caller) || !this.mayRun(caller)) return null;
    this.take(caller);
    return this.leaveOf(caller);
  }

  async enter(caller: string): Promise<Leave> {
    const leave = this.enterNow(caller);
    if (leave) return leave;
    await this.wait(caller);
    return this.leaveOf(caller);
  }

  private leaveOf(caller: string): Leave {
    let isIn = true;
    return () => {
      if (!isIn) return;
      isIn = false;
      this.give(caller);
    };
  }

  private mayRun(caller: string): boolean {
    const { capacity, share } = this.options;
    return this.running < capacity && (this.runningOf.get(caller) ?? 0) < share;
  }

  private take(caller: string): void {
    this.running += 1;
    this.runningOf.set(caller, (this.runningOf.get(caller) ?? 0) + 1);
  }

  private give(caller: string): void {
    this.running -= 1;
    const left = (this.runningOf.get(caller) ?? 1) - 1;
    if (left > 0) this.runningOf.set(caller, left);
    else this.runningOf.delete(caller);
    this.serve();
  }

  private wait(caller: string): Promise<void> {
    const queue = this.queues.get(caller) ?? [];
    if (queue.length >= longestQueue) return Promise.reject(this.refusal(caller));
    this.queues.set(caller, queue);
    return new Promise((resolve, reject) => {
      const { waitMs, random } = this.options;
      const tooLate = (): void => {
        this.drop(caller, waiter);
        reject(this.refusal(caller));
      };
      const timer = waitMs > 0 ? setTimeout(tooLate, waitMs * (1 - random() / 2)) : null;
      const waiter: Waiter = { begin: resolve, timer };
      queue.push(waiter);
    });
  }

  private refusal(caller: string): Error {
    return this.options.refuse((this.runningOf.get(caller) ?? 0) >= this.options.share ? 'share' : 'capacity');
  }

  private drop(caller: string, waiter: Waiter): void {
    const queue = this.queues.get(caller) ?? [];
    const at = queue.indexOf(waiter);
    if (at >= 0) queue.splice(at, 1);
    if (queue.length === 0) this.queues.delete(caller);
  }

  /** As many as may run, one of each caller in turn. */
  private serve(): void {
    for (const [caller, queue] of this.queues) {
      if (this.running >= this.options.capacity) return;
      if (!this.mayRun(caller)) continue;
      const [next] = queue;
      if (!next) continue;
      this.drop(caller, next);
      if (queue.length > 0) {
        this.queues.delete(caller);
        this.queues.set(caller, queue);
      }
      if (next.timer) clearTimeout(next.timer);
      this.take(caller);
      next.begin();
    }
  }
}
