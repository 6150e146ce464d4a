/** Builds the outline: which markers number a unit, how units nest and where they end. */
import type { Range } from '../mapped-text.js';
import { type Boundaries, lineEnd } from './boundaries.js';
import { findMarkers, type Marker, type MarkerStyle } from './markers.js';
import { paragraphsEnd, paragraphsIn, sentenceEnd } from './paragraphs.js';

export interface Unit {
  readonly marker: Marker;
  readonly parent: Unit | null;
  readonly children: Unit[];
  /** Position among its siblings, from 1; restarted lists under one parent differ in group. */
  readonly index: number;
  readonly group: number;
  end: number;
}

/** From coarse to fine; styles allowed at any level are last. */
export const RANK: Readonly<Record<MarkerStyle, number>> = {
  CHAPTER: 0,
  ARTICLE: 1,
  HAN_COMMA: 2,
  HAN_BRACKET: 3,
  DECIMAL: 4,
  DIGIT: 5,
  DIGIT_BRACKET: 6,
  CIRCLED: 7,
  NTH: 8,
  YAO: 9,
  SHI: 9,
  FIRST: 10,
  SIDE: 11,
};
const RUN_RANK = RANK.NTH;
/** Bounds the nesting of 一是：一要：一是：…. */
const MAX_DEPTH = 8;
const isRun = (style: MarkerStyle): boolean => RANK[style] >= RUN_RANK;
/** 一要 二要 三要 四是: one list in spite of changing suffixes. */
const family = (style: MarkerStyle): MarkerStyle => (style === 'SHI' ? 'YAO' : style);

interface List {
  readonly style: MarkerStyle;
  last: Unit;
}

export interface OutlineContext {
  readonly text: string;
  readonly body: Range;
  readonly boundaries: Boundaries;
  /** Task tables: numbers in them are not units. */
  readonly tables: readonly Range[];
  /** Starts of speeches: 会议指出, 某某强调. Ascending. */
  readonly openers: readonly number[];
}

export function findUnits(context: OutlineContext): readonly Unit[] {
  const { text, body, boundaries, tables } = context;
  const skipped = [...boundaries.signatures, ...boundaries.attachmentLists, ...tables].sort(
    (a, b) => a.start - b.start,
  );
  const markers = withoutRanges(findMarkers(text, body.start, body.end), skipped);
  const builder = new OutlineBuilder(context, skipped);
  const nextOrdinal = nextOrdinals(markers);
  markers.forEach((marker, i) => builder.add(marker, nextOrdinal[i] ?? 0));
  builder.close(body.end);
  return builder.units;
}

function withoutRanges(markers: readonly Marker[], ranges: readonly Range[]): readonly Marker[] {
  let i = 0;
  return markers.filter((marker) => {
    while ((ranges[i]?.end ?? Infinity) <= marker.start) i += 1;
    return marker.start < (ranges[i]?.start ?? Infinity);
  });
}

/** The next ordinal of each marker's family: a first item within a paragraph requires a second. */
function nextOrdinals(markers: readonly Marker[]): readonly number[] {
  const next = new Map<MarkerStyle, number>();
  const found: number[] = [];
  for (let i = markers.length - 1; i >= 0; i -= 1) {
    const marker = markers[i];
    if (!marker) continue;
    found[i] = next.get(family(marker.style)) ?? 0;
    next.set(family(marker.style), marker.ordinal);
  }
  return found;
}

class OutlineBuilder {
  readonly units: Unit[] = [];
  private readonly open: List[] = [];
  private readonly lastOrdinal = new Map<MarkerStyle, number>();
  private readonly groups = new Map<Unit | null, number>();
  private readonly ends: UnitEnds;
  private nextSkipped = 0;
  private nextOpener = 0;

  constructor(
    private readonly context: OutlineContext,
    private readonly skipped: readonly Range[],
  ) {
    this.ends = new UnitEnds(context);
  }

  add(marker: Marker, nextOrdinal: number): void {
    this.passBoundaries(marker.start);
    if (!this.counts(marker, nextOrdinal)) return;
    const list = this.listFor(marker);
    const parentList = this.open.at(list ? -2 : -1);
    const parent = parentList?.last ?? null;
    const restarts = !list || marker.ordinal <= list.last.marker.ordinal;
    if (list) this.finish(list, marker.start, restarts);
    const group = restarts ? this.newGroup(parent) : (list?.last.group ?? 1);
    const index = restarts ? 1 : (list?.last.index ?? 0) + 1;
    const unit: Unit = { marker, parent, children: [], index, group, end: marker.end };
    parent?.children.push(unit);
    this.units.push(unit);
    this.lastOrdinal.set(family(marker.style), marker.ordinal);
    if (list) list.last = unit;
    else this.open.push({ style: family(marker.style), last: unit });
  }

  close(at: number): void {
    this.passBoundaries(at);
    this.popTo(0, at);
  }

  /** Whether a marker continues or starts a list. */
  private counts(marker: Marker, nextOrdinal: number): boolean {
    const { boundary, ordinal } = marker;
    const open = this.open.find((list) => list.style === family(marker.style));
    if (ordinal > 1 && open?.last.marker.ordinal === ordinal - 1)
      return boundary !== 'GLUED' || marker.style === 'CIRCLED' || marker.style === 'DIGIT_BRACKET';
    if (boundary === 'LINE') return true;
    if (ordinal > 1) {
      return boundary !== 'GLUED' && boundary !== 'COMMA' && this.lastOrdinal.get(family(marker.style)) === ordinal - 1;
    }
    if (ordinal !== 1 || (nextOrdinal !== 2 && !isChapter(marker))) return false;
    return boundary !== 'GLUED' || marker.style === 'CIRCLED' || this.followsHeading(marker);
  }

  /** …三、其他要求1.…: a list may start directly after the heading of its section. */
  private followsHeading(marker: Marker): boolean {
    const above = this.open.at(-1)?.last;
    if (!above || marker.start - above.marker.end > 40) return false;
    return !/[。；！？，,\n]/u.test(this.context.text.slice(above.marker.end, marker.start));
  }

  /** The open list that the marker continues, closing lists below it; undefined for a new one. */
  private listFor(marker: Marker): List | undefined {
    const style = family(marker.style);
    const at = this.open.findIndex((list) => list.style === style);
    if (at >= 0 && !this.nests(marker, at)) {
      this.popTo(at + 1, marker.start);
      return this.open[at];
    }
    while (this.open.length > 0 && !this.mayHold(marker)) this.popTo(this.open.length - 1, marker.start);
    return undefined;
  }

  /** 一是…：一要…；二要…: the same family nested, within a paragraph and with another suffix. */
  private nests(marker: Marker, at: number): boolean {
    const list = this.open[at];
    if (!list || at !== this.open.length - 1 || marker.ordinal !== 1 || marker.boundary === 'LINE') return false;
    if (list.last.marker.style === marker.style) return false;
    const between = this.context.text.slice(list.last.marker.end, marker.start);
    return at < MAX_DEPTH && between.length < 2000 && !between.includes('\n');
  }

  private mayHold(marker: Marker): boolean {
    const top = this.open.at(-1);
    if (!top) return true;
    if (RANK[top.style] < RANK[marker.style] && !isRun(top.style)) return true;
    const { text } = this.context;
    const before =
      text
        .slice(Math.max(0, marker.start - 6), marker.start)
        .trimEnd()
        .at(-1) ?? '';
    const introduced = before === '：' || before === ':';
    if (isRun(top.style)) {
      const ownLine = top.last.marker.boundary === 'LINE' && marker.boundary === 'LINE';
      return marker.ordinal === 1 && (introduced || isRun(marker.style) || ownLine);
    }
    return introduced && marker.style === 'HAN_BRACKET' && marker.boundary === 'LINE';
  }

  private passBoundaries(at: number): void {
    for (;;) {
      const skipped = this.skipped[this.nextSkipped];
      const opener = this.context.openers[this.nextOpener];
      if (skipped && skipped.start <= at && skipped.start <= (opener ?? Infinity)) {
        this.popTo(0, skipped.start);
        this.lastOrdinal.clear();
        this.nextSkipped += 1;
      } else if (opener !== undefined && opener <= at) {
        const first = this.open.findIndex((list) => isRun(list.style));
        if (first >= 0 && (this.open[first]?.last.marker.start ?? 0) < opener) this.popTo(first, opener);
        this.nextOpener += 1;
      } else return;
    }
  }

  private popTo(depth: number, at: number): void {
    while (this.open.length > depth) {
      const list = this.open.pop();
      if (list) this.finish(list, at, true);
    }
  }

  private finish(list: List, at: number, last: boolean): void {
    list.last.end = last ? this.ends.ofLast(list.last, at) : this.ends.before(list.last, at);
  }

  private newGroup(parent: Unit | null): number {
    const group = (this.groups.get(parent) ?? 0) + 1;
    this.groups.set(parent, group);
    return group;
  }
}

const isChapter = (marker: Marker): boolean => marker.style === 'CHAPTER' || marker.style === 'ARTICLE';

/** Ends of units. The extent of a list's last item follows that of the earlier ones. */
class UnitEnds {
  private readonly habits = new Map<string, { paragraphs: number; sentences: boolean; semicolons: boolean }>();
  private nextClosing = 0;

  constructor(private readonly context: OutlineContext) {}

  /** A unit extends to the next one of its list. */
  before(unit: Unit, next: number): number {
    const end = this.trimmed(unit, next);
    const { text } = this.context;
    if (unit.children.length === 0) {
      const habit = this.habit(unit);
      const sample = text.slice(unit.marker.end, Math.min(end, unit.marker.end + 20000));
      habit.paragraphs = Math.max(habit.paragraphs, paragraphsIn(sample));
      habit.semicolons ||= /[；;]$/u.test(sample);
      habit.sentences ||= /。./su.test(sample);
    }
    return end;
  }

  /** The last unit extends over its sentence, its paragraph, or as many as its siblings have. */
  ofLast(unit: Unit, at: number): number {
    const { text } = this.context;
    const childrenEnd = unit.children.at(-1)?.end ?? unit.marker.end;
    let end = at;
    if (unit.children.length === 0) {
      const habit = this.habit(unit);
      if (unit.marker.boundary !== 'LINE') {
        end = Math.min(end, lineEnd(text, unit.marker.end, end));
        if (habit.semicolons && !habit.sentences) end = sentenceEnd(text, unit.marker.end, end);
      } else if (unit.index > 1)
        end = paragraphsEnd(text, unit.marker.end, end, Math.max(habit.paragraphs, this.ownParagraphs(unit, end)));
    }
    this.habits.delete(habitKey(unit));
    return Math.max(childrenEnd, this.trimmed(unit, this.closingIn(Math.max(childrenEnd, unit.marker.end), end)));
  }

  /** If the first line is only a heading, the text is the next paragraph. */
  private ownParagraphs(unit: Unit, limit: number): number {
    const first = this.context.text.slice(unit.marker.end, lineEnd(this.context.text, unit.marker.end, limit)).trim();
    return first.length <= 40 && !/[。；;！：:，,]$/u.test(first) && !first.includes('。') ? 2 : 1;
  }

  private habit(unit: Unit): { paragraphs: number; sentences: boolean; semicolons: boolean } {
    const key = habitKey(unit);
    const known = this.habits.get(key);
    if (known && unit.index > 1) return known;
    const fresh = { paragraphs: 1, sentences: false, semicolons: false };
    this.habits.set(key, fresh);
    return fresh;
  }

  private closingIn(from: number, to: number): number {
    const { closings } = this.context.boundaries;
    let low = 0;
    let high = closings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((closings[middle] ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    return Math.min(to, closings[low] ?? to);
  }

  private trimmed(unit: Unit, end: number): number {
    const { text } = this.context;
    let at = end;
    while (at > unit.marker.end && /\s/u.test(text.charAt(at - 1))) at -= 1;
    return at;
  }
}

const habitKey = (unit: Unit): string => `${unit.parent?.marker.start ?? -1}:${family(unit.marker.style)}`;
