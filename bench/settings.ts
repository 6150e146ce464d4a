/** Settings from the environment and the command line. */

/** PostgreSQL server for the databases: BENCH_DATABASE_URL. */
export const benchServer = (): string =>
  process.env['BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** The listed ones, such as Q1,Q4, or all. */
export function chosenOf<T>(all: readonly T[], list: string | undefined, nameOf: (one: T) => string): readonly T[] {
  if (list === undefined) return all;
  const wanted = list.split(',').map((name) => name.trim().toLowerCase());
  const unknown = wanted.filter((name) => !all.some((one) => nameOf(one).toLowerCase() === name));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. There are ${all.map(nameOf).join(', ')}.`);
  return all.filter((one) => wanted.includes(nameOf(one).toLowerCase()));
}
