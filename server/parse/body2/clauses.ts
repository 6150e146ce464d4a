/** Unnumbered orders inside a unit or a block: sentences with 要, 必须, 不得 …, or that begin with a verb of doing. */
import type { Range } from '../mapped-text.js';
import { directiveVerb, mustWord, pastWord } from './words.js';

/** Sentences; a quotation is never cut, and what it quotes is not this speaker's order. */
const sentence = /[^。；！\n]+[。；！]?/gu;

export function clausesIn(text: string, { start, end }: Range): Range[] {
  const clauses: Range[] = [];
  for (const match of text.slice(start, end).matchAll(sentence)) {
    const own = match[0].replaceAll(/“[^”]{0,80}”/gu, '');
    const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
    const orders = mustWord.test(own) || directiveVerb.test(own.trim());
    if (!orders || (pastWord.test(own) && !/要(?=\p{Script=Han})|务必/u.test(own)) || own.trim().length < 6) continue;
    const range = { start: start + match.index + lead, end: start + match.index + match[0].trimEnd().length };
    if (range.end > range.start) clauses.push(range);
  }
  return clauses;
}
