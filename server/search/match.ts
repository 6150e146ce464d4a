/** Terms as PostgreSQL is asked for them. */
import { gramsOf, mark, piecesOf } from './index-terms.js';
import type { Terms } from './query-terms.js';

export interface Match {
  /** tsqueries; null where the terms say nothing of the kind. */
  readonly title: string | null;
  /** Some of several terms in the title, and the words somewhere. */
  readonly titlePart: string | null;
  readonly heading: string | null;
  readonly name: string | null;
  readonly words: string | null;
  /** Characters and pairs that must be there. */
  readonly grams: readonly number[];
  /** LIKE patterns of what pairs do not tell for sure: 'abc' has the pairs of 'bc' beside 'ab'. */
  readonly patterns: readonly string[];
  /** The same for names, where no words are indexed. */
  readonly namePatterns: readonly string[];
  /** Single characters, which may stand in nearly every title. */
  readonly onlyCharacters: boolean;
  /** LIKE pattern of a name that is asked for as it is. */
  readonly exactName: string;
}

/** An index is asked for so many pieces at most; the rest of a long text is looked for in the candidates. */
const maxPieces = 24;

export function matchOf({ words, phrases, whole }: Terms): Match {
  const all = [...words, ...phrases];
  const grams = gramsToFind(phrases);
  const isLong = words.length > maxPieces || grams.length > maxPieces;
  const longWords = some(words.filter((word) => word.length > 2)); // a marked pair is a word of two characters already
  return {
    title: tsquery([...some(markedPieces(mark.title, all)), ...longWords]),
    titlePart: titlePartOf(all, some(words)),
    heading: tsquery([...some(markedPieces(mark.heading, all)), ...longWords]),
    name: tsquery(some(markedPieces(mark.name, all))),
    words: tsquery(some(words)),
    grams: some(grams),
    patterns: isLong ? all.map(patternOf) : phrases.filter(isUnsure).map(patternOf),
    namePatterns: isLong ? all.map(patternOf) : all.filter(isUnsure).map(patternOf),
    onlyCharacters: all.every((term) => term.length === 1),
    exactName: `%\n${escaped(whole)}\n%`,
  };
}

/** From all over the list, so that they tell most. */
const some = <T>(pieces: readonly T[]): readonly T[] => {
  const step = Math.ceil(pieces.length / maxPieces);
  return pieces.filter((_piece, i) => i % step === 0);
};

/** One of two or three; of more, two that were written next to each other. */
function titlePartOf(all: readonly string[], words: readonly string[]): string | null {
  if (all.length < 2 || all.length > maxPieces) return null;
  const parts = all.length <= 3 ? all.map((term) => [term]) : all.slice(1).map((term, i) => [all[i] ?? '', term]);
  const some = parts.map((terms) => `(${tsquery(markedPieces(mark.title, terms)) ?? ''})`).join(' | ');
  const everywhere = tsquery(words);
  return everywhere === null ? some : `(${some}) & ${everywhere}`;
}

/** Pairs, or the character where there is but one. */
const markedPieces = (where: string, terms: readonly string[]): string[] =>
  terms.flatMap((term) => piecesToFind(term).map((piece) => where + piece));

function piecesToFind(term: string): string[] {
  const pieces = piecesOf(term);
  const pairs = pieces.slice((pieces.length + 1) / 2);
  return pairs.length > 0 ? pairs : pieces;
}

/** Code units below 0x10000 stand for themselves, pairs of them for more (or less than 0). */
const isPair = (gram: number): boolean => gram < 0 || gram > 0xffff;

const gramsToFind = (phrases: readonly string[]): number[] => [
  ...new Set(
    phrases.flatMap((phrase) => {
      const grams = gramsOf([phrase]);
      const pairs = grams.filter(isPair);
      return pairs.length > 0 ? pairs : grams;
    }),
  ),
];

const isUnsure = (term: string): boolean => term.length > 2;
const patternOf = (term: string): string => `%${escaped(term)}%`;
const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

function tsquery(lexemes: readonly string[]): string | null {
  if (lexemes.length === 0) return null;
  return [...new Set(lexemes)].map((lexeme) => `'${lexeme.replaceAll(/['\\]/g, '$&$&')}'`).join(' & ');
}
