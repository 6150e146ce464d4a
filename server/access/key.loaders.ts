/** DataLoader for keys: one statement for requests that arrive together. */
import DataLoader from 'dataloader';
import type { Db } from '../platform/db.js';
import { findKeys, type StoredKey } from './key.store.js';

/** By prefix. Not cached between batches: revocation takes effect at once. */
export function createKeyLoader(db: Db, now: () => Date): DataLoader<string, StoredKey | null> {
  const load = async (prefixes: readonly string[]): Promise<(StoredKey | null)[]> => {
    const found = new Map((await findKeys(db, prefixes, now())).map((key) => [key.prefix, key]));
    return prefixes.map((prefix) => found.get(prefix) ?? null);
  };
  // Scheduled after everything that has arrived on any connection in this event loop iteration.
  return new DataLoader(load, { cache: false, maxBatchSize: 100, batchScheduleFn: (send) => void setImmediate(send) });
}
