/** Price of a finished operation. Pure. */

export interface Took {
  /** Estimated cost, which has been reserved. */
  readonly cost: number;
  /** Part of the cost that no statement measures: introspection. */
  readonly held: number;
  /** Duration of its statements and of computations in this process. */
  readonly ms: number;
}

/**
 * Minimum share of the estimate, whatever the statements took: this process also serialises and
 * sends the answer.
 */
const least = 1 / 2_000;

export const paidFor = ({ cost, held, ms }: Took, pointsAMillisecond: number): number =>
  Math.max(1, Math.ceil(held + Math.max(ms * pointsAMillisecond, (cost - held) * least)));
