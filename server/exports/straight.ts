/**
 * Long lists without GraphQL’s executor, which takes more time than reading the rows does: the field’s resolver reads a page as always, for
 * with the same visibility, cost and charge as its operation; each column is then read by the resolvers on its path.
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
import { readLines, rootListOf } from '../graphql/read/lines.js';
import { fieldOf, itemType, type ListField, type Operation } from './operation.js';
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

type Run = (args: ExecutionArgs) => Promise<ExecutionResult>;

export interface Straight {
  /** In place of GraphQL’s executor: its data is a RawPage. */
  readonly execute: Run;
  /** The same, whose data is a LinesPage; null where SQL writes no lines of this list. */
  readonly lines: Run | null;
  /** The columns of a node. */
  readonly cells: (node: object, context: Context) => Cell[];
}

type Read = (row: unknown, context: Context) => Cell;

/** Of a list at the root. */
export function straight(schema: GraphQLSchema, address: ListField, operation: Operation): Straight {
  const type = schema.getType(itemType(schema, address));
  const reads = address.columns.map(({ path }) => readAt(type, path.split('.')));
  return {
    execute: executor(schema, address, { operation, read: readRaw }),
    lines: linesOf(schema, address, operation),
    cells: (node, context) => reads.map((read) => read(node, context)),
  };
}

interface Asked {
  readonly field: GraphQLField<unknown, unknown>;
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}
type ReadPage = (asked: Asked) => Promise<unknown>;

async function readRaw({ field, args, context, info }: Asked): Promise<RawPage> {
  const page: unknown = await field.resolve?.({}, args, context, info);
  return rawPage(page as ResolvedPage, context); // graphql/rows.ts: Page
}

function linesOf(schema: GraphQLSchema, list: ListField, operation: Operation): Run | null {
  const { line } = list;
  const source = rootListOf(fieldOf(schema.getType(list.of), list.field).extensions);
  if (!line || !source) return null;
  const read: ReadPage = ({ args, context, info }) => readLines<'Notice'>({ context, info, args, list: source, line });
  return executor(schema, list, { operation, read });
}

function executor(
  schema: GraphQLSchema,
  { field: name }: ListField,
  { operation: { document }, read }: { readonly operation: Operation; readonly read: ReadPage },
): Run {
  const parentType = schema.getQueryType();
  const operation = getOperationAST(document);
  const node = operation?.selectionSet.selections[0];
  if (!parentType || !operation || node?.kind !== Kind.FIELD) throw new Error(`${name} is no list at the root`);
  const field = fieldOf(parentType, name);
  const path = { prev: undefined, key: 'list', typename: parentType.name };
  const about = { fieldName: name, fieldNodes: [node], returnType: field.type, parentType, path, schema, operation };
  return async ({ variableValues: given, contextValue }) => {
    const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, { maxErrors: 50 });
    if (variables.errors) return { errors: variables.errors };
    const { coerced: variableValues } = variables;
    const info: GraphQLResolveInfo = { ...about, fragments: {}, rootValue: undefined, variableValues };
    try {
      const args = getArgumentValues(field, node, variableValues);
      return { data: { list: await read({ field, args, context: contextValue as Context, info }) } };
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
