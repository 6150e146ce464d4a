/**
 * Cost declarations of fields that are more expensive than the rows they return; read by cost.ts.
 */

/** Raw arguments of the caller, not validated, with variables substituted. */
export type GivenArgs = Readonly<Record<string, unknown>>;

export interface CountedList {
  readonly args: GivenArgs;
  readonly countsAreKept: boolean;
  /** Cost of counting relative to the notices list. */
  readonly countTimes: number;
}

export interface Weighed {
  /** Arguments of the field itself. */
  readonly args: GivenArgs;
  /** The list of the connection that contains the field. */
  readonly list: CountedList | null;
}

/** In rows. */
export type Weight = number | ((of: Weighed) => number);

type Extended<T, E> = T & { readonly extensions: E };
const extended = <T extends object, E extends object>(options: T, extensions: E): Extended<T, E> => ({
  ...options,
  extensions: { ...(options as { extensions?: object }).extensions, ...extensions },
});

/** Declares the cost of a field, in rows. */
export const weighing = <T extends object>(cost: Weight, options: T): Extended<T, { cost: Weight }> =>
  extended(options, { cost });

/** Declares a list with precomputed counts (decision 007), of the whole list or of one agency's. */
export const keepingCounts = <T extends object>(options: T): Extended<T, { countsAreKept: true }> =>
  extended(options, { countsAreKept: true });

/**
 * Multiplies the cost of counting: this list scans `countTimes` as many rows as the notices list.
 */
export const countedAs = <T extends object>(countTimes: number, options: T): Extended<T, { countTimes: number }> =>
  extended(options, { countTimes });

/**
 * Cost of a count over a whole list: almost nothing if it is precomputed, otherwise one scan of all
 * rows.
 */
export const counting =
  (cost: number): Weight =>
  ({ list }) =>
    list?.countsAreKept && !isNarrowed(list.args['filter']) && hasEachOnce(list.args)
      ? 2
      : cost * (list?.countTimes ?? 1);

/** The precomputed counts count a directive and its parts once. */
const hasEachOnce = ({ granularity, parts }: Readonly<Record<string, unknown>>): boolean =>
  (granularity ?? (parts === true ? 'BOTH' : 'WHOLE')) === 'WHOLE';

const isNarrowed = (filter: unknown): boolean =>
  typeof filter === 'object' &&
  filter !== null &&
  Object.entries(filter).some(([name, value]) => name !== 'agency' && value !== null && value !== undefined);
