/** One thread that does tasks, one after the other. */
import { Worker } from 'node:worker_threads';
import { codeOf } from '../../platform/errors.js';
import { workerFile } from '../bulk/worker-file.js';
import { GivenUp } from './page.pool.js';
import type { Done, Task } from './tasks.js';

export interface Thread {
  /** Once it takes tasks: loading the parser takes a while, which is no page's fault. */
  readonly ready: Promise<void>;
  /** Throws GivenUp where the thread dies. */
  readonly ask: (task: Task) => Promise<Done>;
  readonly end: () => Promise<void>;
}

type Told = { readonly ready: true } | { readonly done: Done } | { readonly fault: string };
interface Asked {
  readonly resolve: (told: Told) => void;
  readonly reject: (cause: Error) => void;
}

/** A parser that walks deep needs more stack than threads have by themselves. */
const stackSizeMb = 4;
const youngMb = 16;

export function startThread(megabytes: number): Thread {
  const worker = new Worker(workerFile, {
    workerData: { isAsked: true },
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMb, stackSizeMb },
  });
  let asked: Asked | null = null;
  const next = (): Promise<Told> =>
    new Promise((resolve, reject) => {
      asked = { resolve, reject };
    });
  const die = (why: 'MEMORY' | 'CRASH'): void => {
    asked?.reject(new GivenUp(why));
    asked = null;
  };
  worker.on('message', (told: Told) => asked?.resolve(told));
  worker.on('error', (cause) => {
    die(codeOf(cause) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'MEMORY' : 'CRASH');
  });
  worker.on('exit', () => {
    die('CRASH');
  });
  const ready = next().then(() => {
    worker.unref(); // a process that has nothing else to do ends
  });
  ready.catch(() => undefined); // whoever asks first is told
  return {
    ready,
    ask: async (task) => {
      worker.ref();
      try {
        worker.postMessage(task);
        return doneOf(await next());
      } finally {
        worker.unref();
      }
    },
    end: async () => void (await worker.terminate()),
  };
}

function doneOf(told: Told): Done {
  if ('done' in told) return told.done;
  throw new Error('fault' in told ? told.fault : 'the thread was restarted');
}
