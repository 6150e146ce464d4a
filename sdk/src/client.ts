import { HttpError, NetworkError, ResponseErrors, TimeoutError, type ResponseError } from './errors.js';
import type { Operation } from './operation.js';

export interface ClientOptions {
  /** Address of the GraphQL endpoint: https://…/graphql */
  readonly url: string;
  /** Sent as a bearer token. */
  readonly apiKey?: string;
  /** The fetch to use, where it is not the platform's own. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds after which a request fails with TimeoutError; 30,000 where it is not given. */
  readonly timeout?: number;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
  readonly timeout?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Client {
  /**
   * Sends an operation. Throws NetworkError, TimeoutError, HttpError or ResponseErrors; where `signal` aborts, its reason.
   */
  readonly request: <Result, Variables>(
    operation: Operation<Result, Variables>,
    ...rest: RequestArguments<Variables>
  ) => Promise<Result>;
}

/** Variables may be left out where none is required. */
type RequestArguments<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

const defaultTimeout = 30_000;

export function createClient(options: ClientOptions): Client {
  return {
    async request<Result, Variables>(
      operation: Operation<Result, Variables>,
      ...[variables, request = {}]: RequestArguments<Variables>
    ): Promise<Result> {
      const response = await send(options, request, operation, variables);
      return read<Result>(response, operation.name);
    },
  };
}

async function send(
  options: ClientOptions,
  request: RequestOptions,
  { name, text }: Operation<unknown, unknown>,
  variables: unknown,
): Promise<Response> {
  const timeout = AbortSignal.timeout(request.timeout ?? options.timeout ?? defaultTimeout);
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
  const authorization = options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` };
  try {
    const send = options.fetch ?? ((url: string, init: RequestInit) => fetch(url, init));
    return await send(options.url, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        ...authorization,
        ...options.headers,
        ...request.headers,
      },
      body: JSON.stringify({ operationName: name, query: text, variables }),
      signal,
    });
  } catch (thrown) {
    if (request.signal?.aborted) throw request.signal.reason;
    if (timeout.aborted) throw new TimeoutError(`${name}: no answer in time.`, name, { cause: thrown });
    throw new NetworkError(`${name}: no answer from the server.`, name, { cause: thrown });
  }
}

async function read<Result>(response: Response, name: string): Promise<Result> {
  const answer: unknown = await response.json().catch(() => null);
  if (!isRecord(answer) || !('data' in answer || 'errors' in answer)) throw new HttpError(response.status, name);
  const { data, errors } = answer;
  if (Array.isArray(errors) && errors.length > 0)
    throw new ResponseErrors(errors.map(responseError), data ?? null, name);
  return data as Result; // what the server's schema promises for this document
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function responseError(error: unknown): ResponseError {
  const { message, path, extensions } = isRecord(error) ? error : {};
  const { code, requestId } = isRecord(extensions) ? extensions : {};
  return {
    message: textOr(message) ?? 'Unknown error.',
    code: textOr(code),
    path: Array.isArray(path) ? path.filter((part) => typeof part === 'string' || typeof part === 'number') : null,
    requestId: textOr(requestId),
  };
}
