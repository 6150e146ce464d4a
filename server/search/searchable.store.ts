/** Sources of search rows, read from the subjects in the current transaction. */
import { query } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export interface NoticeSource {
  readonly id: string;
  readonly publishedOn: string;
  readonly title: string;
  readonly indexNumber: string | null;
  readonly documentNumber: string | null;
  readonly headings: readonly (string | null)[];
  readonly body: string;
}
export interface DirectiveSource {
  readonly id: string;
  readonly noticeId: string;
  readonly publishedOn: string;
  readonly heading: string | null;
  readonly text: string;
}
export interface AgencySource {
  readonly id: string;
  /** Canonical name first. */
  readonly names: readonly (string | null)[];
  readonly orgCode: string | null;
  readonly creditCode: string | null;
}

export const noticeSources = (tx: Transaction, ids: readonly string[]): Promise<NoticeSource[]> =>
  query<NoticeSource>(
    tx,
    sql`SELECT n."id"::text AS "id", n."publishedOn"::text AS "publishedOn", n."title", n."indexNumber", n."documentNumber", x."body",
       ARRAY(SELECT u->>'heading' FROM jsonb_array_elements(x."outline") u WHERE u->>'heading' IS NOT NULL) AS "headings"
     FROM "Notice" n JOIN "NoticeText" x ON x."id" = n."textId" WHERE n."id" = ANY(${value(ids, 'uuid[]')})`,
  );

export const directiveSources = (tx: Transaction, noticeIds: readonly string[]): Promise<DirectiveSource[]> =>
  query<DirectiveSource>(
    tx,
    sql`SELECT "id"::text AS "id", "noticeId"::text AS "noticeId", "publishedOn"::text AS "publishedOn", "heading", "text"
     FROM "Directive" WHERE "noticeId" = ANY(${value(noticeIds, 'uuid[]')})`,
  );

export const agencySources = (tx: Transaction, ids: readonly string[]): Promise<AgencySource[]> =>
  query<AgencySource>(
    tx,
    sql`SELECT a."id"::text AS "id", a."orgCode", a."creditCode", ARRAY[a."name"] || ARRAY(SELECT DISTINCT n."name" FROM "AgencyName" n
       WHERE n."agencyId" = a."id" AND n."name" <> a."name" ORDER BY 1) AS "names"
     FROM "Agency" a WHERE a."id" = ANY(${value(ids, 'uuid[]')})`,
  );
