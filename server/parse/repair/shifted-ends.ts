/** A character with one lost byte: tries all values of the byte; the surrounding words decide. */
import { gbkCharacter } from './double-bytes.js';
import type { PagePhrases } from './page-phrases.js';
import { simplifiedUnit } from './script-tables.js';
import { characterLikelihood, LONGEST_WORD, prefixLikelihoods, wordLikelihood } from './word-likelihood.js';

export interface Choice {
  readonly character: string;
  /** Lead in log-likelihood over the runner-up. */
  readonly lead: number;
}

/** The text around the lost character, in simplified characters. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly phrases: PagePhrases;
  /** Closing punctuation for brackets open here, which is likelier than any other. */
  readonly open: string;
}

interface Candidate extends Choice {
  readonly simplified: string;
}

const CLOSING_MARKS = '）》”';
const CLOSES_SOMETHING = 3;
const CLOSES_NOTHING = -6;
/** Minimum likelihood of a candidate on its own. */
const RAREST = -16.5;
/** Candidates to compare with the page. */
const FINALISTS = 8;
/** Gain in log-likelihood for a phrase that occurs elsewhere on the page. */
const HEARD_PAIR = 1.5;
const HEARD_TRIPLE = 3.5;

export const firstCharacter = (around: Surroundings, trail: number): Choice | null =>
  best(around, (lost) => gbkCharacter(lost, trail));

export const lastCharacter = (around: Surroundings, lead: number): Choice | null =>
  best(around, (lost) => gbkCharacter(lead, lost));

function best(around: Surroundings, characterWith: (lost: number) => number): Choice | null {
  const score = between(around);
  const candidates: Candidate[] = [];
  for (let lost = 0x40; lost <= 0xfe; lost += 1) {
    const unit = characterWith(lost);
    if (unit === 0 || characterLikelihood(simplifiedUnit(unit)) < RAREST) continue;
    const simplified = String.fromCharCode(simplifiedUnit(unit));
    const lead = score(simplified) + markScore(simplified, around.open);
    candidates.push({ character: String.fromCharCode(unit), simplified, lead });
  }
  const finalists = candidates.sort((a, b) => b.lead - a.lead).slice(0, FINALISTS);
  const heard = finalists.map((one) => ({ ...one, lead: one.lead + heardElsewhere(one.simplified, around) }));
  const [winner, second] = heard.sort((a, b) => b.lead - a.lead);
  if (!winner) return null;
  return { character: winner.character, lead: second ? winner.lead - second.lead : Number.POSITIVE_INFINITY };
}

function markScore(mark: string, open: string): number {
  if (!CLOSING_MARKS.includes(mark)) return 0;
  return open.includes(mark) ? CLOSES_SOMETHING : CLOSES_NOTHING;
}

/** The page itself is the best model of its names and phrases. */
function heardElsewhere(character: string, { before, after, phrases }: Surroundings): number {
  const left = before.slice(-1) + character;
  const right = character + after.slice(0, 1);
  let score = 0;
  if (phrases.has(left)) score += phrases.has(before.slice(-2) + character) ? HEARD_TRIPLE : HEARD_PAIR;
  if (phrases.has(right)) score += phrases.has(character + after.slice(0, 2)) ? HEARD_TRIPLE : HEARD_PAIR;
  return phrases.has(before.slice(-1) + right) ? score + HEARD_PAIR * 2 : score;
}

/** Scores one character between two known strings: only words that contain it are looked up. */
function between({ before, after }: Surroundings): (character: string) => number {
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

/** Best log-likelihood of each suffix, by start. */
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
