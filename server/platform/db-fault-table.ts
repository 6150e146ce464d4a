/**
 * What callers are told of faults of the database, by SQLSTATE (a whole code before its class of two characters), by codes of
 * Prisma and Node, and by words where there is no code. What is not here is a bug. docs/operations.md shows it.
 */
import type { ErrorCode } from './errors.js';

export interface FaultRule {
  readonly codes: readonly string[];
  readonly told: Extract<ErrorCode, 'SERVICE_UNAVAILABLE' | 'OPERATION_TIMED_OUT' | 'CONFLICT'>;
  /** Whether it passes by itself, or once somebody has made room: the same may be tried again after a while. */
  readonly passes: boolean;
  /** What is the matter, as it is told. */
  readonly means: keyof typeof meanings;
}

const meanings = {
  away: 'The database does not respond. Try again soon.',
  crowded: 'The database has no connection or memory left. Try again soon.',
  closed: 'The database takes no writes at the moment. Try again later.',
  barred: 'The database refused the login of this server.',
  slow: 'The query exceeded the time limit of the database. Request fewer items, fewer fields or a narrower filter.',
  late: 'The write exceeded the time limit of the database, and nothing of it was done. Try again.',
  locked: 'A concurrent write interfered. Try again.',
} as const;

export const wordsOf = ({ means }: Pick<FaultRule, 'means'>): string => meanings[means];

const unavailable = (means: keyof typeof meanings, ...codes: readonly string[]): FaultRule => ({
  codes,
  told: 'SERVICE_UNAVAILABLE',
  passes: means !== 'barred',
  means,
});

export const faultRules: readonly FaultRule[] = [
  // Connections that cannot be made, or have ended.
  unavailable('away', '08', '57P01', '57P02', '57P03', '57P05', '25P03', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024'),
  unavailable('away', 'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'),
  unavailable('away', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'),
  // Too many connections, no memory.
  unavailable('crowded', '53', 'P2037'),
  // No room on the disk, faults of the disk; a standby, or a database that is closed for writing.
  unavailable('closed', '53100', '58', '25006', 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO'),
  // A password that was changed, a role or a database that is gone: somebody has to look.
  unavailable('barred', '28', '3D000', '57P04', 'P1000', 'P1003', 'P1010'),
  { codes: ['57014', '25P04'], told: 'OPERATION_TIMED_OUT', passes: true, means: 'slow' },
  { codes: ['P2028'], told: 'OPERATION_TIMED_OUT', passes: true, means: 'late' },
  // Locks that were not given in time, deadlocks, rows that another transaction wrote first.
  { codes: ['55P03', '40001', '40P01', 'P2034'], told: 'CONFLICT', passes: true, means: 'locked' },
];

/** node-postgres has no codes for what happens in its own pool, nor have all errors of Prisma; one of Prisma's says two things. */
export const awayMessages =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Can't reach database server|Server has closed the connection|^(?:ConnectionClosed|DatabaseNotReachable|SocketTimeout)$|Unable to start a transaction in the given time/;
export const awayRule = unavailable('away');
