/** Rejections before GraphQL execution, and their HTTP responses. */
import type { Met } from '../../platform/bounds/shares.js';
import { AppError, type ErrorCode } from '../../platform/errors.js';
import { Busy, RateLimited } from '../allowance.js';
import { refusal, type Answer } from './answer.js';
import { MethodNotAllowed } from './plain.js';

/** A concurrency limit is reached, of one caller or of all; a retry may succeed. */
export class OverBound extends AppError {
  constructor(
    met: Met,
    what: string,
    /** Seconds before a retry. */
    readonly retryAfter: number,
  ) {
    const where = met === 'each' ? 'from this address or key' : 'on this server';
    const code = met === 'each' ? 'RATE_LIMITED' : 'SERVICE_UNAVAILABLE';
    super(code, `Too many concurrent ${what} ${where}. Try again in ${retryAfter} seconds.`);
  }
}

export class BodyTooLarge extends AppError {
  constructor(limit: number) {
    super('PAYLOAD_TOO_LARGE', `The request body exceeds the limit of ${limit / 2 ** 20} MB.`, { limit });
  }
}

/** A body that stalled. */
export class BodyStalled extends AppError {
  constructor() {
    super('REQUEST_TIMED_OUT', 'The request body was not received in time.');
  }
}

/** A client that bypassed the proxies. */
export class StrangePeer extends AppError {
  constructor() {
    super('FORBIDDEN', 'Direct access is not allowed: use the proxy.');
  }
}

/** Whether the connection is closed with the rejection: its remaining input is not read. */
export const isLast = (thrown: unknown): boolean =>
  [BodyTooLarge, BodyStalled, MethodNotAllowed, OverBound, StrangePeer].some((kind) => thrown instanceof kind);

export const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  PERSISTED_QUERY_ONLY: 403,
  REQUEST_TIMED_OUT: 408,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  OPERATION_TIMED_OUT: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** RFC 6750, 3: how to authenticate, if the credential was invalid. */
const challenge = { 'www-authenticate': 'Bearer realm="notice-graph", error="invalid_token"' };

/** RFC 9110, 15.5.6. */
const readable = { allow: 'GET, HEAD, OPTIONS' };

export function refusalOf(thrown: unknown): Answer {
  if (!(thrown instanceof AppError)) return refusal(500, 'INTERNAL_SERVER_ERROR', 'Unexpected error.');
  const isLater = [Busy, RateLimited, OverBound].some((kind) => thrown instanceof kind);
  const retryAfter: unknown = isLater ? Reflect.get(thrown, 'retryAfter') : null;
  const later = typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {};
  const last = isLast(thrown) ? { connection: 'close' } : {}; // otherwise a following request would be cut off with the rest of this one
  const how = thrown.code === 'UNAUTHENTICATED' ? challenge : thrown instanceof MethodNotAllowed ? readable : {};
  return refusal(statusOf[thrown.code] ?? 400, thrown.code, thrown.message, {
    headers: { ...later, ...last, ...how },
    facts: typeof retryAfter === 'number' ? { retryAfter } : {},
  });
}
