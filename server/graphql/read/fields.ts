/**
 * The few words in which features declare how their fields are read. Each returns options to spread into a Pothos field:
 *
 *   agency: t.field({ type: 'Agency', description: '…', ...one('Agency', ({ self }) => [`${self}.id = …`]) })
 *
 * The recipe for a new field or list is in CONTRIBUTING.md.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { Db } from '../../platform/db.js';
import type { Context } from '../context.js';
import type { Column, ModelName, Page, Row } from '../rows.js';
import { Compiler, keyOf } from './compile.js';
import { pageOf, pageRequest } from './paging.js';
import type { SelectedField } from './selection.js';
import { keyColumn, redirected, type FieldSource, type FilteredSet, type ListSource } from './source.js';
import { quoteName } from './sql.js';

type Args = Readonly<Record<string, unknown>>;
interface ReadOptions<T> {
  readonly extensions: { readonly source: FieldSource };
  readonly resolve: (parent: object, args: Args, context: Context, info: GraphQLResolveInfo) => T;
}

/** What the statement answered for this field. */
export const answered = (parent: object, info: GraphQLResolveInfo): unknown =>
  Reflect.get(parent, keyOf(info.path.key));

const reading = <T>(source: FieldSource): ReadOptions<T> => ({
  extensions: { source },
  resolve: (parent, _args, _context, info) => answered(parent, info) as T, // the JSON that the source's SQL wrote
});

/** Columns that the field's own resolver reads from the row. */
export const columns = <M extends ModelName>(
  ...names: readonly Column<M>[]
): { readonly extensions: { source: FieldSource } } => ({
  extensions: { source: { columns: names } },
});

/** A value that SQL computes from the row. */
export const expression = <T>(
  sql: (at: { self: string; field: SelectedField }, compiler: Compiler) => string,
): ReadOptions<T> => reading<T>({ expression: sql });

/** A value that SQL computes over the whole filtered set of a connection. */
export const overSet = <T>(sql: (set: FilteredSet, compiler: Compiler) => string): ReadOptions<T> => ({
  extensions: { source: { overSet: sql } },
  resolve: (parent, _args, _context, info) => answered((parent as Page<unknown>).raw, info) as T, // as for reading()
});

interface Link<P extends ModelName, M extends ModelName> {
  readonly of: P;
  readonly by: Column<P>;
  readonly to: M;
  readonly key?: Column<M>;
}

const oneSource = <P extends ModelName, M extends ModelName>({ by, to, key }: Link<P, M>): FieldSource => ({
  expression: ({ self, field }, compiler) =>
    compiler.one(to, compiler.selected(field), (other) => [
      `${other}.${quoteName(key ?? 'id')} = ${self}.${quoteName(by)}`,
    ]),
});

/** The row that a column points to, null where it points nowhere or where the viewer may not see it. */
export const maybeOne = <P extends ModelName, M extends ModelName>(link: Link<P, M>): ReadOptions<Row<M> | null> =>
  reading(oneSource(link));
/** The row that a column points to, which is always there. */
export const one = <P extends ModelName, M extends ModelName>(link: Link<P, M>): ReadOptions<Row<M>> =>
  reading(oneSource(link));

/** All rows of a list that is short by nature. */
export const all = <M extends ModelName>(
  model: M,
  shape: { where: (at: { self: string; parent: string }) => readonly string[]; orderBy: readonly Column<M>[] },
): ReadOptions<readonly Row<M>[]> =>
  reading({
    expression: ({ self: parent, field }, compiler) => {
      const orderBy = (self: string): string => shape.orderBy.map((name) => `${self}.${quoteName(name)}`).join(', ');
      const where = (self: string): readonly string[] => shape.where({ self, parent });
      return compiler.all(model, compiler.selected(field), where, (self) => `ORDER BY ${orderBy(self)}`);
    },
  });

/** Columns of the row itself, seen as an object of their own; null where `unless` is. */
export const embedded = <T, M extends ModelName>(
  names: Readonly<Record<keyof T & string, Column<M>>>,
  unless: Column<M>,
): ReadOptions<T | null> =>
  reading({
    expression: ({ self, field }, compiler) => {
      const inner = compiler.alias();
      const renamed = Object.entries<string>(names).map(
        ([name, column]) => `${self}.${quoteName(column)} AS ${quoteName(name)}`,
      );
      const selected = compiler.columns(new Set(Object.keys(names)), inner, compiler.selected(field));
      return `(SELECT row_to_json(r) FROM (SELECT ${selected} FROM (SELECT ${renamed.join(', ')}) ${inner}
        WHERE ${self}.${quoteName(unless)} IS NOT NULL) r)`;
    },
  });

/** A connection below a row. */
export const list = <M extends ModelName>(source: ListSource & { readonly model: M }): ReadOptions<Page<Row<M>>> =>
  listOf<Row<M>>(source);

/** A connection below a row, of rows that are computed. */
export const listOf = <T>(source: ListSource): ReadOptions<Page<T>> => ({
  extensions: { source: { expression: ({ self, field }, compiler) => compiler.page(source, field, self) } },
  resolve: (parent, args, _context, info) => toPage<T>(answered(parent, info), source, args),
});

/** A connection at the root: one statement for all of it. */
export const rootList = <M extends ModelName>(
  source: ListSource & { readonly model: M },
): { resolve: (root: object, args: Args, context: Context, info: GraphQLResolveInfo) => Promise<Page<Row<M>>> } => ({
  resolve: async (_root, args, context, info) => {
    const read = readRoot({ context, info }, args, (field, compiler) => compiler.page(source, field, ''));
    return toPage<Row<M>>(await read, source, args);
  },
});

export interface RootRead {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}
type RootWhere = (self: string, compiler: Compiler) => readonly string[];

/** Whatever SQL answers the root field, as JSON. */
export async function readRoot(
  at: RootRead,
  args: Args,
  write: (field: SelectedField, compiler: Compiler) => string,
): Promise<unknown> {
  const field = rootField(at.info, args);
  const [row] = await readRows(at, (compiler) => `SELECT ${write(field, compiler)} AS answer`);
  return row?.['answer'];
}

/** The first rows by a condition, read with all that the operation selects below them. */
export async function readSome<M extends ModelName>(
  model: M,
  at: RootRead,
  { where, tail }: { where: RootWhere; tail: (self: string) => string },
): Promise<readonly Row<M>[]> {
  const answer = await readRoot(at, {}, (field, compiler) =>
    compiler.all(model, compiler.selected(field), (self) => where(self, compiler), tail),
  );
  return answer as readonly Row<M>[]; // the JSON that compile.ts wrote for the model
}

/** One row by a condition; null where there is none to be seen. */
export async function readOne<M extends ModelName>(model: M, at: RootRead, where: RootWhere): Promise<Row<M> | null> {
  const [row] = await readSome(model, at, { where, tail: () => 'LIMIT 1' });
  return row ?? null;
}

/** Rows by key, with all that the operation selects below them, each with the key that was asked for. */
export async function readMany<M extends ModelName>(
  model: M,
  at: RootRead & { readonly type: string },
  keys: (compiler: Compiler) => string,
): Promise<readonly { readonly asked: string; readonly row: Row<M> }[]> {
  const answer = await readRoot(at, {}, (field, compiler) => {
    const fields = compiler.selected(field, compiler.objectType(at.type));
    const row = compiler.one(model, fields, (self) => [
      `${self}.${quoteName(keyColumn(model))} = ${redirected(model, 'k.key')}`,
    ]);
    const asked = `SELECT k.key AS asked, ${row} AS row FROM unnest(${keys(compiler)}) AS k(key)`;
    return `(SELECT coalesce(json_agg(row_to_json(a)), '[]'::json) FROM (${asked}) a WHERE a.row IS NOT NULL)`;
  });
  return answer as readonly { asked: string; row: Row<M> }[]; // the JSON written just above
}

/** The root field itself, as a selected field. */
export const rootField = (info: GraphQLResolveInfo, args: Args): SelectedField => {
  const field = info.parentType.getFields()[info.fieldName];
  if (!field) throw new Error(`no field ${info.fieldName}`);
  return { key: String(info.path.key), field, args, nodes: info.fieldNodes, isFixed: false };
};

/** Rows of whatever SELECT is written: every read of an operation passes here. */
export function readRows({ context, info }: RootRead, write: (compiler: Compiler) => string): ReturnType<Db['rows']> {
  const compiler = new Compiler(info, context.viewer);
  return context.rows(compiler.statement(write(compiler)));
}

function toPage<T>(raw: unknown, source: ListSource, args: Args): Page<T> {
  const order = source.order(args);
  return pageOf<T>(raw as Readonly<Record<string, unknown>>, pageRequest(args, order), order); // json_build_object of page()
}
