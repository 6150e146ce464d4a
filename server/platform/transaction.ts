/** Atomic work, retried on conflicts with other writers. */
import type { Db } from './db.js';
import { codesWithin, knownFault } from './db-faults.js';
import type { Transaction } from './statement.js';

/** Unique violations, deadlocks, serialisation failures, rows deleted meanwhile. */
const conflicts = new Set(['P2002', 'P2034', 'P2025', '23505', '40001', '40P01']);
const tries = 4;

/** The work itself detected a concurrent change. */
export class Overtaken extends Error {}

/** Throws a mapped database error, or a conflict that remained after all retries. */
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
