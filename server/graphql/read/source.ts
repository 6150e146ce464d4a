/**
 * How a field of the schema gets its value from the database. Fields carry this in their extensions; compile.ts turns
 * the fields that an operation selects into one statement.
 */
import type { Alias, Sql } from '../../platform/sql.js';
import type { ModelName, RowsWith, Table } from '../../platform/tables.js';
import type { Viewer } from '../context.js';
import type { Objects } from '../rows.js';

/** What a condition may use: the caller's role, and what other features say of their models. */
export interface Scope {
  readonly viewer: Pick<Viewer, 'role'>;
  /** The key that is meant: that of another row, where rows of the model were merged. */
  redirected(model: ModelName, key: Sql): Sql;
  /** The conditions of a model's filter, and what the viewer may see. */
  filtered<M extends ModelName>(model: M, self: Table<M>, filter: object): readonly Sql[];
}

/** A name of the schema that has rows: of a table, or of a subquery. */
export type TypeName = keyof Objects;
export type RowsOf<N extends TypeName> = N extends ModelName ? Table<N> : RowsWith<keyof Objects[N] & string>;
/** A list hangs on rows of a type, or on the root. */
export type ParentName = TypeName | 'Query';
type ParentOf<P extends ParentName> = P extends TypeName ? RowsOf<P> : null;

/** Every list is ordered by columns that end in a unique one, all in the same direction: one index serves both ways. */
export interface Order {
  /** Of what: a cursor of another list is told apart by it, where its columns are the same. */
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
/** A page, for whoever walks several indexes for it: conditions on rows behind its cursor; ORDER BY and LIMIT. */
export interface PageOf {
  behind(self: Alias): readonly Sql[];
  tail(self: Alias): Sql;
}
/** The rows of counts that are kept. */
export type TallyRows = RowsWith<'count' | 'dimension' | 'key' | 'scope'>;

/** A list of rows of one type, seen from a row of another (or from the root). Its methods are bivariant, so that lists of all types are kept alike. */
export interface ListSource<
  N extends TypeName = TypeName,
  P extends ParentName = ParentName,
  A extends object = object,
> {
  readonly type: N;
  /** A SELECT of rows that no table holds: it sees to it that the viewer may see them. Where a page is asked for, of no more than that needs. */
  computed?(at: ListAt<P, A> & { readonly page: PageOf | null }, scope: Scope): Sql;
  /** Conditions on the row `self`; without the one that `through` stands for, where the row is reached so. */
  where(at: ListAt<P, A> & { readonly self: RowsOf<N>; readonly isReached?: boolean }, scope: Scope): readonly Sql[];
  /** For a list whose filter may find few rows of many: how its keys are found first (keys.ts). Null where nothing is filtered. */
  keysFirst?(at: ListAt<P, A>, scope: Scope): KeysFirst | null;
  order(args: A): Order;
  /** True where whoever sees the parent row may see its rows in this list: nothing is asked about them one by one. */
  readonly seenWithParent?: boolean;
  /**
   * Counts of the whole set that are kept beside it, where they are: SQL (FROM … WHERE …) that yields them as `counts`.
   * Null where these arguments ask for another set.
   */
  tally?(at: ListAt<P, A> & { readonly counts: TallyRows }, scope: Scope): Sql | null;
}

export interface KeysFirst {
  /** Each a SELECT of "id" that one condition answers from its own side: all rows that fit are among them. */
  readonly sides: readonly Sql[];
  /** Another table along which the list can be walked. */
  readonly through: Through | null;
}

/** Rows of a table or of a subquery that lead to the rows, each once, and have the columns of their order. */
export interface Through {
  /** Of FROM, with the alias. */
  readonly from: Sql;
  readonly self: Alias;
  readonly where: readonly Sql[];
  /** What the order's columns are called there. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What the SQL of a field may use. */
export interface FieldAt<A = Readonly<Record<string, unknown>>> extends Scope {
  readonly args: A;
  /** The select list that answers what the operation selects below the field, from rows of its type. */
  columns(rows: Alias): Sql;
  /** A row of a model as JSON, with what the operation selects on its type; NULL where there is none to be seen. */
  one<M extends ModelName>(model: M, where: (row: Table<M>) => readonly Sql[], seenWithParent?: boolean): Sql;
  /** All rows of a short list as a JSON array, as far as the viewer may see them. */
  all<M extends ModelName>(model: M, where: (row: Table<M>) => readonly Sql[], tail: (row: Table<M>) => Sql): Sql;
}

/** Methods are bivariant here, too: a source is asked with what its field declared. */
export type FieldSource =
  /** Columns of the row that the resolver reads. */
  | { readonly columns: readonly string[] }
  /** Any SQL expression over the row; its value, as JSON, is what the resolver finds; and columns that it reads besides. */
  | { expression(self: Alias, at: FieldAt): Sql; readonly needs?: readonly string[] }
  | { readonly list: ListSource }
  /** On a connection: an expression over the whole filtered set. */
  | { overSet(set: FilteredSet, at: FieldAt): Sql }
  /** On a connection: an object whose fields are such expressions. */
  | { readonly isSet: true };

/**
 * `from` (FROM … WHERE …) yields its rows as `self`, or, where there is a `tally`, the counts that are kept of it as that. `count` is there
 * where not its rows are counted.
 */
export interface FilteredSet {
  readonly self: Alias;
  readonly from: Sql;
  readonly tally: TallyRows | null;
  readonly count?: Sql;
}
