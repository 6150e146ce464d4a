/** The bytes behind a loss up to the next one, and what they say when paired the other way. */
import { gbkCharacter } from './double-bytes.js';
import { bestPath, codesOf, pairShifted } from './shifted-path.js';

/** What ends a run: another loss, a byte that stands by itself as a letter, or nothing that shows. */
export type Closing =
  | { readonly by: 'loss' | 'nothing' }
  /** The last character of the run, whole. */
  | { readonly by: 'letter'; readonly character: string };

export interface ShiftedRun {
  /** Where the run starts, behind the loss. */
  readonly start: number;
  /** Behind the run and what closes it. */
  readonly end: number;
  /** The characters on the page, without the losses. */
  readonly shown: string;
  /** What the same bytes mean one byte further on, save the two halves at the ends. */
  readonly inner: string;
  /** The byte that ends the first character, whose lead byte is lost. */
  readonly firstTrail: number;
  /** The byte that begins the last character, whose trail byte is lost. */
  readonly lastLead: number;
  readonly closing: Closing;
}

/** `?I` for 業: the lead byte is lost, the trail byte stands by itself as a letter, and all behind it is right again. */
export function halfCharacterAt(page: string, start: number): { trail: number; end: number } | null {
  const letter = page.charAt(start);
  const alone = TRAIL_LETTER.test(letter) && !/[\x20-\x7e]/.test(page.charAt(start + 1));
  return alone ? { trail: byteOf(letter), end: start + 1 } : null;
}

const LONGEST = 400;
export const LOSSES = '?？\ufffd';
/** Letters can be the trail byte of a character. */
const TRAIL_LETTER = /[@-~€]/;
/** Some decoders give the byte 0x80 by itself the meaning it has in Windows. */
const byteOf = (letter: string): number => (letter === '€' ? 0x80 : letter.charCodeAt(0));
export function readShiftedRun(page: string, start: number): ShiftedRun | null {
  const codes: (readonly number[])[] = [];
  let at = start;
  for (; at < page.length && codes.length < LONGEST; at += 1) {
    const possible = page.charAt(at) === '€' ? [] : codesOf(page.charCodeAt(at));
    if (possible.length === 0) break;
    codes.push(possible);
  }
  // One character between two losses has no byte that is certain of its neighbour; before a letter it has one.
  if (codes.length === 0 || (codes.length === 1 && !TRAIL_LETTER.test(page.charAt(at)))) return null;
  const path = bestPath(codes);
  if (path === null) return null;
  const lastLead = (path.at(-1) ?? 0) & 0xff;
  const { closing, end } = closingAt(page, at, lastLead);
  const inner = pairShifted(path);
  if (inner === '' && closing.by !== 'letter') return null;
  return { start, end, shown: page.slice(start, at), inner, firstTrail: (path[0] ?? 0) >> 8, lastLead, closing };
}

function closingAt(page: string, at: number, lastLead: number): { closing: Closing; end: number } {
  const next = page.charAt(at);
  if (next !== '' && LOSSES.includes(next)) {
    // Some decoders write one mark for each byte of a pair that means nothing.
    const twice = page.charAt(at + 1) === next;
    return { closing: { by: 'loss' }, end: at + (twice ? 2 : 1) };
  }
  if (TRAIL_LETTER.test(next)) {
    const unit = gbkCharacter(lastLead, byteOf(next));
    if (unit !== 0) return { closing: { by: 'letter', character: String.fromCharCode(unit) }, end: at + 1 };
  }
  return { closing: { by: 'nothing' }, end: at };
}
