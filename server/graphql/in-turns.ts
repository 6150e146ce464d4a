/** Long lists of an answer that no database call parts: each is worked off in a turn of its own, and others come to theirs between. */
import { setImmediate } from 'node:timers/promises';

const longList = 200;

export const inTurn = <T>(items: readonly T[]): T[] | Promise<T[]> =>
  items.length <= longList ? [...items] : setImmediate([...items]);
