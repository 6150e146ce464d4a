/** What callers see of errors: AppErrors with their code; bugs as INTERNAL_SERVER_ERROR with an id, logged once under it. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { AppError } from '../platform/errors.js';
import type { Logger } from '../platform/log.js';

export function createMask(log: Logger): (error: unknown) => Error {
  return (error) => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (cause instanceof AppError) return told(error, cause.message, { code: cause.code, ...cause.facts });
    if (cause instanceof GraphQLError) return cause;
    const requestId = randomUUID();
    log.error({ err: cause, requestId }, 'unexpected error');
    return told(error, 'Unexpected error.', { code: 'INTERNAL_SERVER_ERROR', requestId });
  };
}

function told(error: unknown, message: string, extensions: Readonly<Record<string, unknown>>): GraphQLError {
  const at = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  return new GraphQLError(message, { ...at, extensions });
}
