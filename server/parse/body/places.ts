/** What was found once in the whole text, asked for range by range. */
import type { Range } from '../mapped-text.js';

/** Those of `found` (ascending, apart from each other) that lie inside the range. */
export function placesIn<T extends { readonly range: Range | null }>(found: readonly T[], range: Range): readonly T[] {
  const inside: T[] = [];
  for (let i = firstAt(found, range.start); i < found.length; i += 1) {
    const place = found[i];
    if (!place?.range || place.range.start >= range.end) break;
    if (place.range.end <= range.end) inside.push(place);
  }
  return inside;
}

/** Index of the first place that begins at `at` or behind it. */
export function firstAt(found: readonly { readonly range: Range | null }[], at: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.range?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
