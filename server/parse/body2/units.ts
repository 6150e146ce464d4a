/**
 * The outline: numbered units of any marker style, mixed, nested, restarted and run in. A marker counts where it begins
 * a list (1) or goes on with one that is open; everything else that looks like one is text.
 */
import type { Range } from '../mapped-text.js';

export interface Marker {
  readonly style: Style;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Stands at the beginning of a line. */
  readonly leads: boolean;
}
/** Rank: a lower one stands higher in the outline. 一要 and 一是 hang below whatever is open. */
export type Style = 'ARTICLE' | 'CHINESE' | 'CHINESE_BRACKET' | 'ARABIC' | 'ARABIC_BRACKET' | 'CIRCLED' | 'SPOKEN';
const ranks: Readonly<Record<Style, number>> = {
  ARTICLE: 0,
  CHINESE: 1,
  CHINESE_BRACKET: 2,
  ARABIC: 3,
  ARABIC_BRACKET: 4,
  CIRCLED: 5,
  SPOKEN: 6,
};

export interface Unit {
  readonly marker: Marker;
  readonly depth: number;
  readonly list: UnitList;
  /** Filled once what follows is known. */
  end: number;
}
export interface UnitList {
  readonly style: Style;
  readonly parent: Unit | null;
  readonly units: Unit[];
}

const numeral = '[一二三四五六七八九十]{1,3}';
const patterns: readonly { readonly style: Style; readonly pattern: RegExp }[] = [
  { style: 'ARTICLE', pattern: /第([一二三四五六七八九十百零]{1,5})条/gu },
  { style: 'CHINESE', pattern: new RegExp(`(${numeral})、`, 'gu') },
  { style: 'CHINESE_BRACKET', pattern: new RegExp(`[（(](${numeral})[）)]、?`, 'gu') },
  { style: 'ARABIC', pattern: /(\d{1,2})[.．、](?![\d%])/gu },
  { style: 'ARABIC_BRACKET', pattern: /[（(](\d{1,2})[）)]/gu },
  { style: 'CIRCLED', pattern: /([①-⑳])/gu },
  { style: 'SPOKEN', pattern: new RegExp(`(${numeral})(?:要|是)`, 'gu') },
  { style: 'SPOKEN', pattern: new RegExp(`第(${numeral})(?=[，、,])`, 'gu') },
  { style: 'SPOKEN', pattern: /(首先|其次|再次|最后)(?=[，,要])/gu },
];
const spoken: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 4 };

export function findMarkers(text: string, { start, end }: Range): Marker[] {
  const markers: Marker[] = [];
  for (const { style, pattern } of patterns) {
    pattern.lastIndex = start;
    for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
      const at = match.index;
      const before = text.slice(Math.max(start, at - 12), at);
      if (!mayPrecede(style, before)) continue;
      const leads = /(?:^|\n)\s*$/.test(before) || at === start;
      markers.push({ style, number: numberOf(match[1] ?? ''), start: at, end: at + match[0].length, leads });
    }
  }
  return markers
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((m, i, all) => i === 0 || m.start >= (all[i - 1]?.end ?? 0));
}

/** What may stand right before a marker: the start of a line, a sentence end, a colon, a blank; glued lists anything Han. */
function mayPrecede(style: Style, before: string): boolean {
  if (/(?:^|\n|[。；;：:！？!?）)”\s])$/.test(before)) return true;
  if (style === 'SPOKEN') return /[，,]$/.test(before);
  if (style === 'ARTICLE') return false;
  return (
    (style === 'ARABIC' || style === 'CHINESE') &&
    /\p{Script=Han}$/u.test(before) &&
    !/[第共计约达前近年月日、]$/.test(before)
  );
}

function numberOf(text: string): number {
  const ordinal = spoken[text];
  if (ordinal !== undefined) return ordinal;
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - 0x2460 + 1;
  return chineseNumber(text);
}

const digits = '零一二三四五六七八九';
export function chineseNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text) {
    if (character === '十' || character === '百') {
      total += (digit || 1) * (character === '十' ? 10 : 100);
      digit = 0;
    } else digit = Math.max(0, digits.indexOf(character));
  }
  return total + digit;
}

/** Markers -> units with their nesting; `blockStarts` are places where no list goes on. */
export function buildOutline(text: string, body: Range, blockStarts: readonly number[]): Unit[] {
  const units: Unit[] = [];
  const open: UnitList[] = [];
  let block = 0;
  for (const marker of findMarkers(text, body)) {
    while (block < blockStarts.length && (blockStarts[block] ?? Infinity) <= marker.start) {
      block += 1;
      while (open.at(-1)?.style === 'SPOKEN') open.pop();
    }
    const list = listFor(marker, open);
    if (list === null) continue;
    const unit: Unit = { marker, depth: open.length, list, end: body.end };
    list.units.push(unit);
    units.push(unit);
  }
  const real = units.filter((unit) => unit.list.units.length > 1 || unit.marker.leads);
  setEnds(text, real, { body, blockStarts });
  return real;
}

/** The open list that the marker goes on with, or a new one; null where it is no marker. */
function listFor(marker: Marker, open: UnitList[]): UnitList | null {
  const at = open.findLastIndex((list) => list.style === marker.style);
  const last = open[at]?.units.at(-1)?.marker.number ?? 0;
  const goesOn =
    at >= 0 && (marker.number === last + 1 || (marker.leads && marker.number > last && marker.number <= last + 3));
  if (goesOn) {
    open.length = at + 1;
    return open[at] ?? null;
  }
  if (marker.number !== 1) return null;
  if (at >= 0) open.length = at;
  else while (open.length > 0 && rankOf(open.at(-1)) > ranks[marker.style]) open.pop();
  const list: UnitList = { style: marker.style, parent: open.at(-1)?.units.at(-1) ?? null, units: [] };
  open.push(list);
  return list;
}
const rankOf = (list: UnitList | undefined): number => (list ? ranks[list.style] : -1);

/** A unit ends where the next one of its level or above begins, where its list's shape ends, or where a block begins. */
function setEnds(
  text: string,
  units: readonly Unit[],
  { body, blockStarts }: { body: Range; blockStarts: readonly number[] },
): void {
  units.forEach((unit, i) => {
    const next = units.slice(i + 1).find((other) => other.depth <= unit.depth);
    const block = blockStarts.find((start) => start > unit.marker.start);
    const limit = Math.min(
      next?.marker.start ?? body.end,
      unit.marker.style === 'SPOKEN' ? (block ?? body.end) : body.end,
    );
    unit.end = trimEnd(text, unit.marker.start, limit);
  });
  for (const unit of units) {
    if (unit !== unit.list.units.at(-1) || units.some((other) => other.list.parent === unit)) continue;
    unit.end = trimEnd(text, unit.marker.start, endByShape(text, unit));
  }
}

/** The last of a list is as long as its fellows are: a line where they are lines, a sentence where they are sentences. */
function endByShape(text: string, unit: Unit): number {
  const fellows = unit.list.units.slice(0, -1);
  const own = text.slice(unit.marker.start, unit.end);
  const isOneLine = (of: Unit): boolean => !text.slice(of.marker.start, of.end).trimEnd().includes('\n');
  const newline = own.indexOf('\n');
  if (newline > 0 && fellows.every(isOneLine) && (fellows.length > 0 || !unit.marker.leads)) {
    if (unit.marker.style === 'SPOKEN' || unit.marker.style === 'CIRCLED' || !unit.marker.leads)
      return unit.marker.start + newline;
    if (fellows.every((of) => of.end - of.marker.start > 60)) return unit.marker.start + newline;
  }
  const isOneSentence = (of: Unit): boolean => !/[。！？]/.test(text.slice(of.marker.start, of.end - 1));
  const stop = own.search(/[。！？]/);
  if (fellows.length > 0 && stop > 0 && unit.marker.style !== 'CHINESE' && fellows.every(isOneSentence))
    return unit.marker.start + stop + 1;
  return unit.end;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
