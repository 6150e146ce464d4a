/** What documents cite, and correct, repeal, replace or amend (decision 033): which notices are meant, and validity, which follows. */
import type { Transaction } from '../platform/db.js';
import { execute, query } from '../platform/run-sql.js';
import { count, sql, value, type Sql } from '../platform/sql.js';
import { linkCitations } from './citation.store.js';
import { divisionOf } from './revision.store.js';

/** So many locks at most, however many names a load writes. */
const buckets = 64;

/** Who writes a document and who writes what cites it see each other: the later one waits until the earlier is over. */
const lockNames = (ids: Sql): Sql => sql`SELECT pg_advisory_xact_lock(7220191, b) FROM (
  SELECT DISTINCT (hashtextextended(name, 0) & ${count(buckets - 1)})::int AS b FROM (
    SELECT n."citedAs" AS name FROM "Notice" n WHERE n."id" = ANY(${ids})
    UNION SELECT n."documentNumber" FROM "Notice" n WHERE n."id" = ANY(${ids})
    UNION SELECT c."citedAs" FROM "Citation" c WHERE c."noticeId" = ANY(${ids})
    UNION SELECT c."documentNumber" FROM "Citation" c WHERE c."noticeId" = ANY(${ids})) AS names
  WHERE name IS NOT NULL ORDER BY b) AS ordered`;

/** From which day others that are published say so. */
const firstDay = (how: 'REPEALS' | 'DECLARES_EXPIRED'): Sql =>
  sql`(SELECT min(coalesce(c."on", x."publishedOn")) FROM "Citation" c JOIN "Notice" x ON x."id" = c."noticeId"
    WHERE c."citedId" = n."id" AND c."how" = ${value(how, 'text')}::"SupersessionHow" AND x."status" = 'PUBLISHED')`;

/** Staff know better; then the page itself, then what repeals it, from its day on. */
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
      where: { noticeId: { in: [...noticeIds] }, how: { in: ['REPEALS', 'DECLARES_EXPIRED'] }, citedId: { not: null } },
      select: { citedId: true },
    })
  ).flatMap(({ citedId }) => citedId ?? []);

export interface WrittenNotices {
  readonly written: readonly string[];
  /** Notices that these repealed until now. */
  readonly before?: readonly string[];
  /** No revision of theirs tells readers of it. */
  readonly tellsOwn?: boolean;
}

/** After notices were written: links of theirs and to them, and what follows for validity. Answers what readers notice of others. */
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
  return tellsOwn ? changes : changes.filter(({ subjectId }) => !own.has(subjectId)); // theirs are told with their revision
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
     WHERE c."on" <= ${day} AND c."how" IN ('REPEALS', 'DECLARES_EXPIRED') AND x."status" = 'PUBLISHED' AND n."validity" NOT IN ('REPEALED', 'EXPIRED')
       AND NOT jsonb_exists(n."corrections", 'validity') ORDER BY 1 LIMIT ${count(mostDue)}`,
  );
  return due.map(({ id }) => id);
}
