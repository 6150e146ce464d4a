/**
 * Errors, distinguished by class, by `name` (stable under minification) and by `code`. Messages
 * contain neither request data nor the server's messages, which may quote it: those are in
 * `errors`.
 */

import type { ErrorCode } from './codes.js';

/** One error of a GraphQL response. */
export interface ResponseError {
  /** The server's message; may quote request data. */
  readonly message: string;
  /** extensions.code: BAD_USER_INPUT, FORBIDDEN, INTERNAL_SERVER_ERROR … */
  readonly code: ErrorCode | null;
  /** Details besides the code, typed by `hasCode`. */
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Positions in the document. */
  readonly locations: readonly { readonly line: number; readonly column: number }[] | null;
  /** Position in the response. */
  readonly path: readonly (string | number)[] | null;
  /** Request id in the server's log, if logged. */
  readonly requestId: string | null;
  /** The mutation has been committed: do not retry. Null: unknown, so check the state first. */
  readonly committed: boolean | null;
}

/** Details of a failure. */
export interface Failure {
  readonly operationName: string;
  readonly cause?: unknown;
  /** HTTP status, if a response arrived. */
  readonly status?: number | null;
  /** The x-request-id of the response. */
  readonly requestId?: string | null;
  readonly errors?: readonly ResponseError[];
  readonly data?: unknown;
  /** Milliseconds before a retry, if the server stated it. */
  readonly retryAfter?: number | null;
}

/** Base class of all errors of this package. */
export class NoticeGraphError extends Error {
  /** The operation that failed. */
  declare readonly operationName: string;
  /**
   * Code of the first GraphQL error; otherwise NETWORK, TIMEOUT, ABORTED, HTTP, STUCK or
   * NO_SUCH_PATH.
   */
  declare readonly code: ErrorCode;
  /** Extensions of the first error, typed by `hasCode`. */
  declare readonly extensions: Readonly<Record<string, unknown>>;
  /** Position of the first error in the response. */
  declare readonly path: readonly (string | number)[] | null;
  /** Request id, for the server's operator. */
  declare readonly requestId: string | null;
  /** HTTP status, if a response arrived. */
  declare readonly status: number | null;
  /** All errors of the response. */
  declare readonly errors: readonly ResponseError[];
  /** Partial data of the response. */
  declare readonly data: unknown;
  /** Milliseconds before a retry, if the server stated it. */
  declare readonly retryAfter: number | null;

  constructor(code: ErrorCode, what: string, failure: Failure) {
    const { operationName, cause, errors = [] } = failure;
    const first = errors[0];
    const path = first?.path ?? null;
    const requestId = first?.requestId ?? failure.requestId ?? null;
    const at = (path ? ` at ${path.join('.')}` : '') + (requestId ? ` (request ${requestId})` : '');
    super(`${operationName || 'operation'}: ${what}${at}.`, cause === undefined ? {} : { cause });
    const { status = null, data = null, retryAfter = null } = failure;
    const { extensions = {} } = first ?? {};
    Object.assign(this, { operationName, code, extensions, path, requestId, status, errors, data, retryAfter });
  }
}

/** No complete response: connection failed or lost, or the response was corrupt. */
export class NetworkError extends NoticeGraphError {
  override readonly name = 'NetworkError';

  constructor(failure: Failure) {
    super('NETWORK', 'incomplete response from the server', failure);
  }
}

/** The timeout elapsed. */
export class TimeoutError extends NoticeGraphError {
  override readonly name = 'TimeoutError';

  constructor(failure: Failure) {
    super('TIMEOUT', 'timed out', failure);
  }
}

/** The caller's signal was aborted; `cause` is its reason. */
export class AbortError extends NoticeGraphError {
  override readonly name = 'AbortError';

  constructor(failure: Failure) {
    super('ABORTED', 'aborted by the caller', failure);
  }
}

/** The response is not a GraphQL response. */
export class HttpError extends NoticeGraphError {
  override readonly name = 'HttpError';

  constructor(failure: Failure) {
    super('HTTP', `status ${failure.status ?? 0} without a GraphQL response`, failure);
  }
}

/** The response has errors; `data` is its partial data. */
export class ResponseErrors extends NoticeGraphError {
  override readonly name = 'ResponseErrors';

  constructor(failure: Failure) {
    const code = failure.errors?.[0]?.code ?? 'UNKNOWN';
    super(code, code, failure);
  }
}

/** Rate limit exceeded; `retryAfter` is the time to wait, if the server stated it. */
export class RateLimitError extends NoticeGraphError {
  override readonly name = 'RateLimitError';

  constructor(failure: Failure) {
    super('RATE_LIMITED', 'rate limit reached', failure);
  }
}
