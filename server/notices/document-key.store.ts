/** Document keys, by which notices are found again, and candidate notices for a page. */
import type { Prisma } from '../platform/_generated/prisma/client.js';
import { insertRows, storableText } from '../platform/insert-rows.js';
import { execute, query } from '../platform/run-sql.js';
import { count, sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

/** Maximum number of notices with the same title and day, or number, to compare. */
const mostCandidates = 20;

export interface Candidate {
  readonly id: string;
  /** The queried keys that it has. */
  readonly keys: readonly string[];
  readonly title: string;
  readonly agencyNames: readonly string[];
  readonly indexNumber: string | null;
  readonly documentNumber: string | null;
  readonly siteCode: string | null;
  readonly part: number | null;
  readonly partOfId: string | null;
  readonly isTitleCorrected: boolean;
  readonly textId: string;
  /** The text proper. */
  readonly text: string;
}

/**
 * Notices that share a key with a page, oldest first; of too many, those with the strongest keys.
 */
export async function candidatesOf(tx: Transaction, keys: readonly string[]): Promise<Candidate[]> {
  const asked = value(keys.map(storableText), 'text[]');
  return query<Candidate>(
    tx,
    sql`WITH shared AS MATERIALIZED (
       SELECT k."noticeId", array_agg(k."key") AS "keys" FROM "DocumentKey" k WHERE k."key" = ANY(${asked})
       GROUP BY k."noticeId" ORDER BY min(array_position(${asked}, k."key")), k."noticeId" LIMIT ${count(mostCandidates)})
     SELECT n."id"::text AS "id", s."keys", n."title", n."indexNumber", n."documentNumber", n."siteCode", n."part",
       n."partOfId"::text AS "partOfId", jsonb_exists(n."corrections", 'title') AS "isTitleCorrected", n."textId"::text AS "textId",
       (SELECT array_agg(a."name") FROM (SELECT o."name" FROM "Agency" o WHERE o."id" = n."agencyId"
         UNION SELECT k."name" FROM "AgencyName" k WHERE k."agencyId" = n."agencyId") a) AS "agencyNames",
       substr(t."body", t."bodyStart" + 1, t."bodyEnd" - t."bodyStart") AS "text"
     FROM shared s JOIN "Notice" n ON n."id" = s."noticeId" JOIN "NoticeText" t ON t."id" = n."textId" ORDER BY n."id"`,
  );
}

/**
 * Locks the keys until the end of the transaction: two addresses of one page must yield one notice.
 */
export async function lockKeys(tx: Transaction, keys: readonly string[]): Promise<void> {
  await execute(
    tx,
    sql`SELECT pg_advisory_xact_lock(h) FROM (SELECT DISTINCT hashtextextended(k, 0) AS h FROM unnest(${value(keys.map(storableText), 'text[]')}) AS k ORDER BY 1) AS ordered`,
  );
}

/** Keys are kept when a page changes, so that the notice is still found by each of them. */
export async function addKeys(
  tx: Transaction,
  { noticeId, isNew }: { readonly noticeId: string; readonly isNew: boolean },
  keys: readonly string[],
): Promise<void> {
  await insertRows(tx, 'DocumentKey', keyRows(noticeId, keys), isNew ? {} : { skipDuplicates: true });
}

const keyRows = (noticeId: string, keys: readonly string[]): object[] =>
  [...new Set(keys.map(storableText))].map((key) => ({ key, noticeId }));

/** For many notices in one statement. */
export async function addKeysOfMany(
  tx: Transaction,
  notices: readonly { readonly noticeId: string; readonly keys: readonly string[] }[],
): Promise<void> {
  const rows = notices.flatMap(({ noticeId, keys }) => keyRows(noticeId, keys));
  await insertRows(tx, 'DocumentKey', rows, { skipDuplicates: true });
}

/** Notices stored under these keys, with the hash of their latest reading. */
export const knownReadings = async (
  tx: Transaction,
  keys: readonly string[],
): Promise<{ key: string; id: string; readingHash: string }[]> =>
  query(
    tx,
    sql`SELECT k."key", n."id"::text AS "id", n."readingHash" FROM "DocumentKey" k JOIN "Notice" n ON n."id" = k."noticeId"
     WHERE k."key" = ANY(${value(keys.map(storableText), 'text[]')})`,
  );

/** Links later pages that were ingested before the first page of their document. */
export async function setFirstPage(tx: Transaction, noticeId: string, later: readonly string[]): Promise<void> {
  if (later.length === 0) return;
  const [first, others] = [value(noticeId, 'uuid'), value(later, 'uuid[]')];
  await execute(
    tx,
    sql`UPDATE "Notice" SET "partOfId" = ${first}, "part" = coalesce("part", 2)
     WHERE ("id" = ANY(${others}) OR "partOfId" = ANY(${others})) AND "id" <> ${first}`,
  );
}

/** Adds a warning to a stored notice, once. */
export async function addDoubt(
  tx: Transaction,
  textIds: readonly string[],
  doubt: Prisma.InputJsonObject,
): Promise<void> {
  const addedWarning = value(JSON.stringify([doubt]), 'jsonb');
  await execute(
    tx,
    sql`UPDATE "NoticeText" SET "warnings" = "warnings" || ${addedWarning} WHERE "id" = ANY(${value(textIds, 'uuid[]')}) AND NOT "warnings" @> ${addedWarning}`,
  );
}
