/**
 * Likelihood of Chinese text by its words: jieba's dictionary of 350,000 words with frequencies.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isGb2312 } from './double-bytes.js';
import { longestPacked, PackedWords } from './packed-words.js';

export const LONGEST_WORD = longestPacked;
/**
 * Penalties: a character outside of any word, one that is not simplified Chinese, and an unusual
 * symbol.
 */
const UNKNOWN = -17;
const FOREIGN = -22;
const STRANGE_SIGN = -16;
/** Log-likelihood of punctuation in notices: about one character in eight is a comma. */
const MARKS: Readonly<Record<string, number>> = {
  '，': -3, '。': -3.5, '、': -3.5, '“': -5, '”': -5, '（': -5.5, '）': -5.5, '《': -6, '》': -6, '：': -5.5, '；': -5, '！': -8, '？': -9,
}; // prettier-ignore

interface Lexicon {
  readonly words: PackedWords;
  /** Log-likelihood of each code unit within any word. */
  readonly characters: Float32Array;
}

let loaded: Lexicon | undefined;
const lexicon = (): Lexicon => (loaded ??= readLexicon());

/** Lines are `word frequency part-of-speech`. */
function readLexicon(): Lexicon {
  const text = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
  const words = new PackedWords(linesIn(text));
  const counts = new Float64Array(0x10000);
  let total = 0;
  for (let start = 0; start < text.length;) {
    const afterWord = text.indexOf(' ', start);
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const frequency = Number.parseInt(text.slice(afterWord + 1, end), 10);
    if (afterWord > start && afterWord - start <= LONGEST_WORD && frequency > 0) {
      words.set(text.slice(start, afterWord), frequency);
      for (let i = start; i < afterWord; i += 1)
        counts[text.charCodeAt(i)] = (counts[text.charCodeAt(i)] ?? 0) + frequency;
      total += frequency;
    }
    start = end + 1;
  }
  words.change((frequency) => Math.log(frequency / total));
  const characters = Float32Array.from(counts, (count, unit) =>
    count > 0 ? Math.log(count / total) : rareCharacter(unit),
  );
  return { words, characters };
}

function linesIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function rareCharacter(unit: number): number {
  const mark = MARKS[String.fromCharCode(unit)];
  if (mark !== undefined) return mark;
  if (unit < 0x3400 || unit > 0x9fff) return STRANGE_SIGN;
  return isGb2312(unit) ? UNKNOWN : FOREIGN;
}

/** Log-likelihood of a character, regardless of its word. */
export const characterLikelihood = (unit: number): number => lexicon().characters[unit] ?? FOREIGN;

/** Log-likelihood of a word or character; null for a longer string that is not a word. */
export function wordLikelihood(word: string): number | null {
  const known = lexicon().words.get(word);
  if (known !== undefined) return known;
  return word.length > 1 ? null : rareCharacter(word.charCodeAt(0));
}

/** Best log-likelihood of each prefix of a simplified text; the last is that of the whole. */
export function prefixLikelihoods(text: string): Float64Array {
  const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const likelihood = wordLikelihood(text.slice(start, end));
      if (likelihood !== null) best[end] = Math.max(best[end] ?? 0, (best[start] ?? 0) + likelihood);
    }
  }
  return best;
}

export function likelihood(text: string): number {
  return prefixLikelihoods(text)[text.length] ?? 0;
}
