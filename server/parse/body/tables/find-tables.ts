/** Tables in the text: consecutive lines with cells separated by | or tabs. Pure. */
import type { Range } from '../../mapped-text.js';
import { lineEnd } from '../boundaries.js';
import { isTaskHead } from './columns.js';
import type { Row, Table } from './table.js';
import type { Cell } from './table.js';

const FEWEST_ROWS = 2;

export function findTables(text: string, body: Range): readonly Table[] {
  const found: Table[] = [];
  let rows: Row[] = [];
  let title = '';
  let last = '';
  const close = (): void => {
    const [first, end] = [rows[0], rows.at(-1)];
    if (first && end && rows.length >= FEWEST_ROWS) found.push({ start: first.start, end: end.end, rows, title });
    rows = [];
  };
  for (let at = body.start; at < body.end; at = lineEnd(text, at, body.end) + 1) {
    const end = lineEnd(text, at, body.end);
    const row = rowOf(text, at, end) ?? spacedRow(text, { start: at, end }, rows);
    if (row) {
      if (rows.length > 0 && rows.at(-1)?.mark !== row.mark) close();
      if (rows.length === 0) title = last;
      rows.push(row);
    } else if (text.slice(at, end).trim() !== '') {
      close();
      last = text.slice(at, Math.min(end, at + 80)).trim();
    }
  }
  close();
  return found;
}

const SPACE = ' ';
const LONGEST_SPACED = 200;
/**
 * 序号 任务 责任单位 时限: if blanks separate the header of a task table, they separate the rows below as
 * well, as long as the number of cells matches.
 */
function spacedRow(text: string, { start, end }: Range, rows: readonly Row[]): Row | null {
  const first = rows[0];
  if (end - start > LONGEST_SPACED || (first !== undefined && first.mark !== SPACE)) return null;
  const cells = [...text.slice(start, end).matchAll(/[^\s\u3000]+/gu)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const fits = first === undefined ? isTaskHead(cells.map((cell) => cell.text)) : cells.length === first.cells.length;
  const [head, last] = [cells[0], cells.at(-1)];
  return fits && head && last ? { cells, mark: SPACE, start: head.start, end: last.end } : null;
}

/** A line of at least two cells. Markdown's rule (---|---) has no text and is skipped. */
function rowOf(text: string, start: number, end: number): Row | null {
  const line = text.slice(start, end);
  const mark = line.includes('|') ? '|' : line.includes('\t') ? '\t' : null;
  if (mark === null) return null;
  const cells: Cell[] = [];
  let at = 0;
  for (const piece of line.split(mark)) {
    const bare = piece.trim();
    const from = start + at + piece.length - piece.trimStart().length;
    cells.push({ text: bare, start: from, end: from + bare.length });
    at += piece.length + 1;
  }
  // | a | b |: outer bars are a border.
  if (mark === '|' && /^\s*\|.*\|\s*$/u.test(line)) {
    cells.shift();
    cells.pop();
  }
  const written = cells.filter((cell) => cell.text !== '');
  const [first, last] = [written[0], written.at(-1)];
  if (cells.length < 2 || !first || !last || written.every((cell) => /^[-:\s]+$/u.test(cell.text))) return null;
  return { cells, mark, start: first.start, end: last.end };
}
