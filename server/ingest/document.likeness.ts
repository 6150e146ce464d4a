/** Similarity of two texts: Jaccard index of their character bigrams. Pure. */

/** Longer texts are compared by their beginning. */
const maxCharacters = 20_000;

function pairsOf(text: string): Set<number> {
  const said = text.replace(/[\s\p{P}]/gu, '').slice(0, maxCharacters);
  const pairs = new Set<number>();
  for (let i = 1; i < said.length; i += 1) pairs.add((said.charCodeAt(i - 1) << 16) | said.charCodeAt(i));
  return pairs;
}

/** 0 to 1; two empty texts are equal. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [pairsOf(one), pairsOf(other)];
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}
