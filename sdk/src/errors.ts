/** What can go wrong, told apart. No message carries a request's body, its variables or a key. */

/** Base of all errors that this package throws. */
export class NoticeGraphError extends Error {
  /** The operation that failed. */
  readonly operationName: string;

  constructor(message: string, operationName: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.operationName = operationName;
  }
}

/** No answer came: no connection, or it broke. */
export class NetworkError extends NoticeGraphError {}

/** No answer came in time. */
export class TimeoutError extends NoticeGraphError {}

/** The answer is no GraphQL answer. */
export class HttpError extends NoticeGraphError {
  readonly status: number;

  constructor(status: number, operationName: string) {
    super(`${operationName}: the server answered with status ${status} and no GraphQL result.`, operationName);
    this.status = status;
  }
}

/** One error of a GraphQL answer. */
export interface ResponseError {
  readonly message: string;
  /** extensions.code: BAD_USER_INPUT, FORBIDDEN, INTERNAL_SERVER_ERROR … */
  readonly code: string | null;
  /** Where in the answer. */
  readonly path: readonly (string | number)[] | null;
  /** Under which the server logged it, where it did. */
  readonly requestId: string | null;
}

/** The server answered with errors; `data` is what it could answer all the same. */
export class ResponseErrors extends NoticeGraphError {
  readonly errors: readonly ResponseError[];
  readonly data: unknown;

  constructor(errors: readonly ResponseError[], data: unknown, operationName: string) {
    super(`${operationName}: ${errors.map(({ message }) => message).join(' ')}`, operationName);
    this.errors = errors;
    this.data = data;
  }

  /** Code of the first error. */
  get code(): string | null {
    return this.errors[0]?.code ?? null;
  }
}
