/**
 * LRU cache of parsed documents, bounded by estimated memory: a caller with ever new documents
 * cannot exhaust memory.
 */
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Total size in bytes. */
const maxBytes = 64 * 2 ** 20;
/**
 * Memory per character of a parsed document: 68 bytes for the SDK's documents, 95 for short fields
 * only.
 */
const bytesPerCharacter = 100;

export interface DocumentCache {
  /** Does not count as a hit or a miss. */
  readonly has: (text: string) => boolean;
  readonly get: (text: string) => DocumentNode | undefined;
  readonly set: (text: string, document: DocumentNode) => void;
  readonly reading: () => CacheReading;
}

export interface CacheReading {
  readonly entries: number;
  readonly bytes: number;
  readonly hits: number;
  readonly misses: number;
}

export function createDocumentCache(): DocumentCache {
  const kept = new LRUCache<string, DocumentNode>({
    maxSize: maxBytes,
    sizeCalculation: (_document, text) => Math.max(1, text.length * bytesPerCharacter),
  });
  let [hits, misses] = [0, 0];
  return {
    has: (text) => kept.has(text),
    get: (text) => {
      const found = kept.get(text);
      if (found) hits += 1;
      else misses += 1;
      return found;
    },
    set: (text, document) => {
      kept.set(text, document);
    },
    reading: () => ({ entries: kept.size, bytes: kept.calculatedSize, hits, misses }),
  };
}
