/**
 * Parses pages in this thread or, if enabled and worthwhile, in worker threads of some 150 MB each.
 */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { IncomingPage } from '../received.js';
import { readForLoading, type ReadPage } from './read-page.js';
import { workerFile } from './worker-file.js';

/** A thread takes a second to start, in which this one parses as many pages. */
const worthThreads = 100;
export const maxThreads = 4;
/** Chunk size per thread; results are passed on before the next chunk. */
const pagesAtOnce = 10;
/**
 * Heap limit; a third is dictionaries. If a page needs more, the thread ends and this one parses
 * instead.
 */
const resourceLimits = { maxOldGenerationSizeMb: 112, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 };

interface Answer {
  readonly ask: number;
  readonly read?: readonly ReadPage[];
  readonly fault?: string;
}
interface Asked {
  readonly resolve: (read: readonly ReadPage[]) => void;
  readonly reject: (cause: Error) => void;
}

export class Readers {
  private workers: Worker[] = [];
  private readonly asked = new Map<number, Asked>();
  private asks = 0;
  private pages = 0;
  /** Threads that crash are not restarted: this one parses. */
  private isAlone: boolean;

  constructor(private readonly threads = 0) {
    this.isAlone = threads === 0;
  }

  /** In page order. */
  async read(pages: readonly IncomingPage[]): Promise<readonly ReadPage[]> {
    this.pages += pages.length;
    if (this.pages < worthThreads || this.isAlone) return readHere(pages);
    if (this.workers.length === 0) this.start();
    const share = Math.ceil(pages.length / this.workers.length);
    const shares = this.workers.map((worker, i) => this.askAll(worker, pages.slice(i * share, (i + 1) * share)));
    return (await Promise.all(shares)).flat();
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private start(): void {
    for (let i = 0; i < this.threads; i += 1) {
      const worker = new Worker(workerFile, { resourceLimits });
      worker.on('message', (answer: Answer) => {
        this.settle(answer);
      });
      worker.on('error', (cause) => {
        this.giveUp(cause);
      });
      this.workers.push(worker);
    }
  }

  private async askAll(worker: Worker, pages: readonly IncomingPage[]): Promise<readonly ReadPage[]> {
    const read: ReadPage[] = [];
    for (let from = 0; from < pages.length; from += pagesAtOnce)
      read.push(...(await this.ask(worker, pages.slice(from, from + pagesAtOnce))));
    return read;
  }

  private ask(worker: Worker, pages: readonly IncomingPage[]): Promise<readonly ReadPage[]> {
    const ask = (this.asks += 1);
    return new Promise((resolve, reject) => {
      this.asked.set(ask, { resolve, reject });
      worker.postMessage({ ask, pages });
    });
  }

  private settle({ ask, read, fault }: Answer): void {
    const asked = this.asked.get(ask);
    this.asked.delete(ask);
    if (read) asked?.resolve(read);
    else asked?.reject(new Error(fault ?? 'a page could not be read'));
  }

  private giveUp(cause: unknown): void {
    this.isAlone = true;
    const error = cause instanceof Error ? cause : new Error('a reader thread exited');
    for (const { reject } of this.asked.values()) reject(error);
    this.asked.clear();
  }
}

/**
 * Yields to the event loop between pages, so that answered statements can be followed by the next.
 */
async function readHere(pages: readonly IncomingPage[]): Promise<readonly ReadPage[]> {
  const read: ReadPage[] = [];
  for (const page of pages) {
    read.push(readForLoading(page));
    await setImmediate();
  }
  return read;
}
