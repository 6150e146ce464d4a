/**
 * Citations and the documents that they mean, as far as these are known. What a citation means never depends on which page came first:
 * of all notices that fit, the one that fits best, and of those the one that was published first (docs/decisions/035).
 */
import type { Transaction } from '../platform/db.js';
import { storableJson, storableText } from '../platform/insert-rows.js';
import { execute, query } from '../platform/run-sql.js';
import { sql, value, type Sql } from '../platform/sql.js';

export interface CitedDocument {
  readonly documentNumber: string | null;
  readonly title: string | null;
}
export interface CitableNotice extends CitedDocument {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly publishedOn: string;
  /** Of what readers see: tells two of one day apart, whichever came first. */
  readonly fingerprint: string;
}

/** Notices that can be cited. A notice that cites what fits itself best means itself, and nobody else. */
export class CitableNotices {
  private readonly byNumber = new Map<string, CitableNotice[]>();
  private readonly byTitle = new Map<string, CitableNotice>();
  /** Of those without a number: what is cited by another number is another document. */
  private readonly byTitleAlone = new Map<string, CitableNotice>();

  constructor(notices: readonly CitableNotice[]) {
    for (const notice of notices) this.add(notice);
  }

  add(notice: CitableNotice): void {
    const title = storableText(notice.title);
    keepFirst(this.byTitle, title, notice);
    if (notice.documentNumber === null) keepFirst(this.byTitleAlone, title, notice);
    else {
      const number = storableText(notice.documentNumber);
      this.byNumber.set(number, [...(this.byNumber.get(number) ?? []), notice].sort(byDay));
    }
  }

  idOf({ documentNumber, title }: CitedDocument): string | null {
    const key = title === null ? null : storableText(title);
    const numbered = documentNumber === null ? [] : (this.byNumber.get(storableText(documentNumber)) ?? []);
    const found = numbered.find((notice) => storableText(notice.title) === key) ?? numbered[0];
    if (found || key === null) return found?.id ?? null;
    return (documentNumber === null ? this.byTitle : this.byTitleAlone).get(key)?.id ?? null;
  }
}

function keepFirst(into: Map<string, CitableNotice>, key: string, notice: CitableNotice): void {
  const there = into.get(key);
  if (!there || byDay(notice, there) < 0) into.set(key, notice);
}

const orderOf = ({ publishedOn, fingerprint, id }: CitableNotice): string => `${publishedOn} ${fingerprint} ${id}`;
const byDay = (a: CitableNotice, b: CitableNotice): number => (orderOf(a) < orderOf(b) ? -1 : 1);

/** Those that the citations may mean. */
export async function citableNotices(tx: Transaction, citations: readonly CitedDocument[]): Promise<CitableNotices> {
  const numbers = citations.flatMap(({ documentNumber }) => documentNumber ?? []);
  const titles = citations.flatMap(({ title }) => title ?? []);
  if (numbers.length + titles.length === 0) return new CitableNotices([]);
  const columns = sql`"id"::text AS "id", "documentNumber", "title", "publishedOn"::text AS "publishedOn", "fingerprint"`;
  const rows = await query<CitableNotice>(
    tx,
    sql`SELECT ${columns} FROM "Notice" WHERE "documentNumber" = ANY(${value(numbers.map(storableText), 'text[]')})
     UNION SELECT ${columns} FROM "Notice" WHERE "title" = ANY(${value(titles.map(storableText), 'text[]')})`,
  );
  return new CitableNotices(rows);
}

/** How well a notice fits a citation, the best first: number and title, the number, the title where one of them has no number. */
const rank = (c: Sql, n: Sql): Sql =>
  sql`CASE WHEN ${c}."documentNumber" = ${n}."documentNumber" THEN CASE WHEN ${c}."title" = ${n}."title" THEN 0 ELSE 1 END
    WHEN ${c}."title" = ${n}."title" AND (${c}."documentNumber" IS NULL OR ${n}."documentNumber" IS NULL) THEN 2 ELSE 3 END`;
const place = (c: Sql, n: Sql): Sql => sql`(${rank(c, n)}, ${n}."publishedOn", ${n}."fingerprint", ${n}."id")`;

/** Citations that mean one of these notices rather than what they meant until now: nothing, or one that fits less. */
export async function resolveCitationsOf(tx: Transaction, notices: readonly CitableNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const told = notices.map(({ id, title, documentNumber, publishedOn, fingerprint }) => ({
    ...{ id, title, documentNumber, publishedOn, fingerprint },
  }));
  await execute(
    tx,
    sql`WITH told AS MATERIALIZED (SELECT * FROM json_to_recordset(${value(storableJson(told), 'json')})
       AS t("id" uuid, "title" text, "documentNumber" text, "publishedOn" date, "fingerprint" bpchar)),
     met AS (
       SELECT c."noticeId", c."ordinal" FROM told t JOIN "Citation" c ON c."documentNumber" = t."documentNumber" WHERE c."how" IS NULL
       UNION
       SELECT c."noticeId", c."ordinal" FROM told t JOIN "Citation" c ON c."title" = t."title" WHERE c."how" IS NULL),
     meant AS (
       SELECT DISTINCT ON (c."noticeId", c."ordinal") c."noticeId", c."ordinal", t."id", ${place(sql`c`, sql`t`)} AS "place"
       FROM met m JOIN "Citation" c ON c."noticeId" = m."noticeId" AND c."ordinal" = m."ordinal"
       JOIN told t ON t."documentNumber" = c."documentNumber" OR t."title" = c."title"
       WHERE ${rank(sql`c`, sql`t`)} < 3 ORDER BY c."noticeId", c."ordinal", ${place(sql`c`, sql`t`)})
     UPDATE "Citation" c SET "citedId" = m."id" FROM meant m
     WHERE c."noticeId" = m."noticeId" AND c."ordinal" = m."ordinal" AND c."citedId" IS DISTINCT FROM m."id"
       AND NOT EXISTS (SELECT 1 FROM "Notice" n WHERE (n."id" = c."citedId" OR n."id" = c."noticeId") AND ${place(sql`c`, sql`n`)} <= m."place")`,
  );
}
