/**
 * Static cost analysis, before execution: a row costs 1, and a list multiplies the cost below it by
 * its page size. Fields that are more expensive declare it (weighing.ts). A document is compiled
 * once; after that a cost is a few multiplications over the variables.
 */
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { schemaLengths } from './schema-size.js';
import type { CountedList, GivenArgs, Weight } from './weighing.js';

type Variables = Readonly<Record<string, unknown>>;
/** Multiplier: a constant, or a function of variables. */
type Times = number | ((variables: Variables) => number);
/** The enclosing connection: page size, and the list it pages through. */
interface List {
  readonly page: Times;
  readonly counted: (variables: Variables) => CountedList;
  readonly hasVariables: boolean;
}

interface Item {
  /** Whether it is part of introspection. */
  readonly isOfSchema: boolean;
  readonly own: Times;
  readonly times: Times;
  readonly below: readonly Item[];
}

/** Page size if no argument is given, and the maximum. */
const defaultPage = 20;
const maxPage = 100;
/** Assumed length of lists without paging: targets, addressees, ancestors. */
const shortList = 5;
/**
 * Introspection is serialised in this process: 2 points per element, not 1 as for a row that the
 * database serialises.
 */
const wholeSchema = 2;

export type CostOf = (variables: Variables) => number;

/**
 * Compiles the cost of one operation. The document may still be invalid: unknown fields cost
 * nothing. `of` selects the whole operation or only its introspection part.
 */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  of: 'all' | 'schema' = 'all',
): CostOf {
  const operation = operationOf(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return () => 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
  const all = new Reader(schema, fragments).items(operation.selectionSet, root, null);
  const items = of === 'all' ? all : all.filter(({ isOfSchema }) => isOfSchema);
  return (given) => {
    const variables = { ...defaults, ...given };
    return Math.ceil(items.reduce((sum, item) => sum + costOfItem(item, variables), 0));
  };
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return name == null || name === '' ? operations[0] : operations.find((operation) => operation.name?.value === name);
}

const told = (times: Times, variables: Variables): number => (typeof times === 'number' ? times : times(variables));

const costOfItem = ({ own, times, below }: Item, variables: Variables): number =>
  told(times, variables) * below.reduce((sum, item) => sum + costOfItem(item, variables), told(own, variables));

class Reader {
  private readonly open = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  /** `list`: the enclosing connection's list. */
  items({ selections }: SelectionSetNode, type: GraphQLNamedType, list: List | null): Item[] {
    return selections.flatMap((selection): Item[] => {
      if (selection.kind === Kind.FIELD) return this.item(selection, type, list);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const name = selection.typeCondition?.name.value;
        return this.items(selection.selectionSet, (name && this.schema.getType(name)) || type, list);
      }
      const name = selection.name.value;
      const fragment = this.fragments.get(name);
      if (!fragment || this.open.has(name)) return [];
      this.open.add(name);
      const items = this.items(
        fragment.selectionSet,
        this.schema.getType(fragment.typeCondition.name.value) ?? type,
        list,
      );
      this.open.delete(name);
      return items;
    });
  }

  private item(node: FieldNode, parent: GraphQLNamedType, list: List | null): Item[] {
    const name = node.name.value;
    const field = this.field(parent, name);
    if (!field) return [];
    const type = getNamedType(field.type);
    const isComposite = isObjectType(type) || isInterfaceType(type) || isUnionType(type);
    const declared = (field.extensions['cost'] as Weight | undefined) ?? (isLeafType(type) ? 0 : 1); // set by weighing.ts
    const own = typeof declared === 'number' ? declared : ownOf(declared, node, list);
    const isPageItem = list !== null && (name === 'nodes' || name === 'edges');
    const length = this.length(node, field);
    const isConnection = isComposite && type.name.endsWith('Connection');
    const inner = isConnection ? listOf(node, field, length ?? defaultPage) : null;
    const below = node.selectionSet && isComposite ? this.items(node.selectionSet, type, inner) : [];
    const times = isPageItem
      ? list.page
      : isConnection
        ? 1
        : (length ?? this.schemaLength(parent, name) ?? (isLeafType(type) || !isListOf(field) ? 1 : shortList));
    const isOfSchema = name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name;
    return [{ isOfSchema, own: isPageItem && name === 'edges' ? 0 : own, times, below }];
  }

  private field(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  /**
   * Length of an introspection list; null for other fields. A type selected by name is assumed to
   * be a large one.
   */
  private schemaLength({ name: parent }: GraphQLNamedType, name: string): number | null {
    if (name === TypeMetaFieldDef.name) return shortList;
    if (name === SchemaMetaFieldDef.name) return wholeSchema;
    return parent.startsWith('__') ? (schemaLengths(this.schema)[name] ?? null) : null;
  }

  /** Length by first, last or ids; null for a field without any of them. */
  private length(node: FieldNode, { args }: GraphQLField<unknown, unknown>): Times | null {
    const names = args.map(({ name }) => name).filter((name) => ['first', 'last', 'ids'].includes(name));
    if (names.length === 0) return null;
    const given = (node.arguments ?? []).filter((argument) => names.includes(argument.name.value));
    const readers = given.flatMap(({ value }) => numberIn(value) ?? []);
    const [first] = readers;
    const declared: unknown = args.find(({ name }) => name === 'first')?.defaultValue;
    const otherwise = typeof declared === 'number' ? declared : defaultPage;
    if (first === undefined) return otherwise;
    if (typeof first === 'number') return bounded(first, otherwise);
    return (variables) => bounded(first(variables), otherwise);
  }
}

const isListOf = ({ type }: GraphQLField<unknown, unknown>): boolean => String(type).startsWith('[');

const bounded = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? Math.min(Math.max(value, 0), maxPage) : otherwise;

/** A number, the length of a list, or a function of a variable; null for other values. */
function numberIn(value: ValueNode): number | ((variables: Variables) => unknown) | null {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return null;
  const name = value.name.value;
  return (variables) => {
    const given = variables[name];
    return Array.isArray(given) ? given.length : given;
  };
}

const argsOf =
  ({ arguments: given = [] }: FieldNode) =>
  (variables: Variables): GivenArgs =>
    Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, { ...variables })]));

function hasVariables({ arguments: given = [] }: FieldNode): boolean {
  let found = false;
  for (const argument of given) visit(argument, { Variable: () => void (found = true) });
  return found;
}

function listOf(node: FieldNode, { extensions }: GraphQLField<unknown, unknown>, page: Times): List {
  const { countsAreKept = false, countTimes = 1 } = extensions as Partial<CountedList>; // set by weighing.ts
  const args = argsOf(node);
  return {
    page,
    counted: (variables) => ({ args: args(variables), countsAreKept, countTimes }),
    hasVariables: hasVariables(node),
  };
}

function ownOf(weight: Exclude<Weight, number>, node: FieldNode, list: List | null): Times {
  const args = argsOf(node);
  const own = (variables: Variables): number =>
    weight({ args: args(variables), list: list && list.counted(variables) });
  return hasVariables(node) || list?.hasVariables ? own : own({});
}
