/**
 * Resolves citations again in a database written by an earlier version, so that changed rules apply
 * to stored notices.
 */
import { dayInChina } from '../domain/day.js';
import { logChanges } from '../changes/change.store.js';
import { settleSupersessions } from '../notices/supersession.store.js';
import type { Db } from '../platform/db.js';
import { inTransaction } from '../platform/transaction.js';

/** Increment when citations would be resolved differently: compared at every start. */
export const linkedSetting = { key: 'citationLinks', value: '1' };
const batchSize = 200;

/** Returns the number of notices processed; 0 if completed before. Restarts after a kill. */
export async function relinkCitations(db: Db, now: Date): Promise<number> {
  const done = await db.prisma.setting.findUnique({ where: { key: linkedSetting.key } });
  if (done?.value === linkedSetting.value) return 0;
  let linked = 0;
  for (let after: string | null = null; ;) {
    const ids = await relinkSome(db, after, now);
    linked += ids.length;
    after = ids.at(-1) ?? null;
    if (ids.length < batchSize) break;
  }
  await db.prisma.setting.upsert({ where: { key: linkedSetting.key }, create: linkedSetting, update: linkedSetting });
  return linked;
}

const relinkSome = (db: Db, after: string | null, now: Date): Promise<readonly string[]> =>
  inTransaction(db, async (tx) => {
    const found = await tx.notice.findMany({
      where: after === null ? {} : { id: { gt: after } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: batchSize,
    });
    const ids = found.map(({ id }) => id);
    await logChanges(
      tx,
      await settleSupersessions(tx, { written: ids, tellsOwn: true }, { now, today: dayInChina(now) }),
    );
    return ids;
  });
