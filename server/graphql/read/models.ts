/** Registry of the models of a schema, and the SQL memoised per document. One per schema. */
import type { FieldNode, GraphQLField, GraphQLSchema } from 'graphql';
import { type Alias, type Fragment, type Sql } from '../../platform/sql.js';
import { columnsOf, isModel, rowsWith, table, twinOf, type ModelName, type Table } from '../../platform/tables.js';
import { StatementNames } from '../../platform/statement-name.js';
import { Selections } from './selection.js';
import type { FieldSource, Scope } from './source.js';

/** Rules for every read of a model. */
export interface ModelRules<M extends ModelName> {
  /** Visibility predicate; null if all rows are visible. */
  readonly visible?: (self: Table<M>, scope: Scope) => Sql | null;
  /** Conditions of the model's filter input, for lists whose rows reference the model. */
  readonly filter?: (self: Table<M>, filter: object, scope: Scope) => readonly Sql[];
  /** For redirected ids, as of merged agencies: SQL for the key of the target. */
  readonly redirect?: (key: Sql) => Sql;
  /** The external key column; by default a UUID column `id`. */
  readonly key?: { readonly column: keyof Table<M> & string; readonly type: 'bpchar' };
}
interface AnyRules {
  visible?(self: Alias, scope: Scope): Sql | null;
  filter?(self: Alias, filter: object, scope: Scope): readonly Sql[];
  redirect?(key: Sql): Sql;
  readonly key?: { readonly column: string; readonly type: 'bpchar' };
}

const extension = 'models';

export class Models {
  readonly selections = new Selections();
  readonly statementNames = new StatementNames();
  readonly connections = new Map<string, string>();
  private readonly rules = new Map<string, AnyRules>();
  private readonly derived = new Map<string, { readonly columns: ReadonlySet<string>; readonly rows: () => Alias }>();
  /** Memoised SQL of fields without variables. */
  private readonly fragments = new WeakMap<FieldNode, Map<string, Fragment>>();

  static of({ extensions }: GraphQLSchema): Models {
    const found = extensions[extension];
    if (!(found instanceof Models)) throw new Error('the model is unknown to this schema builder');
    return found;
  }

  asExtension(): Readonly<Record<string, unknown>> {
    return { [extension]: this };
  }

  add<M extends ModelName>(model: M, rules: ModelRules<M>): void {
    this.rules.set(model, rules); // only called with aliases of this model
  }

  /** Rows without a table of their own. */
  addDerived(type: string, columns: readonly string[]): void {
    this.derived.set(type, { columns: new Set(columns), rows: rowsWith(type, columns) });
  }

  columns(type: string): ReadonlySet<string> {
    return isModel(type) ? columnsOf(type) : (this.derived.get(type)?.columns ?? new Set());
  }

  /** A new alias for rows of a type. */
  rows(type: string): Alias {
    if (isModel(type)) return table(type);
    const derived = this.derived.get(type);
    if (!derived) throw new Error(`no rows for ${type}`);
    return derived.rows();
  }

  /** The connection type of a list of such rows. */
  connectionOf(type: string): 'NoticeConnection' {
    return (this.connections.get(type) ?? `${type}Connection`) as 'NoticeConnection'; // all have the same shape
  }

  keyOf(model: string): { readonly column: string; readonly type: 'bpchar' | 'uuid' } {
    return this.rules.get(model)?.key ?? { column: 'id', type: 'uuid' };
  }

  redirected(model: ModelName, key: Sql): Sql {
    return this.rules.get(model)?.redirect?.(key) ?? key;
  }

  visibility(model: ModelName, self: Alias, scope: Scope): readonly Sql[] {
    const condition = this.rules.get(model)?.visible?.(self, scope);
    return condition ? [condition] : [];
  }

  filtered(model: ModelName, self: Alias, filter: object, scope: Scope): readonly Sql[] {
    return [...(this.rules.get(model)?.filter?.(self, filter, scope) ?? []), ...this.visibility(model, self, scope)];
  }

  /** Memoises SQL over an alias, per field of a document. `make` must depend only on `place`. */
  fragment(node: FieldNode, place: string, self: Alias, make: (self: Alias) => Sql): Fragment {
    let known = this.fragments.get(node);
    if (!known) this.fragments.set(node, (known = new Map<string, Fragment>()));
    let fragment = known.get(place);
    if (!fragment) {
      const twin = twinOf(self);
      known.set(place, (fragment = { sql: make(twin), self: twin, written: new Map() }));
    }
    return fragment;
  }
}

/** The source declared in a field's extensions; only builder.model sets it. */
export const sourceOf = (field: GraphQLField<unknown, unknown>): FieldSource | undefined =>
  field.extensions['source'] as FieldSource | undefined;

/** Column behind Pothos' t.expose…('column'), whatever the field's name. */
export const exposedBy = ({ name, extensions }: GraphQLField<unknown, unknown>): string => {
  const column = extensions['pothosExposedField'];
  return typeof column === 'string' ? column : name;
};

/** Columns that the resolver of a source needs. */
export const neededBy = (source: FieldSource): readonly string[] =>
  'columns' in source ? source.columns : 'expression' in source ? (source.needs ?? []) : [];
