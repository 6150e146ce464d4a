/** Splits a range into sentences, up to 。！？； or the line end, and a sentence into clauses. Pure. */
import type { Range } from '../../mapped-text.js';
import { BLANK } from '../masked.js';

export interface Piece extends Range {
  /** Sentences up to the same full stop: the scope of a subject. */
  readonly group: number;
  readonly paragraph: number;
}

const STOP = /[。！？!?；;\n]/u;
const FULL_STOP = /[。！？!?\n]/u;
/** 现将有关事项通知如下：请各镇…: the text after the colon is a sentence of its own. */
const LEADS_IN = /如下$/u;

export function* sentencesIn(flat: string, range: Range): Generator<Piece> {
  let [start, group, paragraph] = [range.start, 0, 0];
  for (let i = range.start; i <= range.end; i += 1) {
    const char = i < range.end ? flat.charAt(i) : '\n';
    const colon = (char === '：' || char === ':') && LEADS_IN.test(flat.slice(Math.max(start, i - 2), i));
    if (!STOP.test(char) && !colon) continue;
    const from = trimStart(flat, start, i);
    let to = i;
    while (to > from && /\s/u.test(flat.charAt(to - 1))) to -= 1;
    if (from < to) yield { start: from, end: to, group, paragraph };
    start = i + 1;
    if (FULL_STOP.test(char) || colon) group += 1;
    if (char === '\n') paragraph += 1;
  }
}

export function clausesIn(flat: string, sentence: Range): readonly Range[] {
  const found: Range[] = [];
  let start = sentence.start;
  for (let i = sentence.start; i <= sentence.end; i += 1) {
    if (i < sentence.end && !'，,：:'.includes(flat.charAt(i))) continue;
    const from = trimStart(flat, start, i);
    let to = i;
    while (to > from && /\s/u.test(flat.charAt(to - 1))) to -= 1;
    if (from < to) found.push({ start: from, end: to });
    start = i + 1;
  }
  return found;
}

function trimStart(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && /[\s：:、，,]/u.test(text.charAt(i))) i += 1;
  return i;
}

const BRACKETS = /[（(［[【〔][^（()）［］[\]【】〔〕\n]{1,200}[）)］\]】〕]/gu;
const KEPT = 10;
/**
 * Bracketed explanations are masked, preserving offsets, except those that can belong to a name
 * (各村（社区）).
 */
export function withoutBrackets(masked: string): string {
  return masked.replace(BRACKETS, (found) => {
    const inner = found.slice(1, -1);
    return inner.length <= KEPT &&
      /^[\u4e00-\u9fff、\d]+$/u.test(inner) &&
      !/单位|部门[：:]|^(?:以下|下称|简称)/u.test(inner)
      ? found
      : found.charAt(0) + BLANK.repeat(inner.length) + found.charAt(found.length - 1);
  });
}
