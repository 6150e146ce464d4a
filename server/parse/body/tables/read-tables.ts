/**
 * Task tables (任务分工表, 责任清单, 台账): each row is an assignment with organs, roles, content and
 * deadline.
 */
import type { Range } from '../../mapped-text.js';
import type { FoundAddressee, FoundTarget } from '../../stages.js';
import { headOf, isQuantified } from '../sentences/actor-words.js';
import { namesOf } from '../sentences/names.js';
import { findTargets, labelledTargets, type TargetText } from '../targets/find-targets.js';
import { type Column, type TaskTable, taskTable } from './columns.js';
import { findTables } from './find-tables.js';
import type { Row } from './table.js';
import type { Cell } from './table.js';

export interface TaskRow extends Range {
  /** 序号 as written. */
  readonly marker: string | null;
  readonly heading: string | null;
  readonly addressees: readonly FoundAddressee[];
  readonly targets: readonly FoundTarget[];
  /** Filled from the cells above (merged, or 同上). */
  readonly filled: boolean;
}

export interface ReadTables {
  readonly rows: readonly TaskRow[];
  /** Ranges of task tables. */
  readonly ranges: readonly Range[];
  readonly unclear: readonly Range[];
}

export function readTables(source: TargetText, body: Range): ReadTables {
  const found = { rows: [] as TaskRow[], ranges: [] as Range[], unclear: [] as Range[] };
  for (const table of findTables(source.text, body)) {
    const read = taskTable(table);
    if (read === null) continue;
    const rows = read === 'UNCLEAR' ? [] : rowsOf(source, read);
    if (rows.length === 0) found.unclear.push(table);
    else {
      found.rows.push(...rows);
      found.ranges.push(table);
    }
  }
  return found;
}

function rowsOf(source: TargetText, { columns, rows }: TaskTable): readonly TaskRow[] {
  const found: TaskRow[] = [];
  let above: readonly (Cell | undefined)[] = [];
  for (const row of rows) {
    const cells = withOrgans(aligned(row, columns), columns);
    const filled = cells.map((cell, i) => (isSame(cell, columns[i] ?? null) ? above[i] : cell));
    above = filled;
    const task = taskOf(source, { row, columns, cells: filled, own: cells });
    if (task !== null) found.push(task);
  }
  return found;
}

/** Merged cells are empty, or contain 同上. */
const isSame = (cell: Cell | undefined, column: Column): boolean =>
  column !== 'number' &&
  column !== 'support' &&
  (cell === undefined || cell.text === '' || /^(?:同上|〃|″|")$/u.test(cell.text));

/** A row with too few cells lacks those merged into the row above: its cells are the last ones. */
function aligned({ cells }: Row, columns: readonly Column[]): readonly (Cell | undefined)[] {
  const missing = columns.length - cells.length;
  if (missing <= 0) return cells.slice(0, columns.length);
  const organs = (shift: number): boolean =>
    cells.some((cell, i) => ['lead', 'support'].includes(columns[i + shift] ?? '') && looksLikeOrgans(cell.text));
  const shift = organs(0) && !organs(missing) ? 0 : missing;
  return [...Array.from({ length: shift }, () => undefined), ...cells];
}

/**
 * A cell that spans the task and its organs: 防火 | 区林业局、各镇 | | 11月底前. It names the organs of this
 * row.
 */
function withOrgans(cells: readonly (Cell | undefined)[], columns: readonly Column[]): readonly (Cell | undefined)[] {
  const lead = columns.indexOf('lead');
  const [before, own] = [cells[lead - 1], cells[lead]];
  if (lead < 1 || before === undefined || (own !== undefined && own.text !== '')) return cells;
  const organs =
    columns[lead - 1] === 'task' && before.text.split(/[、，,；;\s]/u).every((name) => looksLikeOrgans(name));
  return organs ? cells.map((cell, i) => (i === lead ? before : i === lead - 1 ? undefined : cell)) : cells;
}

const looksLikeOrgans = (text: string): boolean => {
  const name = text.split(/[、，,；;\s]/u)[0] ?? '';
  return headOf(name) !== null || isQuantified(name);
};

interface RowInput {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly cells: readonly (Cell | undefined)[];
  /** Before empty cells were filled from above. */
  readonly own: readonly (Cell | undefined)[];
}

const SHORTEST_TASK = 2;

function taskOf(source: TargetText, { row, columns, cells, own }: RowInput): TaskRow | null {
  const of = (column: Column): readonly Cell[] =>
    cells.filter((cell, i): cell is Cell => cell !== undefined && columns[i] === column && cell.text !== '');
  const tasks = of('task');
  const organs = [
    ...of('lead').flatMap((cell) => organsOf(cell, columns.includes('support') ? 'LEAD' : null)),
    ...of('support').flatMap((cell) => organsOf(cell, 'SUPPORT')),
  ];
  const hasOwnTask = own.some(
    (cell, i) => columns[i] === 'task' && cell !== undefined && cell.text.length >= SHORTEST_TASK,
  );
  if (!hasOwnTask || organs.length === 0) return null;
  const number = own.find((cell, i) => cell !== undefined && columns[i] === 'number')?.text ?? '';
  const within = ({ start, end }: Range): boolean => start >= row.start && end <= row.end;
  const targets = [
    ...tasks.filter(within).flatMap((cell) => findTargets(source, [cell], cell)),
    ...of('due').flatMap((cell) => labelledTargets(source, cell)),
  ];
  return {
    start: row.start,
    end: row.end,
    marker: /^[\d一二三四五六七八九十（）().、]{1,6}$/u.test(number) ? number : null,
    heading: tasks.length > 1 ? (tasks[0]?.text ?? null) : null,
    addressees: organs,
    targets,
    filled: cells.some((cell, i) => cell !== undefined && cell !== own[i]),
  };
}

/** Names may be separated by blanks and line breaks here. */
function organsOf(cell: Cell, role: FoundAddressee['role']): readonly FoundAddressee[] {
  const text = cell.text
    .replace(/[\s，,；;]/gu, '、')
    .replace(/(?:等(?:有关|相关)?(?:部门|单位)|按职责分工(?:负责)?|负责|牵头)$/u, (tail) => '、'.repeat(tail.length));
  return namesOf(text, cell.start, { role: role ?? null, behind: '' }).filter(
    ({ text: name }) => /[\u4e00-\u9fff]{2,}/u.test(name) && name.length <= 40,
  );
}
