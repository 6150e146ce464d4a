/**
 * One statement a root field: walks the selection and writes one SQL expression that answers it, however deep it is and
 * however many rows there are. A row becomes a JSON object with the columns that resolvers need under their own names,
 * and with what its other fields select under `@key`, key being the response key.
 */
import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import type { Statement } from '../../platform/db.js';
import { statementName } from '../../platform/statement-name.js';
import type { Viewer } from '../context.js';
import type { ModelName } from '../rows.js';
import { keysOf, keysThrough } from './keys.js';
import { behindCursor, keysetTail, pageRequest, rowsKey, type PageRequest } from './paging.js';
import { selectedFields, type SelectedField } from './selection.js';
import { columnsOf, keyColumn, sourceOf, visibility, type ListSource, type Order, type Scope } from './source.js';
import { quoteName, quoteText, SqlWriter, type Memory } from './sql.js';

export const keyOf = (responseKey: string | number): string => `@${responseKey}`;

type Of<T> = (self: string) => T;
type Fields = readonly SelectedField[];

interface PageShape {
  readonly args: SelectedField['args'];
  readonly order: Order;
  readonly request: PageRequest;
  /** Alias of the row that the list hangs on; empty at the root. */
  readonly parent: string;
}

/** Whether places of rows in the list are selected, and whether it goes on. */
interface Wanted {
  readonly withCursors: boolean;
  readonly withNext: boolean;
}
interface ConnectionShape {
  readonly rows: (nodes: Fields, wanted: Wanted) => string;
  readonly other: (field: SelectedField) => string | null;
}

/** SQL of fields that no variable has a say in. */
const memories = new WeakMap<FieldNode, Memory>();

export class Compiler extends SqlWriter implements Scope {
  constructor(
    private readonly info: GraphQLResolveInfo,
    readonly viewer: Viewer,
  ) {
    super();
  }

  statement(text: string): Statement {
    const { parentType, fieldName } = this.info;
    return { name: statementName(text), text, values: this.values, label: `read ${parentType.name}.${fieldName}` };
  }

  /** The fields that are selected on the object type of a field, or on the given one where that is abstract. */
  selected(field: SelectedField, type = this.objectType(getNamedType(field.field.type).name)): Fields {
    return selectedFields(this.info, type, field.nodes);
  }

  objectType(name: string): GraphQLObjectType {
    const type = this.info.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`no object type: ${name}`);
    return type;
  }

  /** The select list that answers `fields` from a row, of a model or with the columns given, under the alias `self`. */
  columns(of: ModelName | ReadonlySet<string>, self: string, fields: Fields): string {
    const known = typeof of === 'string' ? columnsOf(of) : of;
    const plain = new Set<string>(typeof of === 'string' && known.has(keyColumn(of)) ? [keyColumn(of)] : []);
    const parts: string[] = [];
    const place = `${typeof of === 'string' ? of : ''} ${self}`;
    for (const selected of fields) {
      const source = sourceOf(selected.field);
      if (source && 'expression' in source) {
        const sql = this.onceWritten(selected, place, () => source.expression({ self, field: selected }, this));
        parts.push(`${sql} AS ${quoteName(keyOf(selected.key))}`);
      } else if (source && 'columns' in source) {
        for (const column of source.columns) plain.add(column);
      } else if (known.has(selected.field.name)) {
        plain.add(selected.field.name);
      }
    }
    const columns = [...plain].map((column) => `${self}.${quoteName(column)}`);
    return [...columns, ...parts].join(', ') || `TRUE AS "$row"`;
  }

  /** Where no variable has a say, one request writes for all that follow: of the same document, for the same role. */
  private onceWritten({ isFixed, nodes, field }: SelectedField, place: string, write: () => string): string {
    const [node] = nodes;
    if (!isFixed || !node || nodes.length > 1) return write();
    let memory = memories.get(node);
    if (!memory) memories.set(node, (memory = new Map() as Memory));
    return this.remembered(memory, `${field.name} ${place} ${this.viewer.role}`, write);
  }

  /** One row as JSON, or NULL. */
  one(model: ModelName, fields: Fields, where: Of<readonly string[]>): string {
    const self = this.alias();
    const columns = this.columns(model, self, fields);
    return `(SELECT row_to_json(r) FROM (SELECT ${columns} ${this.from(model, self, where(self))} LIMIT 1) r)`;
  }

  /** All rows of a short list, as a JSON array. The tail has ORDER BY, and LIMIT where the list could be long. */
  all(model: ModelName, fields: Fields, where: Of<readonly string[]>, tail: Of<string>): string {
    const self = this.alias();
    const columns = this.columns(model, self, fields);
    return jsonArray(`SELECT ${columns} ${this.from(model, self, where(self))} ${tail(self)}`);
  }

  /** A connection as JSON: rows for each selected `edges` and `nodes`, and its other fields, where they are selected. */
  connection(field: SelectedField, { rows, other }: ConnectionShape): string {
    const selected = this.selected(field);
    const pageInfo = this.below(selected, 'pageInfo');
    const isRows = ({ field: { name } }: SelectedField): boolean => name === 'edges' || name === 'nodes';
    const isCursor = ({ field: { name } }: SelectedField): boolean => /cursor$/i.test(name);
    const withCursors = [...pageInfo, ...this.below(selected, 'edges')].some(isCursor);
    const wanted = { withCursors, withNext: pageInfo.length > 0 };
    const parts = selected.flatMap((part): [string, string][] => {
      const value = isRows(part) ? rows(this.nodesOf(part), wanted) : other(part);
      return value === null ? [] : [[keyOf(part.key), value]];
    });
    if (wanted.withNext) {
      const read = selected.find(isRows);
      if (!read) parts.push([keyOf(''), rows([], wanted)]);
      parts.push([rowsKey, quoteText(keyOf(read?.key ?? ''))]);
    }
    return `json_build_object(${parts.map(([key, value]) => `${quoteText(key)}, ${value}`).join(', ')})`;
  }

  /** The same of a keyset page. */
  page(list: ListSource, field: SelectedField, parent: string): string {
    const order = list.order(field.args);
    const at = { args: field.args, order, request: pageRequest(field.args, order), parent };
    return this.connection(field, {
      rows: (nodes, wanted) => this.pageRows(list, nodes, { ...at, ...wanted }),
      other: (part) => this.overSet(list, part, at),
    });
  }

  /** FROM and WHERE, with what the viewer may see. */
  from(model: ModelName, self: string, conditions: readonly string[], seen = false): string {
    const all = [...new Set([...conditions, ...(seen ? [] : visibility(model, self, this))])];
    return `FROM ${quoteName(model)} ${self}${all.length > 0 ? ` WHERE ${all.join(' AND ')}` : ''}`;
  }

  private pageRows(list: ListSource, nodes: Fields, at: PageShape & Wanted): string {
    const self = this.alias();
    const columns = this.columns(list.computed?.columns ?? list.model, self, nodes);
    const place = at.order.columns.map(({ name }) => `${self}.${quoteName(name)}`).join(', ');
    const cursor = at.withCursors ? `, json_build_array(${place}) AS "$cursor"` : '';
    const found = this.foundRows(list, self, at);
    return jsonArray(`SELECT ${columns}${cursor} ${found}`);
  }

  /** FROM to LIMIT. */
  private foundRows(list: ListSource, self: string, at: PageShape & Wanted): string {
    const { order, request, parent, args, withNext } = at;
    const first = list.keysFirst?.({ parent, args }, this) ?? null;
    const tail = (alias: string, called = {}): string => keysetTail(request, order, { self: alias, called, withNext });
    const isReached = first?.through != null;
    const asked = list.where({ self, parent, args, isReached }, this);
    if (!first) {
      const conditions = [...asked, ...behindCursor(request, order, { self, scope: this })];
      return `${this.fromList(list, self, { conditions, at })} ${tail(self)}`;
    }
    const { through, sides } = first;
    const place = through ? { self: through.self, called: through.columns } : { self };
    const behind = behindCursor(request, order, { ...place, scope: this });
    const conditions = [...new Set([...asked, ...visibility(list.model, self, this)])];
    const keys = { model: list.model, self, order };
    const k = this.alias();
    const sql = through
      ? keysThrough(through, { ...keys, behind, conditions, tail: (of) => tail(of, through.columns) })
      : keysOf({ ...keys, sides, conditions: [...conditions, ...behind], tail, alias: () => this.alias() });
    return `FROM (${sql}) ${k} JOIN ${quoteName(list.model)} ${self} ON ${self}."id" = ${k}."id" ${tail(self)}`;
  }

  private fromList(
    list: ListSource,
    self: string,
    { conditions, at }: { readonly conditions: readonly string[]; readonly at: PageShape },
  ): string {
    if (!list.computed) return this.from(list.model, self, conditions, list.seenWithParent);
    const rows = list.computed.sql({ parent: at.parent, args: at.args }, this);
    return `FROM (${rows}) ${self} WHERE ${['TRUE', ...conditions].join(' AND ')}`;
  }

  private overSet(list: ListSource, part: SelectedField, at: PageShape): string | null {
    const source = sourceOf(part.field);
    if (!source || !('overSet' in source)) return null;
    // __typename alone: nothing would use the values of the set's conditions, and PostgreSQL refuses those that are not used.
    if (isObjectType(getNamedType(part.field.type)) && this.selected(part).length === 0) return `'{}'::json`;
    const set = { self: this.alias(), parent: at.parent, args: at.args };
    const tally = list.tally?.(set, this) ?? null;
    const from = tally ?? this.fromList(list, set.self, { conditions: list.where(set, this), at });
    return source.overSet({ self: set.self, from, tally, field: part }, this);
  }

  private below(fields: Fields, name: string): Fields {
    return fields.filter((part) => part.field.name === name).flatMap((part) => this.selected(part));
  }

  private nodesOf(part: SelectedField): Fields {
    return part.field.name === 'nodes' ? this.selected(part) : this.below(this.selected(part), 'node');
  }
}

const jsonArray = (rows: string): string => `(SELECT coalesce(json_agg(r), '[]'::json) FROM (${rows}) r)`;
