/**
 * Field sources: how a field of the schema gets its value from SQL. They are stored in the
 * extensions of fields; compile.ts combines them into one statement.
 */
import type { Alias, Sql } from '../../platform/sql.js';
import type { ModelName, RowsWith, Table } from '../../platform/tables.js';
import type { Objects } from '../rows.js';
import type { Viewer } from '../viewer.js';

/** Available to conditions: the caller's role, and the rules of other models. */
export interface Scope {
  readonly viewer: Pick<Viewer, 'role'>;
  /** The key after redirection, for merged rows. */
  redirected(model: ModelName, key: Sql): Sql;
  /** Conditions of a model's filter, including visibility. */
  filtered<M extends ModelName>(model: M, self: Table<M>, filter: object): readonly Sql[];
}

/** A schema type that has rows, from a table or a subquery. */
export type TypeName = keyof Objects;
export type RowsOf<N extends TypeName> = N extends ModelName ? Table<N> : RowsWith<keyof Objects[N] & string>;
/** A list belongs to a parent row, or to the root. */
export type ParentName = TypeName | 'Query';
type ParentOf<P extends ParentName> = P extends TypeName ? RowsOf<P> : null;

/**
 * The order of a list: columns that end in a unique one, all in the same direction, so that one
 * index serves both.
 */
export interface Order {
  /** Identifies the list in its cursors, for lists with the same columns. */
  readonly of: string;
  readonly columns: readonly OrderColumn[];
  readonly direction: 'ASC' | 'DESC';
}
export interface OrderColumn {
  readonly name: string;
  readonly type: 'bigint' | 'date' | 'int' | 'text' | 'timestamptz' | 'uuid' | 'bpchar';
}

export interface ListAt<P extends ParentName, A> {
  readonly parent: ParentOf<P>;
  readonly args: A;
}
/** A page, for lists that merge several index scans: cursor condition, ORDER BY and LIMIT. */
export interface PageOf {
  behind(self: Alias): readonly Sql[];
  tail(self: Alias): Sql;
}
/** Rows of precomputed counts. */
export type TallyRows = RowsWith<'count' | 'dimension' | 'key' | 'scope'>;

/**
 * A list of rows of one type, relative to a parent row or the root. Methods are bivariant, so that
 * lists of all types can be stored together.
 */
export interface ListSource<
  N extends TypeName = TypeName,
  P extends ParentName = ParentName,
  A extends object = object,
> {
  readonly type: N;
  /**
   * Derived rows: a SELECT that must apply visibility itself. With `page`, it may stop after that
   * many rows.
   */
  computed?(at: ListAt<P, A> & { readonly page: PageOf | null }, scope: Scope): Sql;
  /** Conditions on the row `self`. If `isReached`, without the one that `through` implies. */
  where(at: ListAt<P, A> & { readonly self: RowsOf<N>; readonly isReached?: boolean }, scope: Scope): readonly Sql[];
  /**
   * For lists whose filter can be selective: a plan that finds the keys first (keys.ts). Null
   * without a filter.
   */
  keysFirst?(at: ListAt<P, A>, scope: Scope): KeysFirst | null;
  order(args: A): Order;
  /** Parent visibility implies row visibility: skips the per-row predicate. */
  readonly seenWithParent?: boolean;
  /**
   * Precomputed counts of the whole set, if there are any: SQL (FROM … WHERE …) that yields them as
   * `counts`. Null if the arguments select another set.
   */
  tally?(at: ListAt<P, A> & { readonly counts: TallyRows }, scope: Scope): Sql | null;
}

export interface KeysFirst {
  /** Each a SELECT of "id" by the index of one condition, which includes all matching rows. */
  readonly sides: readonly Sql[];
  /** A driving table that can replace the list's own. */
  readonly through: Through | null;
}

/** Rows of a table or subquery that lead to each row of the list once and have its sort columns. */
export interface Through {
  /** For FROM, including the alias. */
  readonly from: Sql;
  readonly self: Alias;
  readonly where: readonly Sql[];
  /** Names of the sort columns there. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Available to the SQL of a field. */
export interface FieldAt<A = Readonly<Record<string, unknown>>> extends Scope {
  readonly args: A;
  /**
   * The select list for everything the operation selects below the field, from rows of its type.
   */
  columns(rows: Alias): Sql;
  /** A row of a model as JSON with the selected fields; NULL if there is no visible one. */
  one<M extends ModelName>(model: M, where: (row: Table<M>) => readonly Sql[], seenWithParent?: boolean): Sql;
  /** All visible rows of a short list, as a JSON array. */
  all<M extends ModelName>(model: M, where: (row: Table<M>) => readonly Sql[], tail: (row: Table<M>) => Sql): Sql;
}

/** Methods are bivariant here, too: a source is called with what its field declared. */
export type FieldSource =
  /** Columns of the row that the resolver reads. */
  | { readonly columns: readonly string[] }
  /** A SQL expression over the row, whose JSON value the resolver gets, and additional columns. */
  | { expression(self: Alias, at: FieldAt): Sql; readonly needs?: readonly string[] }
  | { readonly list: ListSource }
  /** On a connection: an aggregate over the filtered set. */
  | { overSet(set: FilteredSet, at: FieldAt): Sql }
  /** On a connection: an object of such aggregates. */
  | { readonly isSet: true };

/**
 * `from` (FROM … WHERE …) yields the rows as `self` or, with a `tally`, the precomputed counts.
 * `count` is set if something else than rows is counted.
 */
export interface FilteredSet {
  readonly self: Alias;
  readonly from: Sql;
  readonly tally: TallyRows | null;
  readonly count?: Sql;
}
