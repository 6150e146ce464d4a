/** What a caller may spend: operations cost points, and each caller has so many a minute. access/ keeps the accounts. */
import { AppError } from '../platform/errors.js';
import type { Sender } from '../platform/sender.js';
import type { Viewer } from './context.js';

/** Where a caller stands after what was charged last. */
export interface Standing {
  /** Of this request, in points: what is reserved for it, and once it has been settled, what it cost. */
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
  /**
   * Reserves so much in all for this request; what was reserved before counts. It is spent until it is settled, so that many requests at
   * once cannot pass the limit together. Throws RateLimited, and takes nothing then.
   */
  charge(cost: number): Promise<void>;
  /**
   * What it turned out to cost: gives back what was reserved beyond, or takes more, and what is left where that is less. Never throws.
   * A request that is never settled pays what was reserved.
   */
  settle(cost: number): Promise<void>;
  /** The request has ended: nothing of it is given back any more. */
  close(): void;
}

export interface RateLimits {
  /**
   * For one request. `tell` gets what makes the headers that say where the caller stands, each time that changes. Throws RateLimited
   * where the caller is known to have nothing left.
   */
  readonly open: (viewer: Viewer, sender: Sender, tell: (headers: () => LimitHeaders) => void) => Allowance;
}

/** The fields of draft-ietf-httpapi-ratelimit-headers: name of the policy, quota and seconds; what remains, and for how long. */
export interface LimitHeaders {
  readonly 'ratelimit-policy': string;
  readonly ratelimit: string;
  /** Ours: what this request reserved, and what it paid. */
  readonly 'ratelimit-cost': string;
}

export class RateLimited extends AppError {
  /** How long to wait before the caller is told. */
  readonly holdMs: number;

  constructor(
    /** Seconds until all points are there again, or those that operations under way have reserved. */
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

/** Connections that read are taken, by the caller's own statements (RATE_LIMITED) or by everybody's, and waiting took too long. */
export class Busy extends AppError {
  /** Seconds. */
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
    close: () => undefined,
  };
}

export const unlimited: RateLimits = {
  open: ({ id }, { socketAddress = 'unknown' }) => unlimitedFor(id ?? socketAddress),
};
