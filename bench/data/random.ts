/**
 * Seeded random numbers in addition to scripts/damage/random.ts: skewed choices and reproducible
 * keys.
 */
import { chance, type Chance } from '../../scripts/damage/random.js';

export { chance, type Chance };

/** A skewed choice: the first far more often than the last, like words in texts. */
export function skewed<T>(random: Chance, list: readonly T[]): T {
  const u = random.next();
  return at(list, u * u);
}

export const evenly = <T>(random: Chance, list: readonly T[]): T => at(list, random.next());

function at<T>(list: readonly T[], share: number): T {
  const found = list[Math.floor(share * list.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

const hex = (value: number, digits: number): string => Math.floor(value).toString(16).padStart(digits, '0');

/** A UUIDv7 of that instant: consecutive rows are adjacent, as with server/platform/ids.ts. */
export function keyAt(random: Chance, milliseconds: number): string {
  const time = hex(milliseconds, 12);
  const a = hex(random.next() * 0x1000, 3);
  const b = hex(0x8000 + random.next() * 0x4000, 4);
  const c = hex(random.next() * 0x1000000, 6) + hex(random.next() * 0x1000000, 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${b}-${c}`;
}

export const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
