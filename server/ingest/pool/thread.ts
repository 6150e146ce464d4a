/** A worker thread that runs tasks sequentially. */
import { Worker } from 'node:worker_threads';
import { codeOf } from '../../platform/errors.js';
import { workerFile } from '../bulk/worker-file.js';
import type { Done, Task } from './tasks.js';
import { GivenUp } from './given-up.js';

export interface Thread {
  /** Resolves when it accepts tasks: loading the parser does not count towards a task's time. */
  readonly ready: Promise<void>;
  /** Throws GivenUp if the thread dies. */
  readonly ask: (task: Task) => Promise<Done>;
  readonly end: () => Promise<void>;
}

type Told = { readonly ready: true } | { readonly done: Done } | { readonly fault: string };
interface Asked {
  readonly resolve: (told: Told) => void;
  readonly reject: (cause: Error) => void;
}

/** The recursive parser needs more stack than the default of threads. */
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
    worker.unref(); // does not keep the process alive
  });
  ready.catch(() => undefined); // the first task gets the error
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
