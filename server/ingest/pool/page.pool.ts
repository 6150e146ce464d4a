/**
 * Worker pool of a server for parsing pages, bounded in threads, memory, time and queue length.
 * Threads start on demand and end when idle. One that times out or crashes is replaced; its page is
 * rejected.
 */
import { availableParallelism } from 'node:os';
import { AppError } from '../../platform/errors.js';
import type { Done, Task } from './tasks.js';
import { startThread, type Thread } from './thread.js';
import { GivenUp } from './given-up.js';

export interface PoolLimits {
  readonly threads: number;
  /** Heap limit per thread. */
  readonly megabytes: number;
  /**
   * Time limit of a task, from its start in a thread, not counting time in which the process is
   * starved.
   */
  readonly milliseconds: number;
  /** Maximum queue length. */
  readonly waiting: number;
  readonly idleMilliseconds: number;
  /**
   * A thread that parsed a longer page (characters, or bytes of a file) ends, to release its
   * memory.
   */
  readonly keptLength: number;
}

/** Leaves one core to the main thread. */
export const poolLimits: PoolLimits = {
  threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
  megabytes: 128,
  milliseconds: 10_000,
  waiting: 16,
  idleMilliseconds: 30_000,
  keptLength: 250_000,
};

interface Job {
  readonly task: Task;
  readonly resolve: (done: Done) => void;
  readonly reject: (cause: Error) => void;
}

export class PagePool {
  private readonly threads = new Set<Thread>();
  private readonly free: Thread[] = [];
  private readonly waiting: Job[] = [];
  private idle: NodeJS.Timeout | null = null;

  constructor(private readonly limits: PoolLimits = poolLimits) {}

  /** Number of live threads. */
  get size(): number {
    return this.threads.size;
  }

  /** Throws GivenUp, SERVICE_UNAVAILABLE if the queue is full, or the error of the task. */
  run(task: Task): Promise<Done> {
    if (this.waiting.length >= this.limits.waiting) return Promise.reject(tooBusy());
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    for (const { reject } of this.waiting.splice(0)) reject(new GivenUp('CRASH'));
    await Promise.all([...this.threads].map((thread) => this.end(thread)));
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const thread = this.free.pop() ?? this.started();
    const job = thread && this.waiting.shift();
    if (!thread || !job) return;
    if (this.idle) clearTimeout(this.idle);
    void this.work(thread, job);
  }

  private started(): Thread | null {
    if (this.threads.size >= this.limits.threads) return null;
    const thread = startThread(this.limits.megabytes);
    this.threads.add(thread);
    return thread;
  }

  private async work(thread: Thread, { task, resolve, reject }: Job): Promise<void> {
    try {
      await thread.ready;
      resolve(await inTime(thread.ask(task), this.limits.milliseconds));
      if (task.kind === 'prepare' && task.page.content.length > this.limits.keptLength) await this.end(thread);
    } catch (thrown) {
      reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
      if (thrown instanceof GivenUp) await this.end(thread);
    }
    if (this.threads.has(thread)) this.free.push(thread);
    this.next();
    this.waitForMore();
  }

  private async end(thread: Thread): Promise<void> {
    this.threads.delete(thread);
    await thread.end();
  }

  /** Releases memory when idle: submitted pages are rare. */
  private waitForMore(): void {
    if (this.idle) clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      for (const thread of this.free.splice(0)) void this.end(thread);
    }, this.limits.idleMilliseconds).unref();
  }
}

/**
 * On a busy machine the process gets less CPU time than wall time: the limit is extended up to this
 * factor.
 */
const mostPatience = 6;

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const began = process.cpuUsage();
  const tooLate = new Promise<never>((_resolve, reject) => {
    const look = (looks: number): void => {
      const { user, system } = process.cpuUsage(began);
      const left = milliseconds - (user + system) / 1_000;
      if (left <= 0 || looks >= mostPatience) reject(new GivenUp('TIME'));
      else timer = setTimeout(look, milliseconds, looks + 1);
    };
    timer = setTimeout(look, milliseconds, 1);
  });
  work.catch(() => undefined); // reported by the race, or already aborted
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

const retryAfter = 5;
const tooBusy = (): AppError =>
  new AppError('SERVICE_UNAVAILABLE', 'Too many pages are being parsed: send it again in a few seconds.', {
    retryAfter,
  });
