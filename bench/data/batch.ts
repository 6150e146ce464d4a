/** Rows in the binary COPY format. */
import { BinaryRows, type ColumnType } from '../../server/platform/binary-rows.js';

export type Row = Readonly<Record<string, unknown>>;
/** Types of columns, by table and column. */
export type ColumnTypes = Readonly<Record<string, Readonly<Record<string, string>>>>;
export interface Copy {
  /** The table and its columns. */
  readonly into: string;
  readonly bytes: Uint8Array;
}

/**
 * All rows of a table have the same columns. Serialised at once, because long-lived rows cost more
 * than creating them.
 */
export class Batch {
  private readonly tables = new Map<string, { readonly into: string; readonly rows: BinaryRows }>();

  constructor(private readonly types: ColumnTypes) {}

  add(table: string, row: Row): void {
    let known = this.tables.get(table);
    if (!known) this.tables.set(table, (known = this.begin(table, Object.keys(row))));
    known.rows.add(row);
  }

  copies(): Copy[] {
    return [...this.tables.values()].map(({ into, rows }) => ({ into, bytes: rows.end() }));
  }

  private begin(table: string, names: readonly string[]): { into: string; rows: BinaryRows } {
    const types = this.types[table];
    const columns = names.map((name): ColumnType => ({ name, type: types?.[name] ?? `of ${table}.${name}` }));
    return { into: `"${table}" ("${names.join('", "')}")`, rows: new BinaryRows(columns) };
  }
}
