/** How likely a stretch of Chinese is, by the words in it: jieba's dictionary of 350,000 words with their frequencies. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isGb2312 } from './double-bytes.js';

export const LONGEST_WORD = 4;
/** A character that no word explains, and one that simplified writing does not even have. */
const UNKNOWN = -17;
const FOREIGN = -22;
/** Marks are as common as common words. */
const PUNCTUATION = -5;

let loaded: ReadonlyMap<string, number> | undefined;

function words(): ReadonlyMap<string, number> {
  loaded ??= readWords();
  return loaded;
}

/** Lines are `word frequency part-of-speech`. */
function readWords(): ReadonlyMap<string, number> {
  const text = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
  const frequencies = new Map<string, number>();
  let total = 0;
  for (let start = 0; start < text.length;) {
    const afterWord = text.indexOf(' ', start);
    const end = text.indexOf('\n', start);
    const lineEnd = end < 0 ? text.length : end;
    const frequency = Number.parseInt(text.slice(afterWord + 1, lineEnd), 10);
    if (afterWord > start && afterWord - start <= LONGEST_WORD && frequency > 0) {
      frequencies.set(text.slice(start, afterWord), frequency);
      total += frequency;
    }
    start = lineEnd + 1;
  }
  for (const [word, frequency] of frequencies) frequencies.set(word, Math.log(frequency / total));
  return frequencies;
}

/** Log-likelihood of one word or character; null where a longer stretch is no word. */
export function wordLikelihood(word: string): number | null {
  const known = words().get(word);
  if (known !== undefined) return known;
  if (word.length > 1) return null;
  const unit = word.charCodeAt(0);
  if (unit < 0x3400 || unit > 0x9fff) return PUNCTUATION;
  return isGb2312(unit) ? UNKNOWN : FOREIGN;
}

/** Best log-likelihood of each prefix of a text in simplified characters; the last is that of the whole. */
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
