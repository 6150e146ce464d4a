/**
 * Query parser. All terms must match. Each is a substring of the query, so text that occurs
 * literally in a page is found however jieba would segment it there.
 */
import { BadUserInput } from '../platform/errors.js';
import { fold } from './fold.js';
import { jieba } from './index-terms.js';
import { withoutQuestionWords } from './question-words.js';
import { soundsMeant } from './sounds.js';
import { stopWords } from './stop-words.js';
import { builtIn, type SynonymBook } from './synonyms.js';

/** Pieces that must match together. */
export interface Term {
  /** As entered, folded. */
  readonly written: string;
  /** Words of jieba's dictionary, all required. */
  readonly words: readonly string[];
  /** Literal pieces: quoted phrases, identifiers, numbers, names, single characters. */
  readonly phrases: readonly string[];
  /** Literal alternatives. */
  readonly others: readonly string[];
  /** Index words for the sound of a title or name: all words of one alternative. */
  readonly sounds: readonly (readonly string[])[];
}

export interface Terms {
  readonly terms: readonly Term[];
  /** Of all terms. */
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  /** The whole query on one line, for exact names. */
  readonly whole: string;
}

const maxCharacters = 1_000;
const longWord = 4;
const quotation = /["“”„‟＂「」『』]/;
const unusable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Throws BAD_USER_INPUT for characters that no text can contain; everything else is a valid query.
 */
export function readTerms(query: string, book: SynonymBook = builtIn): Terms {
  const argument = 'query';
  if (query.length > maxCharacters) {
    throw new BadUserInput(`"query" may have at most ${maxCharacters} characters.`, { argument, maxCharacters });
  }
  if (unusable.test(query)) {
    throw new BadUserInput('"query" contains a NUL character or an unpaired surrogate.', { argument });
  }
  const read = (strip: (text: string) => string): Term[] => {
    const parts = query.split(quotation);
    return parts.flatMap((part, i) => {
      const isQuoted = i % 2 === 1 && i < parts.length - 1;
      return isQuoted ? phrase(fold(part)) : bareTerms(part, { strip, book });
    });
  };
  const telling = read(withoutQuestionWords).filter((term) => !isGrammar(term));
  // Stop words are ignored if there are other terms.
  return termsOf(telling.length > 0 ? telling : read((text) => text), fold(query));
}

/** Removes duplicate terms and words. */
export function termsOf(terms: readonly Term[], whole: string): Terms {
  const once = [...new Map(terms.map((term) => [term.written, term])).values()];
  return {
    terms: once,
    words: [...new Set(once.flatMap(({ words }) => words))],
    phrases: [...new Set(once.flatMap(({ phrases }) => phrases))],
    whole,
  };
}

const phrase = (written: string): Term[] =>
  written === '' ? [] : [{ written, words: [], phrases: [written], others: [], sounds: [] }];

const isGrammar = ({ written, others }: Term): boolean => others.length === 0 && stopWords.has(written);

/**
 * 苏工信〔2022〕1号, in any brackets, with 第 and leading zeros; folded. The number may also start with
 * the bracket.
 */
const documentNumber = /(?:关于|根据|按照)?([\p{Script=Han}a-z]{0,16}\((?:19|20)\d\d\))第?0{0,9}(\d{1,9}号?)/gu;
/** 014150319/2022-00027, or a prefix of one. */
const identifier = /(?<![\da-z])[\da-z]+(?:[-/._:][\da-z]+)+/g;

/** Han runs, or runs of other characters; a year keeps its 年 and ends a run: 2025年|第一批. */
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+年?/gu;

interface Reading {
  readonly strip: (text: string) => string;
  readonly book: SynonymBook;
}

function bareTerms(part: string, { strip, book }: Reading): Term[] {
  const found: Term[] = [];
  const take = (written: string): string => {
    found.push(...phrase(written));
    return ' ';
  };
  const rest = part
    .split(/\s+/u)
    .map((piece) =>
      strip(
        fold(piece)
          .replaceAll(documentNumber, (_all, issued: string, serial: string) => take(issued + serial))
          .replaceAll(identifier, take),
      ),
    )
    .join(' ');
  for (const [run] of rest.matchAll(runs)) {
    if (/^\p{Script=Han}/u.test(run)) found.push(...hanTerms(run, book));
    else found.push({ written: run, words: [], phrases: [run], others: book.othersOf(run), sounds: soundsMeant(run) });
  }
  return found;
}

/**
 * A word with synonyms is one term, however jieba would segment it; the rest is segmented by jieba.
 */
function hanTerms(run: string, book: SynonymBook): Term[] {
  const cuts = new Set([0]);
  let at = 0;
  for (const word of jieba().cut(run, true)) cuts.add((at += word.length));
  const found: Term[] = [];
  let from = 0;
  const isApart = (start: number, end: number): boolean => cuts.has(start) && cuts.has(end);
  for (const { start, end, others } of book.occurrencesIn(run, isApart)) {
    found.push(...cutTerms(run.slice(from, start)));
    found.push({ ...merged(run.slice(start, end)), others, sounds: [] });
    from = end;
  }
  return [...found, ...cutTerms(run.slice(from))];
}

const cutTerms = (run: string): Term[] =>
  run === ''
    ? []
    : jieba()
        .cut(run, true)
        .map((word) => ({ written: word, ...wordOrPhrase(word), others: [], sounds: [] }));

type Pieces = Pick<Term, 'written' | 'words' | 'phrases'>;

/**
 * Several dictionary words may occur anywhere; a short name outside of the dictionary (人社局) matches
 * literally.
 */
function merged(written: string): Pieces {
  const pieces = jieba().cut(written, true).map(wordOrPhrase);
  if (pieces.some(({ phrases }) => phrases.length > 0)) return { written, words: [], phrases: [written] };
  return { written, words: [...new Set(pieces.flatMap(({ words }) => words))], phrases: [] };
}

const wordOrPhrase = (word: string): Omit<Pieces, 'written'> =>
  isInDictionary(word) ? { words: piecesOfLong(word), phrases: [] } : { words: [], phrases: [word] };

/** Words that jieba guesses (names) and single characters are not dictionary words. */
export const isInDictionary = (word: string): boolean => word.length > 1 && jieba().cutAll(word).includes(word);

/** 世界大学生运动会 should match 世界大学生夏季运动会: long words are searched by the words in them. */
function piecesOfLong(word: string): string[] {
  if (word.length <= longWord) return [word];
  const pieces = jieba()
    .cutForSearch(word)
    .filter((piece) => piece !== word && piece.length > 1);
  return pieces.length > 0 ? pieces : [word];
}
