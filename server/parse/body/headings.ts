/** The short clause right behind a marker, without its closing 。 or ：. */
import type { Range } from '../mapped-text.js';
import type { Unit } from './units.js';

const LONGEST_LINE = 80;
const LONGEST_SENTENCE = 40;
const LONGEST_CLAUSE = 26;
/** A document flattened into one line: a blank ends the heading. */
const SPACED = /^[^。；：，\s][^。；：\s]{1,38}(?=[ \u3000]+\S)/u;
const MEASURE = /\d(?:\.\d+)?(?:余|多)?[万亿千百]?(?:亩|套|个|家|户|人|公里|元|%|平方米|吨)/u;

/** Where the heading stands; null where the unit is just sentences. */
export function headingOf(text: string, unit: Unit): Range | null {
  const start = skip(text, unit.marker.end, unit.end);
  const own = Math.min(unit.end, unit.children[0]?.marker.start ?? unit.end, start + 400);
  const line = text.slice(start, own);
  const newline = line.indexOf('\n');
  const firstLine = newline < 0 ? line : line.slice(0, newline);
  const whole = firstLine.trimEnd();
  const alone = newline >= 0 || (unit.children.length > 0 && own === unit.children[0]?.marker.start);
  const space = unit.marker.boundary === 'LINE' ? null : SPACED.exec(firstLine);
  if (space) return rangeOf(start, space[0]);
  if (alone && whole.length <= LONGEST_LINE && !/。./u.test(whole)) return rangeOf(start, whole);
  const sentence = /^[^。；;\n]{1,60}(?=[。：])/u.exec(firstLine)?.[0] ?? '';
  const isWhole = start + sentence.length + 1 >= unit.end;
  if (sentence !== '' && sentence.length <= LONGEST_SENTENCE && !isWhole && !MEASURE.test(sentence)) {
    return rangeOf(start, sentence);
  }
  const clause = /^[^。；;：:，,\n]{2,60}(?=[，,：])/u.exec(firstLine)?.[0] ?? '';
  return clause !== '' && clause.length <= LONGEST_CLAUSE && !MEASURE.test(clause) ? rangeOf(start, clause) : null;
}

function rangeOf(start: number, heading: string): Range | null {
  const bare = heading.replace(/(?<![。：:；;，,\s])[。：:；;，,\s]+$/u, '');
  return bare === '' ? null : { start, end: start + bare.length };
}

function skip(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && /[\s、.．]/u.test(text.charAt(i))) i += 1;
  return i;
}
