/** Roles of a table's columns, by its header. */
import type { Row, Table } from './table.js';
import words from './columns.json' with { type: 'json' };

export type Column = 'number' | 'lead' | 'support' | 'person' | 'due' | 'task' | 'foreign' | null;

const any = (list: readonly string[]): RegExp => new RegExp(list.join('|'), 'u');
const ASKED: readonly (readonly [Exclude<Column, null>, RegExp])[] = [
  ['number', any(words.number)],
  ['support', any(words.support)],
  ['lead', any(words.lead)],
  ['person', any(words.person)],
  ['due', any(words.due)],
  ['foreign', any(words.foreign)],
  ['task', any(words.task)],
];
const LONGEST_HEAD = 16;

const columnOf = (head: string): Column => {
  const bare = head.replace(/\s+/gu, '');
  return bare.length > LONGEST_HEAD ? null : (ASKED.find(([, pattern]) => pattern.test(bare))?.[0] ?? null);
};

/** Whether cells are the header of a task table. */
export const isTaskHead = (cells: readonly string[]): boolean => {
  const columns = cells.map(columnOf);
  return (
    cells.length >= FEWEST_COLUMNS && columns.includes('lead') && columns.includes('task') && !columns.includes(null)
  );
};
const FEWEST_COLUMNS = 3;

export interface TaskTable {
  readonly columns: readonly Column[];
  /** After the header. */
  readonly rows: readonly Row[];
}

/** Rows that may contain the header. */
const HEAD_ROWS = 3;

/** Null if the table assigns no tasks; 'UNCLEAR' if it seems to, but cannot be interpreted. */
export function taskTable(table: Table): TaskTable | 'UNCLEAR' | null {
  for (let i = 0; i < Math.min(HEAD_ROWS, table.rows.length - 1); i += 1) {
    const columns = (table.rows[i]?.cells ?? []).map((cell) => columnOf(cell.text));
    const has = (column: Column): boolean => columns.includes(column);
    if (!has('lead') && !has('support')) continue;
    if (has('foreign')) return null;
    if (has('task')) return { columns, rows: table.rows.slice(i + 1) };
    return 'UNCLEAR';
  }
  return /(?:任务|责任|职责)(?:分工|分解|清单|台账|一览)(?:表)?$/u.test(table.title) ? 'UNCLEAR' : null;
}
