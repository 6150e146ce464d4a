/** Citations and the documents that they mean, as far as these are known: by 文号, else by title. */
import type { Notice } from '../platform/_generated/prisma/client.js';
import type { Transaction } from '../platform/db.js';
import { storableJson, storableText } from '../platform/insert-rows.js';

export interface CitedDocument {
  readonly documentNumber: string | null;
  readonly title: string | null;
}
export interface CitableNotice extends CitedDocument {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly publishedOn: string;
}

/** Notices that can be cited. Of several with the same number or title the one that was published first is meant. */
export class CitableNotices {
  private readonly byNumber = new Map<string, CitableNotice>();
  private readonly byTitle = new Map<string, CitableNotice>();

  constructor(notices: readonly CitableNotice[]) {
    for (const notice of notices) this.add(notice);
  }

  add(notice: CitableNotice): void {
    if (notice.documentNumber !== null) keepFirst(this.byNumber, storableText(notice.documentNumber), notice);
    keepFirst(this.byTitle, storableText(notice.title), notice);
  }

  idOf({ documentNumber, title }: CitedDocument): string | null {
    const numbered = documentNumber === null ? undefined : this.byNumber.get(storableText(documentNumber));
    return (numbered ?? (title === null ? undefined : this.byTitle.get(storableText(title))))?.id ?? null;
  }
}

function keepFirst(into: Map<string, CitableNotice>, key: string, notice: CitableNotice): void {
  const there = into.get(key);
  if (!there || orderOf(notice) < orderOf(there)) into.set(key, notice);
}

const orderOf = ({ publishedOn, id }: CitableNotice): string => `${publishedOn} ${id}`;

/** Those that the citations may mean. */
export async function citableNotices(tx: Transaction, citations: readonly CitedDocument[]): Promise<CitableNotices> {
  const numbers = citations.flatMap(({ documentNumber }) => documentNumber ?? []);
  const titles = citations.flatMap(({ title }) => title ?? []);
  if (numbers.length + titles.length === 0) return new CitableNotices([]);
  const columns = `"id"::text AS "id", "documentNumber", "title", "publishedOn"::text AS "publishedOn"`;
  const rows = await tx.$queryRawUnsafe<(Pick<Notice, 'id' | 'title' | 'documentNumber'> & { publishedOn: string })[]>(
    `SELECT ${columns} FROM "Notice" WHERE "documentNumber" = ANY($1::text[])
     UNION SELECT ${columns} FROM "Notice" WHERE "title" = ANY($2::text[])`,
    numbers.map(storableText),
    titles.map(storableText),
  );
  return new CitableNotices(rows);
}

/** Citations that meant these notices before they were known: each means the first of them, in their order, that came after it. */
export async function resolveCitationsOf(
  tx: Transaction,
  notices: readonly Omit<CitableNotice, 'publishedOn'>[],
): Promise<void> {
  if (notices.length === 0) return;
  const told = notices.map(({ id, title, documentNumber }, ordinal) => ({ ordinal, id, title, documentNumber }));
  await tx.$executeRawUnsafe(
    `WITH told AS MATERIALIZED (
       SELECT * FROM json_to_recordset($1::json) AS t("ordinal" int, "id" uuid, "title" text, "documentNumber" text)),
     waiting AS (
       SELECT c."noticeId", c."ordinal", t."id", t."ordinal" AS "at" FROM told t
       JOIN "Citation" c ON c."documentNumber" = t."documentNumber" WHERE c."citedId" IS NULL AND c."how" IS NULL
       UNION ALL
       SELECT c."noticeId", c."ordinal", t."id", t."ordinal" FROM told t
       JOIN "Citation" c ON c."title" = t."title" WHERE c."citedId" IS NULL AND c."how" IS NULL AND c."documentNumber" IS NULL),
     meant AS (
       SELECT DISTINCT ON (w."noticeId", w."ordinal") w."noticeId", w."ordinal", w."id" FROM waiting w
       LEFT JOIN told own ON own."id" = w."noticeId"
       WHERE w."noticeId" <> w."id" AND (own."ordinal" IS NULL OR own."ordinal" < w."at")
       ORDER BY w."noticeId", w."ordinal", w."at")
     UPDATE "Citation" c SET "citedId" = m."id" FROM meant m WHERE c."noticeId" = m."noticeId" AND c."ordinal" = m."ordinal"`,
    storableJson(told),
  );
}
