/**
 * Threads that prepare pages for a server, bounded in number, memory, time and in how many pages wait. They begin when the first
 * page comes and end when none has come for a while. One that takes too long or dies is replaced; its page is refused.
 */
import { availableParallelism } from 'node:os';
import { AppError } from '../../platform/errors.js';
import type { Done, Task } from './tasks.js';
import { startThread, type Thread } from './thread.js';

export interface PoolLimits {
  readonly threads: number;
  /** Of each thread's heap. */
  readonly megabytes: number;
  /** That one task may take, once a thread has begun it and as long as the process is not kept waiting by others. */
  readonly milliseconds: number;
  /** Tasks that wait for a thread. */
  readonly waiting: number;
  readonly idleMilliseconds: number;
  /** A thread that read a longer page (characters, or bytes of a file) ends: its memory is given back. */
  readonly keptLength: number;
}

/** One core is left to the thread that serves. */
export const poolLimits: PoolLimits = {
  threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
  megabytes: 128,
  milliseconds: 10_000,
  waiting: 16,
  idleMilliseconds: 30_000,
  keptLength: 250_000,
};

/** The task was given up: whoever asked for it says what that means. */
export class GivenUp extends Error {
  constructor(readonly why: 'TIME' | 'MEMORY' | 'CRASH') {
    super(`parsing was abandoned: ${why}`);
  }
}

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

  /** Threads that are alive. */
  get size(): number {
    return this.threads.size;
  }

  /** Throws GivenUp, SERVICE_UNAVAILABLE where too many wait, or what the task itself threw. */
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

  /** Their memory is given back: pages that are pasted come seldom. */
  private waitForMore(): void {
    if (this.idle) clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      for (const thread of this.free.splice(0)) void this.end(thread);
    }, this.limits.idleMilliseconds).unref();
  }
}

/** On a machine that does much else the process has had less time than the clock says: then a page is given more, up to so many times. */
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
  work.catch(() => undefined); // told by the race, or given up already
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
