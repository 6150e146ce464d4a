/** Citations: 《title》（文号）, or a 文号 in a sentence. */
import { documentNumberOf } from '../header/document-number.js';
import type { Range } from '../mapped-text.js';
import type { FoundCitation } from '../stages.js';

const NUMBER = '[\\u4e00-\\u9fffA-Za-z]{1,16}[〔\\[【（(]\\s?(?:19|20)\\d\\d\\s?[〕\\]】）)]\\s?第?\\d{1,5}号';
const DECREE = '[\\u4e00-\\u9fff]{0,16}令第?\\s?\\d{1,4}号';
/** Without the issuer's code, which the title implies: 《…》（〔2015〕3号). */
const YEARLY = '[〔\\[【]\\s?(?<year>(?:19|20)\\d\\d)\\s?[〕\\]】]\\s?第?(?<serial>\\d{1,5})号';
const BEHIND = new RegExp(
  `^\\s?[（(](?:[^（()）]{0,30}[，,、：:；;\\s》])?\\s?(?:(?<number>${NUMBER}|${DECREE})|${YEARLY})[^（()）]{0,16}[）)]`,
  'u',
);
const BARE = new RegExp(NUMBER, 'gu');
/** Forms and certificates have titles too, but are not citable documents. */
const NO_DOCUMENT = /(?:证|证书|表|单|凭证|回执|报|刊|执照|手册|目录清单)$/u;
const LONGEST_TITLE = 120;

export function findCitations(text: string, body: Range): readonly FoundCitation[] {
  const found: FoundCitation[] = [];
  let depth = 0;
  let opened = -1;
  for (let i = body.start; i < body.end; i += 1) {
    const char = text.charAt(i);
    if (char === '\n' || (depth > 0 && i - opened > LONGEST_TITLE)) depth = 0;
    if (char === '《') {
      if (depth === 0) opened = i;
      depth += 1;
    } else if (char === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0) addTitle(text, opened, i + 1, found);
    }
  }
  return withBareNumbers(text, body, found);
}

function numberBehind({ groups = {} }: RegExpExecArray): string | null {
  const { number, year, serial } = groups;
  if (number !== undefined) return canonical(number);
  return year === undefined || serial === undefined ? null : `〔${year}〕${Number(serial)}号`;
}

/** In canonical form: 澄政发[2025]第03号 is 澄政发〔2025〕3号. */
const canonical = (number: string): string => documentNumberOf(number)?.text ?? number;

function addTitle(text: string, start: number, end: number, found: FoundCitation[]): void {
  const title = text.slice(start + 1, end - 1).trim();
  if (title === '' || NO_DOCUMENT.test(title)) return;
  const behind = BEHIND.exec(text.slice(end, end + 60));
  found.push({
    title,
    documentNumber: behind === null ? null : numberBehind(behind),
    range: { start, end: end + (behind?.[0].length ?? 0) },
  });
}

function withBareNumbers(text: string, body: Range, titled: readonly FoundCitation[]): readonly FoundCitation[] {
  const found = [...titled];
  let next = 0;
  for (const match of text.slice(body.start, body.end).matchAll(BARE)) {
    const start = body.start + match.index;
    const end = start + match[0].length;
    while ((titled[next]?.range.end ?? Infinity) <= start) next += 1;
    if (start >= (titled[next]?.range.start ?? Infinity)) continue;
    // On a line of its own it is the notice's own number.
    if (/[\n\s]/u.test(text.charAt(start - 1) || '\n') && /[\n\s]/u.test(text.charAt(end) || '\n')) continue;
    const lead = /^(?:根据|按照|依据|依照|见|由|以|经|和|与|及|原)/u.exec(match[0])?.[0].length ?? 0;
    found.push({ title: null, documentNumber: canonical(match[0].slice(lead)), range: { start: start + lead, end } });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
