/** Keys for requests that arrive together: one statement for all of them. */
import DataLoader from 'dataloader';
import type { Db } from '../platform/db.js';
import { findKeys, type StoredKey } from './key.store.js';

/** By prefix. Nothing is remembered from one turn to the next: a key that was revoked is of no use at once. */
export function createKeyLoader(db: Db, now: () => Date): DataLoader<string, StoredKey | null> {
  const load = async (prefixes: readonly string[]): Promise<(StoredKey | null)[]> => {
    const found = new Map((await findKeys(db, prefixes, now())).map((key) => [key.prefix, key]));
    return prefixes.map((prefix) => found.get(prefix) ?? null);
  };
  // Behind all that has arrived by now, on whatever connections.
  return new DataLoader(load, { cache: false, maxBatchSize: 100, batchScheduleFn: (send) => void setImmediate(send) });
}
