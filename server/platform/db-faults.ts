/**
 * Database errors as errors with a code, on which callers can retry, request less, or give up. All
 * others are bugs.
 */
import { AppError, codeOf, messageOf } from './errors.js';
import { awayMessages, awayRule, faultRules, wordsOf, type FaultRule } from './db-fault-table.js';

const rules = new Map(faultRules.flatMap((rule) => rule.codes.map((code) => [code, rule] as const)));
const prismaCode = /^P[1-6]\d{3}$/;
/** A cause may have a cause; no library nests deeper. */
const mostCauses = 5;

/** The rule for an error; null for a bug. An inner cause is more specific than its wrapper. */
export function ruleOf(thrown: unknown): FaultRule | null {
  const errors = causesOf(thrown);
  if (errors.some((error) => awayMessages.test(messageOf(error)))) return awayRule;
  const found = errors.flatMap(codesOf).map((code) => rules.get(code) ?? rules.get(classOf(code)));
  return found.findLast((rule) => rule !== undefined) ?? null;
}

/** The class of a SQLSTATE. Prisma's codes look similar but have no classes. */
const classOf = (code: string): string => (code.length === 5 && !prismaCode.test(code) ? code.slice(0, 2) : '');

/** The error and its wrapped causes, as Prisma and its adapters nest them. */
function causesOf(thrown: unknown): readonly unknown[] {
  const errors: unknown[] = [];
  for (let at = thrown; at !== undefined && at !== null && errors.length < mostCauses; at = causeOf(at))
    errors.push(at);
  return errors;
}

function causeOf(error: unknown): unknown {
  const cause = property(error, 'cause');
  return typeof cause === 'object' && cause !== null ? cause : property(property(error, 'meta'), 'driverAdapterError');
}

/** Prisma's adapters keep PostgreSQL's code in `originalCode`. */
const codesOf = (error: unknown): readonly string[] =>
  [codeOf(error), property(error, 'originalCode')].filter((code) => typeof code === 'string');

const property = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;

/** All codes of an error and its causes, outermost first. */
export const codesWithin = (thrown: unknown): readonly string[] => causesOf(thrown).flatMap(codesOf);

/** The cause is the original error of the database or driver. */
export class DatabaseFault extends AppError {}

/** The error for callers; null for a bug. An AppError is returned as it is. */
export function knownFault(thrown: unknown): AppError | null {
  if (thrown instanceof AppError) return thrown;
  const rule = ruleOf(thrown);
  return rule && new DatabaseFault(rule.told, wordsOf(rule), {}, { cause: thrown });
}

/** Whether a later retry can succeed: the database was away, full, overloaded, locked or slow. */
export const passes = (thrown: unknown): boolean => ruleOf(thrown)?.passes === true;

export const tookTooLong = (options?: ErrorOptions): AppError =>
  new DatabaseFault('OPERATION_TIMED_OUT', wordsOf({ means: 'slow' }), {}, options);

/** Rejects with the mapped error if the promise fails because of the database. */
export async function orKnownFault<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    throw knownFault(thrown) ?? thrown;
  }
}

/** An established connection that was lost: the server closed it, or pg_terminate_backend did. */
const cutCodes = new Set(['ECONNRESET', 'EPIPE', '57P01']);
/** Messages of node-postgres and of Prisma's adapter. */
const cutMessages = /Connection terminated(?: unexpectedly)?$|not queryable$|^ConnectionClosed$/;
const isCut = (thrown: unknown): boolean =>
  causesOf(thrown).some(
    (error) => cutMessages.test(messageOf(error)) || codesOf(error).some((code) => cutCodes.has(code)),
  );

/**
 * A pool may hand out a connection whose end it has not noticed. Retries once over another
 * connection; only for idempotent statements.
 */
export async function againIfCut<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    if (!isCut(thrown)) throw thrown;
    return ask();
  }
}
