/** What falls due in a place, from the duties of its organs. */

interface OrganWithDuties<Directive extends { readonly id: string }> {
  readonly id: string;
  readonly name: string;
  readonly duties: { readonly nodes: readonly { readonly dueOn: string | null; readonly directive: Directive }[] };
}

export interface DueSoon<Directive> {
  readonly directive: Directive;
  readonly dueOn: string;
  /** Who must do it: an organ is told once, however often it is named. */
  readonly organs: readonly { readonly id: string; readonly name: string }[];
}

/** Soonest first. What several organs must do by the same day is one thing. */
export function dueSoonOf<Directive extends { readonly id: string }>(
  organs: readonly OrganWithDuties<Directive>[],
): DueSoon<Directive>[] {
  const found = new Map<string, { directive: Directive; dueOn: string; organs: { id: string; name: string }[] }>();
  for (const { id, name, duties } of organs)
    for (const { dueOn, directive } of duties.nodes) {
      if (dueOn === null) continue;
      const key = `${dueOn} ${directive.id}`;
      const due = found.get(key) ?? { directive, dueOn, organs: [] };
      if (!due.organs.some((organ) => organ.id === id)) due.organs.push({ id, name });
      found.set(key, due);
    }
  return [...found.values()].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** So many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
