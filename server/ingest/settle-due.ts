/** Applies 失效日期 and 废止日期 that have been reached since the pages were stored: updates validity. */
import { dayInChina } from '../domain/day.js';
import { logChanges } from '../changes/change.store.js';
import { dueNotices, settleValidity } from '../notices/supersession.store.js';
import type { Db } from '../platform/db.js';
import { inTransaction } from '../platform/transaction.js';

/** Returns the number of notices updated; works in batches of some hundreds. */
export async function settleDue(db: Db, now: Date): Promise<number> {
  for (let settled = 0; ;) {
    const count = await inTransaction(db, async (tx) => {
      const today = dayInChina(now);
      const due = await dueNotices(tx, today);
      await logChanges(tx, await settleValidity(tx, due, { now, today }));
      return due.length;
    });
    if (count === 0) return settled;
    settled += count;
  }
}
