/** Where the meetings of a cascade stand in a drawing. Meetings flow from who spoke first to who passed it on last. */

export interface Passed {
  readonly from: string;
  readonly to: string;
  readonly lagDays: number | null;
}
export interface Place {
  readonly id: string;
  /** Steps from the first meeting. */
  readonly layer: number;
  /** In units of a row; between two rows where it stands before several. */
  readonly row: number;
}
export interface Drawing {
  /** In the order in which one reads them: each before those that passed it on. */
  readonly places: readonly Place[];
  readonly steps: readonly Passed[];
  readonly layers: number;
  readonly rows: number;
}

/**
 * Layers by the longest way from a first meeting, so that every step leads forward; rows as in a tree, in which each meeting
 * hangs on the first that it passed on, and stands in the middle of its own. `spread` false gives every meeting its own row.
 */
export function drawingOf(ids: readonly string[], steps: readonly Passed[], spread = true): Drawing {
  const forward = withoutCircles(ids, unique(steps));
  const layerOf = layersOf(ids, forward);
  const parentOf = new Map<string, string>();
  for (const { from, to } of forward) {
    const current = parentOf.get(to);
    if (current === undefined || (layerOf.get(from) ?? 0) > (layerOf.get(current) ?? 0)) parentOf.set(to, from);
  }
  const places: Place[] = [];
  let next = 0;
  const put = (id: string): number => {
    const index = places.push({ id, layer: layerOf.get(id) ?? 0, row: next }) - 1;
    if (!spread) next += 1;
    const below = ids.filter((other) => parentOf.get(other) === id).map(put);
    if (!spread) return places[index]?.row ?? 0;
    if (below.length === 0) next += 1;
    const row = below.length === 0 ? next - 1 : ((below[0] ?? 0) + (below.at(-1) ?? 0)) / 2;
    places[index] = { id, layer: layerOf.get(id) ?? 0, row };
    return row;
  };
  for (const id of ids) if (!parentOf.has(id)) put(id);
  return { places, steps: forward, layers: Math.max(0, ...layerOf.values()) + 1, rows: next };
}

/** A step that two notices tell of is drawn once. */
const unique = (steps: readonly Passed[]): Passed[] => [
  ...new Map(steps.map((step) => [`${step.from} ${step.to}`, step])).values(),
];

/** Two notices may contradict one another: a step that would close a circle is left out. */
function withoutCircles(ids: readonly string[], steps: readonly Passed[]): Passed[] {
  const kept: Passed[] = [];
  const known = new Set(ids);
  for (const step of steps)
    if (known.has(step.from) && known.has(step.to) && !leads(kept, step.to, step.from)) kept.push(step);
  return kept;
}

function leads(steps: readonly Passed[], from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const step of steps) if (step.from === at) open.push(step.to);
  }
  return false;
}

function layersOf(ids: readonly string[], steps: readonly Passed[]): Map<string, number> {
  const layers = new Map(ids.map((id) => [id, 0]));
  // Without circles no way is longer than there are meetings.
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to } of steps) {
      const layer = (layers.get(from) ?? 0) + 1;
      if (layer > (layers.get(to) ?? 0)) {
        layers.set(to, layer);
        changed = true;
      }
    }
  }
  return layers;
}
