/**
 * Search rows as server/search writes them (tests/bench holds them equal), the words of each run of characters cut once:
 * invented texts draw their sentences from a pool.
 */
import { fold } from '../../server/search/fold.js';
import {
  jieba,
  mark,
  piecesOf,
  sortedGrams,
  type IndexedText,
  type TextParts,
} from '../../server/search/index-terms.js';
import type { Row } from './batch.js';

const cut = new Map<string, readonly string[]>();
const maxRemembered = 300_000;
const longest = 16;

/** What indexText of server/search answers. */
export function indexedText({ title, headings, body }: TextParts): IndexedText {
  const titleLines = foldLines(title);
  const lines = [...titleLines, ...foldLines(body)];
  const words = new Set<string>();
  for (const line of titleLines) for (const piece of piecesOf(line)) words.add(mark.title + piece);
  for (const line of [...titleLines, ...foldLines(headings)]) {
    for (const piece of piecesOf(line)) words.add(mark.heading + piece);
  }
  for (const line of lines) {
    for (const [run] of line.matchAll(/\p{Script=Han}+/gu)) for (const word of wordsIn(run)) words.add(word);
  }
  return { words: [...words], grams: sortedGrams(lines), text: `\n${lines.join('\n')}\n` };
}

const foldLines = (lines: TextParts['title']): string[] =>
  lines.flatMap((line) => (line === null ? [] : fold(line))).filter((line) => line !== '');

/** Words of the dictionary never reach across what is no Han character. */
function wordsIn(run: string): readonly string[] {
  const known = cut.get(run);
  if (known) return known;
  const words = jieba()
    .cutAll(run)
    .filter((word) => word.length > 1 && word.length <= longest);
  if (cut.size < maxRemembered) cut.set(run, words);
  return words;
}

/** The columns that every search row has, as COPY takes them. */
export const indexColumns = ({ words, grams, text }: IndexedText): Row => ({
  words: words.map((word) => `'${word.replaceAll(/['\\]/g, '$&$&')}'`).join(' '),
  grams: `{${grams.join(',')}}`,
  text,
});
