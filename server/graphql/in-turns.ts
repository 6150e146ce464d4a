/** Yields to the event loop between the items of long lists that no database call separates. */
import { setImmediate } from 'node:timers/promises';

const longList = 200;

export const inTurn = <T>(items: readonly T[]): T[] | Promise<T[]> =>
  items.length <= longList ? [...items] : setImmediate([...items]);
