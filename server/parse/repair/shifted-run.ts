/** The bytes between two losses, and their realigned characters. */
import { gbkCharacter } from './double-bytes.js';
import { bestPath, codesOf, pairShifted } from './shifted-path.js';

/** The end of a run: another loss, a byte that stands alone as a letter, or nothing visible. */
export type Closing =
  | { readonly by: 'loss' | 'nothing' }
  /** The last character of the run, complete. */
  | { readonly by: 'letter'; readonly character: string };

export interface ShiftedRun {
  /** Start of the run, after the loss. */
  readonly start: number;
  /** End, after the closing mark. */
  readonly end: number;
  /** The characters on the page, without loss marks. */
  readonly shown: string;
  /** The realigned characters, without the two halves at the ends. */
  readonly inner: string;
  /** Trail byte of the first character, whose lead byte is lost. */
  readonly firstTrail: number;
  /** Lead byte of the last character, whose trail byte is lost. */
  readonly lastLead: number;
  readonly closing: Closing;
}

/**
 * `?I` for 業: the lead byte is lost, the trail byte appears as a letter, and the text after it is
 * aligned again.
 */
export function halfCharacterAt(page: string, start: number): { trail: number; end: number } | null {
  const letter = page.charAt(start);
  const alone = TRAIL_LETTER.test(letter) && !/[\x20-\x7e]/.test(page.charAt(start + 1));
  return alone ? { trail: byteOf(letter), end: start + 1 } : null;
}

const LONGEST = 400;
export const LOSSES = '?？\ufffd';
/** Letters that can be a trail byte. */
const TRAIL_LETTER = /[@-~€]/;
/** Some decoders map a lone byte 0x80 as in Windows-1252. */
const byteOf = (letter: string): number => (letter === '€' ? 0x80 : letter.charCodeAt(0));
export function readShiftedRun(page: string, start: number): ShiftedRun | null {
  const codes: (readonly number[])[] = [];
  let at = start;
  for (; at < page.length && codes.length < LONGEST; at += 1) {
    const possible = page.charAt(at) === '€' ? [] : codesOf(page.charCodeAt(at));
    if (possible.length === 0) break;
    codes.push(possible);
  }
  // A single character between two losses has no reliable byte; before a letter it has one.
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
    // Some decoders write one mark per byte of an unassigned pair.
    const twice = page.charAt(at + 1) === next;
    return { closing: { by: 'loss' }, end: at + (twice ? 2 : 1) };
  }
  if (TRAIL_LETTER.test(next)) {
    const unit = gbkCharacter(lastLead, byteOf(next));
    if (unit !== 0) return { closing: { by: 'letter', character: String.fromCharCode(unit) }, end: at + 1 };
  }
  return { closing: { by: 'nothing' }, end: at };
}
