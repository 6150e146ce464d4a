/** What a caller may spend: operations cost points, and each caller has so many a minute. access/ keeps the accounts. */
import { AppError } from '../platform/errors.js';
import type { Sender } from '../platform/sender.js';
import type { Viewer } from './context.js';

/** Where a caller stands after what was charged last. */
export interface Standing {
  /** Of this request, in points. */
  readonly cost: number;
  /** Points a window; `noLimit` where there is none. */
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends and all points are there again. */
  readonly resetAt: Date;
}

/** What one request may spend. */
export interface Allowance {
  readonly standing: Standing;
  /** Of this request at least so much is to be paid; what was paid for it before counts. Throws RateLimited, and takes nothing then. */
  charge(cost: number): Promise<void>;
}

export interface RateLimits {
  /**
   * For one request. `tell` gets the headers that say where the caller stands, each time that changes. Throws RateLimited where the
   * caller is known to have nothing left.
   */
  readonly open: (viewer: Viewer, sender: Sender, tell: (headers: LimitHeaders) => void) => Allowance;
}

/** The fields of draft-ietf-httpapi-ratelimit-headers: name of the policy, quota and seconds; what remains, and for how long. */
export interface LimitHeaders {
  readonly 'ratelimit-policy': string;
  readonly ratelimit: string;
}

export class RateLimited extends AppError {
  constructor(
    /** Seconds until all points are there again. */
    readonly retryAfter: number,
    { cost, limit }: Pick<Standing, 'cost' | 'limit'>,
  ) {
    super(
      'RATE_LIMITED',
      `This costs ${cost}, and what is left of ${limit} points a minute is less. Try again in ${retryAfter} seconds.`,
    );
  }
}

/** The largest Int of GraphQL. */
export const noLimit = 2 ** 31 - 1;

export const unlimited: RateLimits = {
  open: () => {
    let cost = 0;
    return {
      get standing() {
        return { cost, limit: noLimit, remaining: noLimit, resetAt: new Date() };
      },
      charge: (given) => {
        cost = Math.max(cost, given);
        return Promise.resolve();
      },
    };
  },
};
