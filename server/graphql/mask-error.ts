/** What callers see of errors: AppErrors with their code; bugs as INTERNAL_SERVER_ERROR with an id, logged once under it. */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { knownFault } from '../platform/db-faults.js';
import { AfterCommit, AppError } from '../platform/errors.js';
import type { Logger } from '../platform/log.js';
import { Busy, RateLimited } from './allowance.js';
import { isStaff, type Context } from './context.js';
import { FaultLog } from './fault-log.js';

/** The second argument is the request's id, which its answer carries too. */
export type Mask = (error: unknown, requestId?: string) => Error;

export function createMask(log: Logger): Mask {
  const faults = new FaultLog(log, () => performance.now());
  return (error, requestId = randomUUID()) => {
    const thrown = originOf(error);
    const isCommitted = thrown instanceof AfterCommit;
    const raw = isCommitted ? thrown.cause : thrown;
    const cause = raw instanceof RateLimited ? raw : (knownFault(raw) ?? raw);
    faults.tell(cause);
    const committed = isCommitted ? { committed: true } : {};
    if (cause instanceof RateLimited || cause instanceof Busy) {
      const { code, retryAfter } = cause;
      return told(error, cause.message, { code, retryAfter, ...committed, http: httpOf(cause) });
    }
    if (cause instanceof AppError)
      return told(error, cause.message, { code: cause.code, ...cause.facts, ...committed });
    if (cause instanceof GraphQLError && !isBug(cause))
      return cause.message.startsWith('Syntax Error') ? unparsable(cause) : withCode(cause);
    log.error({ err: cause, requestId }, 'unexpected error');
    return told(error, 'Unexpected error.', { code: 'INTERNAL_SERVER_ERROR', requestId, ...committed });
  };
}

/** What was thrown. GraphQL wraps what is wrong in a variable once more, and says in its own words which variable and where in it. */
function originOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || !error.originalError) return error;
  const { originalError, path } = error;
  return originalError instanceof GraphQLError && path === undefined ? error : originalError;
}

/** Without locations, which compiled execution does not have: the path says where. */
function told(error: unknown, message: string, extensions: Readonly<Record<string, unknown>>): GraphQLError {
  const path = error instanceof GraphQLError ? (error.path ?? null) : null;
  return new GraphQLError(message, { path, extensions });
}

/** Below a field GraphQL complains by itself of what a resolver gave: no value where there must be one. */
const isBug = ({ path, extensions }: GraphQLError): boolean => path !== undefined && extensions['code'] === undefined;

/** GraphQL's own words about variables come without one. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined) return error;
  const { source = null, positions = null } = error;
  const extensions = { ...error.extensions, code: 'BAD_USER_INPUT' };
  return new GraphQLError(shortened(error.message), { source, positions, extensions });
}

const mostErrors = 5;
const mostCharacters = 200;
const shortened = (message: string): string =>
  message.length > mostCharacters ? `${message.slice(0, mostCharacters)}…` : message;

/** The first of many mistakes in one request, of which each may quote it: an answer to nonsense stays small. */
export const fewOf = (errors: readonly GraphQLError[]): readonly GraphQLError[] =>
  errors.slice(0, mostErrors).map((error) => {
    if (error.message.length <= mostCharacters) return error;
    const { source = null, positions = null, path = null, extensions } = error;
    return new GraphQLError(shortened(error.message), { source, positions, path, extensions });
  });

const httpOf = ({ code, retryAfter }: RateLimited | Busy): object => ({
  status: code === 'RATE_LIMITED' ? 429 : 503,
  headers: { 'retry-after': String(retryAfter) },
});

/** `http` is for Yoga, which takes the status from it and leaves it out of the answer. */
function unparsable(error: GraphQLError): GraphQLError {
  const { source = null, positions = null } = error;
  const extensions = { code: 'GRAPHQL_PARSE_FAILED', http: { spec: true, status: 400 } };
  return new GraphQLError(error.message, { source, positions, extensions });
}

/** Masks what an operation threw, under the id of its request. What happens before is masked by Yoga's own hook. */
export function maskedResult(result: ExecutionResult, { viewer, requestId }: Context, mask: Mask): ExecutionResult {
  const masked = (result.errors ?? []).map((error) => mask(error, requestId) as GraphQLError); // it masks one as another
  if (isStaff(viewer)) return { ...result, errors: masked };
  const errors = masked.map(withoutSuggestions);
  return { ...result, errors: result.data === undefined ? fewOf(errors) : errors };
}

/** Names that come near a wrong one help staff who type; to others they would read the schema out loud. */
export function withoutSuggestions(error: GraphQLError): GraphQLError {
  const at = error.message.indexOf(' Did you mean ');
  if (at < 0) return error;
  const { source = null, positions = null, path = null, extensions } = error;
  return new GraphQLError(error.message.slice(0, at), { source, positions, path, extensions });
}
