/**
 * Resolves the selection of a field: fragments, @skip and @include applied, fields merged by
 * response key. Documents are cached after parsing, so parts that do not depend on variables are
 * memoised per AST node.
 */
import { collectSubFields } from '@graphql-tools/utils';
import {
  getArgumentValues,
  visit,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';

export interface SelectedField {
  /** The alias, or the field name. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly args: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
  /** True if neither its arguments nor its subtree use variables. */
  readonly isFixed: boolean;
}

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'schema' | 'variableValues'>;

/** Traits of a field or fragment and its subtree. */
interface Traits {
  hasVariable: boolean;
  /** Uses @skip or @include. */
  isConditional: boolean;
}

/** Memoised per AST node; garbage-collected with the document. */
export class Selections {
  /** Keyed by the field node and the type of the selection. */
  private readonly known = new WeakMap<FieldNode, Map<GraphQLObjectType, readonly SelectedField[]>>();
  private readonly traits = new WeakMap<FieldNode | FragmentDefinitionNode, Traits>();

  selected(info: Info, type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly SelectedField[] {
    const [node] = nodes;
    const memory = node && nodes.length === 1 && !this.traitsOf(info, node).isConditional ? this.memoryOf(node) : null;
    const known = memory?.get(type);
    if (known) return known.every(({ isFixed }) => isFixed) ? known : known.map((field) => withArguments(info, field));
    const collected = collectSubFields(info.schema, { ...info.fragments }, info.variableValues, type, [...nodes]);
    const found = [...collected.fields].flatMap(([key, same]): SelectedField[] => {
      const [first] = same;
      const field = first && type.getFields()[first.name.value];
      if (!field) return []; // __typename
      const isFixed = !same.some((one) => this.traitsOf(info, one).hasVariable);
      return [{ key, field, args: getArgumentValues(field, first, info.variableValues), nodes: same, isFixed }];
    });
    memory?.set(type, found);
    return found;
  }

  private memoryOf(node: FieldNode): Map<GraphQLObjectType, readonly SelectedField[]> {
    const known = this.known.get(node) ?? new Map<GraphQLObjectType, readonly SelectedField[]>();
    this.known.set(node, known);
    return known;
  }

  private traitsOf(info: Info, node: FieldNode | FragmentDefinitionNode): Traits {
    const known = this.traits.get(node);
    if (known) return known;
    const found = { hasVariable: false, isConditional: false };
    visit(node, {
      Variable: () => void (found.hasVariable = true),
      Directive: () => void (found.isConditional = true),
      FragmentSpread: ({ name }) => {
        const fragment = info.fragments[name.value];
        const below = fragment && this.traitsOf(info, fragment);
        found.hasVariable ||= below?.hasVariable === true;
        found.isConditional ||= below?.isConditional === true;
      },
    });
    this.traits.set(node, found);
    return found;
  }
}

/** The same field with the arguments of this request. */
function withArguments(info: Info, selected: SelectedField): SelectedField {
  const [node] = selected.nodes;
  if (selected.isFixed || !node?.arguments?.length) return selected;
  return { ...selected, args: getArgumentValues(selected.field, node, info.variableValues) };
}
