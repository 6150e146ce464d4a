/**
 * Mapping of database errors to errors for callers: by SQLSTATE (a full code before its class), by
 * codes of Prisma and Node, and by message if there is no code. Anything not listed is a bug. Shown
 * in docs/operations.md.
 */
import type { ErrorCode } from './errors.js';

export interface FaultRule {
  readonly codes: readonly string[];
  readonly told: Extract<ErrorCode, 'SERVICE_UNAVAILABLE' | 'OPERATION_TIMED_OUT' | 'CONFLICT'>;
  /** Whether the error is transient: a later retry can succeed. */
  readonly passes: boolean;
  /** Key of the message. */
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
  // Connections refused or lost.
  unavailable('away', '08', '57P01', '57P02', '57P03', '57P05', '25P03', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024'),
  unavailable('away', 'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'),
  unavailable('away', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'),
  // Out of connections or memory.
  unavailable('crowded', '53', 'P2037'),
  // Disk full or failing; a standby or read-only database.
  unavailable('closed', '53100', '58', '25006', 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO'),
  // Changed password, missing role or database: needs an operator.
  unavailable('barred', '28', '3D000', '57P04', 'P1000', 'P1003', 'P1010'),
  { codes: ['57014', '25P04'], told: 'OPERATION_TIMED_OUT', passes: true, means: 'slow' },
  { codes: ['P2028'], told: 'OPERATION_TIMED_OUT', passes: true, means: 'late' },
  // Lock timeouts, deadlocks, serialisation failures.
  { codes: ['55P03', '40001', '40P01', 'P2034'], told: 'CONFLICT', passes: true, means: 'locked' },
];

/**
 * Errors of node-postgres' pool and some of Prisma's have no code; one code of Prisma has two
 * meanings.
 */
export const awayMessages =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Can't reach database server|Server has closed the connection|^(?:ConnectionClosed|DatabaseNotReachable|SocketTimeout)$|Unable to start a transaction in the given time/;
export const awayRule = unavailable('away');
