/** A fault of the database is told by a code: callers come back, ask for less, or try again. Anything else is a bug. */
import { AppError, codeOf, messageOf } from './errors.js';
import { awayMessages, awayRule, faultRules, wordsOf, type FaultRule } from './db-fault-table.js';

const rules = new Map(faultRules.flatMap((rule) => rule.codes.map((code) => [code, rule] as const)));
const prismaCode = /^P[1-6]\d{3}$/;
/** A cause may have one of its own; nobody wraps deeper. */
const mostCauses = 5;

/** The rule by which an error is told; null where it is a bug. What lies beneath says more than what was put around it. */
export function ruleOf(thrown: unknown): FaultRule | null {
  const errors = causesOf(thrown);
  if (errors.some((error) => awayMessages.test(messageOf(error)))) return awayRule;
  const found = errors.flatMap(codesOf).map((code) => rules.get(code) ?? rules.get(classOf(code)));
  return found.findLast((rule) => rule !== undefined) ?? null;
}

/** Of an SQLSTATE the first two characters; Prisma's codes look like one, and have no classes. */
const classOf = (code: string): string => (code.length === 5 && !prismaCode.test(code) ? code.slice(0, 2) : '');

/** The error, and what Prisma and its adapters wrapped into it. */
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

/** `originalCode` is how Prisma's adapters tell PostgreSQL's. */
const codesOf = (error: unknown): readonly string[] =>
  [codeOf(error), property(error, 'originalCode')].filter((code) => typeof code === 'string');

const property = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;

/** Every code that an error and its causes carry, the outermost first. */
export const codesWithin = (thrown: unknown): readonly string[] => causesOf(thrown).flatMap(codesOf);

/** Its cause is what the database, or what stands between, said. */
export class DatabaseFault extends AppError {}

/** As it is told; null for a bug. What is told already stays. */
export function knownFault(thrown: unknown): AppError | null {
  if (thrown instanceof AppError) return thrown;
  const rule = ruleOf(thrown);
  return rule && new DatabaseFault(rule.told, wordsOf(rule), {}, { cause: thrown });
}

/** Whether the same may be tried again after a while: the database was away, full, crowded, locked, slow. */
export const passes = (thrown: unknown): boolean => ruleOf(thrown)?.passes === true;

export const tookTooLong = (options?: ErrorOptions): AppError =>
  new DatabaseFault('OPERATION_TIMED_OUT', wordsOf({ means: 'slow' }), {}, options);

/** The same promise, except that a fault of the database is told by its code. */
export async function orKnownFault<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    throw knownFault(thrown) ?? thrown;
  }
}

/** A connection that was there and ended: its server closed it, or somebody bade the server to. */
const cutCodes = new Set(['ECONNRESET', 'EPIPE', '57P01']);
/** Of node-postgres, and of Prisma's adapter. */
const cutMessages = /Connection terminated(?: unexpectedly)?$|not queryable$|^ConnectionClosed$/;
const isCut = (thrown: unknown): boolean =>
  causesOf(thrown).some(
    (error) => cutMessages.test(messageOf(error)) || codesOf(error).some((code) => cutCodes.has(code)),
  );

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
