/** Measures each list with each filter and order, and prints the table. */
import type { ListCase } from './cases.js';
import type { Measured, MeasuredServer } from './server.js';

/** Share of the list's rows that a filter matches. */
export const shares = ['none', 'few', 'all'] as const;
export type Share = (typeof shares)[number];

export interface Cell extends Measured {
  readonly list: string;
  readonly order: string;
  /** A field's name; two joined by + for a pair. */
  readonly filter: string;
  readonly value: string;
  readonly share: Share;
}

const one = 'nodes { id }';
const rowOf = (list: ListCase): string =>
  list.name.startsWith('Query.search') ? 'nodes { score }' : list.name === 'Query.changes' ? 'nodes { kind }' : one;
const args = (order: string, filter: string): string =>
  ['first: 1', order, filter && `filter: { ${filter} }`].filter(Boolean).join(', ');

/** Valid values with their number of matches. */
async function usableOf(
  server: MeasuredServer,
  list: ListCase,
  all: number,
): Promise<{ field: string; value: string; share: Share; count: number }[]> {
  const usable: { field: string; value: string; share: Share; count: number }[] = [];
  for (const { field, values } of list.filters) {
    for (const value of values) {
      const count = await countOf(server, list, `${field}: ${value}`);
      if (count !== null)
        usable.push({ field, value, count, share: count === 0 ? 'none' : count < all / 2 ? 'few' : 'all' });
    }
  }
  return usable;
}

/**
 * By totalCount at the root, otherwise by the rows of a page per parent; null if the filter is
 * rejected.
 */
async function countOf(server: MeasuredServer, list: ListCase, filter: string): Promise<number | null> {
  const counts = list.isRoot && list.name !== 'Query.changes' && !list.name.startsWith('Query.search');
  const { data, codes } = await server.measure(list.ask(args('', filter), counts ? 'totalCount' : rowOf(list)), 0);
  if (codes !== '' && codes !== 'OPERATION_TIMED_OUT') return null;
  const text = JSON.stringify(data);
  return counts ? Number(/"totalCount":(\d+)/.exec(text)?.[1] ?? 0) : text.split(/"id"|"score"|"kind"/).length - 1;
}

export async function measureList(server: MeasuredServer, list: ListCase, runs: number): Promise<Cell[]> {
  const cells: Cell[] = [];
  const usable = await usableOf(server, list, (await countOf(server, list, '')) ?? 0);
  const measure = async (
    order: string,
    filter: string,
    of: Pick<Cell, 'filter' | 'value' | 'share'>,
  ): Promise<void> => {
    const measured = await server.measure(list.ask(args(order, filter), rowOf(list)), runs);
    cells.push({ list: list.name, order, ...of, ...measured });
  };
  for (const order of ['', ...list.orders.filter((each) => each !== '')]) {
    await measure(order, '', { filter: '', value: '', share: 'all' });
    for (const { field, value, share } of usable)
      await measure(order, `${field}: ${value}`, { filter: field, value, share });
  }
  for (const [a, b] of pairsOf(usable)) {
    const of = { filter: `${a.field} + ${b.field}`, value: `${a.value} ${b.value}`, share: 'few' } as const;
    await measure('', `${a.field}: ${a.value}, ${b.field}: ${b.value}`, of);
  }
  return cells;
}

/**
 * For each pair of fields the values with fewest matches, but not none: combined they may match
 * nothing.
 */
function pairsOf<T extends { field: string; count: number }>(usable: readonly T[]): [T, T][] {
  const fewest = new Map<string, T>();
  for (const each of usable) {
    const known = fewest.get(each.field);
    if (each.count > 0 && (!known || each.count < known.count)) fewest.set(each.field, each);
  }
  const all = [...fewest.values()];
  return all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));
}

const shown = ({ ms, charged, codes }: Cell): string =>
  `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} / ${charged}${codes && ` ${codes}`}`;
const slowest = (cells: readonly Cell[]): Cell | undefined => [...cells].sort((a, b) => b.ms - a.ms)[0];

export const tableHead = `Milliseconds of the database (median) / points paid, of the slowest value that leaves no, few, all rows.

| list | order | filter | weighed at | none | few | all |
| --- | --- | --- | --: | --: | --: | --: |`;

/** One row per list, order and filter: the slowest value of each share. */
export function tellRows(cells: readonly Cell[], tell: (line: string) => void): void {
  const rows = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.list}|${cell.order}|${cell.filter}`;
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  for (const row of rows.values()) {
    const [first] = row;
    if (!first) continue;
    const columns = shares.map((share) => slowest(row.filter((cell) => cell.share === share)));
    const order = first.order.replaceAll(/orderBy: \{ field: (\w+), direction: (\w+) \}/g, '$1 $2');
    tell(
      `| ${first.list} | ${order} | ${first.filter} | ${first.weight} | ${columns.map((cell) => (cell ? shown(cell) : '')).join(' | ')} |`,
    );
  }
}

export function tellSummary(cells: readonly Cell[], tell: (line: string) => void): void {
  const answered = cells.filter(({ statements }) => statements > 0);
  const byTime = [...answered].sort((a, b) => b.ms - a.ms);
  tell(`\n${answered.length} questions. Slowest:\n`);
  for (const { list, order, filter, value, ms, weight, charged } of byTime.slice(0, 15))
    tell(`  ${ms.toFixed(0)} ms, weighed at ${weight}, paid ${charged}: ${list} ${order} { ${filter} ${value} }`);
  const rates = answered.map(({ charged, ms }) => charged / ms).sort((a, b) => a - b);
  const at = (share: number): string =>
    (rates[Math.min(rates.length - 1, Math.floor(share * rates.length))] ?? 0).toFixed(2);
  tell(
    `\nPoints paid a millisecond: least ${at(0)}, 5 % ${at(0.05)}, median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}.`,
  );
  const weighed = answered.map(({ weight, ms }) => ms / weight).sort((a, b) => b - a);
  tell(`Milliseconds a point that it was weighed at: most ${(weighed[0] ?? 0).toFixed(1)}.`);
}
