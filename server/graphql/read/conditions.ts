/** Conditions that filters of several features have: in the form in which an index can answer them, and none where nothing can fit. */
import { sql, value, type Sql, type SqlType } from '../../platform/sql.js';

export interface DateRangeShape {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** No row fits: PostgreSQL does not look at one. */
export const nothing = sql`FALSE`;

/** Any of these; `type` is the column's. One value alone is told as one: an index in the list's order can use that. */
export function oneOf(column: Sql, values: readonly string[] | null | undefined, type: SqlType & `"${string}"`): Sql[] {
  if (!values) return [];
  const [first, ...others] = [...new Set(values)];
  if (first === undefined) return [nothing];
  if (others.length === 0) return [sql`${column} = ${value(first, type)}`];
  return [sql`${column} = ANY(${value([first, ...others], `${type}[]`)})`];
}

/** Days are told as text that sorts as they do. */
export const isImpossible = ({ from, to }: DateRangeShape): boolean => Boolean(from && to && from > to);

export function between(column: Sql, range: DateRangeShape | null | undefined): Sql[] {
  const { from, to } = range ?? {};
  if (isImpossible({ from, to })) return [nothing];
  return [
    ...(from ? [sql`${column} >= ${value(from, 'date')}`] : []),
    ...(to ? [sql`${column} <= ${value(to, 'date')}`] : []),
  ];
}
