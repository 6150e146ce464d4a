/** Dependencies of an answer, derived from its SQL texts; memoised per set of texts. */
import { LRUCache } from 'lru-cache';
import { readsOf, type Reads } from '../../../platform/writes.js';

export type ReadsOf = (texts: ReadonlySet<string>) => Reads;

/** Popular documents have few different texts; the LRU bound drops the rest. */
const mostBytes = 2 ** 22;

export function createReadsOf(): ReadsOf {
  const known = new LRUCache<string, Reads>({
    maxSize: mostBytes,
    sizeCalculation: (_reads, text) => 2 * text.length + 2_000,
  });
  return (texts) => {
    const text = [...texts].sort().join('\n');
    const found = known.get(text);
    if (found) return found;
    const reads = readsOf([...texts]);
    known.set(text, reads);
    return reads;
  };
}
