/**
 * Keys of a page under a selective filter. Columns outside of the order's index are not read on the
 * way, so a scan of the whole list stays cheap. If a condition has an index of its own (targets due
 * in a range, mentions of an agency) with few matches, these are sorted instead.
 */
import {
  alias,
  allOf,
  columnOf,
  count,
  join,
  listed,
  name,
  sql,
  whereAll,
  type Alias,
  type Sql,
} from '../../platform/sql.js';
import type { ModelName } from '../../platform/tables.js';
import type { Order, Through } from './source.js';

/**
 * Maximum number of matches that are sorted rather than scanned past: up to here a page takes a few
 * milliseconds.
 */
export const fewRows = 2_000;

export interface KeysRequest {
  readonly model: ModelName;
  readonly self: Alias;
  readonly order: Order;
  /** Conditions on `self`, including visibility and cursor. */
  readonly conditions: readonly Sql[];
  /** ORDER BY and LIMIT for an alias. */
  readonly tail: (alias: Alias) => Sql;
  /** Each a SELECT of "id" that includes all matching rows. */
  readonly sides: readonly Sql[];
}

/** SELECT of "id" and the sort columns, of the rows of the page. */
export function keysOf({ model, self, order, conditions, tail, sides }: KeysRequest): Sql {
  const names = new Set(['id', ...order.columns.map((column) => column.name)]);
  const columns = listed([...names].map((column) => columnOf(self, column)));
  const from = sql`FROM ${name(model)} ${self}`;
  if (sides.length === 0) return sql`SELECT ${columns} ${from}${whereAll(conditions)} ${tail(self)}`;
  const named = sides.map((side) => ({ side, rows: alias('side'), number: alias('count') }));
  const few = count(fewRows);
  const tables = named.map(
    ({ side, rows, number }) =>
      sql`${rows} AS MATERIALIZED (SELECT DISTINCT s."id" FROM (${side} LIMIT ${count(fewRows + 1)}) s),
      ${number} AS MATERIALIZED (SELECT count(*) AS n FROM ${rows})`,
  );
  const areMany = (upTo: number): Sql[] =>
    named.slice(0, upTo).map(({ number }) => sql`NOT (SELECT n FROM ${number}) <= ${few}`);
  const arms = named.map(({ rows, number }, i) => {
    const asked = [...areMany(i), sql`(SELECT n FROM ${number}) <= ${few}`, ...conditions];
    const arm = alias('arm');
    // OFFSET 0 is an optimisation fence: otherwise the planner would scan the order and probe the
    // set for each row.
    return sql`(SELECT * FROM (SELECT ${columns} FROM ${rows} f JOIN ${name(model)} ${self} ON ${columnOf(self, 'id')} = f."id"
      WHERE ${allOf(asked)} OFFSET 0) ${arm} ${tail(arm)})`;
  });
  const walk = sql`(SELECT ${columns} ${from}${whereAll([...areMany(named.length), ...conditions])} ${tail(self)})`;
  return sql`WITH ${listed(tables)} ${join([...arms, walk], ' UNION ALL ')}`;
}

type ThroughRequest = Omit<KeysRequest, 'sides'> & { readonly behind: readonly Sql[] };

/**
 * Keys of a page by a driving table that has the sort columns too. Other conditions are checked in
 * a scalar subquery, which the planner cannot flatten into a join with another starting point, so
 * no row beyond the page is read.
 */
export function keysThrough(through: Through, { model, self, order, behind, conditions, tail }: ThroughRequest): Sql {
  const called = (column: string): Sql => columnOf(through.self, through.columns[column] ?? column);
  const columns = order.columns.map((column) => sql`${called(column.name)} AS ${name(column.name)}`);
  const fits = allOf([sql`${columnOf(self, 'id')} = ${called('id')}`, ...conditions]);
  const row = sql`(SELECT TRUE FROM ${name(model)} ${self} WHERE ${fits})`;
  return sql`SELECT ${listed(columns)} FROM ${through.from}
    WHERE ${allOf([...through.where, ...behind, row])} ${tail(through.self)}`;
}
