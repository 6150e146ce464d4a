/** Statements of the operations, as sent by the floor. */

/** As text, without parsing the JSON in between. */
export const asText = (sql: string): string => sql.replace(' AS answer', '::text AS answer');

const known = new Map<string, number>();
/** Number of parameters: the facts are passed in order, and some sets have more. */
export function parametersOf(sql: string): number {
  const found = known.get(sql) ?? Math.max(...[...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  known.set(sql, found);
  return found;
}
