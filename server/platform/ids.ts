import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Random bytes are drawn in batches: the call costs more than the rest. */
const portion = new Uint8Array(256 * 16);
let used = portion.length;
let [milliseconds, sequence] = [0, 0];

/**
 * A new key: UUIDv7, so that rows created together are adjacent in indexes, and ids cannot be
 * enumerated.
 */
export function newId(): string {
  if (used === portion.length) {
    randomFillSync(portion);
    used = 0;
  }
  const random = portion.subarray(used, (used += 16));
  advance(random);
  return v7({ random, msecs: milliseconds, seq: sequence });
}

/** Monotonic within a process, also within a millisecond. */
function advance(random: Uint8Array): void {
  const now = Date.now();
  if (now > milliseconds) {
    milliseconds = now;
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1; // leaves half of the range for increments
    return;
  }
  sequence += 1;
  if (sequence <= 0xffffffff) return;
  sequence = 0;
  milliseconds += 1;
}
