/**
 * What can go wrong, told apart by class, by `name` (which survives minifying) and by `code`. No message carries what was
 * sent, nor the server's own words, which may quote it: those are in `errors`.
 */

import type { ErrorCode } from './codes.js';

/** One error of a GraphQL answer. */
export interface ResponseError {
  /** The server's words: they may quote what was sent. */
  readonly message: string;
  /** extensions.code: BAD_USER_INPUT, FORBIDDEN, INTERNAL_SERVER_ERROR … */
  readonly code: ErrorCode | null;
  /** Particulars beside the code: `hasCode` types them. */
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Where in the document. */
  readonly locations: readonly { readonly line: number; readonly column: number }[] | null;
  /** Where in the answer. */
  readonly path: readonly (string | number)[] | null;
  /** Under which the server logged it, where it did. */
  readonly requestId: string | null;
  /** A mutation had been done by then: do not send it again. Null: whether it was, is not known: look first. */
  readonly committed: boolean | null;
}

/** What is known of a failure. */
export interface Failure {
  readonly operationName: string;
  readonly cause?: unknown;
  /** Of the HTTP answer, where one came. */
  readonly status?: number | null;
  /** The answer's x-request-id. */
  readonly requestId?: string | null;
  readonly errors?: readonly ResponseError[];
  readonly data?: unknown;
  /** Milliseconds to wait before the next try, where the server said so. */
  readonly retryAfter?: number | null;
}

/** Base of all errors that this package throws. */
export class NoticeGraphError extends Error {
  /** The operation that failed. */
  declare readonly operationName: string;
  /** The server's code of the first error; NETWORK, TIMEOUT, ABORTED, HTTP, STUCK or NO_SUCH_PATH where there is none. */
  declare readonly code: ErrorCode;
  /** Particulars of the first error, as the server has them beside its code: `hasCode` types them. */
  declare readonly extensions: Readonly<Record<string, unknown>>;
  /** Where in the answer the first error is. */
  declare readonly path: readonly (string | number)[] | null;
  /** Under which the server knows the request: for its operator. */
  declare readonly requestId: string | null;
  /** Of the HTTP answer, where one came. */
  declare readonly status: number | null;
  /** All errors of the answer. */
  declare readonly errors: readonly ResponseError[];
  /** What the server could answer all the same. */
  declare readonly data: unknown;
  /** Milliseconds to wait before the next try, where the server said so. */
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

/** No whole answer came: no connection, or it broke, or what came was damaged. */
export class NetworkError extends NoticeGraphError {
  override readonly name = 'NetworkError';

  constructor(failure: Failure) {
    super('NETWORK', 'incomplete response from the server', failure);
  }
}

/** No answer came in time. */
export class TimeoutError extends NoticeGraphError {
  override readonly name = 'TimeoutError';

  constructor(failure: Failure) {
    super('TIMEOUT', 'timed out', failure);
  }
}

/** The caller's signal aborted; `cause` is its reason. */
export class AbortError extends NoticeGraphError {
  override readonly name = 'AbortError';

  constructor(failure: Failure) {
    super('ABORTED', 'aborted by the caller', failure);
  }
}

/** The answer is no GraphQL answer. */
export class HttpError extends NoticeGraphError {
  override readonly name = 'HttpError';

  constructor(failure: Failure) {
    super('HTTP', `status ${failure.status ?? 0} without a GraphQL response`, failure);
  }
}

/** The server answered with errors; `data` is what it could answer all the same. */
export class ResponseErrors extends NoticeGraphError {
  override readonly name = 'ResponseErrors';

  constructor(failure: Failure) {
    const code = failure.errors?.[0]?.code ?? 'UNKNOWN';
    super(code, code, failure);
  }
}

/** Too much was asked for in too short a time; `retryAfter` says how long to wait, where the server did. */
export class RateLimitError extends NoticeGraphError {
  override readonly name = 'RateLimitError';

  constructor(failure: Failure) {
    super('RATE_LIMITED', 'rate limit reached', failure);
  }
}
