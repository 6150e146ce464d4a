/** Source documents: received bytes, stored once per content. */
import type { NoticeStatus } from '../platform/_generated/prisma/client.js';
import type { Db } from '../platform/db.js';
import { GatheredRows } from '../platform/gathered-rows.js';
import { newId } from '../platform/ids.js';
import { isConflict } from '../platform/transaction.js';
import { execute, query } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export interface NewSource {
  readonly bytes: Uint8Array;
  /** Decoded text as UTF-8; null if the bytes are UTF-8 already. */
  readonly textBytes: Uint8Array | null;
  readonly contentHash: string;
  readonly encoding: string;
  readonly receivedAt: Date;
}

/** Larger sources are stored in parts. */
const wholeBytes = 256 * 1_024;
const pieceBytes = 192 * 1_024;

export const isInPieces = ({ bytes, textBytes }: Pick<NewSource, 'bytes' | 'textBytes'>): boolean =>
  bytes.byteLength > wholeBytes || (textBytes?.byteLength ?? 0) > wholeBytes;

/**
 * Stores the parts of a large source, each in a transaction of its own, so that other work can run
 * in between. Until the SourceDocument is stored they are orphans, which dropPieces deletes.
 */
export async function savePieces(db: Db, { bytes, textBytes, contentHash }: NewSource): Promise<void> {
  const stored = await db.prisma.sourcePart.findMany({
    where: { contentHash },
    select: { isText: true, ordinal: true },
  });
  const isStored = (isText: boolean, ordinal: number): boolean =>
    stored.some((part) => part.isText === isText && part.ordinal === ordinal);
  for (const [whole, isText] of [
    [bytes, false],
    [textBytes, true],
  ] as const) {
    for (let ordinal = 0; whole && ordinal * pieceBytes < whole.byteLength; ordinal += 1) {
      const piece = whole.subarray(ordinal * pieceBytes, (ordinal + 1) * pieceBytes);
      if (!isStored(isText, ordinal)) await savePiece(db, { contentHash, isText, ordinal, bytes: piece });
      await turn();
    }
  }
}

/** By COPY: a parameter would be copied several times as text. */
async function savePiece(db: Db, piece: object): Promise<void> {
  const rows = new GatheredRows(db.copies);
  rows.add('SourcePart', [piece]);
  try {
    await db.prisma.$transaction((tx) => rows.write(tx, []));
  } catch (thrown) {
    if (!isConflict(thrown)) throw thrown; // ignored if the same page is sent concurrently
  }
}

/** Deletes the parts of a source that was not stored after all. */
export async function dropPieces(db: Db, contentHash: string): Promise<void> {
  await db.prisma.$transaction(async (tx) => {
    await lockPieces(tx, contentHash);
    await execute(
      tx,
      sql`DELETE FROM "SourcePart" WHERE "contentHash" = ${value(contentHash, 'text')}
       AND NOT EXISTS (SELECT 1 FROM "SourceDocument" WHERE "contentHash" = ${value(contentHash, 'text')})`,
    );
  });
}

/** Excludes a concurrent dropPieces of the same source. */
const lockPieces = (tx: Transaction, contentHash: string): Promise<number> =>
  execute(tx, sql`SELECT pg_advisory_xact_lock(hashtextextended(${value(contentHash, 'text')}, 0))`);

/**
 * Returns its id. The parts of a large source must exist; throws PiecesMissing if they were
 * dropped.
 */
export async function saveSource(tx: Transaction, source: NewSource): Promise<string> {
  const { contentHash, encoding, receivedAt } = source;
  const known = await tx.sourceDocument.findUnique({ where: { contentHash }, select: { id: true } });
  if (known) return known.id;
  const inPieces = isInPieces(source);
  if (inPieces) await holdPieces(tx, source);
  const [bytes, textBytes] = inPieces ? [empty, source.textBytes && empty] : [source.bytes, source.textBytes];
  await execute(
    tx,
    sql`INSERT INTO "SourceDocument" ("id", "contentHash", "bytes", "encoding", "textBytes", "receivedAt")
     VALUES (${value(newId(), 'uuid')}, ${value(contentHash, 'text')}, decode(${value(base64(bytes), 'text')}, 'base64'), ${value(encoding, 'text')}, decode(${value(textBytes && base64(textBytes), 'text')}, 'base64'), ${value(receivedAt.toISOString(), 'timestamptz')}) ON CONFLICT DO NOTHING`,
  );
  return (await tx.sourceDocument.findUniqueOrThrow({ where: { contentHash }, select: { id: true } })).id;
}

/** The parts were dropped and must be written again. */
export class PiecesMissing extends Error {}

async function holdPieces(tx: Transaction, { bytes, textBytes, contentHash }: NewSource): Promise<void> {
  await lockPieces(tx, contentHash);
  const needed = Math.ceil(bytes.byteLength / pieceBytes) + Math.ceil((textBytes?.byteLength ?? 0) / pieceBytes);
  if ((await tx.sourcePart.count({ where: { contentHash } })) < needed) throw new PiecesMissing(contentHash);
}

const empty = new Uint8Array();
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
/** Yields to the event loop. */
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** As one row, for bulk loading, which need not yield. */
export const sourceRow = ({ bytes, textBytes, ...source }: NewSource) => ({
  id: newId(),
  contentHash: source.contentHash,
  bytes: Uint8Array.from(bytes),
  encoding: source.encoding,
  textBytes: textBytes && Uint8Array.from(textBytes),
  receivedAt: source.receivedAt,
});

/** The received bytes. */
export const sourceBytes = (db: { readonly prisma: Transaction }, contentHash: string): Promise<Uint8Array> =>
  piecesOf(db.prisma, contentHash, { isText: false });

/** The decoded text as UTF-8. */
export const sourceTextBytes = (tx: Transaction, contentHash: string): Promise<Uint8Array> =>
  piecesOf(tx, contentHash, { isText: true });

/** Read in parts, however it is stored: a megabyte at once would block the event loop. */
async function piecesOf(tx: Transaction, contentHash: string, { isText }: { isText: boolean }): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (let ordinal = 0; ; ordinal += 1) {
    const [hash, text, at, size] = [
      value(contentHash, 'text'),
      value(isText, 'boolean'),
      value(ordinal, 'int'),
      value(pieceBytes, 'int'),
    ];
    const [row] = await query<{ piece: string | null }>(
      tx,
      sql`SELECT CASE WHEN octet_length(s."bytes") > 0
         THEN encode(substring(CASE WHEN ${text} THEN COALESCE(s."textBytes", s."bytes") ELSE s."bytes" END FROM ${at} * ${size} + 1 FOR ${size}), 'base64')
         ELSE (SELECT encode(p."bytes", 'base64') FROM "SourcePart" p WHERE p."contentHash" = ${hash} AND p."ordinal" = ${at}
           AND p."isText" = (${text} AND s."textBytes" IS NOT NULL)) END AS "piece"
       FROM "SourceDocument" s WHERE s."contentHash" = ${hash}`,
    );
    const piece = Buffer.from(row?.piece ?? '', 'base64');
    pieces.push(piece);
    if (piece.length < pieceBytes) return Buffer.concat(pieces);
    await turn();
  }
}

/** The stored ones of these hashes, whatever became of them. */
export const knownSources = async (tx: Transaction, contentHashes: readonly string[]): Promise<string[]> =>
  (
    await tx.sourceDocument.findMany({
      where: { contentHash: { in: [...contentHashes] } },
      select: { contentHash: true },
    })
  ).map(({ contentHash }) => contentHash);

/** The bytes of a text, and the address where they were found. */
export async function pageOfText(
  tx: Transaction,
  textId: string,
): Promise<{ readonly contentHash: string; readonly sourceUrl: string | undefined }> {
  const { source, notices } = await tx.noticeText.findUniqueOrThrow({
    where: { id: textId },
    select: { source: { select: { contentHash: true } }, notices: { select: { sourceUrl: true }, take: 1 } },
  });
  return { contentHash: source.contentHash, sourceUrl: notices[0]?.sourceUrl ?? undefined };
}

/** The notice whose current text comes from these bytes; null if there is none. */
export const noticeOfBytes = (
  tx: Transaction,
  contentHash: string,
): Promise<{ readonly id: string; readonly status: NoticeStatus } | null> =>
  tx.notice.findFirst({
    where: { text: { source: { contentHash } } },
    select: { id: true, status: true },
    orderBy: { id: 'asc' },
  });
