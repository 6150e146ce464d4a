/** Heading, sentences, kind, path and speech of each unit, in document order. */
import type { Range } from '../mapped-text.js';
import type { SentenceKind, UnitKind } from '../preview.js';
import type { Block } from './blocks.js';
import { clauseHeading, headingOf } from './headings.js';
import { type PageManner, speechReading, unitReading } from './manners.js';
import { UnitPaths } from './paths.js';
import { type Masks, readSentences, type Sentence } from './sentences/read-sentences.js';
import { kindOf } from './unit-kinds.js';
import type { Unit } from './units.js';

export interface KnownUnit {
  readonly unit: Unit;
  readonly path: string;
  readonly kind: UnitKind;
  readonly heading: Range | null;
  readonly block: Block | null;
  /** After the heading and before the children. */
  readonly sentences: readonly Sentence[];
  readonly says: SentenceKind | null;
}

export interface OutlineInput {
  readonly text: string;
  readonly masks: Masks;
  readonly page: PageManner;
  readonly units: readonly Unit[];
  readonly blocks: readonly Block[];
  readonly blockPaths: Map<Block, string>;
}

interface OpenList {
  readonly group: number;
  readonly lead: string;
  /** Kind of its latest unit. */
  kind: UnitKind | null;
}

export function describeUnits(input: OutlineInput): readonly KnownUnit[] {
  const { text, masks, units } = input;
  const described = new Map<Unit, { kind: UnitKind; headings: readonly string[]; leadSays: SentenceKind | null }>();
  /** The open list by parent unit: another list only begins after it has ended. */
  const lists = new Map<Unit | null, OpenList>();
  const paths = new UnitPaths(
    input.blocks,
    input.blockPaths,
    units.filter((unit) => unit.parent === null),
  );
  const headingRanges = headingsOf(input);
  return units.map((unit) => {
    const above = unit.parent ? described.get(unit.parent) : undefined;
    const before = lists.get(unit.parent);
    const list: OpenList =
      before?.group === unit.group ? before : { group: unit.group, lead: leadOf(text, unit), kind: null };
    const range = headingRanges.get(unit) ?? null;
    const heading = range ? masks.masked.slice(range.start, range.end) : '';
    const headings = [heading, ...(above?.headings ?? [])];
    const place = paths.of(unit);
    const read = sentencesOf(input, { unit, range, headings, block: place.block });
    const kind = kindOf(unit, {
      ...read,
      heading,
      masked: masks.masked,
      parentKind: above?.kind ?? null,
      siblingKind: list.kind,
      isDecimal: unit.marker.style === 'DECIMAL',
      stance: input.page.stance,
      lead: list.lead,
      leadSays: above?.leadSays ?? null,
    });
    described.set(unit, { kind, headings, leadSays: read.sentences.at(-1)?.kind ?? null });
    list.kind = kind;
    lists.set(unit.parent, list);
    return { unit, heading: range, kind, sentences: read.sentences, says: saysOf(read), ...place };
  });
}

const SOME_ITEMS = 3;

/** The heading of each unit, then those implied by the other items of the list. */
function headingsOf(input: OutlineInput): ReadonlyMap<Unit, Range> {
  const { text, masks, units } = input;
  const found = new Map<Unit, Range>();
  const lists = new Map<string, Unit[]>();
  for (const unit of units) {
    const range = headingOf(text, masks.flat, unit);
    if (range && !isSentence(input, range)) found.set(unit, range);
    if (unit.marker.style !== 'YAO' && unit.marker.style !== 'SHI') continue;
    const key = `${unit.parent?.marker.start ?? -1}:${unit.group}`;
    const list = lists.get(key);
    if (list) list.push(unit);
    else lists.set(key, [unit]);
  }
  for (const list of lists.values()) {
    const having = list.filter((unit) => found.has(unit)).length;
    if (list.length < SOME_ITEMS || having * 2 <= list.length) continue;
    for (const unit of list) {
      const range = found.has(unit) ? null : clauseHeading(text, unit);
      if (range) found.set(unit, range);
    }
  }
  return found;
}

const TOLD: ReadonlySet<SentenceKind> = new Set(['REPORT', 'REQUEST', 'PROMISE', 'PLEDGE', 'STATISTIC']);
/**
 * 闸门由水管员统一启闭。 is text if it ends with a full stop: it names an actor or reports something. A line
 * of its own may still be a heading.
 */
function isSentence({ text, masks, page }: OutlineInput, range: Range): boolean {
  if (text.charAt(range.end) !== '。' || /的[\u4e00-\u9fff]{2,12}$/u.test(text.slice(range.start, range.end)))
    return false;
  const read = readSentences(masks, range, { ...speechReading({ ...page, stance: 'ORDERS' }, ''), all: null });
  return read.some(({ kind, statements }) => TOLD.has(kind) || statements.some(({ named }) => named.length > 0));
}

interface Read {
  readonly sentences: readonly Sentence[];
  readonly headingSays: SentenceKind | null;
}

function sentencesOf(
  { masks, page }: OutlineInput,
  {
    unit,
    range,
    headings,
    block,
  }: { unit: Unit; range: Range | null; headings: readonly string[]; block: Block | null },
): Read {
  const reading = block === null ? unitReading(page, headings) : unitReading(page, headings.slice(0, 1));
  const opensSentence = range !== null && /[，,]/u.test(masks.masked.charAt(range.end));
  const own = {
    start: range && !opensSentence ? range.end : unit.marker.end,
    end: unit.children[0]?.marker.start ?? unit.end,
  };
  const sentences = own.start < own.end ? [...readSentences(masks, own, reading)] : [];
  const tail = tailOf(unit);
  if (tail && isRunIn(unit)) sentences.push(...readSentences(masks, tail, reading));
  const named = range ? readSentences(masks, range, { ...speechReading(page, ''), all: reading.all }) : [];
  return { sentences, headingSays: named.find(({ kind }) => kind === 'ORDER')?.kind ?? named[0]?.kind ?? null };
}

/** The text of a unit after its last child. */
export function tailOf(unit: Unit): Range | null {
  const last = unit.children.at(-1);
  return last && last.end < unit.end ? { start: last.end, end: unit.end } : null;
}

/** 分两块：（1）保底；（2）浮动。各镇也要…: a list within the unit's own paragraph. */
export const isRunIn = (unit: Unit): boolean =>
  unit.children.length > 0 &&
  unit.children.every(({ marker }) => marker.boundary !== 'LINE') &&
  unit.marker.boundary === 'LINE';

function saysOf({ sentences, headingSays }: Read): SentenceKind | null {
  if (sentences.some(({ kind }) => kind === 'ORDER')) return 'ORDER';
  return sentences.find(({ kind }) => kind !== 'STATEMENT')?.kind ?? sentences[0]?.kind ?? headingSays;
}

/** The text before the first unit of a list. */
const leadOf = (text: string, { marker }: Unit): string =>
  text.slice(Math.max(0, marker.start - 80), marker.start).trimEnd();
