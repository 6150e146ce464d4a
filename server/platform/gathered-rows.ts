/**
 * Unit of work: collects inserted rows and writes them table by table with COPY. Collected rows are
 * not visible to queries.
 */
import { BinaryRows, type ColumnType } from './binary-rows.js';
import type { Copies } from './copy.js';
import { listed, name, sql } from './sql.js';
import { writeRows, type Gatherer, type InsertOptions } from './insert-rows.js';
import type { Transaction } from './statement.js';

export class GatheredRows implements Gatherer {
  private readonly tables = new Map<string, { readonly rows: object[]; readonly options: InsertOptions }>();

  /** `copies`: of the database to write to. */
  constructor(private readonly copies: Copies) {}

  add(table: string, rows: readonly object[], options: InsertOptions = {}): void {
    const there = this.tables.get(table);
    if (there) for (const row of rows) there.rows.push(row);
    else this.tables.set(table, { rows: [...rows], options });
  }

  of(table: string): readonly object[] {
    return this.tables.get(table)?.rows ?? [];
  }

  /**
   * Adds a column to each row of a table: the number of referencing rows in another table, except
   * those with a value in `unless`.
   */
  count(
    table: string,
    column: string,
    { from, by, unless }: { readonly from: string; readonly by: string; readonly unless?: string },
  ): void {
    const counts = new Map<unknown, number>();
    for (const row of this.of(from)) {
      if (unless !== undefined && (Reflect.get(row, unless) ?? null) !== null) continue;
      const key: unknown = Reflect.get(row, by);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const row of this.of(table)) Reflect.set(row, column, counts.get(Reflect.get(row, 'id')) ?? 0);
  }

  /**
   * Writes referenced tables first, `atOnce` rows at a time; yields to the event loop between
   * batches.
   */
  async write(tx: Transaction, first: readonly string[], atOnce = Infinity): Promise<void> {
    const names = new Set([...first, ...this.tables.keys()]);
    for (const name of names) {
      const gathered = this.tables.get(name);
      if (!gathered) continue;
      if (gathered.options.skipDuplicates === true) await writeRows(tx, name, gathered.rows, gathered.options);
      else await copyParts(tx, name, { rows: gathered.rows, atOnce, copies: this.copies });
    }
  }
}

async function copyParts(
  tx: Transaction,
  table: string,
  { rows, atOnce, copies }: { readonly rows: readonly object[]; readonly atOnce: number; readonly copies: Copies },
): Promise<void> {
  if (rows.length <= atOnce) {
    await copyRows(tx, table, { rows, copies });
    return;
  }
  for (let at = 0; at < rows.length; at += atOnce) {
    await copyRows(tx, table, { rows: rows.slice(at, at + atOnce), copies });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** insertRows for many rows: COPY takes a third of the time of JSON. Fails on duplicates. */
async function copyRows(
  tx: Transaction,
  table: string,
  { rows, copies }: { readonly rows: readonly object[]; readonly copies: Copies },
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const types = await copies.typesOf(tx, table);
  const columns = Object.keys(first).map((name): ColumnType => {
    const type = types.get(name);
    if (type === undefined) throw new Error(`${table} has no column ${name}`);
    return { name, type };
  });
  const names = listed(columns.map((column) => name(column.name)));
  const written = new BinaryRows(columns);
  for (const row of rows) written.add(row);
  await copies.into(tx, sql`${name(table)} (${names})`, written.end());
}
