/** Conditions shared by the filters of several features, in index-friendly form. */
import { sql, value, type Sql, type SqlType } from '../../platform/sql.js';

export interface DateRangeShape {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Matches no row; PostgreSQL does not scan. */
export const nothing = sql`FALSE`;

/**
 * IN list; `type` is the type of the column. A single value becomes an equality, which can use an
 * index in list order.
 */
export function oneOf(column: Sql, values: readonly string[] | null | undefined, type: SqlType & `"${string}"`): Sql[] {
  if (!values) return [];
  const [first, ...others] = [...new Set(values)];
  if (first === undefined) return [nothing];
  if (others.length === 0) return [sql`${column} = ${value(first, type)}`];
  return [sql`${column} = ANY(${value([first, ...others], `${type}[]`)})`];
}

/** ISO dates sort as text. */
export const isImpossible = ({ from, to }: DateRangeShape): boolean => Boolean(from && to && from > to);

export function between(column: Sql, range: DateRangeShape | null | undefined): Sql[] {
  const { from, to } = range ?? {};
  if (isImpossible({ from, to })) return [nothing];
  return [
    ...(from ? [sql`${column} >= ${value(from, 'date')}`] : []),
    ...(to ? [sql`${column} <= ${value(to, 'date')}`] : []),
  ];
}
