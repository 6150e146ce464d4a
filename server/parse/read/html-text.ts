/**
 * Splits source text between tags into segments with source ranges: decodes entities, separates
 * white space.
 */
import { parseFragment } from 'parse5';

export interface TextRun {
  readonly kind: 'TEXT' | 'SPACE';
  /** The text to write, if different from the source. */
  readonly text: string | null;
  readonly start: number;
  readonly end: number;
}

const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?/g;
/** White space folded by HTML, no-break space, and NUL, which PostgreSQL cannot store. */

const space = /[ \t\n\r\f\0\u00a0\u2028\u2029]+/g;
const onlySpace = /^[ \t\n\r\f\u00a0\u2002\u2003\u2009\u200b]*$/;
const decoded = new Map<string, string>();
/** Pages use few different entities; bounds the cache against hostile ones. */
const cacheLimit = 4096;

export function textRuns(source: string, start: number, end: number): TextRun[] {
  const runs: TextRun[] = [];
  const text = source.slice(start, end);
  if (!text.includes('&')) {
    pushPlain(runs, text, start);
    return runs;
  }
  let at = 0;
  for (const match of text.matchAll(entity)) {
    const { value, length } = decodeEntity(match[0]);
    if (length === 0) continue;
    pushPlain(runs, text.slice(at, match.index), start + at);
    at = match.index + length;
    const kind = onlySpace.test(value) ? 'SPACE' : 'TEXT';
    runs.push({ kind, text: kind === 'SPACE' ? ' ' : value, start: start + match.index, end: start + at });
  }
  pushPlain(runs, text.slice(at), start + at);
  return runs;
}

function pushPlain(runs: TextRun[], text: string, offset: number): void {
  let at = 0;
  for (const match of text.matchAll(space)) {
    if (match.index > at) runs.push({ kind: 'TEXT', text: null, start: offset + at, end: offset + match.index });
    at = match.index + match[0].length;
    runs.push({ kind: 'SPACE', text: ' ', start: offset + match.index, end: offset + at });
  }
  if (at < text.length) runs.push({ kind: 'TEXT', text: null, start: offset + at, end: offset + text.length });
}

/**
 * `length`: the part of the reference that is an entity: `&nbspfoo` is a space and three letters; 0
 * if none is.
 */
function decodeEntity(reference: string): { value: string; length: number } {
  const whole = decodeWhole(reference);
  if (reference.endsWith(';') || whole === reference)
    return { value: whole, length: whole === reference ? 0 : reference.length };
  let rest = 0;
  while (rest < whole.length - 1 && whole.at(-1 - rest) === reference.at(-1 - rest)) rest += 1;
  return { value: whole.slice(0, whole.length - rest), length: reference.length - rest };
}

function decodeWhole(reference: string): string {
  const known = decoded.get(reference);
  if (known !== undefined) return known;
  const node = parseFragment(reference).childNodes[0];
  const value = node && 'value' in node ? node.value : reference;
  const clean = value.replaceAll('\0', '');
  if (decoded.size < cacheLimit) decoded.set(reference, clean);
  return clean;
}
