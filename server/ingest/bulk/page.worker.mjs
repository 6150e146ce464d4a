/** Where a thread begins: it translates TypeScript as the command that starts it does (tsx does not reach into threads by itself). */
import { register } from 'tsx/esm/api';

register();
await import('./page.worker.ts');
