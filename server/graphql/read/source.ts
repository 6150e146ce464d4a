/**
 * How a field of the schema gets its value from the database. Fields carry this in their extensions; compile.ts turns
 * the fields that an operation selects into one statement.
 */
import { Prisma } from '../../platform/_generated/prisma/client.js';
import type { Viewer } from '../context.js';
import type { GraphQLField } from 'graphql';
import type { ModelName } from '../rows.js';
import type { Compiler } from './compile.js';
import type { SelectedField } from './selection.js';

/** What a condition may use: parameters, and who asks. */
export interface Scope {
  readonly viewer: Viewer;
  /** A name that no other table of the statement has. */
  alias(): string;
  bind(value: unknown, cast: string): string;
}

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

/** A list of rows of one model, seen from a parent row (or from the root, where parent is null). */
export interface ListSource<A = Readonly<Record<string, unknown>>> {
  readonly model: ModelName;
  /** Of rows that no table holds: whoever computes them sees to it that the viewer may see them. */
  readonly computed?: Computed<A>;
  /** Conditions on the row with alias `self`; without the one that `through` stands for, where the row is reached so. */
  readonly where: (
    at: { self: string; parent: string; args: A; isReached?: boolean },
    scope: Scope,
  ) => readonly string[];
  /** For a list whose filter may find few rows of many: how its keys are found first (keys.ts). Null where nothing is filtered. */
  readonly keysFirst?: (at: { parent: string; args: A }, scope: Scope) => KeysFirst | null;
  readonly order: (args: A) => Order;
  /** True where whoever sees the parent row may see its rows in this list: nothing is asked about them one by one. */
  readonly seenWithParent?: boolean;
  /**
   * Counts of the whole set that are kept beside it, where they are: SQL (FROM … WHERE …) that yields rows with dimension,
   * key and count under the alias `self`. Null where these arguments ask for another set.
   */
  readonly tally?: (at: { self: string; parent: string; args: A }, scope: Scope) => string | null;
}

export interface KeysFirst {
  /** Each a SELECT of "id" that one condition answers from its own side: all rows that fit are among them. */
  readonly sides: readonly string[];
  /** Another table along which the list can be walked. */
  readonly through: Through | null;
}

/** A table that leads to the rows, each once, and has the columns of their order. */
export interface Through {
  readonly table: ModelName;
  /** Its alias. */
  readonly self: string;
  readonly where: readonly string[];
  /** What the order's columns are called there. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface Computed<A> {
  /** A SELECT that yields the rows. */
  readonly sql: (at: { parent: string; args: A }, scope: Scope) => string;
  /** What it names them: those of the list's order, and what fields of the rows read. */
  readonly columns: ReadonlySet<string>;
}

export type FieldSource =
  /** Columns of the row that the resolver reads. */
  | { readonly columns: readonly string[] }
  /** Any SQL expression over the row; its value, as JSON, is what the resolver finds under the response key. */
  | { readonly expression: (at: { self: string; field: SelectedField }, compiler: Compiler) => string }
  /** On a connection: an expression over the whole filtered set. */
  | { readonly overSet: (set: FilteredSet, compiler: Compiler) => string };

/** `from` (FROM … WHERE …) yields its rows as `self`; `tally`, where there is one, the counts that are kept of it. */
export interface FilteredSet {
  readonly self: string;
  readonly from: string;
  readonly tally: string | null;
  readonly field: SelectedField;
}

/** From Prisma's own lists. */
const columnsByModel = new Map(
  Object.values(Prisma.ModelName).map((model) => [
    model,
    new Set<string>(Object.keys(Prisma[`${model}ScalarFieldEnum`])),
  ]),
);
export const columnsOf = (model: ModelName): ReadonlySet<string> => columnsByModel.get(model) ?? new Set();

/** What holds wherever a model is read: its feature says so. */
interface ModelRules {
  /** A condition that tells rows that the viewer may see; null where that is all of them. */
  readonly visible?: (self: string, scope: Scope) => string | null;
  /** What the model's filter input means, for lists of things that hang on such rows. */
  readonly filter?: (self: string, filter: object, scope: Scope) => readonly string[];
  /** For ids that stand for another row, as a merged agency's do: SQL that yields the key that is meant. */
  readonly redirect?: (key: string) => string;
}
const rules = new Map<string, ModelRules>();

export const modelRules = (model: ModelName, ofModel: ModelRules): void => void rules.set(model, ofModel);
export const redirected = (model: ModelName, key: string): string => rules.get(model)?.redirect?.(key) ?? key;

/** None, or one. */
export const visibility = (model: ModelName, self: string, scope: Scope): readonly string[] =>
  [rules.get(model)?.visible?.(self, scope) ?? []].flat();

/** The filter's conditions, and what the viewer may see. */
export const filtered = (model: ModelName, self: string, filter: object, scope: Scope): readonly string[] => [
  ...(rules.get(model)?.filter?.(self, filter, scope) ?? []),
  ...visibility(model, self, scope),
];

/** The column by which a model's rows are known from outside. */
export const keyColumn = (model: string): 'code' | 'id' => (model === 'Division' ? 'code' : 'id');

/** The source that a field declares in its extensions, if any. */
export const sourceOf = (field: GraphQLField<unknown, unknown>): FieldSource | undefined =>
  field.extensions['source'] as FieldSource | undefined; // set by the functions of fields.ts alone
