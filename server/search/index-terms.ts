/**
 * Index terms of a text. `words`: all dictionary words of jieba, also across segment boundaries, so
 * that a query word is found whatever surrounds it. `grams`: all characters and bigrams, so that
 * every phrase has candidates. `marks`: grams with a location: in the title …
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import { fold } from './fold.js';

let loaded: Jieba | null = null;
/**
 * Loaded lazily: it takes two tenths of a second. Loaded from its file, because the package's own
 * module keeps it and another unused one of 6 MB in memory.
 */
export const jieba = (): Jieba => (loaded ??= Jieba.withDict(readFileSync(dictFile())));
const dictFile = (): string => createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');

/** Prefixes for title; heading or title; agency name. Folded texts have no words with them. */
export const mark = { title: '^', heading: '#', name: '@' } as const;
type Mark = (typeof mark)[keyof typeof mark];

/** A tsvector is limited to 1 MB, and a character takes three bytes. Far above any real page. */
const maxWordCharacters = 300_000;
const maxWordLength = 16;

export interface IndexedText {
  readonly words: readonly string[];
  /** Sorted, which spares PostgreSQL sorting. */
  readonly grams: Int32Array;
  /** Folded, one line per part, with a line break at both ends. */
  readonly text: string;
}
export interface TextParts {
  /** Title and identifiers. */
  readonly title: readonly (string | null)[];
  readonly headings: readonly (string | null)[];
  readonly body: readonly (string | null)[];
}

export function indexText({ title, headings, body }: TextParts): IndexedText {
  const titleLines = foldLines(title);
  const lines = [...titleLines, ...foldLines(body)];
  const words = new Set<string>();
  for (const line of titleLines) addMarks(words, mark.title, line);
  for (const line of [...titleLines, ...foldLines(headings)]) addMarks(words, mark.heading, line);
  addWords(words, lines);
  return { words: [...words], grams: sortedGrams(lines), text: textOf(lines) };
}

/** Names are short: their marks answer every query, so words and grams are not needed. */
export function indexNames(names: readonly (string | null)[]): IndexedText {
  const lines = foldLines(names);
  const words = new Set<string>();
  for (const line of lines) addMarks(words, mark.name, line);
  return { words: [...words], grams: new Int32Array(), text: textOf(lines) };
}

const foldLines = (lines: readonly (string | null)[]): string[] =>
  lines.flatMap((line) => (line === null ? [] : fold(line))).filter((line) => line !== '');
const textOf = (lines: readonly string[]): string => `\n${lines.join('\n')}\n`;

function addWords(into: Set<string>, lines: readonly string[]): void {
  let room = maxWordCharacters;
  for (const line of lines) {
    for (const [run] of line.matchAll(/\p{Script=Han}+/gu)) {
      for (const word of wordsIn(run)) {
        if (into.has(word)) continue;
        room -= word.length;
        if (room < 0) return;
        into.add(word);
      }
    }
  }
}

/**
 * Memoised segmentation of Han runs: most words of a page occur twice, in its body and in a
 * directive.
 */
const cut = new Map<string, readonly string[]>();
const maxRemembered = 20_000;

/** Words of Han characters do not cross other characters. */
function wordsIn(run: string): readonly string[] {
  const known = cut.get(run);
  if (known) return known;
  const words = jieba()
    .cutAll(run)
    .filter((word) => word.length > 1 && word.length <= maxWordLength);
  if (cut.size === maxRemembered) cut.clear();
  cut.set(run, words);
  return words;
}

function addMarks(into: Set<string>, where: Mark, line: string): void {
  for (const piece of piecesOf(line.slice(0, maxWordCharacters / 10))) into.add(where + piece);
}

/** All characters and bigrams. */
export function piecesOf(line: string): string[] {
  const characters = [...line];
  return [...characters, ...characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`)];
}

export const sortedGrams = (lines: readonly string[]): Int32Array => Int32Array.from(gramsOf(lines)).sort();

/**
 * Encoded as numbers of one or two code units, which PostgreSQL compares and compresses faster than
 * text.
 */
export function gramsOf(lines: readonly string[]): number[] {
  const grams = new Set<number>();
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 1) {
      const unit = line.charCodeAt(i);
      grams.add(unit);
      if (i > 0) grams.add((line.charCodeAt(i - 1) << 16) | unit);
    }
  }
  return [...grams];
}
