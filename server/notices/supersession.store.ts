/**
 * Documents that correct, repeal, replace or amend others (decision 033): citations that say how. Which notice each means is found
 * from all that is stored, again whenever one of them comes, so that it is the same whatever the order; and validity follows.
 */
import type { Transaction } from '../platform/db.js';
import { execute, query } from '../platform/run-sql.js';
import { count, sql, value, type Sql } from '../platform/sql.js';
import { divisionOf } from './revision.store.js';

/** What may mean one of the notices, or is said by one. */
const touchedBy = (ids: Sql): Sql => sql`
  SELECT c."noticeId", c."ordinal" FROM "Citation" c WHERE c."noticeId" = ANY(${ids}) AND c."how" IS NOT NULL
  UNION SELECT c."noticeId", c."ordinal" FROM "Citation" c WHERE c."citedId" = ANY(${ids}) AND c."how" IS NOT NULL
  UNION SELECT c."noticeId", c."ordinal" FROM "Notice" n JOIN "Citation" c ON c."citedAs" = n."citedAs"
    WHERE n."id" = ANY(${ids}) AND c."how" IS NOT NULL
  UNION SELECT c."noticeId", c."ordinal" FROM "Notice" n JOIN "Citation" c ON c."documentNumber" = n."documentNumber"
    WHERE n."id" = ANY(${ids}) AND c."how" IS NOT NULL`;

const named = sql`
  SELECT t."noticeId", t."ordinal", n."id" FROM touched t JOIN "Citation" c USING ("noticeId", "ordinal")
    JOIN "Notice" n ON n."citedAs" = c."citedAs"
  UNION SELECT t."noticeId", t."ordinal", n."id" FROM touched t JOIN "Citation" c USING ("noticeId", "ordinal")
    JOIN "Notice" n ON n."documentNumber" = c."documentNumber"`;

const sameNumber = sql`(c."documentNumber" IS NOT NULL AND n."documentNumber" = c."documentNumber")`;
const sameTitle = sql`(c."citedAs" IS NOT NULL AND n."citedAs" = c."citedAs")`;
const samePlace = sql`(n."agencyId" = x."agencyId" OR (n."provinceCode", n."prefectureCode", n."countyCode") IS NOT DISTINCT FROM
  (x."provinceCode", x."prefectureCode", x."countyCode"))`;

/**
 * A number that differs is another document, and so is a title; one name alone is that of a document of the same place. Of several the
 * best is meant only where they are copies of one: else nobody knows which.
 */
const link = (ids: Sql): Sql => sql`WITH touched AS MATERIALIZED (${touchedBy(ids)}), named AS (${named}),
  possible AS (
    SELECT m."noticeId", m."ordinal", n."id", n."documentNumber", n."identity", n."publishedOn",
      rank() OVER (PARTITION BY m."noticeId", m."ordinal"
        ORDER BY ${sameNumber} DESC, ${sameTitle} DESC, n."agencyId" = x."agencyId" DESC) AS "rank"
    FROM named m JOIN "Citation" c USING ("noticeId", "ordinal") JOIN "Notice" x ON x."id" = m."noticeId" JOIN "Notice" n ON n."id" = m."id"
    WHERE n."id" <> x."id" AND n."partOfId" IS NULL AND coalesce(n."createdOn", n."publishedOn") <= x."publishedOn"
      AND (c."documentNumber" IS NULL OR n."documentNumber" IS NULL OR n."documentNumber" = c."documentNumber")
      AND (c."citedAs" IS NULL OR ${sameTitle} OR strpos(n."citedAs", c."citedAs") > 0 OR strpos(c."citedAs", n."citedAs") > 0)
      AND (${samePlace} OR (${sameNumber} AND c."citedAs" IS NOT NULL))),
  meant AS (
    SELECT "noticeId", "ordinal", CASE WHEN count(*) = 1 OR (count(DISTINCT "documentNumber") = 1 AND count("documentNumber") = count(*))
      THEN (array_agg("id" ORDER BY "publishedOn", "identity"))[1] END AS "id"
    FROM possible WHERE "rank" = 1 GROUP BY "noticeId", "ordinal"),
  linked AS (
    SELECT t."noticeId", t."ordinal", c."citedId" AS "before", m."id" AS "after" FROM touched t
    JOIN "Citation" c USING ("noticeId", "ordinal") LEFT JOIN meant m USING ("noticeId", "ordinal")
    WHERE c."citedId" IS DISTINCT FROM m."id"),
  written AS (
    UPDATE "Citation" c SET "citedId" = l."after" FROM linked l WHERE c."noticeId" = l."noticeId" AND c."ordinal" = l."ordinal")
  SELECT DISTINCT id::text AS "id" FROM linked CROSS JOIN LATERAL (VALUES (linked."before"), (linked."after")) AS ids(id) WHERE id IS NOT NULL`;

/** So many locks at most, however many names a load writes. */
const buckets = 64;

/** Who writes a document and who writes what repeals it see each other: the later one waits until the earlier is over. */
const lockNames = (ids: Sql): Sql => sql`SELECT pg_advisory_xact_lock(7220191, b) FROM (
  SELECT DISTINCT (hashtextextended(name, 0) & ${count(buckets - 1)})::int AS b FROM (
    SELECT n."citedAs" AS name FROM "Notice" n WHERE n."id" = ANY(${ids})
    UNION SELECT n."documentNumber" FROM "Notice" n WHERE n."id" = ANY(${ids})
    UNION SELECT c."citedAs" FROM "Citation" c WHERE c."noticeId" = ANY(${ids}) AND c."how" IS NOT NULL
    UNION SELECT c."documentNumber" FROM "Citation" c WHERE c."noticeId" = ANY(${ids}) AND c."how" IS NOT NULL) AS names
  WHERE name IS NOT NULL ORDER BY b) AS ordered`;

/** Staff know better; then the page itself, then what repeals it, from its day on. */
const settle = (ids: Sql, today: Sql, now: Sql): Sql => sql`WITH asked AS MATERIALIZED (
    SELECT n."id", n."validity", n."validUntil", n."ownValidity", n."ownUntil",
      (SELECT min(coalesce(c."on", x."publishedOn")) FROM "Citation" c JOIN "Notice" x ON x."id" = c."noticeId"
        WHERE c."citedId" = n."id" AND c."how" = 'REPEALS' AND x."status" = 'PUBLISHED') AS "repealedOn"
    FROM "Notice" n WHERE n."id" = ANY(${ids}) AND NOT jsonb_exists(n."corrections", 'validity')),
  told AS (
    SELECT "id", CASE WHEN "ownValidity" IN ('REPEALED', 'EXPIRED') THEN "ownValidity" WHEN "ownUntil" <= ${today} THEN 'EXPIRED'
      WHEN "repealedOn" <= ${today} THEN 'REPEALED' ELSE "ownValidity" END AS "validity", least("ownUntil", "repealedOn") AS "until",
      "validity" AS "before", "validUntil" AS "untilBefore" FROM asked)
  UPDATE "Notice" n SET "validity" = t."validity", "validUntil" = t."until",
    "contentChangedAt" = CASE WHEN t."validity" = t."before" THEN n."contentChangedAt" ELSE ${now} END
  FROM told t WHERE n."id" = t."id" AND (t."validity", t."until") IS DISTINCT FROM (t."before", t."untilBefore")
  RETURNING n."id"::text AS "id", n."agencyId"::text AS "agencyId", n."revision", n."status"::text AS "status", n."provinceCode",
    n."prefectureCode", n."countyCode", t."validity" <> t."before" AS "isChanged"`;

interface Settled {
  readonly id: string;
  readonly agencyId: string;
  readonly revision: number;
  readonly status: string;
  readonly provinceCode: string | null;
  readonly prefectureCode: string | null;
  readonly countyCode: string | null;
  readonly isChanged: boolean;
}
/** What readers notice of a notice whose own page did not change, as the log of changes takes it. */
export interface SettledChange {
  readonly kind: 'NOTICE_REVISED';
  readonly subjectType: 'Notice';
  readonly subjectId: string;
  readonly revision: number;
  readonly agencyId: string;
  readonly division: string | null;
}
export interface SettledAt {
  readonly now: Date;
  /** The day it is in China. */
  readonly today: string;
}

/** Notices that these repeal as they are stored: what they say next may be something else. */
export const repealedBy = async (tx: Transaction, noticeIds: readonly string[]): Promise<string[]> =>
  (
    await tx.citation.findMany({
      where: { noticeId: { in: [...noticeIds] }, how: 'REPEALS', citedId: { not: null } },
      select: { citedId: true },
    })
  ).flatMap(({ citedId }) => citedId ?? []);

/** After notices were written: links of theirs and to them, and what follows for validity. Answers what readers notice of others. */
export async function settleSupersessions(
  tx: Transaction,
  { written, before = [] }: { readonly written: readonly string[]; readonly before?: readonly string[] },
  at: SettledAt,
): Promise<SettledChange[]> {
  if (written.length === 0) return [];
  const theirs = value([...written], 'uuid[]');
  await execute(tx, lockNames(theirs));
  const linked = await query<{ id: string }>(tx, link(theirs));
  const own = new Set(written);
  const ids = [...new Set([...written, ...before, ...(await repealedBy(tx, written)), ...linked.map(({ id }) => id)])];
  const changes = await settleValidity(tx, ids, at);
  return changes.filter(({ subjectId }) => !own.has(subjectId)); // theirs are told with their revision
}

export async function settleValidity(
  tx: Transaction,
  ids: readonly string[],
  { now, today }: SettledAt,
): Promise<SettledChange[]> {
  if (ids.length === 0) return [];
  const settled = await query<Settled>(
    tx,
    settle(value([...ids], 'uuid[]'), value(today, 'date'), value(now, 'timestamptz')),
  );
  return settled
    .filter(({ isChanged, status }) => isChanged && status === 'PUBLISHED')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, agencyId, revision, ...place }): SettledChange => ({
      kind: 'NOTICE_REVISED',
      subjectType: 'Notice',
      subjectId: id,
      revision,
      agencyId,
      division: divisionOf(place),
    }));
}

const mostDue = 500;

/** Notices whose day has come since they were settled. */
export async function dueNotices(tx: Transaction, today: string): Promise<string[]> {
  const day = value(today, 'date');
  const due = await query<{ id: string }>(
    tx,
    sql`SELECT n."id"::text AS "id" FROM "Notice" n WHERE n."ownUntil" <= ${day} AND n."validity" NOT IN ('REPEALED', 'EXPIRED')
       AND NOT jsonb_exists(n."corrections", 'validity')
     UNION SELECT n."id"::text FROM "Citation" c JOIN "Notice" n ON n."id" = c."citedId" JOIN "Notice" x ON x."id" = c."noticeId"
     WHERE c."on" <= ${day} AND c."how" = 'REPEALS' AND x."status" = 'PUBLISHED' AND n."validity" NOT IN ('REPEALED', 'EXPIRED')
       AND NOT jsonb_exists(n."corrections", 'validity') ORDER BY 1 LIMIT ${count(mostDue)}`,
  );
  return due.map(({ id }) => id);
}
