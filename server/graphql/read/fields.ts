/**
 * Field builders of a model: expose columns, as in Pothos, or read. They are typed by the columns of
 * the rows and bring their resolver; none receives the context, so a field cannot read by itself.
 */
import type {
  FieldNullability,
  FieldRef,
  InputFieldMap,
  InputShapeFromFields,
  ShapeFromTypeParam,
  TypeParam,
} from '@pothos/core';
import { columnOf, listed, name, sql, type Alias, type Sql } from '../../platform/sql.js';
import { rowsWith, type ModelName, type RowsWith, type Table } from '../../platform/tables.js';
import { computed, type Context } from '../context.js';
import type { Weight } from '../guard/weighing.js';
import { encodeNodeId, type NodeName } from '../node-id.js';
import type { Objects, Page } from '../rows.js';
import { answered } from './answers.js';
import { jsonArray } from './compile.js';
import type { Models } from './models.js';
import { pageArgs, pageOf, placeOf, type ArgBuilder, type PagePlace } from './paging.js';
import type { FieldAt, FieldSource, FilteredSet, ListSource, ParentName, RowsOf, TypeName } from './source.js';
import type { SchemaShape } from './schema-shape.js';
import type { Types } from './schema-shape.js';

type ObjectFields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<Types, Shape>;
export type Field = FieldRef<Types, unknown, 'Object'>;
type NoArgs = Record<never, never>;
type Output<T extends TypeParam<Types>, N extends FieldNullability<T>> = ShapeFromTypeParam<Types, T, N>;

interface Described {
  readonly description: string;
  readonly authScopes?: Partial<SchemaShape['AuthScopes']>;
  /** Additional cost, beyond the rows returned. */
  readonly cost?: Weight;
}
interface Typed<T extends TypeParam<Types>, N extends FieldNullability<T>> extends Described {
  readonly type: T;
  readonly nullable?: N;
}
export interface SqlOptions<
  Row extends Alias,
  T extends TypeParam<Types>,
  N extends FieldNullability<T>,
  A extends InputFieldMap,
  Answer,
  Parent,
> extends Typed<T, N> {
  readonly args?: A;
  /** Yields the answer as JSON. Must depend only on the row, arguments and the caller's role. */
  readonly sql: (row: Row, at: FieldAt<InputShapeFromFields<A>>) => Sql;
  /** Converts the JSON value, if the field's type is another one. */
  readonly read?: (answer: Answer, args: InputShapeFromFields<A>, parent: Parent) => Output<T, N>;
  /** The conversion takes CPU time, which is charged to the caller. */
  readonly isComputed?: boolean;
}
export interface ListOptions<A extends InputFieldMap> extends Described {
  readonly args?: A;
  /** A forward-only list takes first and after. */
  readonly paging?: 'forward';
  /** Its counts are precomputed (decision 007). */
  readonly countsAreKept?: true;
  /** Cost of counting relative to the notices list. */
  readonly countTimes?: number;
}
export type Fits<A extends InputFieldMap, Wanted> = InputShapeFromFields<A> extends Wanted ? unknown : never;

/** Fields of a row type. `N` is its name, `C` its columns, `Shape` the type that resolvers see. */
export type ModelFields<N extends TypeName, C extends string, Shape extends object> = Pick<
  ObjectFields<Shape>,
  'arg' | 'expose' | 'exposeBoolean' | 'exposeFloat' | 'exposeInt' | 'exposeString' | 'exposeStringList'
> & {
  /** The global id. */
  nodeId(options: Described): Field;
  /** A function of columns. */
  from<K extends C & keyof Shape, T extends TypeParam<Types>, Null extends FieldNullability<T> = false>(
    columns: readonly K[],
    options: Typed<T, Null> & { readonly resolve: (row: Pick<Shape, K>) => Output<T, Null> },
  ): Field;
  /** A SQL expression over the row. */
  sql<
    T extends TypeParam<Types>,
    Null extends FieldNullability<T> = false,
    A extends InputFieldMap = NoArgs,
    Answer = unknown,
  >(
    options: SqlOptions<RowsWith<C>, T, Null, A, Answer, Shape> & { readonly needs?: readonly (C & keyof Shape)[] },
  ): Field;
  /**
   * The row that a foreign key column references, by id or code. It must exist and be visible
   * unless the field is nullable.
   */
  row<To extends ModelName>(
    type: To,
    options: Described & {
      readonly by: C;
      readonly nullable?: boolean;
      /** Visibility of this row implies visibility of that one: skips the predicate. */
      readonly seenWithParent?: true;
    },
  ): Field;
  /** All visible rows of a short list, from a table. */
  rows<To extends TypeName, M extends ModelName = To & ModelName>(
    type: To,
    options: Described & {
      /** The table, if its name is not that of the type. */
      readonly of?: M;
      readonly where: (row: RowsWith<C>, other: Table<M>) => readonly Sql[];
      readonly orderBy: readonly (keyof Table<M> & string)[];
    },
  ): Field;
  /** All rows of a short list, joined or computed: FROM … ORDER BY. */
  joined<To extends TypeName, A extends InputFieldMap = NoArgs>(
    type: To,
    options: Described & {
      readonly args?: A;
      readonly from: (row: RowsWith<C>, other: RowsOf<To>, at: FieldAt<InputShapeFromFields<A>>) => Sql;
    },
  ): Field;
  /** A connection, including its paging arguments. */
  list<To extends TypeName, Wanted extends object, A extends InputFieldMap = NoArgs>(
    source: ListSource<To, N & ParentName, Wanted>,
    options: ListOptions<A> & Fits<A, Wanted>,
  ): Field;
  /** Columns of the row as an object of their own; null if `unless` is. */
  part<To extends TypeName>(
    type: To,
    options: Described & { readonly columns: Readonly<Record<keyof Objects[To] & string, C>>; readonly unless: C },
  ): Field;
};

/** Fields of a connection that aggregate the whole filtered set. */
export interface SetFields<N extends TypeName> extends Pick<ObjectFields<object>, 'arg'> {
  overSet<T extends TypeParam<Types>, Null extends FieldNullability<T> = false, A extends InputFieldMap = NoArgs>(
    options: Typed<T, Null> & {
      readonly args?: A;
      readonly sql: (set: FilteredSet & { readonly self: RowsOf<N> }, at: FieldAt<InputShapeFromFields<A>>) => Sql;
    },
  ): Field;
  /** An object of such fields. */
  setOf(type: TypeName, options: Described): Field;
}

interface AnyOptions extends ListOptions<InputFieldMap> {
  readonly type: TypeParam<Types>;
  readonly nullable?: FieldNullability<TypeParam<Types>>;
  readonly source: FieldSource;
  readonly isComputed?: boolean;
  readonly resolve?: (parent: object, answer: unknown, args: Readonly<Record<string, unknown>>) => unknown;
}
/** Pothos' builder without its type checks. */
export interface AnyFields {
  readonly builder: object;
  readonly arg: ArgBuilder;
  readonly field: (options: object) => Field;
}

/** The declared cost of a field (guard/weighing.ts), as extensions. */
export const weightsOf = (weights: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight !== undefined));

/** Creates all reading fields: the only cast of types that the functions below have checked. */
function reading(t: AnyFields, options: AnyOptions): Field {
  const { source, resolve, isComputed = false, cost, countsAreKept, countTimes, ...rest } = options;
  return t.field({
    ...rest,
    extensions: { source, ...weightsOf({ cost, countsAreKept, countTimes }) },
    resolve: (
      parent: object,
      args: Readonly<Record<string, unknown>>,
      { facts }: Context,
      info: Parameters<typeof answered>[1],
    ) => {
      const answer = answered(parent, info);
      if (!resolve) return answer;
      return isComputed ? computed(facts, () => resolve(parent, answer, args)) : resolve(parent, answer, args);
    },
  });
}

/** A page from the JSON of a connection. */
export const toPage = (raw: unknown, { order, request }: PagePlace): Page<object> =>
  pageOf(raw as Readonly<Record<string, unknown>>, request, order); // written by json_build_object in Compiler.connection

type AnySql = Omit<AnyOptions, 'source'> & {
  readonly sql: (row: Alias, at: FieldAt) => Sql;
  readonly needs?: readonly string[];
  readonly read?: (answer: unknown, args: object, parent: object) => unknown;
};
type Where = (row: Alias, other: Alias) => readonly Sql[];

/** The reading functions of ModelFields, without type parameters. */
export class Reads {
  constructor(
    private readonly t: AnyFields,
    private readonly of: TypeName,
    private readonly models: Models,
  ) {}

  nodeId(options: Described): Field {
    const { column } = this.models.keyOf(this.of);
    const resolve = (row: object): string => encodeNodeId(this.of as NodeName, String(Reflect.get(row, column)));
    return reading(this.t, { ...options, type: 'ID', source: { columns: [column] }, resolve });
  }

  from(columns: readonly string[], { resolve, ...options }: Omit<AnyOptions, 'source'>): Field {
    return reading(this.t, {
      ...options,
      source: { columns },
      ...(resolve && { resolve: (row) => resolve(row, null, {}) }),
    });
  }

  sql({ sql: expression, needs = [], read, ...options }: AnySql): Field {
    const resolve = read && ((parent: object, answer: unknown, args: object): unknown => read(answer, args, parent));
    return reading(this.t, { ...options, source: { expression, needs }, ...(resolve && { resolve }) });
  }

  row(
    type: ModelName,
    {
      by,
      seenWithParent,
      ...options
    }: Omit<AnyOptions, 'source' | 'type'> & { readonly by: string; readonly seenWithParent?: true },
  ): Field {
    const expression = (row: Alias, at: FieldAt): Sql =>
      at.one(
        type,
        (other) => [sql`${columnOf(other, this.models.keyOf(type).column)} = ${columnOf(row, by)}`],
        seenWithParent,
      );
    return reading(this.t, { ...options, type: type, source: { expression } });
  }

  rows(
    type: TypeName,
    {
      of = type as ModelName,
      where,
      orderBy,
      ...options
    }: Described & { readonly of?: ModelName; readonly where: Where; readonly orderBy: readonly string[] },
  ): Field {
    const tail = (row: Alias): Sql => sql`ORDER BY ${listed(orderBy.map((column) => columnOf(row, column)))}`;
    const expression = (row: Alias, at: FieldAt): Sql => at.all(of, (other) => where(row, other), tail);
    return reading(this.t, { ...options, type: [type], source: { expression } });
  }

  joined(
    type: TypeName,
    { from, ...options }: Described & { readonly from: (row: Alias, other: Alias, at: FieldAt) => Sql },
  ): Field {
    const expression = (row: Alias, at: FieldAt): Sql => {
      const other = this.models.rows(type);
      return jsonArray(sql`SELECT ${at.columns(other)} ${from(row, other, at)}`);
    };
    return reading(this.t, { ...options, type: [type], source: { expression } });
  }

  list(list: ListSource, { args = {}, paging, ...options }: ListOptions<InputFieldMap>): Field {
    const resolve = (_row: object, answer: unknown, given: Readonly<Record<string, unknown>>): unknown =>
      toPage(answer, placeOf(list, given));
    const all = { ...args, ...pageArgs(this.t.arg, paging) };
    return reading(this.t, {
      ...options,
      args: all,
      type: this.models.connectionOf(list.type),
      source: { list },
      resolve,
    });
  }

  part(
    type: TypeName,
    {
      columns,
      unless,
      ...options
    }: Described & { readonly columns: Readonly<Record<string, string>>; readonly unless: string },
  ): Field {
    const inner = rowsWith(type, Object.keys(columns));
    const expression = (row: Alias, at: FieldAt): Sql => {
      const own = inner();
      const renamed = Object.entries(columns).map(([field, column]) => sql`${columnOf(row, column)} AS ${name(field)}`);
      return sql`(SELECT row_to_json(r) FROM (SELECT ${at.columns(own)} FROM (SELECT ${listed(renamed)}) ${own}
        WHERE ${columnOf(row, unless)} IS NOT NULL) r)`;
    };
    return reading(this.t, { ...options, type: type, nullable: true, source: { expression } });
  }

  overSet({ sql: overSet, ...options }: AnyOptions & { readonly sql: (set: FilteredSet, at: FieldAt) => Sql }): Field {
    return reading(this.t, { ...options, source: { overSet } });
  }

  setOf(type: TypeName, options: Described): Field {
    return reading(this.t, { ...options, type: type, source: { isSet: true } });
  }
}
