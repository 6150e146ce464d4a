/** Error codes. A later server may send others: treat an unknown code as a failure. */

/** Error codes of the server with their `extensions`. */
export interface ErrorFacts {
  readonly BAD_REQUEST: NoFacts;
  /** `argument`: the invalid argument or input field; some errors add its limit. */
  readonly BAD_USER_INPUT: { readonly argument?: string };
  readonly CONFLICT: NoFacts;
  readonly FORBIDDEN: NoFacts;
  readonly GRAPHQL_PARSE_FAILED: NoFacts;
  readonly GRAPHQL_VALIDATION_FAILED: NoFacts;
  readonly INTERNAL_SERVER_ERROR: { readonly requestId: string };
  readonly METHOD_NOT_ALLOWED: NoFacts;
  /** Only for addresses other than /graphql. */
  readonly NOT_ACCEPTABLE: NoFacts;
  readonly NOT_FOUND: NoFacts;
  readonly OPERATION_RESOLUTION_FAILURE: NoFacts;
  readonly OPERATION_TIMED_OUT: NoFacts;
  /** In points: the operation's cost, and the limit. */
  readonly OPERATION_TOO_COSTLY: { readonly cost: number; readonly budget: number };
  readonly OPERATION_TOO_DEEP: { readonly maxDepth?: number };
  readonly OPERATION_TOO_LARGE: NoFacts;
  readonly PAYLOAD_TOO_LARGE: NoFacts;
  readonly PERSISTED_QUERY_NOT_FOUND: NoFacts;
  readonly PERSISTED_QUERY_ONLY: NoFacts;
  /** In seconds. */
  readonly RATE_LIMITED: { readonly retryAfter?: number };
  readonly REQUEST_TIMED_OUT: NoFacts;
  /** In seconds. */
  readonly SERVICE_UNAVAILABLE: { readonly retryAfter?: number };
  readonly UNAUTHENTICATED: NoFacts;
  readonly UNSUPPORTED_MEDIA_TYPE: NoFacts;
}
type NoFacts = Readonly<Record<never, never>>;

/** A code of the server. */
export type ServerCode = keyof ErrorFacts;
/** A code of this package, for failures without a GraphQL error. */
export type ClientCode = 'NETWORK' | 'TIMEOUT' | 'ABORTED' | 'HTTP' | 'STUCK' | 'NO_SUCH_PATH' | 'UNKNOWN';
/** Any code. The union is open: editors suggest the known ones, and a switch needs a default. */
export type ErrorCode = ServerCode | ClientCode | (string & {});

/** Whether an error has this code; narrows the type of its extensions. */
export const hasCode = <Error extends { readonly code: string | null }, Code extends ServerCode>(
  error: Error,
  code: Code,
): error is Error & { readonly code: Code; readonly extensions: ErrorFacts[Code] } => error.code === code;
