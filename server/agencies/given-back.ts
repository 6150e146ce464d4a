/**
 * Three-way restore of a JSON document that was changed after a merge: parts still as the merge
 * left them get their former value. Pure.
 */
import { isDeepStrictEqual } from 'node:util';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function givenBack(before: unknown, after: unknown, now: unknown): unknown {
  if (isDeepStrictEqual(now, after)) return before;
  if (Array.isArray(before) && Array.isArray(after) && Array.isArray(now)) return backInList(before, after, now);
  if (!isFields(before) || !isFields(after) || !isFields(now)) return now;
  return Object.fromEntries(
    Object.entries(now).map(([name, value]) => [
      name,
      name in before && name in after ? givenBack(before[name], after[name], value) : value,
    ]),
  );
}

/** Items have no identity: each is matched once by its value after the merge. */
function backInList(before: readonly unknown[], after: readonly unknown[], now: readonly unknown[]): unknown[] {
  const free = after.map((item, i) => ({ item, earlier: before[i] }));
  return now.map((item) => {
    const at = free.findIndex((left) => isDeepStrictEqual(left.item, item));
    const [found] = at === -1 ? [] : free.splice(at, 1);
    return found ? found.earlier : item;
  });
}
