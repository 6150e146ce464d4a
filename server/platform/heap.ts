/** Keeps the heap of a command that handles many things small: left alone, it grows until the machine's memory is in the way. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null = null;

/** Collects what is garbage where more than so many bytes of heap are in use: some tens of milliseconds. */
export function keepHeapBelow(bytes: number): void {
  if (process.memoryUsage().heapUsed < bytes) return;
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void; // what the flag above puts there
  }
  collect();
}

/**
 * How much garbage may lie around before it is collected, in hundredths of what is in use. V8 would wait until it is twice as much: a
 * process that is sent a few pages of megabytes then holds hundreds of them.
 */
export const growHeapBy = (percent: number): void => {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
};
