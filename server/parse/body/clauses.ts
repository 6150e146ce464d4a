/** Orders without a number: what stands below 要, 必须, 确保 or a bare directive verb, one range each. */
import type { Range } from '../mapped-text.js';
import { orderSignal } from './order-signals.js';

const SENTENCE_STOP = /[。；;！？!?\n]/u;
/** 以…为契机, 按照…: how to do what follows; no order of its own. */
const MEANS =
  /^(?:特别是|同时|尤其是)?(?:要|必须)?(?:以.{1,40}为.{1,8}|通过.+|围绕.+|按照.+|根据.+|结合.+|针对.+|依托.+|立足.+|本着.+|对照.+)$/u;
const PART_STOP = /[，,]/u;
/** Praise and background: such a sentence reports, even with a directive verb in it. */
const BACKGROUND =
  /给予了?(?:充分)?肯定|具有(?:十分)?重[大要](?:现实)?(?:的)?意义|的关键(?:时刻|时期|一年)|是.{0,24}(?:的需要|之年|重要[举措内途]|必然要求|内在要求|战略之举|重要支撑|会议)|(?:取得|实现|开创|迈上|积累|得到)了|表示，|认为，/u;

/** Ranges of the clauses that order something in text[range); `masked` is the text with quotations blanked. */
export function findClauses(masked: string, range: Range, modalOnly = false): readonly Range[] {
  const clauses: Range[] = [];
  for (const sentence of pieces(masked, range, SENTENCE_STOP)) clauses.push(...clausesOf(masked, sentence, modalOnly));
  return clauses;
}

function clausesOf(masked: string, sentence: Range, modalOnly: boolean): readonly Range[] {
  const background = BACKGROUND.test(masked.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)));
  const found: Range[] = [];
  let pending = sentence.start;
  let open = false;
  for (const part of pieces(masked, sentence, PART_STOP)) {
    const signal = orderSignal(masked.slice(part.start, part.end));
    const orders =
      signal === 'MODAL' || (signal === 'WEAK' && !modalOnly) || (signal === 'VERB' && !background && !modalOnly);
    const last = found.at(-1);
    if (orders && open && last) {
      found[found.length - 1] = { start: last.start, end: part.end };
      open = MEANS.test(masked.slice(part.start, part.end));
    } else if (orders) {
      // What stood before the first order of a sentence belongs to it: means, occasion, addressee.
      found.push({ start: trimStart(masked, last ? part.start : pending), end: part.end });
      open = MEANS.test(masked.slice(part.start, part.end));
    } else if (last) {
      found[found.length - 1] = { start: last.start, end: part.end };
    }
    if (background && signal === null) pending = part.end + 1;
  }
  return found;
}

function pieces(text: string, range: Range, stop: RegExp): readonly Range[] {
  const found: Range[] = [];
  let start = range.start;
  for (let i = range.start; i <= range.end; i += 1) {
    if (i < range.end && !stop.test(text.charAt(i))) continue;
    const from = trimStart(text, start);
    if (from < i) found.push({ start: from, end: i });
    start = i + 1;
  }
  return found;
}

function trimStart(text: string, at: number): number {
  let i = at;
  while (i < text.length && /[\s：:、]/u.test(text.charAt(i))) i += 1;
  return i;
}
