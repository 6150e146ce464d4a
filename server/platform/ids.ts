import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Chance is asked for in portions: each asking takes longer than all the rest. */
const portion = new Uint8Array(256 * 16);
let used = portion.length;
let [milliseconds, sequence] = [0, 0];

/** A new key: UUIDv7, so that rows made together lie together in an index and nothing can be counted from it. */
export function newId(): string {
  if (used === portion.length) {
    randomFillSync(portion);
    used = 0;
  }
  const random = portion.subarray(used, (used += 16));
  advance(random);
  return v7({ random, msecs: milliseconds, seq: sequence });
}

/** Ids of one process ascend, those of one millisecond too. */
function advance(random: Uint8Array): void {
  const now = Date.now();
  if (now > milliseconds) {
    milliseconds = now;
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1; // half of the range is left to ascend
    return;
  }
  sequence += 1;
  if (sequence <= 0xffffffff) return;
  sequence = 0;
  milliseconds += 1;
}
