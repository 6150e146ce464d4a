/**
 * The change log. Writers hold a lock from here to their commit, so that positions become visible
 * in order and followers cannot skip any.
 */
import type { ChangeKind } from '../platform/_generated/prisma/client.js';
import { execute } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export interface NewChange {
  readonly kind: ChangeKind;
  readonly subjectType: 'Notice' | 'Directive' | 'Agency';
  readonly subjectId: string;
  readonly revision: number | null;
  readonly agencyId: string | null;
  readonly division: string | null;
}

const lockKey = 7_220_185;

/** Channel notified by commits that log changes; only a hint to read. */
export const changeChannel = 'notice_graph_changes';

/** Must be the last statement of its transaction: other writers wait for its commit. */
export const logChange = (tx: Transaction, change: NewChange): Promise<void> => logChanges(tx, [change]);

/** Several changes, in order. */
export async function logChanges(tx: Transaction, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  await execute(tx, sql`SELECT pg_advisory_xact_lock(${value(lockKey, 'bigint')})`);
  const rows = JSON.stringify(changes.map((change, ordinal) => ({ ordinal, ...change })));
  await execute(
    tx,
    sql`WITH logged AS (INSERT INTO "Change" ("position", "kind", "subjectType", "subjectId", "revision", "occurredAt", "agencyId", "division")
      SELECT GREATEST((SELECT max("position") FROM "Change") + 1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint) + r."ordinal",
        r."kind"::"ChangeKind", r."subjectType", r."subjectId", r."revision", clock_timestamp(), r."agencyId", r."division"
      FROM json_to_recordset(${value(rows, 'json')}) AS r("ordinal" int, "kind" text, "subjectType" text, "subjectId" uuid, "revision" int,
        "agencyId" uuid, "division" bpchar) RETURNING "position", "subjectType", "subjectId", "agencyId"),
    ${scopesTold}
    SELECT pg_notify(${value(changeChannel, 'text')}, '') FROM logged LIMIT 1`,
  );
}

/**
 * Agencies concerned by a notice now: its addressees and those with duties from it (DutyRow), by
 * name or as one of many.
 */
const scopesNow = sql`SELECT a."agencyId" AS "scope" FROM "NoticeAddressee" a WHERE a."noticeId" = t."noticeId"
  UNION SELECT r."scope" FROM "DutyRow" r WHERE r."noticeId" = t."noticeId"`;

/**
 * Agencies concerned by the logged changes: those of the notice at its previous change and now, so
 * that an agency removed by a revision is notified. For a change of an agency, the agency itself
 * and its target.
 */
const scopesTold = sql`touched AS (SELECT l."position", COALESCE(d."noticeId", l."subjectId") AS "noticeId" FROM logged l
      LEFT JOIN "Directive" d ON l."subjectType" = 'Directive' AND d."id" = l."subjectId" WHERE l."subjectType" <> 'Agency'),
    notices AS MATERIALIZED (SELECT DISTINCT t."noticeId" FROM touched t JOIN "Notice" n ON n."id" = t."noticeId"),
    here AS MATERIALIZED (SELECT t."noticeId", o."scope" FROM notices t, LATERAL (${scopesNow}) o WHERE o."scope" IS NOT NULL),
    before AS MATERIALIZED (SELECT o."noticeId", o."scope" FROM notices t, LATERAL (SELECT * FROM "NoticeScope" o
      WHERE o."noticeId" = t."noticeId") o),
    gone AS (DELETE FROM "NoticeScope" o USING before b WHERE o."noticeId" = b."noticeId" AND o."scope" = b."scope"
      AND NOT EXISTS (SELECT 1 FROM here h WHERE h."noticeId" = b."noticeId" AND h."scope" = b."scope")),
    come AS (INSERT INTO "NoticeScope" ("noticeId", "scope") SELECT * FROM here EXCEPT SELECT * FROM before),
    told AS (INSERT INTO "ChangeScope" ("scope", "position")
      SELECT o."scope", t."position" FROM touched t JOIN (SELECT * FROM here UNION SELECT * FROM before) o ON o."noticeId" = t."noticeId"
      UNION SELECT l."subjectId", l."position" FROM logged l WHERE l."subjectType" = 'Agency'
      UNION SELECT l."agencyId", l."position" FROM logged l WHERE l."subjectType" = 'Agency' AND l."agencyId" IS NOT NULL)`;
