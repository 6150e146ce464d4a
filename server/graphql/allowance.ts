/**
 * Rate limiting: operations cost points, each caller has a quota per minute. access/ keeps the
 * counters.
 */
import { AppError } from '../platform/errors.js';
import type { Sender } from '../platform/sender.js';
import type { Viewer } from './viewer.js';

/** State of a caller's quota after the latest charge. */
export interface Standing {
  /** Cost of this request in points: reserved at first, actual once settled. */
  readonly cost: number;
  /** Points per window; `noLimit` for an unlimited caller. */
  readonly limit: number;
  readonly remaining: number;
  /** End of the window, when the full quota is available again. */
  readonly resetAt: Date;
}

/** The quota as one request sees it. */
export interface Allowance {
  readonly standing: Standing;
  /**
   * Owner of the quota: a key, a person, or the network of an address. Its read connections are
   * limited under the same name.
   */
  readonly caller: string;
  /**
   * Reserves this many points in total for the request, earlier reservations included. Reserved
   * points count as spent until settled, so concurrent requests cannot exceed the limit together.
   * Throws RateLimited and reserves nothing in that case.
   */
  charge(cost: number): Promise<void>;
  /**
   * Settles the actual cost: refunds the excess of the reservation, or charges the difference as
   * far as points are left. Never throws. A request that is never settled pays its reservation.
   */
  settle(cost: number): Promise<void>;
  /** The request has ended: no more refunds. */
  close(): void;
}

export interface RateLimits {
  /**
   * Opens the allowance of one request. `tell` receives a factory of the rate limit headers after
   * each change. Throws RateLimited if the quota is known to be exhausted.
   */
  readonly open: (viewer: Viewer, sender: Sender, tell: (headers: () => LimitHeaders) => void) => Allowance;
}

/**
 * Fields of draft-ietf-httpapi-ratelimit-headers: policy name, quota and window; remaining points
 * and seconds.
 */
export interface LimitHeaders {
  readonly 'ratelimit-policy': string;
  readonly ratelimit: string;
  /** Not in the draft: points reserved and paid by this request. */
  readonly 'ratelimit-cost': string;
}

export class RateLimited extends AppError {
  /** Delay before the refusal is sent. */
  readonly holdMs: number;

  constructor(
    /**
     * Seconds until the quota is restored, or until running operations release their reservations.
     */
    readonly retryAfter: number,
    { cost, limit, holdMs = 0 }: Pick<Standing, 'cost' | 'limit'> & { readonly holdMs?: number },
  ) {
    super(
      'RATE_LIMITED',
      `The operation costs ${cost} points; fewer are left of ${limit} a minute. Try again in ${retryAfter} seconds.`,
    );
    this.holdMs = holdMs;
  }
}

/**
 * Timed out waiting for a read connection: all in use by the caller itself (RATE_LIMITED) or by all
 * callers.
 */
export class Busy extends AppError {
  /** In seconds. */
  readonly retryAfter = 1;
  constructor(code: 'RATE_LIMITED' | 'SERVICE_UNAVAILABLE') {
    const why =
      code === 'RATE_LIMITED'
        ? 'Your other operations use all the database time that one caller may have.'
        : 'The database is at capacity.';
    super(code, `${why} Try again in a second.`);
  }
}

/** The largest Int of GraphQL. */
export const noLimit = 2 ** 31 - 1;

/** Charges nothing, whatever the cost. */
export function unlimitedFor(caller: string): Allowance {
  let cost = 0;
  return {
    caller,
    get standing() {
      return { cost, limit: noLimit, remaining: noLimit, resetAt: new Date() };
    },
    charge: (given) => {
      cost = Math.max(cost, given);
      return Promise.resolve();
    },
    settle: () => Promise.resolve(),
    close: () => undefined,
  };
}

export const unlimited: RateLimits = {
  open: ({ id }, { socketAddress = 'unknown' }) => unlimitedFor(id ?? socketAddress),
};
