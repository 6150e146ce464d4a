/**
 * A caller's position in the history of writes. A write is identified by the WAL position after it, a change by its position in the
 * log of changes: the two are not to be compared, so one may name both. Pure.
 */
import { AppError } from '../errors.js';

export interface Position {
  /** Of PostgreSQL's write-ahead log; 0: any. */
  readonly lsn: bigint;
  /** Of the log of changes; 0: any. */
  readonly change: number;
}

export const anywhere: Position = { lsn: 0n, change: 0 };

/** A write was done and nobody could be asked where: no replica is known to have it. */
export const unknownLsn = 0xffff_ffff_ffff_ffffn;

export const isAnywhere = ({ lsn, change }: Position): boolean => lsn === 0n && change === 0;

/** Whether a server at `at` has everything up to `wanted`. */
export const reaches = (at: Position, wanted: Position): boolean => at.lsn >= wanted.lsn && at.change >= wanted.change;

export const furthest = (one: Position, other: Position): Position => ({
  lsn: one.lsn > other.lsn ? one.lsn : other.lsn,
  change: Math.max(one.change, other.change),
});

/**
 * Text form for callers: positions of one kind sort as text, so that clients can keep the latest
 * without parsing it.
 */
const written = (kind: 'C' | 'L', number: bigint): string =>
  `${kind}${number.toString(16).padStart(16, '0').toUpperCase()}`;

/** Null where it says nothing. */
export function writePosition({ lsn, change }: Position): string | null {
  const parts = [...(lsn > 0n ? [written('L', lsn)] : []), ...(change > 0 ? [written('C', BigInt(change))] : [])];
  return parts.length === 0 ? null : parts.join(', ');
}

/**
 * Maximum number of parts, separated by commas: a follower of several feeds sends the position of
 * each.
 */
const mostParts = 20;

/** What a caller sent; cursors of changes are read by `readCursor`, null for none. Throws BAD_REQUEST. */
export function readPosition(text: string | null, readCursor: (text: string) => number | null): Position {
  if (text === null || text.trim() === '') return anywhere;
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > mostParts) throw unreadable();
  return parts.map((part) => readPart(part, readCursor)).reduce(furthest);
}

function readPart(part: string, readCursor: (text: string) => number | null): Position {
  const [, kind, digits] = /^([CL])([\dA-F]{16})$/.exec(part) ?? [];
  const number = digits === undefined ? null : BigInt(`0x${digits}`);
  if (number !== null && kind === 'L') return { lsn: number, change: 0 };
  const change = number === null ? readCursor(part) : Number(number);
  if (change === null || !Number.isSafeInteger(change)) throw unreadable();
  return { lsn: 0n, change };
}

const unreadable = (): AppError =>
  new AppError(
    'BAD_REQUEST',
    'Notice-Graph-Position is none that this server gave: send back what an answer had, or a cursor of changes.',
  );
