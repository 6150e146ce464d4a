/** Bulk inserts in one statement, typed by the table. */
import { execute } from './run-sql.js';
import { empty, listed, name, sql, value } from './sql.js';
import type { Transaction } from './statement.js';

export interface InsertOptions {
  /** Skips rows that violate a unique constraint (ON CONFLICT DO NOTHING). */
  readonly skipDuplicates?: boolean;
}

/**
 * All rows have the same columns; omitted ones get their defaults. In a gathering transaction rows
 * are only collected.
 */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly object[],
  options: InsertOptions = {},
): Promise<void> {
  const gathered = gathererOf(tx);
  if (gathered) gathered.add(table, rows, options);
  else await writeRows(tx, table, rows, options);
}

/** Writes at once, even in a gathering transaction. */
export async function writeRows(
  tx: Transaction,
  table: string,
  rows: readonly object[],
  { skipDuplicates = false }: InsertOptions = {},
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = listed(Object.keys(first).map(name));
  await execute(
    tx,
    sql`INSERT INTO ${name(table)} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name(table)}, ${value(storableJson(rows), 'json')})
     ${skipDuplicates ? sql`ON CONFLICT DO NOTHING` : empty}`,
  );
}

/** Collects the inserts of a transaction (gathered-rows.ts). */
export interface Gatherer {
  add(table: string, rows: readonly object[], options: InsertOptions): void;
}
const gathers = Symbol('gathers');

/** A proxy of the transaction whose inserts go to the gatherer. */
export const gatheringInto = (tx: Transaction, gatherer: Gatherer): Transaction =>
  new Proxy(tx, { get: (of, key): unknown => (key === gathers ? gatherer : Reflect.get(of, key)) });

function gathererOf(tx: object): Gatherer | undefined {
  const found: unknown = Reflect.get(tx, gathers);
  return found as Gatherer | undefined; // only gatheringInto sets it
}

/** Updates rows by id, all with the same columns. */
export async function updateRows(
  tx: Transaction,
  table: string,
  rows: readonly ({ readonly id: string } & object)[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).filter((column) => column !== 'id');
  const sets = columns.map((column) => sql`${name(column)} = r.${name(column)}`);
  await execute(
    tx,
    sql`UPDATE ${name(table)} t SET ${listed(sets)}
     FROM json_populate_recordset(NULL::${name(table)}, ${value(storableJson(rows), 'json')}) r WHERE t."id" = r."id"`,
  );
}

const unstorableEscape = /\\u(?:0000|d[89a-f])/;
const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text that PostgreSQL accepts: replaces NUL and unpaired surrogates. The length is preserved, so
 * that spans stay valid.
 */
export const storableText = (text: string): string => text.replaceAll(unstorable, '\ufffd');

export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!unstorableEscape.test(text)) return text;
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part));
}
