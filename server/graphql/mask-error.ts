/** What callers see of errors: AppErrors with their code; bugs as INTERNAL_SERVER_ERROR with an id, logged once under it. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { AppError } from '../platform/errors.js';
import type { Logger } from '../platform/log.js';
import { RateLimited } from './allowance.js';
import { isStaff, type Context } from './context.js';

/** The second argument is the request's id, which its answer carries too. */
export type Mask = (error: unknown, requestId?: string) => Error;

export function createMask(log: Logger): Mask {
  return (error, requestId = randomUUID()) => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (cause instanceof RateLimited) return told(error, cause.message, { code: cause.code, http: httpOf(cause) });
    if (cause instanceof AppError) return told(error, cause.message, { code: cause.code, ...cause.facts });
    if (cause instanceof GraphQLError) return cause.message.startsWith('Syntax Error') ? unparsable(cause) : cause;
    log.error({ err: cause, requestId }, 'unexpected error');
    return told(error, 'Unexpected error.', { code: 'INTERNAL_SERVER_ERROR', requestId });
  };
}

/** Without locations, which compiled execution does not have: the path says where. */
function told(error: unknown, message: string, extensions: Readonly<Record<string, unknown>>): GraphQLError {
  const path = error instanceof GraphQLError ? (error.path ?? null) : null;
  return new GraphQLError(message, { path, extensions });
}

const httpOf = ({ retryAfter }: RateLimited): object => ({
  status: 429,
  headers: { 'retry-after': String(retryAfter) },
});

/** `http` is for Yoga, which takes the status from it and leaves it out of the answer. */
function unparsable(error: GraphQLError): GraphQLError {
  const { source = null, positions = null } = error;
  const extensions = { code: 'GRAPHQL_PARSE_FAILED', http: { spec: true, status: 400 } };
  return new GraphQLError(error.message, { source, positions, extensions });
}

/** Masks what an operation threw, under the id of its request. What happens before is masked by Yoga's own hook. */
export const useMask = (mask: Mask): Plugin<Context> => ({
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      if (Symbol.asyncIterator in result || !result.errors) return;
      const { contextValue } = args as { contextValue: Context };
      const masked = result.errors.map((error) => mask(error, contextValue.requestId) as GraphQLError);
      const errors = isStaff(contextValue.viewer) ? masked : masked.map(withoutSuggestions);
      setResult({ ...result, errors });
    },
  }),
});

/** Names that come near a wrong one help staff who type; to others they would read the schema out loud. */
export function withoutSuggestions(error: GraphQLError): GraphQLError {
  const at = error.message.indexOf(' Did you mean ');
  if (at < 0) return error;
  const { source = null, positions = null, path = null, extensions } = error;
  return new GraphQLError(error.message.slice(0, at), { source, positions, path, extensions });
}
