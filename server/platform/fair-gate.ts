/**
 * A fair semaphore: each caller holds at most its share of the slots, and waiting callers are
 * served round-robin, so a caller with a long queue does not delay others. Waiting is bounded by a
 * timeout.
 */

/** Reason of a refusal: the caller's own statements fill its share, or all slots are taken. */
export type RefusedBy = 'share' | 'capacity';

export interface GateOptions {
  readonly capacity: number;
  /** Slots per caller. */
  readonly share: number;
  /** Timeout of waiting, randomised between half and all of it; 0: none. */
  readonly waitMs: number;
  /** 0 to 1: jitter, so that callers refused together do not retry together. */
  readonly random: () => number;
  /** Creates the error to throw. */
  readonly refuse: (by: RefusedBy) => Error;
}

interface Waiter {
  readonly begin: () => void;
  readonly timer: NodeJS.Timeout | null;
}

/** Releases the slot. */
export type Leave = () => void;

/** Maximum queue length per caller: waiting takes memory. */
const longestQueue = 1_000;

export class FairGate {
  private running = 0;
  private readonly runningOf = new Map<string, number>();
  /** Round-robin order: a served caller moves to the end. */
  private readonly queues = new Map<string, Waiter[]>();

  constructor(private readonly options: GateOptions) {}

  get waiting(): number {
    return [...this.queues.values()].reduce((sum, queue) => sum + queue.length, 0);
  }

  /** Null if it would have to wait. */
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

  /** Starts as many as fit, one per caller in turn. */
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
