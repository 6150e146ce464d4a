/** Conditions that filters of several features have: in the form in which an index can answer them, and none where nothing can fit. */
import type { Scope } from './source.js';

export interface DateRangeShape {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** No row fits: PostgreSQL does not look at one. */
export const nothing = 'FALSE';

/** Any of these; `type` is the column's. One value alone is told as one: an index in the list's order can use that. */
export function oneOf(
  column: string,
  { values, type }: { readonly values: readonly string[] | null | undefined; readonly type: string },
  scope: Scope,
): string[] {
  if (!values) return [];
  const [first, ...others] = [...new Set(values)];
  if (first === undefined) return [nothing];
  if (others.length === 0) return [`${column} = ${scope.bind(first, type)}`];
  return [`${column} = ANY(${scope.bind([first, ...others], `${type}[]`)})`];
}

/** Days are told as text that sorts as they do. */
export const isImpossible = ({ from, to }: DateRangeShape): boolean => Boolean(from && to && from > to);

export function between(column: string, range: DateRangeShape | null | undefined, scope: Scope): string[] {
  const { from, to } = range ?? {};
  if (isImpossible({ from, to })) return [nothing];
  return [
    ...(from ? [`${column} >= ${scope.bind(from, 'date')}`] : []),
    ...(to ? [`${column} <= ${scope.bind(to, 'date')}`] : []),
  ];
}
