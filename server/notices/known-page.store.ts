/** Known bytes with the inputs of their parsing, and the outcome. */
import type { NoticeStatus, Prisma } from '../platform/_generated/prisma/client.js';
import { execute, query } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export interface GivenBytes {
  readonly contentHash: string;
  readonly givenHash: string;
}

export interface KnownAs extends GivenBytes {
  readonly noticeId: string | null;
  readonly status: NoticeStatus | null;
  /** The current reading comes from these bytes, or has the same content. */
  readonly isCurrent: boolean;
  /** An earlier revision comes from these bytes. */
  readonly isEarlier: boolean;
  /** When the notice's page was fetched. */
  readonly retrievedAt: Date | null;
  readonly rejectionId: string | null;
  readonly rejectedUrl: string | null;
  readonly problems: Prisma.JsonValue;
}

/** The known ones of these bytes, in one statement. */
export const knownPages = (tx: Transaction, given: readonly GivenBytes[]): Promise<KnownAs[]> =>
  given.length === 0
    ? Promise.resolve([])
    : query<KnownAs>(
        tx,
        sql`SELECT k."contentHash", k."givenHash", n."id"::text AS "noticeId", n."status"::text AS "status", n."retrievedAt",
           n."id" IS NOT NULL AND CASE WHEN k."fingerprint" IS NULL THEN s."contentHash" = k."contentHash"
             ELSE n."fingerprint" = k."fingerprint" END AS "isCurrent",
           n."id" IS NOT NULL AND s."contentHash" <> k."contentHash" AND EXISTS (
             SELECT 1 FROM "Revision" v JOIN "NoticeText" vt ON vt."id" = v."textId" JOIN "SourceDocument" vs ON vs."id" = vt."sourceId"
             WHERE v."noticeId" = n."id" AND vs."contentHash" = k."contentHash") AS "isEarlier",
           j."id"::text AS "rejectionId", j."sourceUrl" AS "rejectedUrl", j."problems"
         FROM unnest(${value(
           given.map(({ contentHash }) => contentHash),
           'text[]',
         )}, ${value(
           given.map(({ givenHash }) => givenHash),
           'text[]',
         )}) AS g(content, given)
         JOIN "KnownPage" k ON k."contentHash" = g.content AND k."givenHash" = g.given
         LEFT JOIN "Notice" n ON n."id" = k."noticeId"
         LEFT JOIN "NoticeText" t ON t."id" = n."textId" LEFT JOIN "SourceDocument" s ON s."id" = t."sourceId"
         LEFT JOIN "Rejection" j ON j."id" = k."rejectionId" AND j."state" <> 'RETRIED'
         WHERE n."id" IS NOT NULL OR j."id" IS NOT NULL`,
      );

export interface NewKnownPage extends GivenBytes {
  readonly fingerprint: string | null;
  readonly noticeId: string | null;
  readonly rejectionId: string | null;
}

/** In one statement, in lock order. Of equal bytes the last one counts. */
export async function rememberPages(tx: Transaction, pages: readonly NewKnownPage[]): Promise<void> {
  const last = new Map(pages.map((page) => [`${page.contentHash} ${page.givenHash}`, page]));
  const rows = [...last.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, page]) => page);
  if (rows.length === 0) return;
  await execute(
    tx,
    sql`INSERT INTO "KnownPage" ("contentHash", "givenHash", "fingerprint", "noticeId", "rejectionId")
     SELECT c, g, f, n, j FROM unnest(${value(
       rows.map(({ contentHash }) => contentHash),
       'text[]',
     )}, ${value(
       rows.map(({ givenHash }) => givenHash),
       'text[]',
     )}, ${value(
       rows.map(({ fingerprint }) => fingerprint),
       'text[]',
     )}, ${value(
       rows.map(({ noticeId }) => noticeId),
       'uuid[]',
     )}, ${value(
       rows.map(({ rejectionId }) => rejectionId),
       'uuid[]',
     )}) AS r(c, g, f, n, j)
     WHERE (n IS NULL OR EXISTS (SELECT 1 FROM "Notice" WHERE "id" = n)) AND (j IS NULL OR EXISTS (SELECT 1 FROM "Rejection" WHERE "id" = j))
     ON CONFLICT ("contentHash", "givenHash") DO UPDATE SET "fingerprint" = excluded."fingerprint",
       "noticeId" = excluded."noticeId", "rejectionId" = excluded."rejectionId"`,
  );
}

/** Columns from which keys of further addresses derive. */
export const identifyingColumns = (tx: Transaction, ids: readonly string[]) =>
  tx.notice.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      siteCode: true,
      indexNumber: true,
      documentNumber: true,
      title: true,
      publishedOn: true,
      agency: { select: { name: true } },
    },
  });
