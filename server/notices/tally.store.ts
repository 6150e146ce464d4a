/** Precomputed counts (NoticeTally) for many notices at once: the trigger works per row. */
import { execute } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

/** Disables the trigger: the transaction counts its new notices itself. */
export async function holdTally(tx: Transaction): Promise<void> {
  await execute(tx, sql`SELECT set_config('notice_graph.tally', 'off', true)`);
}

/**
 * Counts new notices. Locks rows in the trigger's order, and after the change log, like other
 * writers.
 */
export async function tallyNotices(tx: Transaction, ids: readonly string[]): Promise<void> {
  await execute(
    tx,
    sql`INSERT INTO "NoticeTally" ("scope", "dimension", "key", "count")
     SELECT s."scope", d."dimension", d."key", count(*) FROM "Notice" n,
       LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (n."agencyId")) AS s("scope"),
       LATERAL (VALUES ('TOTAL'::"TallyDimension", ''),
         ('AGENCY', n."agencyId"::text),
         ('DIVISION', COALESCE(n."countyCode", n."prefectureCode", n."provinceCode")::text),
         ('KIND', n."kind"::text),
         ('YEAR', extract(year FROM n."publishedOn")::text)) AS d("dimension", "key")
     WHERE n."id" = ANY(${value(ids, 'uuid[]')}) AND n."status" = 'PUBLISHED' AND d."key" IS NOT NULL
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
     ON CONFLICT ("scope", "dimension", "key") DO UPDATE SET "count" = "NoticeTally"."count" + excluded."count"`,
  );
}
