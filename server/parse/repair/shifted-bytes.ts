/**
 * Misaligned GBK text: after a lost or overwritten byte all bytes pair with the wrong neighbour,
 * until a second loss realigns them. The bytes between two `?` are intact: the run is encoded
 * again, each `?` is tried as every lead or trail byte, and word likelihood decides. A run
 * continues over a `?` that replaced two bytes of an unassigned pair.
 */
import type { MappedText } from '../mapped-text.js';
import type { RepairedText } from '../stages.js';
import { type Finding, mend, untouched } from './mend.js';
import { PagePhrases } from './page-phrases.js';
import { simplifyCharacters } from './script-tables.js';
import { Mending, type ShiftedPage } from './shifted-mending.js';

/**
 * Marks of a loss followed by a two-byte character, or by one byte of a character that looks like a
 * letter.
 */
const LOSS = /[?？\ufffd]{1,2}(?=[!(),:;@-~\u0080-\ufffc])/g;
/** Bounds against hostile pages: characters read and runs repaired. */
const CHARACTERS_READ = 100_000;
const RUNS_MENDED = 500;

export function mendShiftedBytes(text: MappedText): RepairedText {
  const findings: Finding[] = [];
  let page: ShiftedPage | undefined;
  let resume = 0;
  let read = 0;
  let runs = 0;
  for (const match of text.text.matchAll(LOSS)) {
    if (match.index < resume) continue;
    if (read >= CHARACTERS_READ || runs >= RUNS_MENDED) break;
    page ??= shiftedPage(text.text);
    const mending = new Mending(page, match.index);
    const found = mendAt(mending, text.text, match.index, match.index + match[0].length);
    read += mending.read + 1;
    runs += mending.runs;
    if (!found) continue;
    findings.push(found);
    resume = found.end;
  }
  return findings.length === 0 ? untouched(text) : mend(text, 'SHIFTED_BYTES', findings);
}

function shiftedPage(text: string): ShiftedPage {
  const simplified = simplifyCharacters(text);
  return { text, simplified, phrases: new PagePhrases(simplified) };
}

function mendAt(mending: Mending, page: string, start: number, behind: number): Finding | null {
  return mending.from(behind) ?? (isAmidHan(page, start, behind) ? mending.fromLetter(behind) : null);
}

/** A letter between two characters that cannot have one in between. */
const BEFORE = /[\p{Script=Han}\d，、。；：“《（]/u;
const BEHIND = /[\p{Script=Han}，、。；：”》）]/u;
const isAmidHan = (page: string, start: number, behind: number): boolean =>
  BEFORE.test(page.charAt(start - 1)) && BEHIND.test(page.charAt(behind + 1));
