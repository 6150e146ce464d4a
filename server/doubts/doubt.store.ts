/** Dismissed doubts. */
import { storableText } from '../platform/insert-rows.js';
import type { DismissedDoubt } from '../platform/_generated/prisma/client.js';
import type { Transaction } from '../platform/statement.js';

type Key = Pick<DismissedDoubt, 'rank' | 'key' | 'ordinal'>;

export const dismissedDoubt = (tx: Transaction, { rank, key, ordinal }: Key): Promise<DismissedDoubt | null> =>
  tx.dismissedDoubt.findUnique({ where: { rank_key_ordinal: { rank, key, ordinal } } });

/** False if it has been dismissed concurrently. */
export async function saveDismissed(tx: Transaction, doubt: DismissedDoubt): Promise<boolean> {
  const data = [{ ...doubt, reason: storableText(doubt.reason) }];
  return (await tx.dismissedDoubt.createMany({ data, skipDuplicates: true })).count > 0;
}

export async function dropDismissed(tx: Transaction, { rank, key, ordinal }: Key): Promise<boolean> {
  return (await tx.dismissedDoubt.deleteMany({ where: { rank, key, ordinal } })).count > 0;
}
