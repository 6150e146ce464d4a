/** Repairs a damaged page and compares it with the clean one. */
import type { RepairedText } from '../../server/parse/stages.js';
import { commonCharacters } from './compare.js';
import type { DamagedPage, Wound } from './damage.js';

export interface Tally {
  made: number;
  found: number;
}

export interface Measure {
  characters: number;
  restored: number;
  readonly wounds: Map<Wound['kind'], Tally>;
}

export const emptyMeasure = (): Measure => ({ characters: 0, restored: 0, wounds: new Map() });

export function measure(into: Measure, clean: string, page: DamagedPage, repaired: RepairedText): void {
  into.characters += clean.length;
  into.restored += commonCharacters(clean, repaired.text.text);
  const told = toldOf(page.text.text.length, repaired);
  for (const wound of page.wounds) {
    const tally = into.wounds.get(wound.kind) ?? { made: 0, found: 0 };
    tally.made += 1;
    if (isTold(told, wound)) tally.found += 1;
    into.wounds.set(wound.kind, tally);
  }
}

/** Characters of the damaged page covered by the repairs of a kind, or by warnings. */
type Told = ReadonlyMap<string, Uint8Array>;

function toldOf(length: number, { repairs, warnings }: RepairedText): Told {
  const told = new Map<string, Uint8Array>();
  const mark = (kind: string, start: number, end: number): void => {
    const places = told.get(kind) ?? new Uint8Array(length + 1);
    told.set(kind, places.fill(1, start, Math.max(end, start + 1)));
  };
  for (const { kind, sourceRange } of repairs) mark(kind, sourceRange.start, sourceRange.end);
  for (const { code, sourceRange } of warnings) if (sourceRange) mark(code, sourceRange.start, sourceRange.end);
  return told;
}

/** A wound is detected by a repair of its kind, or by a warning if it was not repaired. */
function isTold(told: Told, { kind, start, end }: Wound): boolean {
  return [kind, 'DAMAGED_TEXT'].some((key) =>
    told
      .get(key)
      ?.subarray(start, Math.max(end, start + 1))
      .includes(1),
  );
}
