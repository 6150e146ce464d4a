/**
 * What a database needs before it is used. Each part may be broken off at any moment, and the next start goes on with it; processes
 * that start on one database at once take turns.
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

/** Of no other lock: the log of changes has 7220185. Each migration has one of its own, which versions before this one know. */
const lockKey = 7_220_190;

/** For whoever writes pages. */
export const prepareForPages = (db: Db): Promise<void> =>
  db.scripts.inTurn(lockKey, async () => {
    await migrate(db);
    await loadDivisions(db);
    await loadOrganFunctions(db);
    await beginFilled(db);
    await fillKeys(db);
    await relinkCitations(db, new Date());
  });

/** For a server; answers how many demo pages were loaded. */
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
