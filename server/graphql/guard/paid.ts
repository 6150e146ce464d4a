/** What an operation pays once it is known what it took. Pure. */

export interface Took {
  /** What it was weighed at, which is reserved until now. */
  readonly cost: number;
  /** The part of it that no statement measures: answers about the schema. */
  readonly held: number;
  /** Of its statements, and of what this process computed for it. */
  readonly ms: number;
}

/** Of what it was weighed at, paid whatever the statements took: a large answer is also made and sent by this process. */
const least = 1 / 2_000;

export const paidFor = ({ cost, held, ms }: Took, pointsAMillisecond: number): number =>
  Math.max(1, Math.ceil(held + Math.max(ms * pointsAMillisecond, (cost - held) * least)));
