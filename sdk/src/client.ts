import { createAsk } from './ask.js';
import { sendable, type Document } from './document.js';
import { createHttp } from './http.js';
import { failureOf, isPassing, pauseBefore, sleep, stopwatch, unlessAborted } from './wait.js';
import type { ClientOptions, RequestOptions } from './options.js';

/** Variables are optional if none is required. */
export type RequestArguments<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

export interface Client {
  /**
   * Executes a document; the result is typed by it. Throws NetworkError, TimeoutError, AbortError,
   * HttpError, RateLimitError or ResponseErrors.
   */
  readonly request: <Result, Variables>(
    document: Document<Result, Variables> | string,
    ...rest: RequestArguments<Variables>
  ) => Promise<Result>;
  /**
   * Sends a body once and resolves when the headers arrive: for streams. Throws what fetch throws.
   */
  readonly post: (body: object, options: RequestOptions) => Promise<Response>;
  /**
   * Records `extensions.position` of streamed events. Later requests are not answered by a server
   * with an older state. Positions of responses are recorded automatically.
   */
  readonly seen?: (position: unknown) => void;
}

/**
 * Throws TypeError for invalid options: no URL, no fetch, a key that cannot be sent in a header.
 */
export function createClient(options: ClientOptions): Client {
  const http = createHttp(options);
  const ask = createAsk(http, options.persisted);
  const { retries = 3, ...pauses } = options.retry === false ? { retries: 0 } : (options.retry ?? {});

  return {
    async request(document, ...[variables, { timeout = options.timeout ?? 30_000, ...at } = {}]) {
      const sent = sendable(document);
      // Variables that cannot be serialised are a mistake of the caller: thrown unchanged, before
      // anything is sent.
      const given = { value: variables, text: JSON.stringify(variables ?? {}) };
      const deadline = Date.now() + timeout;
      const { signal, end } = stopwatch(timeout, at.signal);
      try {
        for (let attempt = 0; ; attempt += 1) {
          try {
            const work = ask(sent, given, { ...at, signal });
            return (await unlessAborted(work, signal)) as never; // typed by the server's schema for this document
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
