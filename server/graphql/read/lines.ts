/** Rows of a list at the root, each as the text that SQL makes of it: for exports, where making objects of rows takes longer than reading them. */
import type { GraphQLResolveInfo } from 'graphql';
import { columnOf, listed, sql, type Sql } from '../../platform/sql.js';
import { table, type ModelName, type Table } from '../../platform/tables.js';
import type { Context } from '../context.js';
import { Compiler } from './compile.js';
import { encodeCursor } from './cursor.js';
import { placeOf } from './paging.js';
import type { ListSource } from './source.js';

/** What a field is read by, among its extensions. */
export const rootListOf = (extensions: Readonly<Record<string, unknown>>): ListSource | null =>
  (extensions['rootList'] as ListSource | undefined) ?? null; // plugin.ts puts it there

export interface LinesAt<M extends ModelName> {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
  readonly args: Readonly<Record<string, unknown>>;
  readonly list: ListSource;
  readonly line: (row: Table<M>) => Sql;
}

export interface LinesPage {
  readonly rows: readonly { readonly line: string; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export async function readLines<M extends ModelName>({
  context,
  info,
  args,
  list,
  line,
}: LinesAt<M>): Promise<LinesPage> {
  const compiler = new Compiler(info, context.viewer);
  const place = placeOf(list, args);
  const self = table(list.type as M);
  const wanted = { args, ...place, parent: null, withCursors: true, withNext: true };
  const { found, placed } = compiler.foundRows(list, self, wanted);
  const at = listed(place.order.columns.map((column) => columnOf(placed, column.name)));
  const rows = await context.rows(
    compiler.statement(sql`SELECT ${line(self)} AS line, json_build_array(${at})::text AS place ${found}`),
  );
  const { size } = place.request;
  const shown = rows.slice(0, size).map((row) => ({
    line: String(row['line']),
    cursor: encodeCursor(place.order, JSON.parse(String(row['place'])) as readonly unknown[]), // as it was just written
  }));
  return { rows: shown, hasNextPage: rows.length > size, endCursor: shown.at(-1)?.cursor ?? null };
}
