/**
 * What callers may be told. A mistake of the caller and a known fault are AppErrors with a stable code; anything else
 * that is thrown is a bug: masked outside, logged once.
 */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'
  | 'BAD_REQUEST'
  | 'PAYLOAD_TOO_LARGE'
  | 'REQUEST_TIMED_OUT'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_ACCEPTABLE'
  | 'RATE_LIMITED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'PERSISTED_QUERY_ONLY'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'OPERATION_TOO_DEEP'
  | 'OPERATION_TOO_LARGE'
  | 'OPERATION_TOO_COSTLY'
  | 'OPERATION_TIMED_OUT'
  | 'CONFLICT'
  | 'CONFIG_INVALID'
  | 'DATA_DIR_UNUSABLE'
  | 'DATA_DIR_IN_USE'
  | 'DATABASE_UNREACHABLE'
  | 'MIGRATIONS_AHEAD'
  | 'MIGRATION_FAILED'
  | 'PORT_UNUSABLE';

export type ErrorFacts = Readonly<Record<string, unknown>>;

export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Machine-readable particulars, safe to show. */
    readonly facts: ErrorFacts = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'AppError';
  }
}

/** The caller passed something that cannot be meant; facts name the argument. */
export class BadUserInput extends AppError {
  constructor(message: string, facts: ErrorFacts = {}) {
    super('BAD_USER_INPUT', message, facts);
  }
}

/** A fault, the cause, that came when what was asked for had been written: trying again would write it twice. */
export class AfterCommit extends Error {
  constructor(override readonly cause: unknown) {
    super(messageOf(cause), { cause });
  }
}

/** The text of anything thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** The `code` that Node and database errors carry, or null. */
export function codeOf(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  const code: unknown = Reflect.get(thrown, 'code');
  return typeof code === 'string' ? code : null;
}
