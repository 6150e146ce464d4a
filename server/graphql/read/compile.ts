/**
 * Selection compiler: turns a root field into a single SQL statement, whatever its depth and number
 * of rows. A row becomes a JSON object with the columns that resolvers need under their own names,
 * and the values of other fields under their response keys (answers.ts).
 */
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { BadUserInput } from '../../platform/errors.js';
import { storableText } from '../../platform/insert-rows.js';
import {
  Alias,
  alias,
  allOf,
  columnOf,
  again,
  listed,
  name,
  quoted,
  sql,
  whereAll,
  written,
  type Sql,
} from '../../platform/sql.js';
import { isModel, rowsWith, table, type ModelName, type Table } from '../../platform/tables.js';
import { keyOf } from './answers.js';
import { keysOf, keysThrough } from './keys.js';
import { exposedBy, Models, neededBy, sourceOf } from './models.js';
import { behindCursor, keysetTail, placeOf, rowsKey, type PageRequest } from './paging.js';
import type { SelectedField } from './selection.js';
import type { FieldAt, FieldSource, FilteredSet, ListSource, Order, PageOf, Scope } from './source.js';
import type { Viewer } from '../viewer.js';
import type { Statement } from '../../platform/statement.js';

type Fields = readonly SelectedField[];

interface PageShape {
  readonly args: SelectedField['args'];
  readonly order: Order;
  readonly request: PageRequest;
  /** Alias of the parent row; null at the root. */
  readonly parent: Alias | null;
}
/** Whether cursors and hasNextPage are selected. */
interface Wanted {
  readonly withCursors: boolean;
  readonly withNext: boolean;
}
interface ConnectionShape {
  readonly rows: (nodes: Fields, wanted: Wanted) => Sql;
  /** The filtered set, for aggregates; lazy, because it is often not selected. */
  readonly set: () => FilteredSet;
}
/** A list with its type parameters erased: called with aliases and arguments of its own field. */
interface AnyList extends Omit<ListSource, 'computed' | 'keysFirst' | 'tally' | 'where'> {
  computed?(at: object, scope: Scope): Sql;
  where(at: object, scope: Scope): readonly Sql[];
  keysFirst?(at: object, scope: Scope): ReturnType<NonNullable<ListSource['keysFirst']>>;
  tally?(at: object, scope: Scope): Sql | null;
}

const tallyRows = rowsWith('tally', ['count', 'dimension', 'key', 'scope']);

export class Compiler implements Scope {
  private readonly models: Models;

  constructor(
    private readonly info: GraphQLResolveInfo,
    readonly viewer: Viewer,
  ) {
    this.models = Models.of(info.schema);
  }

  statement(select: Sql): Statement {
    const { text, values } = written(select);
    if (!values.every(isStorable)) {
      throw new BadUserInput('An argument contains a NUL character or an unpaired surrogate.');
    }
    const { parentType, fieldName } = this.info;
    const label = `read ${parentType.name}.${fieldName}`;
    return { name: this.models.statementNames.of(text), text, values, label };
  }

  redirected(model: ModelName, key: Sql): Sql {
    return this.models.redirected(model, key);
  }
  filtered<M extends ModelName>(model: M, self: Table<M>, filter: object): readonly Sql[] {
    return this.models.filtered(model, self, filter, this);
  }
  keyOf(model: ModelName): ReturnType<Models['keyOf']> {
    return this.models.keyOf(model);
  }

  /** Fields selected on the object type of a field, or on the given type if that is abstract. */
  selected(field: SelectedField, type = getNamedType(field.field.type).name): Fields {
    return this.models.selections.selected(this.info, this.objectType(type), field.nodes);
  }

  private objectType(type: string): GraphQLObjectType {
    const found = this.info.schema.getType(type);
    if (!isObjectType(found)) throw new Error(`not an object type: ${type}`);
    return found;
  }

  /** The select list for `fields` of a type, from the row `self`. */
  columns(type: string, self: Alias, fields: Fields): Sql {
    const known = this.models.columns(type);
    const plain = new Set(isModel(type) ? [this.models.keyOf(type).column].filter((key) => known.has(key)) : []);
    const parts: Sql[] = [];
    for (const selected of fields) {
      const source = sourceOf(selected.field);
      const needed = source ? neededBy(source) : [exposedBy(selected.field)].filter((column) => known.has(column));
      for (const column of needed) plain.add(column);
      const answer = source && this.answer(source, type, { self, selected });
      if (answer) parts.push(sql`${answer} AS ${name(keyOf(selected.key))}`);
    }
    const all = [...[...plain].map((column) => columnOf(self, column)), ...parts];
    return all.length > 0 ? listed(all) : sql`TRUE AS "$row"`;
  }

  /** Memoises the SQL of fields without variables, per document node and role. */
  private answer(
    source: FieldSource,
    type: string,
    { self, selected }: { readonly self: Alias; readonly selected: SelectedField },
  ): Sql | null {
    if (!('expression' in source || 'list' in source)) return null;
    const make = (row: Alias): Sql =>
      'list' in source ? this.page(source.list, selected, row) : source.expression(row, this.at(selected));
    const [node] = selected.nodes;
    if (!selected.isFixed || !node || selected.nodes.length > 1) return make(self);
    const place = [selected.field.name, type, Alias.of(self), Alias.variant(self), this.viewer.role].join(' ');
    return again(this.models.fragment(node, place, self, make), self);
  }

  /** Tools for the SQL of a field. */
  private at(field: SelectedField): FieldAt {
    return {
      viewer: this.viewer,
      args: field.args,
      redirected: (model, key) => this.redirected(model, key),
      filtered: (model, self, filter) => this.filtered(model, self, filter),
      columns: (rows) => this.columns(getNamedType(field.field.type).name, rows, this.selected(field)),
      one: (model, where, seen) => this.one(model, { type: model, field, seen }, where),
      all: (model, where, tail) => this.all(model, field, { where, tail }),
    };
  }

  /** One row as JSON, or NULL. */
  one<M extends ModelName>(
    model: M,
    {
      type,
      field,
      seen,
    }: { readonly type: string; readonly field: SelectedField; readonly seen?: boolean | undefined },
    where: (row: Table<M>) => readonly Sql[],
  ): Sql {
    const row = table(model);
    const columns = this.columns(type, row, this.selected(field, type));
    return sql`(SELECT row_to_json(r) FROM (SELECT ${columns} ${this.from(model, row, where(row), seen)} LIMIT 1) r)`;
  }

  /** All rows of a short list as a JSON array. The tail has ORDER BY, and a LIMIT if needed. */
  all<M extends ModelName>(
    model: M,
    field: SelectedField,
    { where, tail }: { where: (row: Table<M>) => readonly Sql[]; tail: (row: Table<M>) => Sql },
  ): Sql {
    const row = table(model);
    const columns = this.columns(getNamedType(field.field.type).name, row, this.selected(field));
    return jsonArray(sql`SELECT ${columns} ${this.from(model, row, where(row))} ${tail(row)}`);
  }

  /** A connection as JSON: rows for each selected `edges` and `nodes`, and other fields. */
  connection(field: SelectedField, { rows, set }: ConnectionShape): Sql {
    const selected = this.selected(field);
    const pageInfo = this.below(selected, 'pageInfo');
    const isRows = ({ field: of }: SelectedField): boolean => of.name === 'edges' || of.name === 'nodes';
    const isCursor = ({ field: of }: SelectedField): boolean => /cursor$/i.test(of.name);
    const withCursors = [...pageInfo, ...this.below(selected, 'edges')].some(isCursor);
    const wanted = { withCursors, withNext: pageInfo.length > 0 };
    const parts = selected.flatMap((part): [string, Sql][] => {
      const answer = isRows(part) ? rows(this.nodesOf(part), wanted) : this.overSet(part, set);
      return answer === null ? [] : [[keyOf(part.key), answer]];
    });
    if (wanted.withNext) {
      const read = selected.find(isRows);
      if (!read) parts.push([keyOf(''), rows([], wanted)]);
      parts.push([rowsKey, quoted(read?.key ?? '')]);
    }
    return jsonObject(parts);
  }

  /** A connection as a keyset page. */
  page(list: ListSource, field: SelectedField, parent: Alias | null, place = placeOf(list, field.args)): Sql {
    const at = { args: field.args, ...place, parent };
    return this.connection(field, {
      rows: (nodes, wanted) => this.pageRows(list, nodes, { ...at, ...wanted }),
      set: () => this.setOf(list, at),
    });
  }

  /** FROM and WHERE, including row visibility. */
  from(model: ModelName, self: Alias, conditions: readonly Sql[], seen = false): Sql {
    const all = [...conditions, ...(seen ? [] : this.models.visibility(model, self, this))];
    return sql`FROM ${name(model)} ${self}${whereAll(all)}`;
  }

  private pageRows(list: AnyList, nodes: Fields, at: PageShape & Wanted): Sql {
    const self = this.models.rows(list.type);
    const columns = this.columns(list.type, self, nodes);
    const { found, placed } = this.foundRows(list, self, at);
    const place = listed(at.order.columns.map((column) => columnOf(placed, column.name)));
    const cursor = at.withCursors ? sql`, json_build_array(${place}) AS "$cursor"` : sql``;
    return jsonArray(sql`SELECT ${columns}${cursor} ${found}`);
  }

  /**
   * FROM to LIMIT, and the sort columns: a driving table may have them under other names than the
   * row.
   */
  foundRows(list: AnyList, self: Alias, at: PageShape & Wanted): { readonly found: Sql; readonly placed: Alias } {
    const { order, request, parent, args, withNext } = at;
    const first = list.keysFirst?.({ parent, args }, this) ?? null;
    const tail = (row: Alias, called = {}): Sql => keysetTail(request, order, { self: row, called, withNext });
    const isReached = first?.through != null;
    const asked = list.where({ self, parent, args, isReached }, this);
    if (!first || !isModel(list.type)) {
      const page: PageOf = { behind: (row) => behindCursor(request, order, { self: row }), tail };
      const found = this.fromList(list, self, { conditions: [...asked, ...page.behind(self)], at, page });
      return { found: sql`${found} ${tail(self)}`, placed: self };
    }
    const { through, sides } = first;
    const behind = behindCursor(request, order, through ? { self: through.self, called: through.columns } : { self });
    const conditions = [...asked, ...this.models.visibility(list.type, self, this)];
    const keys = { model: list.type, self, order };
    const keysFound = through
      ? keysThrough(through, { ...keys, behind, conditions, tail: (row) => tail(row, through.columns) })
      : keysOf({ ...keys, sides, conditions: [...conditions, ...behind], tail });
    const [k, id] = [alias('key'), columnOf(self, 'id')];
    const placed = through ? k : self;
    const found = sql`FROM (${keysFound}) ${k} JOIN ${name(list.type)} ${self} ON ${id} = ${columnOf(k, 'id')} ${tail(placed)}`;
    return { found, placed };
  }

  private fromList(
    list: AnyList,
    self: Alias,
    {
      conditions,
      at,
      page = null,
    }: { readonly conditions: readonly Sql[]; readonly at: PageShape; readonly page?: PageOf | null },
  ): Sql {
    if (isModel(list.type) && !list.computed) return this.from(list.type, self, conditions, list.seenWithParent);
    const rows = list.computed?.({ parent: at.parent, args: at.args, page }, this) ?? sql`VALUES (NULL)`;
    return sql`FROM (${rows}) ${self} WHERE ${allOf(conditions)}`;
  }

  private setOf(list: AnyList, at: PageShape): FilteredSet {
    const self = this.models.rows(list.type);
    const set = { self, parent: at.parent, args: at.args };
    const counts = tallyRows();
    const kept = list.tally?.({ ...set, counts }, this) ?? null;
    if (kept !== null) return { self, from: kept, tally: counts };
    return { self, from: this.fromList(list, self, { conditions: list.where(set, this), at }), tally: null };
  }

  /** Null if the field is not an aggregate over the set. */
  private overSet(part: SelectedField, set: () => FilteredSet): Sql | null {
    const source = sourceOf(part.field);
    if (source && 'overSet' in source) return source.overSet(set(), this.at(part));
    if (!source || !('isSet' in source)) return null;
    const whole = set();
    return jsonObject(
      this.selected(part).map((field) => [keyOf(field.key), this.overSet(field, () => whole) ?? sql`NULL`]),
    );
  }

  private below(fields: Fields, field: string): Fields {
    return fields.filter((part) => part.field.name === field).flatMap((part) => this.selected(part));
  }

  private nodesOf(part: SelectedField): Fields {
    return part.field.name === 'nodes' ? this.selected(part) : this.below(this.selected(part), 'node');
  }
}

/** The rows of a SELECT as a JSON array. */
export const jsonArray = (rows: Sql): Sql => sql`(SELECT coalesce(json_agg(r), '[]'::json) FROM (${rows}) r)`;
const jsonObject = (parts: readonly (readonly [key: string, value: Sql])[]): Sql =>
  sql`json_build_object(${listed(parts.map(([key, part]) => sql`${quoted(key)}, ${part}`))})`;

const isStorable = (given: unknown): boolean =>
  typeof given === 'string' ? storableText(given) === given : !Array.isArray(given) || given.every(isStorable);
