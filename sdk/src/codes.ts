/** Codes of failures. A later server may send others: treat what you do not know as a failure. */

/** Beside each code of the server what it tells in `extensions`. */
export interface ErrorFacts {
  readonly BAD_REQUEST: NoFacts;
  /** `argument`: which argument or field of an input cannot be meant; some name a bound beside it. */
  readonly BAD_USER_INPUT: { readonly argument?: string };
  readonly CONFLICT: NoFacts;
  readonly FORBIDDEN: NoFacts;
  readonly GRAPHQL_PARSE_FAILED: NoFacts;
  readonly GRAPHQL_VALIDATION_FAILED: NoFacts;
  readonly INTERNAL_SERVER_ERROR: { readonly requestId: string };
  readonly METHOD_NOT_ALLOWED: NoFacts;
  /** Of plain addresses alone. */
  readonly NOT_ACCEPTABLE: NoFacts;
  readonly NOT_FOUND: NoFacts;
  readonly OPERATION_RESOLUTION_FAILURE: NoFacts;
  readonly OPERATION_TIMED_OUT: NoFacts;
  /** Points: what it would cost, and what one operation may. */
  readonly OPERATION_TOO_COSTLY: { readonly cost: number; readonly budget: number };
  readonly OPERATION_TOO_DEEP: { readonly maxDepth?: number };
  readonly OPERATION_TOO_LARGE: NoFacts;
  readonly PAYLOAD_TOO_LARGE: NoFacts;
  readonly PERSISTED_QUERY_NOT_FOUND: NoFacts;
  readonly PERSISTED_QUERY_ONLY: NoFacts;
  /** Seconds. */
  readonly RATE_LIMITED: { readonly retryAfter?: number };
  readonly REQUEST_TIMED_OUT: NoFacts;
  /** Seconds. */
  readonly SERVICE_UNAVAILABLE: { readonly retryAfter?: number };
  readonly UNAUTHENTICATED: NoFacts;
  readonly UNSUPPORTED_MEDIA_TYPE: NoFacts;
}
type NoFacts = Readonly<Record<never, never>>;

/** A code of the server. */
export type ServerCode = keyof ErrorFacts;
/** A code of this package, where no answer has one. */
export type ClientCode = 'NETWORK' | 'TIMEOUT' | 'ABORTED' | 'HTTP' | 'STUCK' | 'NO_SUCH_PATH' | 'UNKNOWN';
/** Any code, with an open end: editors offer the known ones, and a switch needs its default. */
export type ErrorCode = ServerCode | ClientCode | (string & {});

/** Whether an error of an answer has this code; its particulars are typed by it. */
export const hasCode = <Error extends { readonly code: string | null }, Code extends ServerCode>(
  error: Error,
  code: Code,
): error is Error & { readonly code: Code; readonly extensions: ErrorFacts[Code] } => error.code === code;
