/**
 * Effects of documents on others: correct, repeal, replace, amend (decision 033); resolution of the
 * citations, and the resulting validity.
 */
import { execute, query } from '../platform/run-sql.js';
import { count, sql, value, type Sql } from '../platform/sql.js';
import { linkCitations } from './citation.store.js';
import { divisionOf } from './revision.store.js';
import type { Transaction } from '../platform/statement.js';

/** Bound of lock buckets, however many names a load writes. */
const buckets = 64;

/**
 * Serialises the writer of a document with writers of citations of it, so that they see each other.
 */
const lockNames = (ids: Sql): Sql => sql`SELECT pg_advisory_xact_lock(7220191, b) FROM (
  SELECT DISTINCT (hashtextextended(name, 0) & ${count(buckets - 1)})::int AS b FROM (
    SELECT n."citedAs" AS name FROM "Notice" n WHERE n."id" = ANY(${ids})
    UNION SELECT n."documentNumber" FROM "Notice" n WHERE n."id" = ANY(${ids})
    UNION SELECT c."citedAs" FROM "Citation" c WHERE c."noticeId" = ANY(${ids})
    UNION SELECT c."documentNumber" FROM "Citation" c WHERE c."noticeId" = ANY(${ids})) AS names
  WHERE name IS NOT NULL ORDER BY b) AS ordered`;

/** The first day on which published documents say so. */
const firstDay = (how: 'REPEALS' | 'DECLARES_EXPIRED'): Sql =>
  sql`(SELECT min(coalesce(c."on", x."publishedOn")) FROM "Citation" c JOIN "Notice" x ON x."id" = c."noticeId"
    WHERE c."citedId" = n."id" AND c."how" = ${value(how, 'text')}::"SupersessionHow" AND x."status" = 'PUBLISHED')`;

/**
 * Precedence: staff, then the page itself, then repealing documents from their effective day on.
 */
const settle = (ids: Sql, today: Sql, now: Sql): Sql => sql`WITH asked AS MATERIALIZED (
    SELECT n."id", n."validity", n."validUntil", n."ownValidity", n."ownUntil",
      ${firstDay('REPEALS')} AS "repealedOn", ${firstDay('DECLARES_EXPIRED')} AS "lapsedOn"
    FROM "Notice" n WHERE n."id" = ANY(${ids}) AND NOT jsonb_exists(n."corrections", 'validity')),
  told AS (
    SELECT "id", CASE WHEN "ownValidity" IN ('REPEALED', 'EXPIRED') THEN "ownValidity" WHEN "ownUntil" <= ${today} THEN 'EXPIRED'
      WHEN "repealedOn" <= ${today} THEN 'REPEALED' WHEN "lapsedOn" <= ${today} THEN 'EXPIRED' ELSE "ownValidity" END AS "validity",
      least("ownUntil", "repealedOn", "lapsedOn") AS "until",
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
/** A visible change of a notice whose own page is unchanged, for the change log. */
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
  /** The current day in China. */
  readonly today: string;
}

/** Notices currently repealed by these: the next reading may differ. */
export const repealedBy = async (tx: Transaction, noticeIds: readonly string[]): Promise<string[]> =>
  (
    await tx.citation.findMany({
      where: { noticeId: { in: [...noticeIds] }, how: { in: ['REPEALS', 'DECLARES_EXPIRED'] }, citedId: { not: null } },
      select: { citedId: true },
    })
  ).flatMap(({ citedId }) => citedId ?? []);

export interface WrittenNotices {
  readonly written: readonly string[];
  /** Notices repealed by these before. */
  readonly before?: readonly string[];
  /** True if no revision of the written notices logs the change. */
  readonly tellsOwn?: boolean;
}

/**
 * Runs after notices were written: updates citations of and to them, and validity. Returns visible
 * changes of other notices.
 */
export async function settleSupersessions(
  tx: Transaction,
  { written, before = [], tellsOwn = false }: WrittenNotices,
  at: SettledAt,
): Promise<SettledChange[]> {
  if (written.length === 0) return [];
  const theirs = value([...written], 'uuid[]');
  await execute(tx, lockNames(theirs));
  const linked = await linkCitations(tx, written);
  const own = new Set(written);
  const ids = [...new Set([...written, ...before, ...(await repealedBy(tx, written)), ...linked])];
  const changes = await settleValidity(tx, ids, at);
  return tellsOwn ? changes : changes.filter(({ subjectId }) => !own.has(subjectId)); // theirs are logged with their revision
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

/** Notices with a validity date reached since they were last settled. */
export async function dueNotices(tx: Transaction, today: string): Promise<string[]> {
  const day = value(today, 'date');
  const due = await query<{ id: string }>(
    tx,
    sql`SELECT n."id"::text AS "id" FROM "Notice" n WHERE n."ownUntil" <= ${day} AND n."validity" NOT IN ('REPEALED', 'EXPIRED')
       AND NOT jsonb_exists(n."corrections", 'validity')
     UNION SELECT n."id"::text FROM "Citation" c JOIN "Notice" n ON n."id" = c."citedId" JOIN "Notice" x ON x."id" = c."noticeId"
     WHERE c."on" <= ${day} AND c."how" IN ('REPEALS', 'DECLARES_EXPIRED') AND x."status" = 'PUBLISHED' AND n."validity" NOT IN ('REPEALED', 'EXPIRED')
       AND NOT jsonb_exists(n."corrections", 'validity') ORDER BY 1 LIMIT ${count(mostDue)}`,
  );
  return due.map(({ id }) => id);
}
