/** Lists as rows: JSON, lines of JSON, tables. */
import { stringify } from 'csv-stringify/sync';
import type { Column, Lang } from '../address.type.js';
import { cellAt, type Cell, type Row } from '../row.js';

/** The cells of a row, by its columns. */
export type Line = readonly Cell[];

export interface RowWriter {
  readonly head: string;
  readonly rows: (rows: readonly Line[]) => string;
  readonly tail: string;
}

export function reader(columns: readonly Column[]): (row: Row) => Record<string, Cell> {
  const paths = columns.map(({ name, path }) => [name, path.split('.')] as const);
  return (row) => Object.fromEntries(paths.map(([name, path]) => [name, cellAt(row, path)]));
}

/** Where to go on: as `after`. */
const place = { name: 'cursor', zh: '游标', path: 'cursor' } as const;

/** As lists have them, which are read from a place on. */
export const withPlace = (columns: readonly Column[]): readonly Column[] => [...columns, place];

export function lineReader(columns: readonly Column[]): (row: Row) => Line {
  const paths = columns.map(({ path }) => path.split('.'));
  return (row) => paths.map((path) => cellAt(row, path));
}

export function lines(columns: readonly Column[]): RowWriter {
  const names = columns.map(({ name }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  const row = (line: Line): string => {
    let text = '';
    for (const [i, cell] of line.entries()) text += (names[i] ?? '') + JSON.stringify(cell);
    return `${text}}\n`;
  };
  return { head: '', tail: '', rows: (rows) => rows.map(row).join('') };
}

/** RFC 4180, with a mark by which spreadsheets know UTF-8; what they would take for a formula is written as text (an apostrophe before it). */
export function table(columns: readonly Column[], lang: Lang): RowWriter {
  const options = { escape_formulas: true, record_delimiter: 'windows', cast: { boolean: String } } as const;
  const head = stringify([columns.map((column) => (lang === 'zh' ? column.zh : column.name))], options);
  const rows = (given: readonly Line[]): string =>
    stringify(
      given.map((line) => line.map(inOne)),
      options,
    );
  return { head: `\uFEFF${head}`, rows, tail: '' };
}

/** Several values in one cell. */
const inOne = (cell: Cell): string | number | boolean | null =>
  typeof cell === 'object' && cell !== null ? cell.join('；') : typeof cell === 'string' ? storable(cell) : cell;

/** Spreadsheets take no more control characters than XML does. */
const storable = (text: string): string => text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, '');
