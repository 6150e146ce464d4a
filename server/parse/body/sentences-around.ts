/** The sentence of a citation, and adjacent citations that share its predicate. Pure. */
import type { FoundCitation } from '../stages.js';

/** 《甲》、《乙》和《丙》 share their predicate: start of the first and end of the last. */
export function groupOf(text: string, found: readonly FoundCitation[], at: number): readonly [number, number] {
  const joined = (one: FoundCitation | undefined, two: FoundCitation | undefined): boolean =>
    one !== undefined &&
    two !== undefined &&
    /^[\s、，,]{0,3}(?:和|与|及|以及)?[\s]?$/.test(text.slice(one.range.end, two.range.start));
  let [from, to] = [at, at];
  while (joined(found[from - 1], found[from])) from -= 1;
  while (joined(found[to], found[to + 1])) to += 1;
  return [found[from]?.range.start ?? 0, found[to]?.range.end ?? 0];
}

const stops = '。；;\n！？';
const longest = 200;

export function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longest && !stops.includes(text.charAt(start - 1))) start -= 1;
  return start;
}
export function sentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < longest && !stops.includes(text.charAt(end))) end += 1;
  return end;
}
