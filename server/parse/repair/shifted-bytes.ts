/**
 * GBK text of which one byte was lost or overwritten: from there on every byte pairs with the wrong neighbour, until a
 * second loss puts the pairs right again. `街?蕴…?` still holds all bytes but the two that became question marks: the
 * run is encoded again, each `?` is tried as every lead or trail byte, and the words that come out decide.
 */
import type { MappedText } from '../mapped-text.js';
import type { RepairedText } from '../stages.js';
import { type Finding, mend, untouched } from './mend.js';
import { readShiftedRun, type ShiftedRun } from './shifted-run.js';
import { bestFirst, bestLast, type Choice } from './shifted-ends.js';
import { simplifiedUnit } from './script-tables.js';
import { likelihood } from './word-likelihood.js';

const LOSS = /[?？\ufffd]/g;
/** Characters on either side that help to choose. */
const CONTEXT = 4;
/** Log-likelihood a character by which the mended reading must beat the one on the page. */
const MARGIN = 4;
/** No sentence that means something is less likely than this, by the character. */
const FLOOR = -9;
/** Searching ends for more runs than this would let a hostile page take minutes. */
const RUNS_TRIED = 1000;

export function mendShiftedBytes(text: MappedText): RepairedText {
  const page = text.text;
  const findings: Finding[] = [];
  let resume = 0;
  for (const { index } of page.matchAll(LOSS)) {
    if (index < resume || findings.length >= RUNS_TRIED) continue;
    const found = mendRun(page, index);
    if (!found) continue;
    findings.push(found);
    resume = found.end;
  }
  return findings.length === 0 ? untouched(text) : mend(text, 'SHIFTED_BYTES', findings);
}

function mendRun(page: string, start: number): Finding | null {
  const run = readShiftedRun(page, start);
  if (!run || !readsBetter(run)) return null;
  const before = simplified(page.slice(Math.max(0, start - CONTEXT), start));
  const after = simplified(page.slice(run.end, run.end + CONTEXT));
  const inner = simplified(run.inner);
  const first = bestFirst(before, run.firstTrail, inner.slice(0, CONTEXT));
  const last = bestLast(inner.slice(-CONTEXT), run.lastLead, after);
  if (!first || !last) return null;
  return {
    start,
    end: run.end,
    text: first.character + run.inner + last.character,
    confidence: confidenceOf(first, last),
  };
}

/** Whether what the shifted bytes say is language, and what the page says is not. */
function readsBetter({ shown, inner }: ShiftedRun): boolean {
  const mended = likelihood(simplified(inner)) / inner.length;
  return mended > FLOOR && mended - likelihood(simplified(shown)) / shown.length > MARGIN;
}

const simplified = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => String.fromCharCode(simplifiedUnit(text.charCodeAt(i)))).join('');

/** The inside of a run is certain; its two ends are as certain as they leave their rivals behind. */
function confidenceOf(first: Choice, last: Choice): number {
  const lead = Math.min(first.lead, last.lead);
  return lead > 4 ? 0.95 : lead > 1 ? 0.85 : 0.7;
}
