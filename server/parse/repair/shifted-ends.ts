/** The character of which one byte is lost: every other byte is tried, and the words around decide. */
import { gbkCharacter } from './double-bytes.js';
import { simplifiedUnit } from './script-tables.js';
import { LONGEST_WORD, prefixLikelihoods, wordLikelihood } from './word-likelihood.js';

export interface Choice {
  readonly character: string;
  /** Log-likelihood by which it beats the next best. */
  readonly lead: number;
}

export function bestFirst(before: string, trail: number, after: string): Choice | null {
  return best(before, after, (lost) => gbkCharacter(lost, trail));
}

export function bestLast(before: string, lead: number, after: string): Choice | null {
  return best(before, after, (lost) => gbkCharacter(lead, lost));
}

function best(before: string, after: string, characterWith: (lost: number) => number): Choice | null {
  const score = between(before, after);
  let character = 0;
  let highest = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let lost = 0x40; lost <= 0xfe; lost += 1) {
    const unit = characterWith(lost);
    if (unit === 0) continue;
    const likelihood = score(String.fromCharCode(simplifiedUnit(unit)));
    if (likelihood > highest) {
      second = highest;
      highest = likelihood;
      character = unit;
    } else if (likelihood > second) second = likelihood;
  }
  return character === 0 ? null : { character: String.fromCharCode(character), lead: highest - second };
}

/** Scores one character between two known stretches: only the words that hold it differ, so only those are looked up. */
function between(before: string, after: string): (character: string) => number {
  const left = prefixLikelihoods(before);
  const right = suffixLikelihoods(after);
  return (character) => {
    let highest = Number.NEGATIVE_INFINITY;
    for (let back = 0; back < LONGEST_WORD && back <= before.length; back += 1) {
      const head = before.slice(before.length - back) + character;
      for (let on = 0; on + back < LONGEST_WORD && on <= after.length; on += 1) {
        const word = wordLikelihood(head + after.slice(0, on));
        if (word === null) continue;
        highest = Math.max(highest, (left[before.length - back] ?? 0) + word + (right[on] ?? 0));
      }
    }
    return highest;
  };
}

/** Best log-likelihood of each suffix, by where it starts. */
function suffixLikelihoods(text: string): Float64Array {
  const best = new Float64Array(text.length + 1);
  for (let start = text.length - 1; start >= 0; start -= 1) {
    best[start] = Number.NEGATIVE_INFINITY;
    for (let end = start + 1; end <= Math.min(text.length, start + LONGEST_WORD); end += 1) {
      const likelihood = wordLikelihood(text.slice(start, end));
      if (likelihood !== null) best[start] = Math.max(best[start] ?? 0, likelihood + (best[end] ?? 0));
    }
  }
  return best;
}
