/**
 * Worker thread that parses pages: parsing and segmentation are most of the CPU time. The ingest
 * command sends many at a time; a server (`isAsked`) one task at a time.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../platform/errors.js';
import { doTask, type Done, type Task } from '../pool/tasks.js';
import type { IncomingPage } from '../received.js';
import { readWithTerms } from './read-page.js';

const given: unknown = workerData;
const isAsked = typeof given === 'object' && given !== null && 'isAsked' in given;

if (isAsked) {
  parentPort?.on('message', (task: Task) => void answer(task));
  parentPort?.postMessage({ ready: true });
} else {
  parentPort?.on('message', ({ ask, pages }: { ask: number; pages: readonly IncomingPage[] }) => {
    try {
      parentPort?.postMessage({ ask, read: pages.map(readWithTerms) });
    } catch (thrown) {
      parentPort?.postMessage({ ask, fault: messageOf(thrown) });
    }
  });
}

async function answer(task: Task): Promise<void> {
  try {
    const done = await doTask(task);
    parentPort?.postMessage({ done }, movable(done));
  } catch (thrown) {
    parentPort?.postMessage({ fault: messageOf(thrown) });
  }
}

/** Transferable buffers with memory of their own. */
function movable(done: Done): ArrayBuffer[] {
  if (done.kind !== 'prepare') return [];
  const { bytes, textBytes } = done.page.received;
  return [bytes, textBytes].flatMap((part) =>
    part && part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength ? [part.buffer] : [],
  );
}
