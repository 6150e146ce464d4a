/** Excerpts around matches, split into plain-text segments. */
import { foldWithPlaces } from './fold.js';
import { soundRanges } from './sounds.js';

export interface Segment {
  readonly text: string;
  readonly match: boolean;
}
export interface Snippet {
  readonly field: string;
  readonly segments: readonly Segment[];
}
/**
 * With the range of the text proper in a body: the labels and links around it make poor excerpts.
 */
export type ShownText = readonly [field: string, text: string | null, start?: number, end?: number];
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Context around a match in characters, and excerpts per text. */
const around = 40;
const maxPieces = 3;
const maxLength = 160;
const maxPerTerm = 20;
/** Fields whose sounds are indexed. */
const heard: ReadonlySet<string> = new Set(['title', 'name', 'aliases']);

/** `sounds`: pinyin and initials, matched in titles and names only. */
export function snippetsOf(
  texts: readonly ShownText[],
  terms: readonly string[],
  sounds: readonly string[] = [],
): Snippet[] {
  return texts.flatMap(([field, text, start = 0, end = Infinity]) => {
    if (text === null) return [];
    const found = places(text, terms, heard.has(field) ? sounds : []);
    const proper = found.filter((range) => range.start >= start && range.end <= end);
    const shown = proper.length > 0 ? pieces(text, proper, start) : pieces(text, found, 0);
    return shown.map((segments) => ({ field, segments }));
  });
}

/** Sorted, disjoint, non-adjacent ranges. */
function places(text: string, terms: readonly string[], sounds: readonly string[]): Range[] {
  const { folded, places: origin } = foldWithPlaces(text);
  const ranges: Range[] = [];
  for (const term of terms) {
    let at = folded.indexOf(term);
    for (let count = 0; at >= 0 && count < maxPerTerm; count += 1) {
      ranges.push({ start: origin[at] ?? 0, end: (origin[at + term.length - 1] ?? 0) + 1 });
      at = folded.indexOf(term, at + term.length);
    }
  }
  for (const { start, end } of soundRanges(folded, sounds))
    ranges.push({ start: origin[start] ?? 0, end: (origin[end - 1] ?? 0) + 1 });
  return joined(ranges.sort((a, b) => a.start - b.start || b.end - a.end));
}

function joined(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const range of ranges) {
    const last = apart.at(-1);
    if (last && range.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else apart.push(range);
  }
  return apart;
}

/** Windows around the ranges: the first ones, merged if they overlap. */
function pieces(text: string, ranges: readonly Range[], from: number): Segment[][] {
  const windows: { start: number; end: number; ranges: Range[] }[] = [];
  for (const range of ranges) {
    const last = windows.at(-1);
    if (last && range.start <= last.end && range.end - last.start <= maxLength) {
      last.end = Math.min(text.length, range.end + around);
      last.ranges.push(range);
    } else if (windows.length < maxPieces) {
      windows.push({
        start: Math.max(last?.end ?? from, range.start - around),
        end: Math.min(text.length, range.end + around),
        ranges: [range],
      });
    } else break;
  }
  return windows.map((window) => segmentsOf(text, window));
}

function segmentsOf(text: string, { start, end, ranges }: Range & { readonly ranges: readonly Range[] }): Segment[] {
  const segments: Segment[] = [];
  let at = whole(text, start);
  for (const range of ranges) {
    if (range.start > at) segments.push({ text: text.slice(at, range.start), match: false });
    segments.push({ text: text.slice(range.start, range.end), match: true });
    at = range.end;
  }
  const stop = whole(text, end);
  if (stop > at) segments.push({ text: text.slice(at, stop), match: false });
  return segments;
}

/** Does not split a surrogate pair. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);
