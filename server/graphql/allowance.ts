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
  /** Who pays: a key, a person, or the network of an address. Whoever shares it shares the connections that read. */
  readonly caller: string;
  /** Of this request at least so much is to be paid; what was paid for it before counts. Throws RateLimited, and takes nothing then. */
  charge(cost: number): Promise<void>;
  /** The same afterwards, for what it turned out to cost: takes what is left where that is less, and never throws. */
  settle(cost: number): Promise<void>;
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
  /** How long to wait before the caller is told. */
  readonly holdMs: number;

  constructor(
    /** Seconds until all points are there again. */
    readonly retryAfter: number,
    { cost, limit, holdMs = 0 }: Pick<Standing, 'cost' | 'limit'> & { readonly holdMs?: number },
  ) {
    super(
      'RATE_LIMITED',
      `This costs ${cost}, and what is left of ${limit} points a minute is less. Try again in ${retryAfter} seconds.`,
    );
    this.holdMs = holdMs;
  }
}

/** Connections that read are taken, by the caller's own statements (RATE_LIMITED) or by everybody's, and waiting took too long. */
export class Busy extends AppError {
  /** Seconds. */
  readonly retryAfter = 1;
  constructor(code: 'RATE_LIMITED' | 'SERVICE_UNAVAILABLE') {
    const why =
      code === 'RATE_LIMITED'
        ? 'Other operations of yours take all of the database that one caller may have.'
        : 'The database is busy with what others ask.';
    super(code, `${why} Try again in a second.`);
  }
}

/** The largest Int of GraphQL. */
export const noLimit = 2 ** 31 - 1;

/** Owes nothing, whatever it costs. */
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
  };
}

export const unlimited: RateLimits = {
  open: ({ id }, { socketAddress = 'unknown' }) => unlimitedFor(id ?? socketAddress),
};
