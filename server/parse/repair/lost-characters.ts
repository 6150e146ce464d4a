/**
 * Characters that were lost and that nothing brings back: kept as they stand and told of with their place. A question
 * mark may be the rest of one; it is a question mark wherever a question could stand.
 */
import { readFileSync } from 'node:fs';
import type { MappedText, Range } from '../mapped-text.js';
import type { RepairedText, StageWarning } from '../stages.js';
import { untouched } from './mend.js';

/** A loss may leave the rest of a glued reading behind it: 街?dào)路. */
const LOSS = /[?\ufffd](?:[?\ufffd]|[a-z\u00e0-\u01dc\u0251\u0261]{1,6}[)）])*|锟斤拷/g;
/** No question leaves a toned reading without its opening bracket. */
const CERTAIN = /[\ufffd锟]|[\u00e0-\u01dc][a-z]{0,3}[)）]/;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const CLAUSE_END = /[。！？!?；;\n]/;
/** Marks that never follow a question mark. */
const IMPOSSIBLE_BEHIND = /[、，,。.；;：:？?！!]/;
const CLAUSE = 60;
/** Where a clause begins: no question ends there. */
const EDGE = /[\s，,、。；;：:（(“"《|]/;

/** Losses as near to each other as this are told of together. */
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

/** Whether question marks stand where no question ends. */
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

/** Whether the clause that ends here holds a word that asks. */
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
