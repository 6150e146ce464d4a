/**
 * Column types of handwritten statements, the same in both homes: dates as YYYY-MM-DD
 * (node-postgres would create a local midnight, which is another day elsewhere), bigint as number
 * if exact, otherwise as text.
 */
import { types } from '@electric-sql/pglite';

export const asItIs = (value: string): string => value;
const exactNumber = (digits: string): number | string => {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
};

/** By the type's OID. */
export const rowParsers: Readonly<Record<number, (value: string) => unknown>> = {
  [types.DATE]: asItIs,
  [types.INT8]: exactNumber,
};
