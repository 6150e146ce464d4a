/** Rows as an operation answers them, read by paths: `notice.agency.name`. A list on the way makes a list of what is behind it. */
export type Row = Readonly<Record<string, unknown>>;
export type Cell = string | number | boolean | null | readonly (string | number | boolean)[];

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

export function cellAt(row: unknown, path: readonly string[]): Cell {
  if (Array.isArray(row)) return row.flatMap((one) => cellAt(one, path) ?? []);
  const [name, ...rest] = path;
  if (name === undefined) return isPlain(row) ? row : null;
  return isRow(row) ? cellAt(row[name], rest) : null;
}

/** Null for what is not there, or no text. */
export function textAt(row: unknown, path: string): string | null {
  const cell = cellAt(row, path.split('.'));
  return typeof cell === 'string' ? cell : null;
}

/** All that stands there, of one or of many. */
export function textsAt(row: unknown, path: string): readonly string[] {
  const cell = cellAt(row, path.split('.'));
  return (Array.isArray(cell) ? (cell as readonly unknown[]) : [cell]).filter((one) => typeof one === 'string');
}

export function numberAt(row: unknown, path: string): number {
  const cell = cellAt(row, path.split('.'));
  return typeof cell === 'number' ? cell : 0;
}

export function rowsAt(row: unknown, path: string): readonly Row[] {
  let at: unknown = row;
  for (const name of path.split('.')) at = isRow(at) ? at[name] : null;
  return Array.isArray(at) ? at.filter(isRow) : [];
}

export const rowAt = (row: unknown, name: string): Row | null => {
  const found = isRow(row) ? row[name] : null;
  return isRow(found) ? found : null;
};
