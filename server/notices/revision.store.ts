/** Revisions by staff: each change is a revision, beside those by the page. */
import type { Notice, Prisma, RevisionReason } from '../platform/_generated/prisma/client.js';
import { sourceTextBytes } from './source.store.js';
import { addRevision, divisionColumns, latestFields } from './notice.store.js';
import { execute } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export interface LockedNotice extends Notice {
  readonly contentHash: string;
}

/** Locks the notice until the end of the transaction. Null if it does not exist. */
export async function lockNotice(tx: Transaction, id: string): Promise<LockedNotice | null> {
  await execute(tx, sql`SELECT 1 FROM "Notice" WHERE "id" = ${value(id, 'uuid')} FOR UPDATE`);
  const found = await tx.notice.findUnique({
    where: { id },
    include: { text: { select: { source: { select: { contentHash: true } } } } },
  });
  return found === null ? null : { ...found, contentHash: found.text.source.contentHash };
}

export interface NewState {
  readonly reason: Exclude<RevisionReason, 'FIRST_SEEN' | 'SOURCE_CHANGED'>;
  readonly note: string;
  readonly at: Date;
  readonly columns: Prisma.NoticeUncheckedUpdateInput & { readonly title?: string };
  /** Names in the API. */
  readonly changedFields: readonly string[];
}

/**
 * Returns the number of the new revision. The reading of the page is unchanged: the next one is
 * compared with it.
 */
export async function reviseNotice(tx: Transaction, notice: LockedNotice, state: NewState): Promise<number> {
  const number = notice.revision + 1;
  const fields = await latestFields(tx, notice.id);
  await tx.notice.update({ where: { id: notice.id }, data: { ...state.columns, revision: number } });
  await addRevision(tx, {
    noticeId: notice.id,
    number,
    recordedAt: state.at,
    reason: state.reason,
    note: state.note,
    title: state.columns.title ?? notice.title,
    textId: notice.textId,
    changedFields: state.changedFields,
    contentHash: notice.contentHash,
    fields: isObject(fields) ? fields : {},
  });
  return number;
}

/** When the revision was created. */
export const revisedAt = async (tx: Transaction, noticeId: string, number: number): Promise<Date> =>
  (
    await tx.revision.findUniqueOrThrow({
      where: { noticeId_number: { noticeId, number } },
      select: { recordedAt: true },
    })
  ).recordedAt;

const isObject = (value: Prisma.JsonValue): value is Prisma.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Divisions = { readonly [K in 'provinceCode' | 'prefectureCode' | 'countyCode']?: string | null | undefined };

/** Division of a notice, for the change log. */
export const divisionOf = ({ provinceCode, prefectureCode, countyCode }: Divisions): string | null =>
  countyCode ?? prefectureCode ?? provinceCode ?? null;

/** The body to which spans refer, and its source page, decoded. */
export async function sourceOf(tx: Transaction, textId: string): Promise<{ body: string; source: string }> {
  const { body, source } = await tx.noticeText.findUniqueOrThrow({
    where: { id: textId },
    select: { body: true, source: { select: { contentHash: true } } },
  });
  // A byte order mark is part of the source.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return { body, source: decoder.decode(await sourceTextBytes(tx, source.contentHash)) };
}

/** Moves all notices of an agency to its division; without one they are unchanged. */
export async function placeNotices(tx: Transaction, agencyId: string, divisionCode: string | null): Promise<void> {
  if (divisionCode === null) return;
  const columns = divisionColumns(divisionCode);
  const [province, prefecture, county] = [
    value(columns.provinceCode, 'bpchar'),
    value(columns.prefectureCode, 'bpchar'),
    value(columns.countyCode, 'bpchar'),
  ];
  await execute(
    tx,
    sql`UPDATE "Notice" SET "provinceCode" = ${province}, "prefectureCode" = ${prefecture}, "countyCode" = ${county}, "corrections" = CASE
       WHEN jsonb_exists("corrections", 'provinceCode') THEN "corrections" || ${value(JSON.stringify(columns), 'jsonb')} ELSE "corrections" END
     WHERE "agencyId" = ${value(agencyId, 'uuid')}
       AND ("provinceCode", "prefectureCode", "countyCode") IS DISTINCT FROM (${province}, ${prefecture}, ${county})`,
  );
}

/** Published notices of an agency, with their divisions. */
export async function publishedBy(
  tx: Transaction,
  agencyId: string,
): Promise<{ readonly id: string; readonly division: string | null }[]> {
  const notices = await tx.notice.findMany({
    where: { agencyId, status: 'PUBLISHED' },
    orderBy: { id: 'asc' },
    select: { id: true, provinceCode: true, prefectureCode: true, countyCode: true },
  });
  return notices.map(({ id, ...divisions }) => ({ id, division: divisionOf(divisions) }));
}
