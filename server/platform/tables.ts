/**
 * Typed rows in SQL: an alias with its columns as properties. An unknown column does not compile.
 */
import { Prisma } from './_generated/prisma/client.js';
import { Alias, columnOf, type Sql } from './sql.js';

export type ModelName = Prisma.ModelName;
type Scalars<M extends ModelName> = Prisma.TypeMap['model'][M]['payload']['scalars'];

/** Rows with these columns. */
export type RowsWith<C extends string> = Alias & { readonly [K in C]: Sql };
/** Rows of a table. */
export type Table<M extends ModelName> = RowsWith<keyof Scalars<M> & string>;

type RowsClass = new (of: string, variant?: string) => Alias;
/** Creates aliases with the same name and columns. */
type Maker = (variant?: string) => Alias;

function makerOf(of: string, columns: Iterable<string>): Maker {
  const Rows = class extends Alias {};
  for (const column of columns) {
    Object.defineProperty(Rows.prototype, column, {
      get(this: Alias) {
        return columnOf(this, column);
      },
    });
  }
  const called = of.charAt(0).toLowerCase() + of.slice(1);
  return (variant) => new Rows(called, variant);
}

/** From Prisma's metadata. */
const columnsByModel = new Map<string, ReadonlySet<string>>(
  Object.values(Prisma.ModelName).map((model) => [model, new Set(Object.keys(Prisma[`${model}ScalarFieldEnum`]))]),
);
export const columnsOf = (model: ModelName): ReadonlySet<string> => columnsByModel.get(model) ?? new Set();
export const isModel = (name: string): name is ModelName => columnsByModel.has(name);

const makers = new Map([...columnsByModel].map(([model, columns]) => [model, makerOf(model, columns)]));

/** An alias for rows of a table. */
export function table<M extends ModelName>(model: M): Table<M> {
  const make = makers.get(model);
  if (!make) throw new Error(`no table ${model}`);
  return make() as Table<M>; // it has the model's columns
}

/** Creates aliases for rows of a subquery. */
export const rowsWith = <C extends string>(of: string, columns: readonly C[]): ((variant?: string) => RowsWith<C>) =>
  makerOf(of, columns) as (variant?: string) => RowsWith<C>; // they have these columns

/** Another alias with the same columns. */
export const twinOf = <T extends Alias>(rows: T): T =>
  new (rows.constructor as RowsClass)(Alias.of(rows), Alias.variant(rows)) as T; // every alias is of a class made above, or of Alias itself
