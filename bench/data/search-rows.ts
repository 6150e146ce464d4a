/**
 * Search rows equal to those of server/search (checked by tests/bench). Invented texts draw
 * sentences from a pool, so words and bigrams of each Han run are computed once and referenced by
 * number.
 */
import { fold } from '../../server/search/fold.js';
import { jieba, mark, piecesOf, type IndexedText, type TextParts } from '../../server/search/index-terms.js';

/** Distinct values by number; a stamp marks those of the current text. */
class Numbered<T> {
  readonly values: T[] = [];
  private readonly numbers = new Map<T, number>();
  private stamps = new Uint32Array(1 << 16);

  numberOf(value: T): number {
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.numbers.set(value, number);
      if (number >= this.stamps.length) {
        const more = new Uint32Array(this.stamps.length * 2);
        more.set(this.stamps);
        this.stamps = more;
      }
    }
    return number;
  }

  /** Whether the text with this stamp has it already. */
  isNew(number: number, stamp: number): boolean {
    if (this.stamps[number] === stamp) return false;
    this.stamps[number] = stamp;
    return true;
  }
}

interface Run {
  readonly words: readonly number[];
  readonly grams: readonly number[];
}

const words = new Numbered<string>();
const grams = new Numbered<number>();
const runs = new Map<string, Run>();
const maxRemembered = 300_000;
const longest = 16;
let stamp = 0;

/** Equals indexText of server/search. */
export function indexedText({ title, headings, body }: TextParts): IndexedText {
  const titleLines = foldLines(title);
  const lines = [...titleLines, ...foldLines(body)];
  const found = new Found();
  for (const line of titleLines) found.addMarks(mark.title, line);
  for (const line of [...titleLines, ...foldLines(headings)]) found.addMarks(mark.heading, line);
  for (const line of lines) found.addLine(line);
  return { words: found.words, grams: Int32Array.from(found.grams).sort(), text: `\n${lines.join('\n')}\n` };
}

const foldLines = (lines: TextParts['title']): string[] =>
  lines.flatMap((line) => (line === null ? [] : fold(line))).filter((line) => line !== '');

class Found {
  readonly words: string[] = [];
  readonly grams: number[] = [];
  private readonly stamp = (stamp += 1);

  addMarks(where: string, line: string): void {
    for (const piece of piecesOf(line)) this.addWord(words.numberOf(where + piece));
  }

  addLine(line: string): void {
    let from = 0;
    for (const { 0: run, index } of line.matchAll(/\p{Script=Han}+/gu)) {
      this.addGrams(line, from, index + 1);
      from = index + run.length;
      const known = runOf(run);
      for (const word of known.words) this.addWord(word);
      for (const gram of known.grams) this.addGram(gram);
    }
    this.addGrams(line, from, line.length);
  }

  /** Grams between runs, and across their ends. */
  private addGrams(line: string, from: number, to: number): void {
    for (let i = from; i < Math.min(to, line.length); i += 1) {
      const unit = line.charCodeAt(i);
      this.addGram(grams.numberOf(unit));
      if (i > 0) this.addGram(grams.numberOf((line.charCodeAt(i - 1) << 16) | unit));
    }
  }

  private addWord(number: number): void {
    if (words.isNew(number, this.stamp)) this.words.push(words.values[number] ?? '');
  }

  private addGram(number: number): void {
    if (grams.isNew(number, this.stamp)) this.grams.push(grams.values[number] ?? 0);
  }
}

/** Dictionary words do not cross non-Han characters. */
function runOf(run: string): Run {
  const known = runs.get(run);
  if (known) return known;
  const cut = jieba().cutAll(run);
  const pairs = [...run].slice(1).map((_character, i) => (run.charCodeAt(i) << 16) | run.charCodeAt(i + 1));
  const found = {
    words: cut.filter((word) => word.length > 1 && word.length <= longest).map((word) => words.numberOf(word)),
    grams: [...Array.from(run, (character) => character.charCodeAt(0)), ...pairs].map((gram) => grams.numberOf(gram)),
  };
  if (runs.size < maxRemembered) runs.set(run, found);
  return found;
}
