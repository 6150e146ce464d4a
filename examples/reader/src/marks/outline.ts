/** Directives of a notice as a tree, without what a reader would read twice. */
import type { Span } from './marks.js';

interface Target {
  readonly span: Span;
}
export interface Outlined {
  readonly id: string;
  readonly marker: string | null;
  readonly span: Span;
  readonly parent: { readonly id: string } | null;
  readonly addressees: readonly { readonly text: string }[];
  readonly targets: readonly Target[];
}

export interface Branch<Directive extends Outlined> {
  readonly directive: Directive;
  /** What stands before its parts; all of it where it has none. */
  readonly head: Span;
  /** Targets that no part of it has. */
  readonly targets: Directive['targets'];
  /** Null where the branch above is for the same. */
  readonly addressees: readonly string[] | null;
  readonly parts: readonly Branch<Directive>[];
}

/**
 * In the order given; a directive whose parent is not among them stands by itself. Parts are left out where the directive is
 * nothing but them, with a number in front, and for the same.
 */
export function outlineOf<Directive extends Outlined>(directives: readonly Directive[]): Branch<Directive>[] {
  const known = new Set(directives.map(({ id }) => id));
  const roots = directives.filter(({ parent }) => parent === null || !known.has(parent.id));
  return roots.map((root) => branchOf(root, directives, ''));
}

function branchOf<Directive extends Outlined>(
  directive: Directive,
  all: readonly Directive[],
  above: string,
): Branch<Directive> {
  const names = directive.addressees.map(({ text }) => text);
  const whom = names.join('、');
  const addressees = whom === '' || whom === above ? null : names;
  const { span, marker } = directive;
  const parts = all
    .filter(({ parent }) => parent?.id === directive.id)
    .map((part) => branchOf(part, all, whom === '' ? above : whom));
  const head = { start: span.start, end: Math.min(span.end, ...parts.map((part) => part.directive.span.start)) };
  const isNumberAlone = head.end - head.start <= (marker?.length ?? 0) + 1;
  if (parts.length === 0 || (isNumberAlone && !parts.some(({ addressees: others }) => others)))
    return { directive, head: span, targets: directive.targets, addressees, parts: [] };
  const inParts = parts.flatMap((part) => part.directive.targets);
  const own = directive.targets.filter((target) => !inParts.some((other) => isWithin(other.span, target.span)));
  return { directive, head, targets: own, addressees, parts };
}

export const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
