/**
 * How the columns of hand-written statements arrive, the same in both homes: a date as YYYY-MM-DD (node-postgres would
 * make a local midnight of it, another day elsewhere), a bigint as a number where it is exact and else as its digits.
 */
import pg from 'pg';

const asItIs = (value: string): string => value;
const exactNumber = (digits: string): number | string => {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
};

const parserByType = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, asItIs],
  [pg.types.builtins.INT8, exactNumber],
]);

export const pgliteParsers: Readonly<Record<number, (value: string) => unknown>> = Object.fromEntries(parserByType);

/** For one query; Prisma's own queries on the same pool bring theirs. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary'): ((value: string) => unknown) => {
    const ours = format === 'binary' ? undefined : parserByType.get(type);
    if (ours) return ours;
    const theirs: unknown = pg.types.getTypeParser(type, format ?? 'text');
    return typeof theirs === 'function' ? (value): unknown => Reflect.apply(theirs, null, [value]) : asItIs;
  },
};
