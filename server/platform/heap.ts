/**
 * Bounds the heap of a command that processes many items: by default it grows up to the memory of
 * the machine.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null = null;

/** Runs the garbage collector if the heap in use exceeds the bound; takes tens of milliseconds. */
export function keepHeapBelow(bytes: number): void {
  if (process.memoryUsage().heapUsed < bytes) return;
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void; // exposed by the flag above
  }
  collect();
}

/**
 * Heap growth between collections, in percent of the live heap. V8's default lets it double, so a
 * process that parses a few pages of megabytes holds hundreds of them as garbage.
 */
export const growHeapBy = (percent: number): void => {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
};
