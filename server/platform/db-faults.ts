/** A database that is away, or takes too long, is a known fault, not a bug: callers are told to come back, or to ask for less. */
import { AppError, codeOf, messageOf } from './errors.js';

/** Of Node's sockets, PostgreSQL (classes 08 and 57P, too many connections) and Prisma. */
const codes = /^(?:ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08\w{3}|57P0[1-3]|53300|P1001|P1002|P1008|P1017)$/;
/** node-postgres has no codes for what happens in its own pool. */
const messages =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Can't reach database server|Server has closed the connection/;

export const isUnavailable = (thrown: unknown): boolean =>
  codes.test(codeOf(thrown) ?? '') || messages.test(messageOf(thrown));

/** A connection that was there and ended: its server closed it, or somebody bade the server to. */
const cutCodes = /^(?:ECONNRESET|EPIPE|57P01)$/;
/** Of node-postgres, and of Prisma's adapter, which tells PostgreSQL's own code beneath. */
const cutMessages = /Connection terminated(?: unexpectedly)?$|not queryable$|^ConnectionClosed$/;
const isCut = (thrown: unknown): boolean =>
  cutMessages.test(messageOf(thrown)) ||
  [thrown, thrown instanceof Error ? thrown.cause : null].some((fault) => cutCodes.test(codeOf(fault) ?? ''));

/**
 * A pool may hand out a connection that has ended and of which it has not heard. What was asked there is asked once more, over
 * another; only for what does no harm when it is done twice.
 */
export async function againIfCut<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    if (!isCut(thrown)) throw thrown;
    return ask();
  }
}

/** Of PostgreSQL, where it ended a statement for its time or because somebody bade it. */
const canceled = '57014';

export const tookTooLong = (options?: ErrorOptions): AppError =>
  new AppError(
    'OPERATION_TIMED_OUT',
    'This took the database too long. Ask for fewer items, for less of each, or by a narrower filter.',
    {},
    options,
  );

/** The same promise, except that SERVICE_UNAVAILABLE stands for a database that cannot be reached, OPERATION_TIMED_OUT for one that gave up. */
export async function orKnownFault<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    if (codeOf(thrown) === canceled) throw tookTooLong({ cause: thrown });
    if (!isUnavailable(thrown)) throw thrown;
    throw new AppError('SERVICE_UNAVAILABLE', 'The database does not answer. Try again soon.', {}, { cause: thrown });
  }
}
