/** Notices: columns, revisions and components. */
import type {
  Citation,
  Mention,
  Notice,
  NoticeAddressee,
  NoticeMeeting,
  Prisma,
  RevisionReason,
} from '../platform/_generated/prisma/client.js';
import { newId } from '../platform/ids.js';
import { insertRows, storableJson, storableText } from '../platform/insert-rows.js';
import { execute } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

/** Columns that a reading writes; all are required for the first one. */
export type NoticeColumns = Omit<
  Prisma.NoticeUncheckedCreateInput,
  'id' | 'identity' | 'status' | 'corrections' | 'contentChangedAt'
> & { readonly contentChangedAt?: Date };

export async function saveNotice(
  tx: Transaction,
  { id, identity, isNew }: { readonly id: string; readonly identity: string; readonly isNew: boolean },
  columns: NoticeColumns,
): Promise<void> {
  const stored: NoticeColumns = { ...columns, ...textColumns(columns) };
  if (isNew) await insertRows(tx, 'Notice', [{ id, identity: storableText(identity), ...stored }]);
  else await tx.notice.update({ where: { id }, data: stored });
}

/** Texts in a form that PostgreSQL accepts. */
const textColumns = (columns: object): object =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' ? [[name, storableText(value)]] : [],
    ),
  );

export interface NewText {
  readonly sourceId: string;
  readonly body: string;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly outline: readonly object[];
  readonly attachments: readonly object[];
  readonly repairs: readonly object[];
  readonly warnings: readonly object[];
  readonly validitySpan: object | null;
}

export async function saveText(tx: Transaction, text: NewText): Promise<string> {
  const { sourceId, body, bodyStart, bodyEnd, outline, attachments, repairs, warnings, validitySpan } = text;
  const id = newId();
  await insertRows(tx, 'NoticeText', [
    { id, sourceId, body, bodyStart, bodyEnd, outline, attachments, repairs, warnings, validitySpan },
  ]);
  return id;
}

/** Warnings that only arise when a text is matched with stored data. */
export async function addWarnings(tx: Transaction, textId: string, warnings: readonly object[]): Promise<void> {
  if (warnings.length === 0) return;
  await execute(
    tx,
    sql`UPDATE "NoticeText" SET "warnings" = "warnings" || ${value(storableJson(warnings), 'jsonb')} WHERE "id" = ${value(textId, 'uuid')}`,
  );
}

/** Locks a notice for re-ingestion, until the end of the transaction. */
export async function lockKnown(tx: Transaction, id: string) {
  await execute(tx, sql`SELECT 1 FROM "Notice" WHERE "id" = ${value(id, 'uuid')} FOR UPDATE`);
  return tx.notice.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      revision: true,
      status: true,
      identity: true,
      fingerprint: true,
      readingHash: true,
      corrections: true,
      title: true,
      validity: true,
      validUntil: true,
      textId: true,
      part: true,
      partOfId: true,
      retrievedAt: true,
      text: { select: { source: { select: { contentHash: true } } } },
    },
  });
}

/** Columns of the division indexes. */
export function divisionColumns(code: string | null): Pick<Notice, 'provinceCode' | 'prefectureCode' | 'countyCode'> {
  if (code === null || code === '100000') return { provinceCode: null, prefectureCode: null, countyCode: null };
  // A division outside of GB/T 2260: its code does not show its parents.
  if (/^[A-Z]/.test(code)) return { provinceCode: null, prefectureCode: null, countyCode: code };
  return {
    provinceCode: `${code.slice(0, 2)}0000`,
    prefectureCode: code.endsWith('0000') ? null : `${code.slice(0, 4)}00`,
    countyCode: code.endsWith('00') ? null : code,
  };
}

/** An earlier revision comes from these bytes. */
export async function isEarlierVersion(
  tx: Transaction,
  notice: { readonly id: string; readonly revision: number },
  contentHash: string,
): Promise<boolean> {
  const last = await tx.revision.findFirst({
    where: { noticeId: notice.id, contentHash },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  return last !== null && last.number < notice.revision;
}

type Part<T> = Omit<T, 'noticeId' | 'ordinal' | 'span'> & { readonly span: object };

export interface NoticeParts {
  readonly issuers: readonly string[];
  readonly addressees: readonly Part<NoticeAddressee>[];
  readonly mentions: readonly Part<Mention>[];
  readonly citations: readonly Omit<Part<Citation>, 'citedAs'>[];
  readonly meetings: readonly Part<NoticeMeeting>[];
}

/** Replaces the previous reading. */
export async function saveParts(
  tx: Transaction,
  noticeId: string,
  parts: NoticeParts & { readonly isNew: boolean },
): Promise<void> {
  if (!parts.isNew) await dropParts(tx, noticeId);
  const numbered = (rows: readonly object[]): object[] => rows.map((row, ordinal) => ({ ...row, noticeId, ordinal }));
  const issuers = [...new Set(parts.issuers)].map((agencyId) => ({ agencyId }));
  await insertRows(tx, 'NoticeIssuer', numbered(issuers));
  await insertRows(tx, 'NoticeAddressee', numbered(parts.addressees));
  await insertRows(tx, 'Mention', numbered(parts.mentions));
  await insertRows(tx, 'Citation', numbered(parts.citations));
  await insertRows(tx, 'NoticeMeeting', numbered(parts.meetings));
}

async function dropParts(tx: Transaction, noticeId: string): Promise<void> {
  const where = { noticeId };
  await tx.noticeIssuer.deleteMany({ where });
  await tx.noticeAddressee.deleteMany({ where });
  await tx.mention.deleteMany({ where });
  await tx.citation.deleteMany({ where });
  await tx.noticeMeeting.deleteMany({ where });
  await tx.transmission.deleteMany({ where });
}

/** The meetings that it reports. */
export const meetingIdsOf = async (tx: Transaction, noticeId: string): Promise<string[]> =>
  (await tx.noticeMeeting.findMany({ where: { noticeId }, select: { meetingId: true } })).map(
    ({ meetingId }) => meetingId,
  );

export interface NewRevision {
  readonly noticeId: string;
  readonly number: number;
  readonly recordedAt: Date;
  readonly reason: RevisionReason;
  readonly note: string | null;
  readonly title: string;
  readonly textId: string;
  readonly changedFields: readonly string[];
  readonly contentHash: string;
  readonly fields: Prisma.InputJsonObject;
}

export async function addRevision(tx: Transaction, revision: NewRevision): Promise<void> {
  await insertRows(tx, 'Revision', [revision]);
}

/** Fields of the latest revision, for comparison. */
export const latestFields = async (tx: Transaction, noticeId: string): Promise<Prisma.JsonValue> =>
  (await tx.revision.findFirst({ where: { noticeId }, orderBy: { number: 'desc' }, select: { fields: true } }))
    ?.fields ?? {};
