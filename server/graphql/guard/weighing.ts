/** What fields cost the database beyond the rows that they are: declared where they are, read by cost.ts. */

/** Arguments as a caller gave them, unchecked, with the values of variables. */
export type GivenArgs = Readonly<Record<string, unknown>>;

export interface CountedList {
  readonly args: GivenArgs;
  readonly countsAreKept: boolean;
  /** How dear its counts are, beside those of notices. */
  readonly countTimes: number;
}

export interface Weighed {
  /** Of the field itself. */
  readonly args: GivenArgs;
  /** The list in whose connection the field stands. */
  readonly list: CountedList | null;
}

/** In rows. */
export type Weight = number | ((of: Weighed) => number);

type Extended<T, E> = T & { readonly extensions: E };
const extended = <T extends object, E extends object>(options: T, extensions: E): Extended<T, E> => ({
  ...options,
  extensions: { ...(options as { extensions?: object }).extensions, ...extensions },
});

/** A field that costs the database more than a row does: so many times as much. */
export const weighing = <T extends object>(cost: Weight, options: T): Extended<T, { cost: Weight }> =>
  extended(options, { cost });

/** A list whose counts are kept beside it (007): of all that is in it, or of one agency's. */
export const keepingCounts = <T extends object>(options: T): Extended<T, { countsAreKept: true }> =>
  extended(options, { countsAreKept: true });

/** A list with so many times as many rows to look at as one of all notices has: its counts are as many times as dear. */
export const countedAs = <T extends object>(countTimes: number, options: T): Extended<T, { countTimes: number }> =>
  extended(options, { countTimes });

/** Of what is counted over a whole list: hardly anything where its counts are kept, else each row is looked at. */
export const counting =
  (cost: number): Weight =>
  ({ list }) =>
    list?.countsAreKept && !isNarrowed(list.args['filter']) && hasEachOnce(list.args)
      ? 2
      : cost * (list?.countTimes ?? 1);

/** What is kept counts a directive and its parts once. */
const hasEachOnce = ({ granularity, parts }: Readonly<Record<string, unknown>>): boolean =>
  (granularity ?? (parts === true ? 'BOTH' : 'WHOLE')) === 'WHOLE';

const isNarrowed = (filter: unknown): boolean =>
  typeof filter === 'object' &&
  filter !== null &&
  Object.entries(filter).some(([name, value]) => name !== 'agency' && value !== null && value !== undefined);
