/** Notices: their columns, revisions and smaller parts. */
import type { Prisma, RevisionReason } from '../platform/_generated/prisma/client.js';
import type { Transaction } from '../platform/db.js';

export type NoticeColumns = Omit<
  Prisma.NoticeUncheckedCreateInput,
  'id' | 'identity' | 'revision' | 'status' | 'corrections'
>;

export const findByIdentity = (tx: Transaction, identity: string) =>
  tx.notice.findUnique({
    where: { identity },
    select: {
      id: true,
      revision: true,
      status: true,
      fingerprint: true,
      readingHash: true,
      corrections: true,
      title: true,
      textId: true,
    },
  });

/** A revision before the current one was read from these bytes. */
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

export interface NoticeParts {
  readonly issuers: readonly string[];
  readonly addressees: readonly Omit<Prisma.NoticeAddresseeCreateManyInput, 'noticeId' | 'ordinal'>[];
  readonly mentions: readonly Omit<Prisma.MentionCreateManyInput, 'noticeId' | 'ordinal'>[];
  readonly citations: readonly Omit<Prisma.CitationCreateManyInput, 'noticeId' | 'ordinal'>[];
  readonly meetings: readonly Omit<Prisma.NoticeMeetingCreateManyInput, 'noticeId' | 'ordinal'>[];
}

/** Replaces what was read from it before. */
export async function saveParts(
  tx: Transaction,
  noticeId: string,
  parts: NoticeParts & { readonly isNew: boolean },
): Promise<void> {
  const where = { noticeId };
  if (!parts.isNew) {
    await tx.noticeIssuer.deleteMany({ where });
    await tx.noticeAddressee.deleteMany({ where });
    await tx.mention.deleteMany({ where });
    await tx.citation.deleteMany({ where });
    await tx.noticeMeeting.deleteMany({ where });
    await tx.transmission.deleteMany({ where });
  }
  const numbered = <T extends object>(rows: readonly T[]): (T & { noticeId: string; ordinal: number })[] =>
    rows.map((row, ordinal) => ({ ...row, noticeId, ordinal }));
  const issuers = [...new Set(parts.issuers)].map((agencyId) => ({ agencyId }));
  if (issuers.length > 0) await tx.noticeIssuer.createMany({ data: numbered(issuers) });
  if (parts.addressees.length > 0) await tx.noticeAddressee.createMany({ data: numbered(parts.addressees) });
  if (parts.mentions.length > 0) await tx.mention.createMany({ data: numbered(parts.mentions) });
  if (parts.citations.length > 0) await tx.citation.createMany({ data: numbered(parts.citations) });
  if (parts.meetings.length > 0) await tx.noticeMeeting.createMany({ data: numbered(parts.meetings) });
}

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
  await tx.revision.create({ data: { ...revision, changedFields: [...revision.changedFields] } });
}

/** The fields of the latest revision, for comparing. */
export const latestFields = async (tx: Transaction, noticeId: string): Promise<Prisma.JsonValue> =>
  (await tx.revision.findFirst({ where: { noticeId }, orderBy: { number: 'desc' }, select: { fields: true } }))
    ?.fields ?? {};

/** Which documents a notice's citations mean, as far as they are known: by 文号, else by title. */
export async function citedIds(
  tx: Transaction,
  citations: readonly { readonly documentNumber: string | null; readonly title: string | null }[],
): Promise<(citation: { documentNumber: string | null; title: string | null }) => string | null> {
  const numbers = citations.flatMap(({ documentNumber }) => documentNumber ?? []);
  const titles = citations.flatMap(({ title }) => title ?? []);
  if (numbers.length + titles.length === 0) return () => null;
  const found = await tx.notice.findMany({
    where: { OR: [{ documentNumber: { in: numbers } }, { title: { in: titles } }] },
    select: { id: true, documentNumber: true, title: true },
    orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }], // of several copies the first published is meant: it comes last and wins
  });
  const byNumber = new Map(found.map(({ documentNumber, id }) => [documentNumber, id]));
  const byTitle = new Map(found.map(({ title, id }) => [title, id]));
  return ({ documentNumber, title }) =>
    (documentNumber === null ? null : byNumber.get(documentNumber)) ??
    (title === null ? null : byTitle.get(title)) ??
    null;
}

/** Citations of other notices that meant this one before it was known. */
export async function resolveCitationsOf(
  tx: Transaction,
  notice: { readonly id: string; readonly title: string; readonly documentNumber: string | null },
): Promise<void> {
  const { id, title, documentNumber } = notice;
  await tx.citation.updateMany({
    where: {
      citedId: null,
      noticeId: { not: id },
      OR: [{ title, documentNumber: null }, ...(documentNumber === null ? [] : [{ documentNumber }])],
    },
    data: { citedId: id },
  });
}
