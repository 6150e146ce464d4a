import { isBundled } from '../../platform/bundled.js';

/** Entry point of worker threads. */
export const workerFile = new URL(isBundled ? '../../../dist/page.worker.js' : './page.worker.mjs', import.meta.url);
