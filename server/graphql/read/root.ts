/** Reads of root fields and payloads: one statement each. Not for .type files. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Db } from '../../platform/db.js';
import { columnOf, listed, sql, value, type Sql, type SqlType } from '../../platform/sql.js';
import { rowsWith, type ModelName, type Table } from '../../platform/tables.js';
import type { Context } from '../context.js';
import type { Row } from '../rows.js';
import { Compiler, jsonArray } from './compile.js';

import type { SelectedField } from './selection.js';

type Args = Readonly<Record<string, unknown>>;

export interface RootRead {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}
type RootWhere<M extends ModelName> = (row: Table<M>, compiler: Compiler) => readonly Sql[];

/** Evaluates a SQL expression as the answer of a root field, as JSON. */
export async function readRoot(
  at: RootRead,
  args: Args,
  write: (field: SelectedField, compiler: Compiler) => Sql,
): Promise<unknown> {
  const field = rootField(at.info, args);
  const [row] = await readRows(at, (compiler) => sql`SELECT ${write(field, compiler)} AS answer`);
  return row?.['answer'];
}

/** The first rows that match a condition, with everything the operation selects. */
export async function readSome<M extends ModelName>(
  model: M,
  at: RootRead,
  { where, tail }: { where: RootWhere<M>; tail: (row: Table<M>) => Sql },
): Promise<readonly Row<M>[]> {
  const answer = await readRoot(at, {}, (field, compiler) =>
    compiler.all(model, field, { where: (row) => where(row, compiler), tail }),
  );
  return answer as readonly Row<M>[]; // JSON written by compile.ts for this model
}

/** One row by a condition; null if there is no visible one. */
export async function readOne<M extends ModelName>(
  model: M,
  at: RootRead,
  where: RootWhere<M>,
): Promise<Row<M> | null> {
  const [row] = await readSome(model, at, { where, tail: () => sql`LIMIT 1` });
  return row ?? null;
}

const asked = rowsWith('asked', ['key']);

/** Rows by key with everything the operation selects, each with the requested key. */
export async function readMany<M extends ModelName>(
  model: M,
  at: RootRead,
  keys: readonly string[],
): Promise<readonly { readonly asked: string; readonly row: Row<M> }[]> {
  const answer = await readRoot(at, {}, (field, compiler) => {
    const [k, key] = [asked(), compiler.keyOf(model)];
    const row = compiler.one(model, { type: model, field }, (found) => [
      sql`${columnOf(found, key.column)} = ${compiler.redirected(model, k.key)}`,
    ]);
    const given = value(keys, `${key.type}[]` satisfies SqlType);
    const columns = listed([sql`${k.key} AS asked`, sql`${row} AS row`]);
    return jsonArray(
      sql`SELECT a.* FROM (SELECT ${columns} FROM unnest(${given}) AS ${k}(key)) a WHERE a.row IS NOT NULL`,
    );
  });
  return answer as readonly { asked: string; row: Row<M> }[]; // JSON written just above
}

/** The root field as a selected field. */
export const rootField = (info: GraphQLResolveInfo, args: Args): SelectedField => {
  const field = info.parentType.getFields()[info.fieldName];
  if (!field) throw new Error(`no field ${info.fieldName}`);
  return { key: String(info.path.key), field, args, nodes: info.fieldNodes, isFixed: false };
};

/** Executes a SELECT: every read of an operation goes through here. */
export function readRows({ context, info }: RootRead, write: (compiler: Compiler) => Sql): ReturnType<Db['rows']> {
  const compiler = new Compiler(info, context.viewer);
  return context.rows(compiler.statement(write(compiler)));
}
