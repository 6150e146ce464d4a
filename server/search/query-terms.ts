/**
 * What a search text asks for. Every term must be found; each is a part of the text, so that nothing which stands in a page
 * word for word is missed by how jieba would have cut it there.
 */
import { BadUserInput } from '../platform/errors.js';
import { fold } from './fold.js';
import { jieba } from './index-terms.js';
import { stopWords } from './stop-words.js';

export interface Terms {
  /** Words of jieba's dictionary. */
  readonly words: readonly string[];
  /** Whatever else must stand there as it is: quoted phrases, identifiers, numbers, names, single characters. */
  readonly phrases: readonly string[];
  /** The whole text as one line, for names that are asked for as they are. */
  readonly whole: string;
}

const maxCharacters = 1_000;
const longWord = 4;
const quotation = /["“”„‟＂「」『』]/;
const unusable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Throws BAD_USER_INPUT for what no text can hold. Anything else is an ordinary question. */
export function readTerms(query: string): Terms {
  const argument = 'query';
  if (query.length > maxCharacters) {
    throw new BadUserInput(`"query" may have at most ${maxCharacters} characters.`, { argument, maxCharacters });
  }
  if (unusable.test(query)) {
    throw new BadUserInput('"query" holds a NUL or half of a character.', { argument });
  }
  const parts = query.split(quotation);
  const words = new Set<string>();
  const phrases = new Set<string>();
  parts.forEach((part, i) => {
    const isQuoted = i % 2 === 1 && i < parts.length - 1;
    if (isQuoted) phrases.add(fold(part));
    else readBare(part, { words, phrases });
  });
  phrases.delete('');
  return { ...withoutStopWords(words, phrases), whole: fold(query) };
}

/** 苏工信〔2022〕1号, in any brackets, with 第 and zeros; folded. The brackets may also begin the number. */
const documentNumber = /(?:关于|根据|按照)?([\p{Script=Han}a-z]{0,16}\((?:19|20)\d\d\))第?0{0,9}(\d{1,9}号?)/gu;
/** 014150319/2022-00027, or the beginning of one. */
const identifier = /(?<![\da-z])[\da-z]+(?:[-/._:][\da-z]+)+/g;

interface Found {
  readonly words: Set<string>;
  readonly phrases: Set<string>;
}

function readBare(part: string, { words, phrases }: Found): void {
  const take = (phrase: string): string => {
    phrases.add(phrase);
    return ' ';
  };
  const rest = part
    .split(/\s+/u)
    .map((piece) =>
      fold(piece)
        .replaceAll(documentNumber, (_all, issued: string, serial: string) => take(issued + serial))
        .replaceAll(identifier, take),
    )
    .join(' ');
  for (const [run] of rest.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) phrases.add(run);
    else
      for (const word of jieba().cut(run, true)) {
        if (isInDictionary(word)) for (const piece of piecesOfLong(word)) words.add(piece);
        else phrases.add(word);
      }
  }
}

/** What jieba joins by guess (a name) is no word of the dictionary, and neither is a single character. */
const isInDictionary = (word: string): boolean => word.length > 1 && jieba().cutAll(word).includes(word);

/** 世界大学生运动会 is also meant where 世界大学生夏季运动会 stands: a long word is searched by the words in it. */
function piecesOfLong(word: string): string[] {
  if (word.length <= longWord) return [word];
  const pieces = jieba()
    .cutForSearch(word)
    .filter((piece) => piece !== word && piece.length > 1);
  return pieces.length > 0 ? pieces : [word];
}

/** Words that stand everywhere tell nothing, as long as there are others. */
function withoutStopWords(words: Set<string>, phrases: Set<string>): Pick<Terms, 'words' | 'phrases'> {
  const tells = (word: string): boolean => !stopWords.has(word);
  const [telling, tellingPhrases] = [[...words].filter(tells), [...phrases].filter(tells)];
  if (telling.length + tellingPhrases.length === 0) return { words: [...words], phrases: [...phrases] };
  return { words: telling, phrases: tellingPhrases };
}
