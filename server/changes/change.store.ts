/** The change log. Writers take turns from here to their commit, so that positions become visible in their order. */
import type { Transaction } from '../platform/db.js';
import type { ChangeKind } from '../platform/_generated/prisma/client.js';
import { execute } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';

export interface NewChange {
  readonly kind: ChangeKind;
  readonly subjectType: 'Notice' | 'Directive' | 'Agency';
  readonly subjectId: string;
  readonly revision: number | null;
  readonly agencyId: string | null;
  readonly division: string | null;
}

const lockKey = 7_220_185;

/** Notified at the commit of whatever logs changes: a hint to look, nothing more. */
export const changeChannel = 'notice_graph_changes';

/** Must be the last statement of its transaction: others wait for its commit. */
export const logChange = (tx: Transaction, change: NewChange): Promise<void> => logChanges(tx, [change]);

/** The same for several changes, in their order. */
export async function logChanges(tx: Transaction, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  await execute(tx, sql`SELECT pg_advisory_xact_lock(${value(lockKey, 'bigint')})`);
  await execute(
    tx,
    sql`WITH logged AS (INSERT INTO "Change" ("position", "kind", "subjectType", "subjectId", "revision", "occurredAt", "agencyId", "division")
     SELECT GREATEST((SELECT max("position") FROM "Change") + 1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint) + r."ordinal",
       r."kind"::"ChangeKind", r."subjectType", r."subjectId", r."revision", clock_timestamp(), r."agencyId", r."division"
     FROM json_to_recordset(${value(JSON.stringify(changes.map((change, ordinal) => ({ ordinal, ...change }))), 'json')}) AS r("ordinal" int, "kind" text, "subjectType" text, "subjectId" uuid, "revision" int,
       "agencyId" uuid, "division" bpchar) RETURNING 1)
     SELECT pg_notify(${value(changeChannel, 'text')}, '') FROM logged LIMIT 1`,
  );
}
