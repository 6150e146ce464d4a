/**
 * Limits on the size of a document, checked before any work: depth, aliases, directives, fields.
 * Pure.
 */
import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { AppError } from '../../platform/errors.js';

/** Depth of nested fields. Introspection nests deeper and has its own limit. */
const maxDepth = 12;
const maxSchemaDepth = 20;
const maxAliases = 100;
const maxDirectives = 100;
/**
 * With fragments expanded: a few fragments that spread one another can expand to billions of
 * fields.
 */
const maxFields = 2_000;
export const maxTokens = 10_000;

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly open: Set<string>;
  fields: number;
  aliases: number;
  directives: number;
}

/** Null if the document is within all limits. Cyclic fragments are left to validation. */
export function extentFault(document: DocumentNode): AppError | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const walk: Walk = { fragments, open: new Set(), fields: 0, aliases: 0, directives: 0 };
  try {
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      walk.directives += definition.directives?.length ?? 0;
      visit(walk, definition.selectionSet, { depth: 1, max: maxDepth });
    }
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  return null;
}

function visit(walk: Walk, { selections }: SelectionSetNode, at: { depth: number; max: number }): void {
  for (const selection of selections) {
    count(walk, 'directives', selection.directives?.length ?? 0, maxDirectives);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      visit(walk, selection.selectionSet, at);
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      visitFragment(walk, selection.name.value, at);
    } else {
      count(walk, 'fields', 1, maxFields);
      count(walk, 'aliases', selection.alias ? 1 : 0, maxAliases);
      const isOfSchema = at.depth === 1 && /^__(?:schema|type)$/.test(selection.name.value);
      const max = isOfSchema ? maxSchemaDepth : at.max;
      if (at.depth > max) {
        throw new AppError('OPERATION_TOO_DEEP', `Fields nest deeper than the limit of ${max}.`, { maxDepth: max });
      }
      if (selection.selectionSet) visit(walk, selection.selectionSet, { depth: at.depth + 1, max });
    }
  }
}

function visitFragment(walk: Walk, name: string, at: { depth: number; max: number }): void {
  count(walk, 'fields', 1, maxFields); // a fragment without fields of its own could otherwise be spread without limit
  const fragment = walk.fragments.get(name);
  if (!fragment || walk.open.has(name)) return;
  walk.open.add(name);
  visit(walk, fragment.selectionSet, at);
  walk.open.delete(name);
}

function count(walk: Walk, what: 'fields' | 'aliases' | 'directives', more: number, max: number): void {
  walk[what] += more;
  if (walk[what] <= max) return;
  throw new AppError(
    'OPERATION_TOO_LARGE',
    `The operation has more ${what} than the limit of ${max}, fragments expanded.`,
    {
      limit: what,
      max,
    },
  );
}

/** Nested brackets of selections, arguments, lists and objects: the parser recurses on them. */
export const maxNesting = 64;

/** Bracket depth of a document, parsed or not; brackets in strings and comments are ignored. */
export function nestingOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [token] of text.matchAll(/"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*|[([{]|[)\]}]/gsu)) {
    if ('([{'.includes(token)) deepest = Math.max(deepest, (depth += 1));
    else if (')]}'.includes(token)) depth -= 1;
  }
  return deepest;
}
