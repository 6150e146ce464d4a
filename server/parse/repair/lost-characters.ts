/**
 * Characters lost beyond repair: kept unchanged, with a warning at their position. A question mark
 * may be the remains of one; it counts as a question mark wherever a question can end.
 */
import { readFileSync } from 'node:fs';
import type { MappedText, Range } from '../mapped-text.js';
import type { RepairedText, StageWarning } from '../stages.js';
import { untouched } from './mend.js';

/** A loss may leave the rest of an inserted reading: 街?dào)路. */
const LOSS = /[?\ufffd](?:[?\ufffd]|[a-z\u00e0-\u01dc\u0251\u0261]{1,6}[)）])*|锟斤拷/g;
/** A toned reading without its opening bracket cannot follow a question. */
const CERTAIN = /[\ufffd锟]|[\u00e0-\u01dc][a-z]{0,3}[)）]/;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const CLAUSE_END = /[。！？!?；;\n]/;
/** Punctuation that cannot follow a question mark. */
const IMPOSSIBLE_BEHIND = /[、，,。.；;：:？?！!]/;
const CLAUSE = 60;
/** Start of a clause: a question cannot end there. */
const EDGE = /[\s，,、。；;：:（(“"《|]/;

/** Losses within this distance share a warning. */
const NEAR = 2;

export function warnOfLostCharacters(text: MappedText): RepairedText {
  const page = text.text;
  const losses: { start: number; end: number }[] = [];
  for (const match of page.matchAll(LOSS)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (!CERTAIN.test(match[0]) && !replacesCharacters(page, range)) continue;
    const last = losses.at(-1);
    if (last && range.start - last.end <= NEAR) last.end = range.end;
    else losses.push(range);
  }
  if (losses.length === 0) return untouched(text);
  return { text, repairs: [], warnings: losses.map((range) => warningAt(text, range)) };
}

/** Whether question marks are where no question can end. */
function replacesCharacters(page: string, { start, end }: Range): boolean {
  const before = page.charAt(start - 1);
  const behind = page.charAt(end);
  const hanBefore = isHan(page.charCodeAt(start - 1));
  const hanBehind = isHan(page.charCodeAt(end));
  if (!hanBefore && !hanBehind) return false;
  if (hanBehind && (start === 0 || EDGE.test(before))) return true;
  if (hanBefore && IMPOSSIBLE_BEHIND.test(behind)) return true;
  return hanBefore && (hanBehind || end - start > 2) && !asks(page, start);
}

/** Whether the clause that ends here contains a question word. */
function asks(page: string, end: number): boolean {
  const before = page.slice(Math.max(0, end - CLAUSE), end);
  const clause = before.split(CLAUSE_END).at(-1) ?? before;
  return questionWords().some((word) => clause.includes(word)) || /(.)[不没沒]\1/u.test(clause);
}

function warningAt(text: MappedText, range: Range): StageWarning {
  return {
    code: 'DAMAGED_TEXT',
    message: 'Characters were lost here before the page was published; the remaining ones are unchanged.',
    field: null,
    sourceRange: text.toSource(range),
  };
}

let words: readonly string[] | undefined;

function questionWords(): readonly string[] {
  words ??= readFileSync(new URL('./question-words.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return words;
}
