/** Spelling corrections for a word without matches: one character mistaken for another. Pure. */
import { similarTo } from './similar.js';
import type { Term } from './query-terms.js';

export interface Correction {
  readonly written: string;
  readonly meant: string;
}

/** Longer words have more than one mistake, or are not words. */
const longest = 8;
/** Bound of candidates to look up. */
const maxCandidates = 600;

/** Words that differ in one character; for each position the likelier ones first. */
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
