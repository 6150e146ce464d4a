/** Which words are left out where all together are found nowhere: the ones that matter least. Pure. */
import type { Term } from './query-terms.js';

/** How many texts have a term, and whether a title has it. */
export interface Counted {
  readonly term: Term;
  readonly count: number;
  readonly isTitled: boolean;
}

/** More terms than these are not tried together: the ones that matter least go first. */
const maxTerms = 6;
/** So many choices of terms are tried at most. */
export const maxTries = 24;
/** A word that a place or an organ is called by outweighs all others. */
const place =
  /^\p{Script=Han}{1,10}(?:省|市|区|县|旗|盟|州|镇|乡|街道|村|局|厅|委|办|委员会|办公厅|办公室|政府|法院|检察院|部|署|中心)$/u;
const placeWeight = 100;

/** 积分入户什么时候报名: what stands in titles is what is asked about, the rest what is asked of it. */
const titledTimes = 2;

/** What a term tells: the fewer texts have it, the more. */
function weightOf({ term, count, isTitled }: Counted, most: number): number {
  const rarity = (1 + Math.log((most + 1) / (count + 1))) * (isTitled ? titledTimes : 1);
  // A single character stands in words that have nothing to do with it.
  const told = term.written.length === 1 ? rarity / 4 : rarity;
  return told + (place.test(term.written) ? placeWeight : 0) + Math.min(term.written.length, 4) / 100;
}

/** Choices of terms that are found somewhere each, those that tell most first; all of them together are no choice. */
export function choicesOf(counted: readonly Counted[]): readonly (readonly Term[])[] {
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const found = counted
    .filter(({ count }) => count > 0)
    .map((each) => ({ term: each.term, weight: weightOf(each, most) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, maxTerms);
  const choices: { readonly terms: readonly Term[]; readonly weight: number }[] = [];
  for (let bits = 1; bits < 2 ** found.length; bits += 1) {
    const kept = found.filter((_each, i) => (bits & (1 << i)) !== 0);
    if (kept.length === counted.length) continue;
    choices.push({ terms: kept.map(({ term }) => term), weight: kept.reduce((sum, { weight }) => sum + weight, 0) });
  }
  const best = choices.sort((a, b) => b.weight - a.weight).map(({ terms }) => terms);
  // Each of the best words alone is found: the last tries are sure to find something.
  const alone = found.map(({ term }) => [term]);
  return [...best.slice(0, maxTries - alone.length), ...alone];
}
