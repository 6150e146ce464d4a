/** What an operation selects at one place, fragments and @skip / @include applied, fields merged by response key. */
import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
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
}

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'schema' | 'variableValues'>;

export function selectedFields(info: Info, type: GraphQLObjectType, nodes: readonly FieldNode[]): SelectedField[] {
  const byKey = new Map<string, FieldNode[]>();
  for (const node of nodes) collect(info, type, node.selectionSet?.selections ?? [], byKey);
  const fields = type.getFields();
  return [...byKey].flatMap(([key, found]) => {
    const [first] = found;
    const field = first && fields[first.name.value];
    if (!first || !field) return []; // __typename
    return [{ key, field, args: getArgumentValues(field, first, info.variableValues), nodes: found }];
  });
}

function collect(
  info: Info,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  into: Map<string, FieldNode[]>,
): void {
  for (const selection of selections) {
    if (!isIncluded(info, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const same = into.get(key);
      if (same) same.push(selection);
      else into.set(key, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    if (fragment && applies(info, type, fragment.typeCondition?.name.value)) {
      collect(info, type, fragment.selectionSet.selections, into);
    }
  }
}

function isIncluded(info: Info, selection: SelectionNode): boolean {
  if (!selection.directives || selection.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function applies(info: Info, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = info.schema.getType(condition);
  return isAbstractType(named) && info.schema.isSubType(named, type);
}
