/**
 * GBK text of which one byte was lost or overwritten: from there on every byte pairs with the wrong neighbour, until a
 * second loss puts the pairs right again. Between two `?` all other bytes are still there: the run is encoded again,
 * each `?` is tried as every lead or trail byte, and the words that come out decide. A run goes on over a `?` that took
 * two bytes, because they meant nothing as a pair.
 */
import type { MappedText } from '../mapped-text.js';
import type { RepairedText } from '../stages.js';
import { type Finding, mend, untouched } from './mend.js';
import { simplifyCharacters } from './script-tables.js';
import { Mending } from './shifted-mending.js';

/** Marks of a loss with a character of two bytes behind them, or with one byte of a character that stands as a letter. */
const LOSS = /[?？\ufffd]{1,2}(?=[!(),:;@-~\u0080-\ufffc])/g;
/** Searching the ends of more runs than this would let a hostile page take minutes. */
const RUNS_TRIED = 1000;

export function mendShiftedBytes(text: MappedText): RepairedText {
  const page = text.text;
  const findings: Finding[] = [];
  let simplified: string | undefined;
  let resume = 0;
  let tried = 0;
  for (const match of page.matchAll(LOSS)) {
    if (match.index < resume || tried >= RUNS_TRIED) continue;
    simplified ??= simplifyCharacters(page);
    const mending = new Mending(page, simplified, match.index);
    const behind = match.index + match[0].length;
    const found = mending.from(behind) ?? (isAmidHan(page, match.index, behind) ? mending.fromLetter(behind) : null);
    if (mending.searched) tried += 1;
    if (!found) continue;
    findings.push(found);
    resume = found.end;
  }
  return findings.length === 0 ? untouched(text) : mend(text, 'SHIFTED_BYTES', findings);
}

/** A letter between two characters that cannot have a letter between them. */
const BEFORE = /[\p{Script=Han}\d，、。；：“《（]/u;
const BEHIND = /[\p{Script=Han}，、。；：”》）]/u;
const isAmidHan = (page: string, start: number, end: number): boolean =>
  BEFORE.test(page.charAt(start - 1)) && BEHIND.test(page.charAt(end + 1));
