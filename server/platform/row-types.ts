/**
 * Column types of handwritten statements, the same in both homes: dates as YYYY-MM-DD
 * (node-postgres would create a local midnight, which is another day elsewhere), bigint as number
 * if exact, otherwise as text.
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

/** Per query; Prisma brings its own for its queries on the same pool. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary'): ((value: string) => unknown) => {
    const ours = format === 'binary' ? undefined : parserByType.get(type);
    if (ours) return ours;
    const theirs: unknown = pg.types.getTypeParser(type, format ?? 'text');
    return typeof theirs === 'function' ? (value): unknown => Reflect.apply(theirs, null, [value]) : asItIs;
  },
};
