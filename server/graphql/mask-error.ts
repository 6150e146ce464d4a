/**
 * Masks errors for callers: AppErrors keep their code; bugs become INTERNAL_SERVER_ERROR with a
 * request id under which they are logged once.
 */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { knownFault } from '../platform/db-faults.js';
import { AfterCommit, AppError } from '../platform/errors.js';
import type { Logger } from '../platform/log.js';
import { Busy, RateLimited } from './allowance.js';
import { isStaff, type Context } from './context.js';
import { FaultLog } from './fault-log.js';

/** The second argument is the request id, which the response carries too. */
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

/**
 * The original error. GraphQL wraps errors of variables once more, to add the variable and the path
 * within it.
 */
function originOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || !error.originalError) return error;
  const { originalError, path } = error;
  return originalError instanceof GraphQLError && path === undefined ? error : originalError;
}

/** Without locations, which compiled execution does not provide: the path identifies the field. */
function told(error: unknown, message: string, extensions: Readonly<Record<string, unknown>>): GraphQLError {
  const path = error instanceof GraphQLError ? (error.path ?? null) : null;
  return new GraphQLError(message, { path, extensions });
}

/**
 * GraphQL's own errors with a path concern the result of a resolver, such as null for a non-null
 * field.
 */
const isBug = ({ path, extensions }: GraphQLError): boolean => path !== undefined && extensions['code'] === undefined;

/** GraphQL's errors about variables have no code. */
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

/** Caps the errors of one response, each of which may quote the request. */
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

/** Yoga takes the status from `http` and removes it. */
function unparsable(error: GraphQLError): GraphQLError {
  const { source = null, positions = null } = error;
  const extensions = { code: 'GRAPHQL_PARSE_FAILED', http: { spec: true, status: 400 } };
  return new GraphQLError(error.message, { source, positions, extensions });
}

/** Masks the errors of an operation under its request id. Yoga's own hook masks earlier errors. */
export function maskedResult(result: ExecutionResult, { viewer, requestId }: Context, mask: Mask): ExecutionResult {
  const masked = (result.errors ?? []).map((error) => mask(error, requestId) as GraphQLError); // the mask returns a GraphQLError for a GraphQLError
  if (isStaff(viewer)) return { ...result, errors: masked };
  const errors = masked.map(withoutSuggestions);
  return { ...result, errors: result.data === undefined ? fewOf(errors) : errors };
}

/**
 * Suggestions of similar names help staff who type queries; for others they would disclose the
 * schema.
 */
export function withoutSuggestions(error: GraphQLError): GraphQLError {
  const at = error.message.indexOf(' Did you mean ');
  if (at < 0) return error;
  const { source = null, positions = null, path = null, extensions } = error;
  return new GraphQLError(error.message.slice(0, at), { source, positions, path, extensions });
}
