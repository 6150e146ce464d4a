/** The character of which one byte is lost: every other byte is tried, and the words around decide. */
import { gbkCharacter } from './double-bytes.js';
import { simplifiedUnit } from './script-tables.js';
import { LONGEST_WORD, prefixLikelihoods, wordLikelihood } from './word-likelihood.js';

export interface Choice {
  readonly character: string;
  /** Log-likelihood by which it beats the next best. */
  readonly lead: number;
}

/** What stands around the lost character, in simplified characters. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** The whole page: what it says elsewhere, it may say here. */
  readonly page: string;
  /** The closing marks that are open here, each of which is likelier than one that closes nothing. */
  readonly open: string;
}

interface Candidate extends Choice {
  readonly simplified: string;
}

const CLOSING_MARKS = '）》”';
const CLOSES_SOMETHING = 3;
const CLOSES_NOTHING = -6;
/** Candidates that the page is asked about. */
const FINALISTS = 8;

export const firstCharacter = (around: Surroundings, trail: number): Choice | null =>
  best(around, (lost) => gbkCharacter(lost, trail));

export const lastCharacter = (around: Surroundings, lead: number): Choice | null =>
  best(around, (lost) => gbkCharacter(lead, lost));

function best(around: Surroundings, characterWith: (lost: number) => number): Choice | null {
  const score = between(around);
  const candidates: Candidate[] = [];
  for (let lost = 0x40; lost <= 0xfe; lost += 1) {
    const unit = characterWith(lost);
    if (unit === 0) continue;
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

/** The page itself is the best judge of the names and phrases that it repeats. */
function heardElsewhere(character: string, { before, after, page }: Surroundings): number {
  let score = 0;
  const one = before.slice(-1) + character;
  const other = character + after.slice(0, 1);
  if (one.length > 1 && page.includes(one)) {
    score += 1.5;
    const two = before.slice(-2) + character;
    if (two.length > 2 && page.includes(two)) score += 2;
  }
  if (other.length > 1 && page.includes(other)) {
    score += 1.5;
    const two = character + after.slice(0, 2);
    if (two.length > 2 && page.includes(two)) score += 2;
  }
  if (score >= 3 && page.includes(before.slice(-1) + other)) score += 3;
  return score;
}

/** Scores one character between two known stretches: only the words that hold it differ, so only those are looked up. */
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
