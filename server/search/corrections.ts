/** What may have been meant by a word that is found nowhere: one character of it mistaken for another. Pure. */
import { similarTo } from './similar.js';
import type { Term } from './query-terms.js';

export interface Correction {
  readonly written: string;
  readonly meant: string;
}

/** Longer words hold more than one mistake, or are no words. */
const longest = 8;
/** So many are looked up at most. */
const maxCandidates = 600;

/** Each differs from the word in one character; the likelier ones of each place first. */
export function correctionsOf({ written, words, phrases }: Term): readonly Correction[] {
  const isPlain = words.length + phrases.length > 0 && /^\p{Script=Han}+$/u.test(written);
  if (!isPlain || written.length < 2 || written.length > longest) return [];
  const found: { readonly meant: string; readonly at: number }[] = [];
  for (let i = 0; i < written.length; i += 1) {
    similarTo(written.charAt(i)).forEach((other, at) => {
      found.push({ meant: written.slice(0, i) + other + written.slice(i + 1), at });
    });
  }
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, maxCandidates)
    .map(({ meant }) => ({ written, meant }));
}
