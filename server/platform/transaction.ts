/** Work that is done wholly or not at all, and tried again where another writer was in the way. */
import type { Db, Transaction } from './db.js';
import { codesWithin, knownFault } from './db-faults.js';

/** The same row at the same moment, a deadlock, a row that went away meanwhile. */
const conflicts = new Set(['P2002', 'P2034', 'P2025', '23505', '40001', '40P01']);
const tries = 4;

/** What the work itself found to have moved under it. */
export class Overtaken extends Error {}

/** Throws a fault of the database by its code; a conflict that did not go away as it came. */
export async function inTransaction<T>(
  db: Db,
  work: (tx: Transaction) => Promise<T>,
  options: { readonly timeout?: number } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.prisma.$transaction(work, options);
    } catch (thrown) {
      if (!isConflict(thrown)) throw knownFault(thrown) ?? thrown;
      if (attempt === tries) throw thrown;
    }
  }
}

export function isConflict(thrown: unknown): boolean {
  if (thrown instanceof Overtaken) return true;
  const message = thrown instanceof Error ? thrown.message : '';
  return (
    codesWithin(thrown).some((code) => conflicts.has(code)) ||
    /deadlock detected|could not serialize|`(?:23505|40P01|40001)`/.test(message)
  );
}
