/** Chooses the terms to drop if no document has all of them: the least significant ones. Pure. */
import type { Term } from './query-terms.js';

/** Document frequency of a term, and whether a title contains it. */
export interface Counted {
  readonly term: Term;
  readonly count: number;
  readonly isTitled: boolean;
}

/** Maximum number of terms to combine; the least significant are dropped first. */
const maxTerms = 6;
/** Maximum number of combinations to try. */
export const maxTries = 24;
/** Names of places and organs outweigh all other terms. */
const place =
  /^\p{Script=Han}{1,10}(?:省|市|区|县|旗|盟|州|镇|乡|街道|村|局|厅|委|办|委员会|办公厅|办公室|政府|法院|检察院|部|署|中心)$/u;
const placeWeight = 100;

/** 积分入户什么时候报名: terms found in titles are the subject of the query. */
const titledTimes = 2;

/** Weight of a term: inverse document frequency. */
function weightOf({ term, count, isTitled }: Counted, most: number): number {
  const rarity = (1 + Math.log((most + 1) / (count + 1))) * (isTitled ? titledTimes : 1);
  // A single character also occurs in unrelated words.
  const significance = term.written.length === 1 ? rarity / 4 : rarity;
  return significance + (place.test(term.written) ? placeWeight : 0) + Math.min(term.written.length, 4) / 100;
}

/** Combinations of the terms that have matches, highest weight first; never all terms together. */
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
  // Each of the best terms alone has matches, so the last tries cannot fail.
  const alone = found.map(({ term }) => [term]);
  return [...best.slice(0, maxTries - alone.length), ...alone];
}
