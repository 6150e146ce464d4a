import { AbortError, NetworkError, NoticeGraphError, RateLimitError, TimeoutError } from './errors.js';

/** How failed queries are tried again. Mutations never are: whether they were carried out is not known. */
export interface RetryOptions {
  /** Tries after the first; 3 where it is not given. */
  readonly retries?: number | undefined;
  /** Milliseconds before the second try, at most; each later pause may be twice as long; 300 where it is not given. */
  readonly delay?: number | undefined;
  /** No pause is longer, unless the server asks for it; 10,000 where it is not given. */
  readonly maxDelay?: number | undefined;
  /** 0 to 1, where in its range a pause lies; Math.random where it is not given. */
  readonly random?: (() => number) | undefined;
}

/** Milliseconds before the next try: twice as many each time, at random within the upper half, never less than was asked for. */
export function pauseBefore(attempt: number, retryAfter: number | null, retry: RetryOptions): number {
  // eslint-disable-next-line no-restricted-properties -- the default of an argument
  const { delay = 300, maxDelay = 10_000, random = Math.random } = retry;
  const part = (1 + random()) / 2;
  return retryAfter === null ? Math.min(maxDelay, delay * 2 ** attempt) * part : retryAfter + delay * (part - 0.5); // all who were refused at once do not come back at once
}

/** Whether the same question may find an answer later. */
export const isPassing = (error: NoticeGraphError): boolean =>
  error instanceof NetworkError || error instanceof RateLimitError || [502, 503, 504].includes(error.status ?? 0);

/** What was thrown, as an error of this package. `signal` is the caller's, `stop` this package's own. */
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

/** Rejects as soon as the signal aborts, even where `work` does not listen to it. */
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

/** A signal that aborts when a time is up, or when the caller's does. */
export interface Stopwatch {
  readonly signal: AbortSignal;
  /** The whole time again, from now. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Aborts, so that whatever is still under way ends. */
  readonly end: () => void;
}

/** setTimeout takes a longer time for none. */
const longest = 2 ** 31 - 1;

/** Started. Unlike AbortSignal.any it leaves nothing behind on the caller's signal. */
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
