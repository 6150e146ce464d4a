import { createAsk } from './ask.js';
import { sendable, type Document } from './document.js';
import { createHttp } from './http.js';
import { failureOf, isPassing, pauseBefore, sleep, stopwatch, unlessAborted, type RetryOptions } from './wait.js';

/** What fetch takes beside what the client sets itself: `cache`, `credentials`, Next's `next`, a worker's `cf`. */
export type FetchOptions = Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal'>;

export interface ClientOptions {
  /** Address of the GraphQL endpoint: https://…/graphql */
  readonly url: string;
  /** Sent as a bearer token. */
  readonly apiKey?: string | undefined;
  /** The fetch to use, where it is not the platform's own. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Given to fetch with every request. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Milliseconds after which a request, with all its tries, fails with TimeoutError; 30,000 where it is not given. */
  readonly timeout?: number | undefined;
  /** False: one try alone. */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * Sends the SHA-256 of a document in place of its text, and the text where the server does not know it. Queries without
   * a key go by GET then, so that caches on the way can answer them.
   */
  readonly persisted?: boolean | undefined;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; the client's where it is not given. */
  readonly timeout?: number | undefined;
  /** Added to the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Given to fetch beside the client's. */
  readonly fetchOptions?: FetchOptions | undefined;
}

/** Variables may be left out where none is required. */
export type RequestArguments<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

export interface Client {
  /**
   * Answers a document, typed by it. Throws NetworkError, TimeoutError, AbortError, HttpError, RateLimitError or
   * ResponseErrors.
   */
  readonly request: <Result, Variables>(
    document: Document<Result, Variables> | string,
    ...rest: RequestArguments<Variables>
  ) => Promise<Result>;
  /** Sends a body once, and answers as soon as the headers are there: for streams. Throws what fetch throws. */
  readonly post: (body: object, options: RequestOptions) => Promise<Response>;
  /**
   * Told `extensions.position` of what came over a stream. What is asked from then on is not answered by a server that has seen less;
   * of answers the client notes it by itself.
   */
  readonly seen?: (position: unknown) => void;
}

/** Throws TypeError where the options cannot be meant: no address, no fetch, a key that no header carries. */
export function createClient(options: ClientOptions): Client {
  const http = createHttp(options);
  const ask = createAsk(http, options.persisted);
  const { retries = 3, ...pauses } = options.retry === false ? { retries: 0 } : (options.retry ?? {});

  return {
    async request(document, ...[variables, { timeout = options.timeout ?? 30_000, ...at } = {}]) {
      const sent = sendable(document);
      // Variables that are no JSON are the caller's mistake: thrown as it is, before anything is sent.
      const given = { value: variables, text: JSON.stringify(variables ?? {}) };
      const deadline = Date.now() + timeout;
      const { signal, end } = stopwatch(timeout, at.signal);
      try {
        for (let attempt = 0; ; attempt += 1) {
          try {
            const work = ask(sent, given, { ...at, signal });
            return (await unlessAborted(work, signal)) as never; // what the server's schema promises for this document
          } catch (thrown) {
            const error = failureOf(thrown, sent.name, at.signal, signal);
            const pause = pauseBefore(attempt, error.retryAfter, pauses);
            const isOver = attempt >= retries || Date.now() + pause > deadline;
            if (!sent.isQuery || isOver || !isPassing(error)) throw error;
            await sleep(pause, signal);
          }
        }
      } catch (thrown) {
        throw failureOf(thrown, sent.name, at.signal, signal);
      } finally {
        end();
      }
    },
    post: http.post,
    seen: http.seen,
  };
}
