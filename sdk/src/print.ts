/**
 * Printer of documents in half a kilobyte; that of the `graphql` package is larger than the whole
 * client.
 */

/** Properties of document nodes. */
export interface AstNode {
  readonly kind: string;
  readonly operation?: string;
  readonly name?: { readonly value: string };
  readonly alias?: { readonly value: string };
  readonly value?: unknown;
  readonly type?: AstNode;
  readonly typeCondition?: AstNode;
  readonly variable?: AstNode;
  readonly defaultValue?: AstNode;
  readonly selectionSet?: AstNode;
  readonly definitions?: readonly AstNode[];
  readonly variableDefinitions?: readonly AstNode[];
  readonly directives?: readonly AstNode[];
  readonly selections?: readonly AstNode[];
  readonly arguments?: readonly AstNode[];
  readonly values?: readonly AstNode[];
  readonly fields?: readonly AstNode[];
}

const all = (nodes: readonly AstNode[] | undefined, open = '', close = ''): string =>
  nodes?.length ? open + nodes.map(print).join(' ') + close : '';
const one = (node: AstNode | undefined, before = ''): string => (node ? before + print(node) : '');

const nameOf = (node: AstNode): string => node.name?.value ?? '';
const given = (node: AstNode): string => all(node.arguments, '(', ')');
const rest = (node: AstNode): string => all(node.directives, ' ') + one(node.selectionSet);
const pair = (node: AstNode): string => `${nameOf(node)}:${one(node.value as AstNode)}`;

const printers: Readonly<Record<string, (node: AstNode) => string>> = {
  Document: (node) => all(node.definitions),
  OperationDefinition: (node) =>
    `${node.operation} ${nameOf(node)}${all(node.variableDefinitions, '(', ')')}${rest(node)}`,
  FragmentDefinition: (node) => `fragment ${nameOf(node)}${one(node.typeCondition, ' on ')}${rest(node)}`,
  VariableDefinition: (node) => `${one(node.variable)}:${one(node.type)}${one(node.defaultValue, '=')}${rest(node)}`,
  SelectionSet: (node) => all(node.selections, '{', '}'),
  Field: (node) => `${node.alias ? `${node.alias.value}:` : ''}${nameOf(node)}${given(node)}${rest(node)}`,
  FragmentSpread: (node) => `...${nameOf(node)}${rest(node)}`,
  InlineFragment: (node) => `...${one(node.typeCondition, 'on ')}${rest(node)}`,
  Directive: (node) => `@${nameOf(node)}${given(node)}`,
  Variable: (node) => `$${nameOf(node)}`,
  NamedType: nameOf,
  ListType: (node) => `[${one(node.type)}]`,
  NonNullType: (node) => `${one(node.type)}!`,
  Argument: pair,
  ObjectField: pair,
  ListValue: (node) => `[${all(node.values)}]`,
  ObjectValue: (node) => `{${all(node.fields)}}`,
  StringValue: (node) => JSON.stringify(node.value),
  NullValue: () => 'null',
};

export function print(node: AstNode): string {
  // Numbers, booleans and enum values are printed as they are.
  return printers[node.kind]?.(node) ?? String(node.value);
}
