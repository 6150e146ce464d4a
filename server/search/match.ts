/** Search terms as PostgreSQL conditions. */
import { gramsOf, mark, piecesOf } from './index-terms.js';
import { namePatternsOf } from './asked-names.js';
import { isInDictionary, type Term, type Terms } from './query-terms.js';

/** tsqueries by location; null if the terms do not allow one. */
export interface Places {
  readonly title: string | null;
  /** Some of several terms in the title, and all words anywhere. */
  readonly titlePart: string | null;
  readonly heading: string | null;
  readonly name: string | null;
}

/** One alternative of matching a term in a text. */
export interface Way {
  /** tsquery. */
  readonly words: string | null;
  readonly grams: readonly number[];
}

/** Alternatives for a term, one of which must match. */
export interface Choice {
  readonly ways: readonly Way[];
  /** LIKE patterns: all of the first list, or one of the second. */
  readonly exact: readonly string[];
  readonly others: readonly string[];
  /** tsquery of sounds, which have no pattern. */
  readonly heard: string | null;
}

/** With synonyms and sounds. */
export interface Loose extends Places, Way {
  readonly choices: readonly Choice[];
  readonly patterns: readonly string[];
  readonly namePatterns: readonly string[];
}

export interface Match extends Places, Way {
  /**
   * LIKE patterns to recheck what bigrams do not guarantee: bigrams of 'abc' also occur in 'bc'
   * beside 'ab'.
   */
  readonly patterns: readonly string[];
  /** The same for names, which have no words in the index. */
  readonly namePatterns: readonly string[];
  /** Only single characters, which occur in nearly every title. */
  readonly onlyCharacters: boolean;
  /** LIKE patterns of an exact name. */
  readonly exactName: readonly string[];
  /** Null if no term has alternatives. */
  readonly loose: Loose | null;
}

/** Maximum number of lexemes for the index; the rest of a long query is rechecked on candidates. */
const maxPieces = 24;
/** Maximum number of terms with synonyms: the first ones. */
const maxChoices = 4;

export function matchOf(asked: Terms): Match {
  const { words, phrases, whole } = asked;
  const all = [...words, ...phrases];
  const grams = gramsToFind(phrases);
  const isLong = words.length > maxPieces || grams.length > maxPieces;
  const longWords = some(words.filter((word) => word.length > 2)); // a marked bigram already is a word of two characters
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
    exactName: namePatternsOf(whole, escaped),
    loose: isLong ? null : looseOf(asked),
  };
}

function looseOf({ terms }: Terms): Loose | null {
  const isChoice = ({ others, sounds }: Term): boolean => others.length + sounds.length > 0;
  const choices = terms.filter(isChoice).slice(0, maxChoices);
  if (choices.length === 0) return null;
  const fixed = terms.filter((term) => !choices.includes(term));
  const words = fixed.flatMap((term) => term.words);
  const phrases = fixed.flatMap((term) => term.phrases);
  const placed = (where: string): string[] => terms.map((term) => oneOf(waysAt(where, term, choices.includes(term))));
  const titled = placed(mark.title);
  return {
    title: and(titled),
    titlePart: loosePart(titled, tsquery(words)),
    heading: and(placed(mark.heading)),
    name: and(placed(mark.name)),
    words: tsquery(words),
    grams: gramsToFind(phrases),
    choices: choices.map(choiceOf),
    patterns: phrases.filter(isUnsure).map(patternOf),
    namePatterns: [...words, ...phrases].filter(isUnsure).map(patternOf),
  };
}

/** titlePartOf for terms with alternatives. */
function loosePart(titled: readonly string[], everywhere: string | null): string | null {
  if (titled.length < 2) return null;
  const parts = titled.length <= 3 ? titled : titled.slice(1).map((term, i) => `(${titled[i] ?? ''} & ${term})`);
  const some = oneOf(parts);
  return everywhere === null ? some : `${some} & ${everywhere}`;
}

function waysAt(where: string, { words, phrases, others, sounds }: Term, isChoice: boolean): string[] {
  const exact = tsquery(markedPieces(where, [...words, ...phrases])) ?? '';
  if (!isChoice) return [exact];
  const spelled = others.map((other) => tsquery(markedPieces(where, [other])) ?? '');
  const heard = sounds.map((sound) => tsquery(sound) ?? '');
  return [exact, ...spelled, ...heard].filter((way) => way !== '');
}

const oneOf = (ways: readonly string[]): string => `(${ways.map((way) => `(${way})`).join(' | ')})`;
const and = (parts: readonly string[]): string => parts.join(' & ');

function choiceOf({ words, phrases, others, sounds }: Term): Choice {
  const exact = { words: tsquery(words), grams: gramsToFind(phrases) };
  const isWord = (other: string): boolean => other.length <= 4 && isInDictionary(other);
  const queries = (of: readonly (readonly string[])[]): string[] => of.map((way) => tsquery(way) ?? '');
  const byWord = queries([...others.filter(isWord).map((other) => [other]), ...sounds]);
  const byGrams = others
    .filter((other) => !isWord(other))
    .map((other) => ({ words: null, grams: gramsToFind([other]) }));
  const ways = [exact, ...(byWord.length > 0 ? [{ words: oneOf(byWord), grams: [] }] : []), ...byGrams];
  const heard = sounds.length > 0 ? oneOf(queries(sounds)) : null;
  return { ways, exact: [...words, ...phrases].map(patternOf), others: others.map(patternOf), heard };
}

/** Evenly sampled, to be selective. */
const some = <T>(pieces: readonly T[]): readonly T[] => {
  const step = Math.ceil(pieces.length / maxPieces);
  return pieces.filter((_piece, i) => i % step === 0);
};

/** Two or three terms: any one of them; more terms: any two adjacent ones. */
function titlePartOf(all: readonly string[], words: readonly string[]): string | null {
  if (all.length < 2 || all.length > maxPieces) return null;
  const parts = all.length <= 3 ? all.map((term) => [term]) : all.slice(1).map((term, i) => [all[i] ?? '', term]);
  const some = parts.map((terms) => `(${tsquery(markedPieces(mark.title, terms)) ?? ''})`).join(' | ');
  const everywhere = tsquery(words);
  return everywhere === null ? some : `(${some}) & ${everywhere}`;
}

/** Bigrams, or the single character. */
const markedPieces = (where: string, terms: readonly string[]): string[] =>
  terms.flatMap((term) => piecesToFind(term).map((piece) => where + piece));

function piecesToFind(term: string): string[] {
  const pieces = piecesOf(term);
  const pairs = pieces.slice((pieces.length + 1) / 2);
  return pairs.length > 0 ? pairs : pieces;
}

/** Unigrams are below 0x10000; bigrams are above, or negative. */
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

/** Conjunction. */
export function tsquery(lexemes: readonly string[]): string | null {
  if (lexemes.length === 0) return null;
  return [...new Set(lexemes)].map((lexeme) => `'${lexeme.replaceAll(/['\\]/g, '$&$&')}'`).join(' & ');
}

/** A word in a title or a name. */
export const inTitleOrName = (word: string): string =>
  oneOf([mark.title, mark.name].map((where) => tsquery(markedPieces(where, [word])) ?? ''));

/** A dictionary word anywhere; null for others. */
export const inText = (word: string): string | null => (isInDictionary(word) ? tsquery([word]) : null);
