import { AbortError, NetworkError, NoticeGraphError, RateLimitError, TimeoutError } from './errors.js';

/**
 * Retries of failed queries. Mutations are not retried, because it is unknown whether they were
 * committed.
 */
export interface RetryOptions {
  /** Number of retries; default 3. */
  readonly retries?: number | undefined;
  /** Maximum delay before the first retry in milliseconds; doubles with each retry; default 300. */
  readonly delay?: number | undefined;
  /** Upper bound of the delay, unless the server asks for more; default 10,000. */
  readonly maxDelay?: number | undefined;
  /** Jitter, 0 to 1; default Math.random. */
  readonly random?: (() => number) | undefined;
}

/**
 * Delay before a retry in milliseconds: exponential backoff with jitter in the upper half, at least
 * the server's retry-after.
 */
export function pauseBefore(attempt: number, retryAfter: number | null, retry: RetryOptions): number {
  // eslint-disable-next-line no-restricted-properties -- the default of an argument
  const { delay = 300, maxDelay = 10_000, random = Math.random } = retry;
  const part = (1 + random()) / 2;
  return retryAfter === null ? Math.min(maxDelay, delay * 2 ** attempt) * part : retryAfter + delay * (part - 0.5); // spreads clients that were refused at the same time
}

/** Whether a retry can succeed. */
export const isPassing = (error: NoticeGraphError): boolean =>
  error instanceof NetworkError || error instanceof RateLimitError || [502, 503, 504].includes(error.status ?? 0);

/**
 * Converts an exception to an error of this package. `signal` is the caller's, `stop` this
 * package's own.
 */
export function failureOf(
  thrown: unknown,
  operationName: string,
  signal: AbortSignal | undefined,
  stop: AbortSignal,
): NoticeGraphError {
  if (signal?.aborted) return new AbortError({ operationName, cause: signal.reason });
  if (thrown instanceof NoticeGraphError) return thrown;
  return new (stop.aborted ? TimeoutError : NetworkError)({ operationName, cause: thrown });
}

/** Rejects as soon as the signal aborts, even if `work` ignores it. */
export function unlessAborted<Done>(work: Promise<Done>, signal: AbortSignal): Promise<Done> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}

export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await unlessAborted(passed, signal);
  } finally {
    clearTimeout(timer);
  }
}

/** A signal that aborts on timeout or with the caller's signal. */
export interface Stopwatch {
  readonly signal: AbortSignal;
  /** Restarts the timeout. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Aborts everything in progress. */
  readonly end: () => void;
}

/** setTimeout fires at once for longer times. */
const longest = 2 ** 31 - 1;

/** Starts the timer. Unlike AbortSignal.any it leaves no listener on the caller's signal. */
export function stopwatch(ms: number, signal: AbortSignal | undefined): Stopwatch {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const abort = () => {
    controller.abort();
  };
  const stop = () => {
    clearTimeout(timer);
  };
  const start = () => {
    stop();
    timer = setTimeout(abort, Math.min(ms, longest));
  };
  start();
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  return {
    signal: controller.signal,
    start,
    stop,
    end: () => {
      stop();
      signal?.removeEventListener('abort', abort);
      abort();
    },
  };
}
