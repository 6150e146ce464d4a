import { isBundled } from '../../platform/bundled.js';

/** What threads that read pages run. */
export const workerFile = new URL(isBundled ? '../../../dist/page.worker.js' : './page.worker.mjs', import.meta.url);
