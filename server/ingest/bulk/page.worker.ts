/** Reads pages beside the thread that writes them: parsing and cutting words are most of the work in JavaScript. */
import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../platform/errors.js';
import type { IncomingPage } from '../run.js';
import { readForLoading } from './read-page.js';

parentPort?.on('message', ({ ask, pages }: { ask: number; pages: readonly IncomingPage[] }) => {
  try {
    parentPort?.postMessage({ ask, read: pages.map(readForLoading) });
  } catch (thrown) {
    parentPort?.postMessage({ ask, fault: messageOf(thrown) });
  }
});
