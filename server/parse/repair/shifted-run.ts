/** The bytes between two losses, and what they say when paired the other way. */
import { gbkCharacter, gbkCode } from './double-bytes.js';

export interface ShiftedRun {
  /** Behind the closing loss. */
  readonly end: number;
  /** The characters on the page between the two losses. */
  readonly shown: string;
  /** Those that the same bytes mean one byte further on: everything but the two ends. */
  readonly inner: string;
  /** The byte that ends the first character, whose lead byte is lost. */
  readonly firstTrail: number;
  /** The byte that begins the last character, whose trail byte is lost. */
  readonly lastLead: number;
}

const LONGEST = 400;
const SHORTEST = 2;
const CLOSES = '?？\ufffd';
/** Full-width marks that a converter made half-width; they stand in GBK at 0xA300 + 0x80 + their code. */
const ASCII_MARK = /[!-/:->@[-`{-~]/;

/** Reads from the loss at `start` to the next one; null where no run of double bytes stands between. */
export function readShiftedRun(page: string, start: number): ShiftedRun | null {
  const codes: number[] = [];
  let at = start + 1;
  for (; at < page.length && codes.length < LONGEST; at += 1) {
    const character = page.charAt(at);
    if (CLOSES.includes(character)) break;
    const code = codeOf(character);
    if (code === 0) return null;
    codes.push(code);
  }
  if (codes.length < SHORTEST || !CLOSES.includes(page.charAt(at)) || at >= page.length) return null;
  const inner = pairShifted(codes);
  const [first = 0] = codes;
  const last = codes.at(-1) ?? 0;
  if (inner === null) return null;
  return { end: at + 1, shown: page.slice(start + 1, at), inner, firstTrail: first >> 8, lastLead: last & 0xff };
}

function codeOf(character: string): number {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return ASCII_MARK.test(character) ? 0xa380 + unit : 0;
  return gbkCode(unit);
}

function pairShifted(codes: readonly number[]): string | null {
  let inner = '';
  for (let i = 1; i < codes.length; i += 1) {
    const unit = gbkCharacter((codes[i - 1] ?? 0) & 0xff, (codes[i] ?? 0) >> 8);
    if (unit === 0) return null;
    inner += String.fromCharCode(unit);
  }
  return inner;
}
