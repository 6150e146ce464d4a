/** 试点街道要抓好下列事项：（一）…（二）…: addressees of the lead-in apply to the items as well. */
import type { FoundAddressee } from '../stages.js';
import type { KnownUnit } from './outline.js';
import { dutiesIn } from './sentences/duties.js';
import type { Sentence } from './sentences/read-sentences.js';
import type { Unit } from './units.js';

const LONGEST_LEAD = 400;
const LONGEST_GAP = 4;

export class LeadActors {
  private readonly known = new Map<Unit, KnownUnit>();
  private readonly found = new Map<Unit, readonly FoundAddressee[]>();
  /** Addressees by the end of their sentence. */
  private readonly byEnd = new Map<number, readonly FoundAddressee[]>();
  private readonly firsts = new Map<string, Unit>();

  constructor(
    private readonly masked: string,
    units: readonly KnownUnit[],
    places: readonly { readonly sentences: readonly Sentence[] }[],
  ) {
    for (const known of units) {
      this.known.set(known.unit, known);
      const key = listKey(known.unit);
      if (!this.firsts.has(key)) this.firsts.set(key, known.unit);
    }
    for (const { sentences } of places)
      for (const sentence of sentences) {
        const last = sentence.statements.at(-1);
        if (last && last.named.length > 0) this.byEnd.set(sentence.end, last.named);
      }
  }

  of(unit: Unit): readonly FoundAddressee[] {
    const before = this.found.get(unit);
    if (before) return before;
    const own = this.leadOf(unit).map((one) => ({ ...one, range: null }));
    this.found.set(unit, own);
    return own;
  }

  private leadOf(unit: Unit): readonly FoundAddressee[] {
    if (unit.parent === null) return this.colonBefore(unit);
    const above = this.known.get(unit.parent);
    const last = above?.sentences.flatMap((sentence) => sentence.statements).at(-1);
    // The long introduction of a section is not a lead-in.
    const first = unit.parent.children[0]?.marker.start ?? 0;
    const leadsIn =
      last !== undefined && first - last.end <= LONGEST_GAP && first - unit.parent.marker.start <= LONGEST_LEAD;
    if (leadsIn && last.named.length > 0) return last.named;
    const inCharge = this.inCharge(unit.parent, first);
    return inCharge.length > 0 ? inCharge : this.of(unit.parent);
  }

  /**
   * （一）修补堤防（责任单位：区水务局）with points below: the assignee of the whole applies to each point without
   * its own.
   */
  private inCharge({ marker }: Unit, first: number): readonly FoundAddressee[] {
    return dutiesIn(this.masked, { start: marker.end, end: first });
  }

  /** A list within its paragraph: 各镇要抓好以下工作：一是…. */
  private colonBefore(unit: Unit): readonly FoundAddressee[] {
    const first = this.firsts.get(listKey(unit));
    if (!first) return [];
    let at = first.marker.start;
    while (at > 0 && /\s/u.test(this.masked.charAt(at - 1))) at -= 1;
    const colon = '：:'.includes(this.masked.charAt(at - 1)) && at > 0;
    return colon ? (this.byEnd.get(at) ?? this.byEnd.get(at - 1) ?? []) : [];
  }
}

const listKey = ({ parent, group, marker }: Unit): string => `${parent?.marker.start ?? -1}:${group}:${marker.style}`;
