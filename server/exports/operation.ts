/** The operations behind an address, written from its declaration: one for its columns, one for what feeds and calendars show. */
import {
  getNamedType,
  GraphQLError,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Column, ListAddress } from './address.type.js';

/** What a list is read by. */
export type ListField = Pick<ListAddress, 'operation' | 'field' | 'of' | 'columns' | 'line'>;

const parentArgument = '$agency: AgencyKey!';

export interface Operation {
  readonly text: string;
  readonly document: DocumentNode;
}

export interface ListOperations {
  readonly rows: Operation;
  readonly shown: Operation;
  readonly args: readonly GraphQLArgument[];
}

export function listOperations(schema: GraphQLSchema, address: ListAddress): ListOperations {
  const { args } = fieldOf(schema.getType(address.of), address.field);
  return { rows: listOperation(schema, address), shown: listOperation(schema, address, address.also), args };
}

/** Of its columns, or of another selection. */
export function listOperation(
  schema: GraphQLSchema,
  list: ListField,
  selection = selectionOf(list.columns),
): Operation {
  const { args } = fieldOf(schema.getType(list.of), list.field);
  return operationOf(schema, documentText(list, args, selection));
}

/** Of this server’s own text: one that the schema does not fit is a fault of the declaration. */
export function operationOf(schema: GraphQLSchema, text: string): Operation {
  const document = parse(text);
  const [fault] = validate(schema, document);
  if (fault) throw new GraphQLError(`${fault.message} in ${text}`);
  return { text, document };
}

function documentText(
  { operation, field, of }: ListField,
  args: readonly GraphQLArgument[],
  selection: string,
): string {
  const declared = args.map(({ name, type, defaultValue }) => `$${name}: ${String(type)}${usual(defaultValue)}`);
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const list = `list: ${field}(${passed}) { edges { cursor node { ${selection} } } pageInfo { hasNextPage endCursor } }`;
  const [more, body] = of === 'Agency' ? [[parentArgument], `of: agency(by: $agency) { id name ${list} }`] : [[], list];
  return `query ${operation}(${[...more, ...declared].join(', ')}) { ${body} }`;
}

/** Of an argument that must be given: an enum value or a number is written as it is. */
const usual = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? ` = ${value}` : '');

interface Tree {
  readonly [name: string]: Tree;
}

/** `a.b` and `a.c` as `a { b c }`. */
export const selectionOf = (columns: readonly Column[]): string =>
  written(columns.reduce<Tree>((tree, { path }) => planted(tree, path.split('.')), {}));

const planted = (tree: Tree, [name, ...rest]: readonly string[]): Tree =>
  name === undefined ? tree : { ...tree, [name]: planted(tree[name] ?? {}, rest) };

const written = (tree: Tree): string =>
  Object.entries(tree)
    .map(([name, below]) => (Object.keys(below).length > 0 ? `${name} { ${written(below)} }` : name))
    .join(' ');

export interface ColumnFacts {
  readonly description: string;
  readonly type: GraphQLNamedType;
  readonly isList: boolean;
  readonly isNullable: boolean;
}

/** What the schema says of a column of the items of a type. */
export function factsOf(schema: GraphQLSchema, typeName: string, { path }: Column): ColumnFacts {
  let type: GraphQLNamedType | undefined = schema.getType(typeName);
  const said: string[] = [];
  let [isList, isNullable] = [false, false];
  for (const name of path.split('.')) {
    const field: GraphQLField<unknown, unknown> = fieldOf(type, name);
    said.push(field.description ?? '');
    isNullable ||= !isNonNullType(field.type);
    isList ||= isListType(nullable(field.type));
    type = getNamedType(field.type);
  }
  if (type === undefined || !isLeafType(type)) throw new GraphQLError(`${typeName}.${path} is no value.`);
  return { description: said.join(' '), type, isList, isNullable: isNullable && !isList };
}

const nullable = (type: GraphQLOutputType): GraphQLOutputType =>
  isNonNullType(type) ? (type.ofType as GraphQLOutputType) : type;

export function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> {
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const field = fields[name];
  if (!field) throw new GraphQLError(`${String(type)} has no field ${name}.`);
  return field;
}

/** Of the items of a list. */
export function itemType(schema: GraphQLSchema, { of, field }: Pick<ListField, 'of' | 'field'>): string {
  const edges = fieldOf(getNamedType(fieldOf(schema.getType(of), field).type), 'edges');
  return getNamedType(fieldOf(getNamedType(edges.type), 'node').type).name;
}
