/** Recovered share of a text: longest common subsequence, by Myers' greedy diff. */

const GIVE_UP = 4000;

/** Number of characters of `wanted` that `got` has in the same order. */
export function commonCharacters(wanted: string, got: string): number {
  let head = 0;
  while (head < wanted.length && head < got.length && wanted[head] === got[head]) head += 1;
  let tail = 0;
  const room = Math.min(wanted.length, got.length) - head;
  while (tail < room && wanted[wanted.length - 1 - tail] === got[got.length - 1 - tail]) tail += 1;
  const a = wanted.slice(head, wanted.length - tail);
  const b = got.slice(head, got.length - tail);
  return head + tail + (a.length + b.length - distance(a, b)) / 2;
}

/** Number of insertions and deletions. */
function distance(a: string, b: string): number {
  const limit = Math.min(a.length + b.length, GIVE_UP);
  const furthest = new Int32Array(2 * limit + 3);
  for (let d = 0; d <= limit; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      const at = k + limit + 1;
      const down = k === -d || (k !== d && (furthest[at - 1] ?? 0) < (furthest[at + 1] ?? 0));
      let x = down ? (furthest[at + 1] ?? 0) : (furthest[at - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest[at] = x;
      if (x >= a.length && x - k >= b.length) return d;
    }
  }
  return a.length + b.length;
}
