/** What an answer depends on, by the texts of its statements: found out once for all that are asked with the same ones. */
import { LRUCache } from 'lru-cache';
import { readsOf, type Reads } from '../../../platform/writes.js';

export type ReadsOf = (texts: ReadonlySet<string>) => Reads;

/** Texts of documents that readers ask again and again are few; those that are made up are let go. */
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
