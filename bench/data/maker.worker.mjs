/** Entry point of the thread: registers tsx, which does not apply to worker threads by itself. */
import { register } from 'tsx/esm/api';

register();
await import('./maker.worker.ts');
