/**
 * Preparations of a database before use. Each part can be interrupted and is resumed by the next
 * start; processes that start concurrently on one database are serialised.
 */
import { loadOrganFunctions } from '../directives/duty.store.js';
import { loadDivisions } from '../divisions/division.store.js';
import type { Db } from '../platform/db.js';
import { migrate } from '../platform/migrate.js';
import { beginFilled, fillSearch } from '../search/fill.store.js';
import { loadDemo } from './demo.js';
import { fillKeys } from './fill-keys.js';
import { relinkCitations } from './relink.js';
import { settleDue } from './settle-due.js';

/**
 * A unique advisory lock key: the change log uses 7220185. Migrations have a lock of their own, for
 * compatibility with earlier versions.
 */
const lockKey = 7_220_190;

/** For processes that write pages. */
export const prepareForPages = (db: Db): Promise<void> =>
  db.scripts.inTurn(lockKey, async () => {
    await migrate(db);
    await loadDivisions(db);
    await loadOrganFunctions(db);
    await beginFilled(db);
    await fillKeys(db);
    await relinkCitations(db, new Date());
  });

/** For servers; returns the number of demo pages loaded. */
export const prepareForReaders = (db: Db, now: Date): Promise<number> =>
  db.scripts.inTurn(lockKey, async () => {
    await migrate(db);
    await loadDivisions(db);
    await loadOrganFunctions(db);
    await fillSearch(db);
    await fillKeys(db);
    await relinkCitations(db, now);
    await settleDue(db, now);
    return loadDemo(db, now);
  });
