/**
 * What an operation selects at one place, fragments and @skip / @include applied, fields merged by response key. Documents are kept
 * parsed, so whatever no variable has a say in is read from a document once and remembered with its nodes.
 */
import {
  BREAK,
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  visit,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';

export interface SelectedField {
  /** The alias, or the name. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly args: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
  /** True where no variable stands in its arguments or anywhere below it. */
  readonly isFixed: boolean;
}

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'schema' | 'variableValues'>;

interface Collecting {
  readonly info: Info;
  readonly type: GraphQLObjectType;
  readonly byKey: Map<string, FieldNode[]>;
  /** Whether a variable decided about a field. */
  isVaried: boolean;
}

/** By the node whose selections they are, and the type on which they are selected. */
const remembered = new WeakMap<FieldNode, Map<GraphQLObjectType, readonly SelectedField[]>>();

export function selectedFields(
  info: Info,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly SelectedField[] {
  const [node] = nodes;
  const memory = node && nodes.length === 1 ? memoryOf(node) : null;
  const known = memory?.get(type);
  if (known) return known.every(({ isFixed }) => isFixed) ? known : known.map((field) => withArguments(info, field));
  const collecting: Collecting = { info, type, byKey: new Map(), isVaried: false };
  for (const { selectionSet } of nodes) collect(collecting, selectionSet?.selections ?? []);
  const fields = type.getFields();
  const found = [...collecting.byKey].flatMap(([key, same]): SelectedField[] => {
    const [first] = same;
    const field = first && fields[first.name.value];
    if (!field) return []; // __typename
    const isFixed = !same.some((one) => hasVariable(info, one));
    return [{ key, field, args: getArgumentValues(field, first, info.variableValues), nodes: same, isFixed }];
  });
  if (!collecting.isVaried) memory?.set(type, found);
  return found;
}

function memoryOf(node: FieldNode): Map<GraphQLObjectType, readonly SelectedField[]> {
  const known = remembered.get(node) ?? new Map<GraphQLObjectType, readonly SelectedField[]>();
  remembered.set(node, known);
  return known;
}

/** The same field with the arguments of this request. */
function withArguments(info: Info, selected: SelectedField): SelectedField {
  const [node] = selected.nodes;
  if (selected.isFixed || !node?.arguments?.length) return selected;
  return { ...selected, args: getArgumentValues(selected.field, node, info.variableValues) };
}

const varied = new WeakMap<FieldNode | FragmentDefinitionNode, boolean>();

function hasVariable(info: Info, node: FieldNode | FragmentDefinitionNode): boolean {
  const known = varied.get(node);
  if (known !== undefined) return known;
  let found = false;
  visit(node, {
    Variable: () => {
      found = true;
      return BREAK;
    },
    FragmentSpread: ({ name }) => {
      const fragment = info.fragments[name.value];
      if (!fragment || !hasVariable(info, fragment)) return undefined;
      found = true;
      return BREAK;
    },
  });
  varied.set(node, found);
  return found;
}

function collect(collecting: Collecting, selections: readonly SelectionNode[]): void {
  const { info, byKey } = collecting;
  for (const selection of selections) {
    if (!isIncluded(collecting, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const same = byKey.get(key);
      if (same) same.push(selection);
      else byKey.set(key, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    if (fragment && applies(collecting, fragment.typeCondition?.name.value)) {
      collect(collecting, fragment.selectionSet.selections);
    }
  }
}

function isIncluded(collecting: Collecting, selection: SelectionNode): boolean {
  if (!selection.directives || selection.directives.length === 0) return true;
  collecting.isVaried = true;
  const { variableValues } = collecting.info;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function applies({ info, type }: Collecting, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = info.schema.getType(condition);
  return isAbstractType(named) && info.schema.isSubType(named, type);
}
