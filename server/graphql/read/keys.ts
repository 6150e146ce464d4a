/**
 * The keys of a page whose filter may find few rows, or none. Only what an index of the order holds is looked at on the way: a walk over the
 * whole list stays cheap. And where one condition has a side of its own (targets due in a range, mentions of an agency) and few
 * rows stand there, they are taken from that side, whatever else is asked.
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

/** Rows of one side that are sorted rather than walked past: below this a page costs some milliseconds. */
export const fewRows = 2_000;

export interface KeysRequest {
  readonly model: ModelName;
  readonly self: Alias;
  readonly order: Order;
  /** On `self`, with what the viewer may see and the cursor. */
  readonly conditions: readonly Sql[];
  /** ORDER BY and LIMIT, of an alias. */
  readonly tail: (alias: Alias) => Sql;
  /** Each a SELECT of "id": all rows that fit are among them. */
  readonly sides: readonly Sql[];
}

/** SELECT of "id" and the order's columns, of the rows of the page. */
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
    // OFFSET 0: else the planner would walk the order after all, and ask of each row whether it is among them.
    return sql`(SELECT * FROM (SELECT ${columns} FROM ${rows} f JOIN ${name(model)} ${self} ON ${columnOf(self, 'id')} = f."id"
      WHERE ${allOf(asked)} OFFSET 0) ${arm} ${tail(arm)})`;
  });
  const walk = sql`(SELECT ${columns} ${from}${whereAll([...areMany(named.length), ...conditions])} ${tail(self)})`;
  return sql`WITH ${listed(tables)} ${join([...arms, walk], ' UNION ALL ')}`;
}

type ThroughRequest = Omit<KeysRequest, 'sides'> & { readonly behind: readonly Sql[] };

/**
 * The same, walked along another table that has the order's columns too: no row beyond is looked at, whatever else is asked. That is asked
 * by a scalar subquery, which no planner turns into a join that begins elsewhere.
 */
export function keysThrough(through: Through, { model, self, order, behind, conditions, tail }: ThroughRequest): Sql {
  const called = (column: string): Sql => columnOf(through.self, through.columns[column] ?? column);
  const columns = order.columns.map((column) => sql`${called(column.name)} AS ${name(column.name)}`);
  const fits = allOf([sql`${columnOf(self, 'id')} = ${called('id')}`, ...conditions]);
  const row = sql`(SELECT TRUE FROM ${name(model)} ${self} WHERE ${fits})`;
  return sql`SELECT ${listed(columns)} FROM ${through.from}
    WHERE ${allOf([...through.where, ...behind, row])} ${tail(through.self)}`;
}
