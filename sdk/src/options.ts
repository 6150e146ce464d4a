import type { RetryOptions } from './wait.js';

/** Options passed through to fetch: `cache`, `credentials`, Next's `next`, a worker's `cf`. */
export type FetchOptions = Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal'>;

export interface ClientOptions {
  /** URL of the GraphQL endpoint: https://…/graphql */
  readonly url: string;
  /** Sent as a bearer token. */
  readonly apiKey?: string | undefined;
  /** The fetch implementation; by default that of the platform. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Passed to fetch with every request. */
  readonly fetchOptions?: FetchOptions | undefined;
  /**
   * Timeout of a request including all retries, in milliseconds; fails with TimeoutError. Default
   * 30,000.
   */
  readonly timeout?: number | undefined;
  /** False disables retries. */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * Sends the SHA-256 of a document instead of its text, with the text as a fallback. Queries
   * without a key then use GET, so that HTTP caches can answer them.
   */
  readonly persisted?: boolean | undefined;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** In milliseconds; defaults to the client's. */
  readonly timeout?: number | undefined;
  /** Merged into the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Passed to fetch, merged into the client's. */
  readonly fetchOptions?: FetchOptions | undefined;
}
