/** Source documents: what was received, byte for byte, once. */
import { newId } from '../platform/ids.js';
import type { Transaction } from '../platform/db.js';

export interface NewSource {
  readonly bytes: Uint8Array;
  readonly contentHash: string;
  readonly encoding: string;
  /** The decoded text. */
  readonly text: string;
  readonly receivedAt: Date;
}

export async function saveSource(tx: Transaction, source: NewSource): Promise<string> {
  const { contentHash } = source;
  const known = await tx.sourceDocument.findUnique({ where: { contentHash }, select: { id: true } });
  if (known) return known.id;
  await tx.sourceDocument.createMany({ data: [sourceRow(source)], skipDuplicates: true });
  return (await tx.sourceDocument.findUniqueOrThrow({ where: { contentHash }, select: { id: true } })).id;
}

export function sourceRow(source: NewSource) {
  const utf8 = Buffer.from(source.text, 'utf8');
  return {
    id: newId(),
    contentHash: source.contentHash,
    bytes: Uint8Array.from(source.bytes),
    encoding: source.encoding,
    textBytes: utf8.equals(source.bytes) ? null : Uint8Array.from(utf8),
    receivedAt: source.receivedAt,
  };
}

/** Of these, the bytes that are stored, whatever became of them. */
export const knownSources = async (tx: Transaction, contentHashes: readonly string[]): Promise<string[]> =>
  (
    await tx.sourceDocument.findMany({
      where: { contentHash: { in: [...contentHashes] } },
      select: { contentHash: true },
    })
  ).map(({ contentHash }) => contentHash);

/** The page of which a text was read, as it came. */
export async function pageOfText(
  tx: Transaction,
  textId: string,
): Promise<{ readonly content: Uint8Array; readonly sourceUrl: string | undefined }> {
  const { source, notices } = await tx.noticeText.findUniqueOrThrow({
    where: { id: textId },
    select: { source: { select: { bytes: true } }, notices: { select: { sourceUrl: true }, take: 1 } },
  });
  return { content: source.bytes, sourceUrl: notices[0]?.sourceUrl ?? undefined };
}

/** The notice whose current text was read from these bytes; null where there is none. */
export async function noticeOfBytes(tx: Transaction, contentHash: string): Promise<string | null> {
  const notice = await tx.notice.findFirst({
    where: { text: { source: { contentHash } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return notice?.id ?? null;
}
