/**
 * Long lists without GraphQL’s executor, which takes more time than reading the rows does: the field’s resolver reads a page as always, for
 * whoever may see it, weighed and paid for as the operation that it is of; each column then is read by the resolvers on its path.
 */
import {
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  locatedError,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../graphql/context.js';
import type { ListAddress } from './address.type.js';
import { fieldOf, itemType, type Operation } from './operation.js';
import type { Cell } from './row.js';

/** An edge, as the resolver of the list has it. */
export interface RawEdge {
  readonly node: object;
  readonly cursor: string;
}
export interface RawPage {
  readonly edges: readonly RawEdge[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  /** That it was read with. */
  readonly context: Context;
}

export interface Straight {
  /** In place of GraphQL’s executor: its data is a RawPage. */
  readonly execute: (args: ExecutionArgs) => Promise<ExecutionResult>;
  /** The columns of an edge, and its cursor. */
  readonly cells: (edge: RawEdge, context: Context) => readonly Cell[];
}

type Read = (row: unknown, context: Context) => Cell;

/** Of a list at the root. */
export function straight(schema: GraphQLSchema, address: ListAddress, operation: Operation): Straight {
  const type = schema.getType(itemType(schema, address));
  const reads = address.columns.map(({ path }) => readAt(type, path.split('.')));
  return {
    execute: executor(schema, address, operation),
    cells: ({ node, cursor }, context) => {
      const cells: Cell[] = [];
      for (const read of reads) cells.push(read(node, context));
      cells.push(cursor);
      return cells;
    },
  };
}

function executor(schema: GraphQLSchema, { field: name }: ListAddress, { document }: Operation): Straight['execute'] {
  const parentType = schema.getQueryType();
  const operation = getOperationAST(document);
  const node = operation?.selectionSet.selections[0];
  if (!parentType || !operation || node?.kind !== Kind.FIELD) throw new Error(`${name} is no list at the root`);
  const field = fieldOf(parentType, name);
  const path = { prev: undefined, key: 'list', typename: parentType.name };
  return async ({ variableValues, contextValue }) => {
    const given = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {}, {
      maxErrors: 50,
    });
    if (given.errors) return { errors: given.errors };
    const info: GraphQLResolveInfo = {
      fieldName: name,
      fieldNodes: [node],
      returnType: field.type,
      parentType,
      path,
      schema,
      fragments: {},
      rootValue: undefined,
      operation,
      variableValues: given.coerced,
    };
    try {
      const page: unknown = await field.resolve?.(
        {},
        getArgumentValues(field, node, given.coerced),
        contextValue,
        info,
      );
      return { data: { list: rawPage(page as ResolvedPage, contextValue as Context) } }; // graphql/rows.ts: Page
    } catch (thrown) {
      return { data: null, errors: [locatedError(thrown, [node], ['list'])] };
    }
  };
}

interface ResolvedPage {
  readonly edges: (info: GraphQLResolveInfo) => readonly RawEdge[];
  readonly pageInfo: () => Pick<RawPage, 'hasNextPage' | 'endCursor'>;
}

function rawPage(page: ResolvedPage, context: Context): RawPage {
  const { hasNextPage, endCursor } = page.pageInfo();
  return { edges: page.edges(infoAt('edges')), hasNextPage, endCursor, context };
}

/** All that resolvers of fields look at (graphql/read/answers.ts). */
const infoAt = (key: string): GraphQLResolveInfo => ({ path: { key } }) as unknown as GraphQLResolveInfo;

function readAt(type: GraphQLNamedType | undefined, [name = '', ...rest]: readonly string[]): Read {
  if (!isObjectType(type)) throw new Error(`${String(type)} has no fields that can be read straight`);
  const field = fieldOf(type, name);
  const resolved = resolver(field, name);
  const below = rest.length > 0 ? readAt(getNamedType(field.type), rest) : leaf(getNamedType(field.type));
  const isMany = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  return (row, context) => {
    const value = resolved(row, context);
    if (value === null || value === undefined) return null;
    if (!isMany) return below(value, context);
    const all: (string | number | boolean)[] = [];
    for (const one of value as Iterable<unknown>) {
      const cell = one === null ? null : below(one, context);
      if (cell === null) continue;
      if (typeof cell === 'object') all.push(...cell);
      else all.push(cell);
    }
    return all;
  };
}

function resolver(field: GraphQLField<unknown, unknown>, name: string): (row: unknown, context: Context) => unknown {
  const { resolve } = field;
  if (!resolve) return (row): unknown => Reflect.get(row as object, name);
  const bare: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
  const [args, info] = [getArgumentValues(field, bare), infoAt(name)];
  return (row, context) => resolve(row, args, context, info);
}

function leaf(type: GraphQLNamedType): Read {
  if (!isLeafType(type)) throw new Error(`${type.name} is no value`);
  return (value) => type.serialize(value) as Cell; // scalars and enums of the schema are text, numbers and truths
}
