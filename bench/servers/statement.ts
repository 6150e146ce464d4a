/** The statements of the operations, as the floor sends them. */

/** Left as the text that PostgreSQL wrote: nothing in between reads it. */
export const asText = (sql: string): string => sql.replace(' AS answer', '::text AS answer');

const known = new Map<string, number>();
/** How many parameters it takes: the facts come in their order, and some have more of them. */
export function parametersOf(sql: string): number {
  const found = known.get(sql) ?? Math.max(...[...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  known.set(sql, found);
  return found;
}
