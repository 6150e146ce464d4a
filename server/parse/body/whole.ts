/**
 * Consistency between the directives of a notice: unique paths, and each target owned by one
 * directive.
 */
import type { FoundDirective, FoundTarget } from '../stages.js';

/** Makes paths unique within the notice. */
export function withOwnPaths(found: readonly FoundDirective[]): readonly FoundDirective[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return found.map((directive) => {
    let path = directive.path;
    if (taken.has(path)) {
      const above = path.slice(0, path.lastIndexOf('.') + 1);
      let count = next.get(above) ?? 1000;
      while (taken.has(`${above}${count}`)) count += 1;
      path = `${above}${count}`;
      next.set(above, count + 1);
    }
    taken.add(path);
    return path === directive.path ? directive : { ...directive, path };
  });
}

/** Maximum number of levels that repeat a target: a point, its section, and the section above. */
const MOST_LEVELS = 8;

/** Of nested directives the innermost owns a target; the others have it with `own: false`. */
export function withInnerTargets(found: readonly FoundDirective[]): readonly FoundDirective[] {
  const targets = found.map((directive) => [...directive.targets]);
  const open: number[] = [];
  found.forEach((directive, index) => {
    while (open.length > 0 && (found[open.at(-1) ?? 0]?.range.end ?? 0) < directive.range.end) open.pop();
    for (const above of open.slice(-MOST_LEVELS)) give(targets[above], directive.targets);
    open.push(index);
  });
  return found.map((directive, i) => {
    const all = (targets[i] ?? []).sort((a, b) => a.range.start - b.range.start);
    return all.length === 0 ? directive : { ...directive, targets: all };
  });
}

function give(above: FoundTarget[] | undefined, inner: readonly FoundTarget[]): void {
  if (!above) return;
  for (const target of inner) {
    const { start, end } = target.range;
    const repeated = { ...target, own: false };
    const at = above.findIndex(({ range }) => range.start < end && start < range.end);
    if (at < 0) above.push(repeated);
    else above[at] = repeated;
  }
}
