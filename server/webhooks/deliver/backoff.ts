/** Exponential backoff with jitter, for at most a day. Pure. */

const firstMs = 2_000;
const longestMs = 3_600_000;
/** Time after which a failing webhook is paused. */
export const patienceMs = 86_400_000;

export interface Failing {
  /** Consecutive failures, including the last. */
  readonly failures: number;
  readonly since: Date;
  readonly at: Date;
  /** Retry-After of the response, in seconds. */
  readonly retryAfter: number | null;
}

/** Equal jitter: between half of the delay and all of it. Null after a day of failures. */
export function nextAttempt({ failures, since, at, retryAfter }: Failing, random: () => number): Date | null {
  if (at.getTime() - since.getTime() >= patienceMs) return null;
  const most = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 20));
  const wait = most * (0.5 + random() / 2);
  const asked = Math.min(longestMs, (retryAfter ?? 0) * 1_000);
  return new Date(at.getTime() + Math.max(wait, asked));
}
