/** Rows on their way into the tables, as PostgreSQL's COPY takes them. */

type Value = string | number | boolean | null | Uint8Array | readonly string[] | object;
export type Row = Readonly<Record<string, Value>>;

/** Lines of COPY, a table at a time. All rows of a table name the same columns in the same order. */
export class Batch {
  private readonly tables = new Map<string, { columns: readonly string[]; lines: string[] }>();

  add(table: string, row: Row): void {
    let rows = this.tables.get(table);
    if (!rows) this.tables.set(table, (rows = { columns: Object.keys(row), lines: [] }));
    let line = '';
    for (const column of rows.columns) line += `${line === '' ? '' : '\t'}${field(row[column] ?? null)}`;
    rows.lines.push(line);
  }

  *copies(): Generator<{ readonly command: string; readonly lines: string }> {
    for (const [table, { columns, lines }] of this.tables) {
      yield { command: `COPY "${table}" ("${columns.join('", "')}") FROM`, lines: `${lines.join('\n')}\n` };
    }
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function field(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  return text(typeof value === 'string' ? value : Array.isArray(value) ? listOf(value) : JSON.stringify(value));
}

const text = (value: string): string =>
  /[\\\n\r\t]/.test(value) ? value.replaceAll(/[\\\n\r\t]/g, (found) => escapes[found] ?? found) : value;

/** An array of texts or numbers; JSON columns take theirs as an object or a text. */
const listOf = (values: readonly unknown[]): string => `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
