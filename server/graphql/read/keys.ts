/**
 * The keys of a page whose filter may find few rows, or none. Only what an index of the order holds is looked at on the way: a walk over the
 * whole list stays cheap. And where one condition has a side of its own (targets due in a range, mentions of an agency) and few
 * rows stand there, they are taken from that side, whatever else is asked.
 */
import type { ModelName } from '../rows.js';
import type { Order, Through } from './source.js';
import { quoteName } from './sql.js';

/** Rows of one side that are sorted rather than walked past: below this a page costs some milliseconds. */
export const fewRows = 2_000;

export interface KeysRequest {
  readonly model: ModelName;
  readonly self: string;
  readonly order: Order;
  /** On `self`, with what the viewer may see and the cursor. */
  readonly conditions: readonly string[];
  /** ORDER BY and LIMIT, of an alias. */
  readonly tail: (alias: string) => string;
  /** Each a SELECT of "id": all rows that fit are among them. */
  readonly sides: readonly string[];
  readonly alias: () => string;
}

/** SELECT of "id" and the order's columns, of the rows of the page. */
export function keysOf({ model, self, order, conditions, tail, sides, alias }: KeysRequest): string {
  const names = [...new Set(['id', ...order.columns.map(({ name }) => name)])].map(quoteName);
  const columns = names.map((name) => `${self}.${name}`).join(', ');
  const from = `FROM ${quoteName(model)} ${self}`;
  const whereOf = (all: readonly string[]): string => (all.length > 0 ? `WHERE ${all.join(' AND ')}` : '');
  if (sides.length === 0) return `SELECT ${columns} ${from} ${whereOf(conditions)} ${tail(self)}`;
  const named = sides.map((sql) => ({ sql, rows: alias(), count: alias() }));
  const tables = named.flatMap(({ sql, rows, count }) => [
    `${rows} AS MATERIALIZED (SELECT DISTINCT s."id" FROM (${sql} LIMIT ${fewRows + 1}) s)`,
    `${count} AS MATERIALIZED (SELECT count(*) AS n FROM ${rows})`,
  ]);
  const isFew = (count: string): string => `(SELECT n FROM ${count}) <= ${fewRows}`;
  const areMany = (upTo: number): string[] => named.slice(0, upTo).map(({ count }) => `NOT ${isFew(count)}`);
  const arms = named.map(({ rows, count }, i) => {
    // OFFSET 0: else the planner would walk the order after all, and ask of each row whether it is among them.
    const found = `SELECT ${columns} FROM ${rows} f JOIN ${quoteName(model)} ${self} ON ${self}."id" = f."id"
      ${whereOf([...areMany(i), isFew(count), ...conditions])} OFFSET 0`;
    const arm = alias();
    return `(SELECT * FROM (${found}) ${arm} ${tail(arm)})`;
  });
  const walk = `(SELECT ${columns} ${from} ${whereOf([...areMany(named.length), ...conditions])} ${tail(self)})`;
  return `WITH ${tables.join(', ')} ${[...arms, walk].join(' UNION ALL ')}`;
}

/**
 * The same, walked along another table that has the order's columns too: no row beyond is looked at, whatever else is asked. That is asked
 * by a scalar subquery, which no planner turns into a join that begins elsewhere.
 */
export function keysThrough(
  through: Through,
  {
    model,
    self,
    order,
    behind,
    conditions,
    tail,
  }: Omit<KeysRequest, 'sides' | 'alias'> & { readonly behind: readonly string[] },
): string {
  const called = (name: string): string => `${through.self}.${quoteName(through.columns[name] ?? name)}`;
  const columns = order.columns.map(({ name }) => `${called(name)} AS ${quoteName(name)}`);
  const fits = [`${self}."id" = ${called('id')}`, ...conditions].join(' AND ');
  const row = `(SELECT TRUE FROM ${quoteName(model)} ${self} WHERE ${fits})`;
  return `SELECT ${columns.join(', ')} FROM ${quoteName(through.table)} ${through.self}
    WHERE ${[...through.where, ...behind, row].join(' AND ')} ${tail(through.self)}`;
}
