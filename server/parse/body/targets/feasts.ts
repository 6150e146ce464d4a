/** Dates of public holidays; lunar ones by Intl. Pure. */
import { isoDate } from '../dates.js';

const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const DAY = 86_400_000;
const found = new Map<string, string | null>();

/**
 * A day of a lunar year, identified by the Gregorian year in which it begins; null for leap months.
 */
export function lunarDay(year: number, month: number, day: number): string | null {
  const key = `${year}/${month}/${day}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const date = search(year, month, day);
  if (found.size > 4096) found.clear();
  found.set(key, date);
  return date;
}

function search(year: number, month: number, day: number): string | null {
  // The lunar year begins between 21 January and 20 February, may have a leap month, and ends in
  // the next Gregorian year.
  const from = Date.UTC(year, 0, 20) + (month - 1) * 29 * DAY;
  for (let offset = 0; offset < 100; offset += 1) {
    const at = new Date(from + offset * DAY);
    const parts = LUNAR.formatToParts(at);
    const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    if (of('month') === String(month) && of('day') === String(day)) return at.toISOString().slice(0, 10);
  }
  return null;
}

/** Gregorian holidays: month and day. */
const FIXED: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['元旦', [1, 1]],
  ['劳动节', [5, 1]],
  ['五一', [5, 1]],
  ['六一', [6, 1]],
  ['七一', [7, 1]],
  ['八一', [8, 1]],
  ['国庆', [10, 1]],
  ['十一', [10, 1]],
]);
const MOON: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['春节', [1, 1]],
  ['元宵', [1, 15]],
  ['端午', [5, 5]],
  ['中秋', [8, 15]],
  ['重阳', [9, 9]],
]);
export const FEASTS = [...FIXED.keys(), ...MOON.keys()];

/**
 * The first such holiday on or after the notice's day, or in the stated year; null without a fixed
 * day.
 */
export function feastDay(name: string, year: number | null, noticeDate: string | null): string | null {
  const key = FEASTS.find((feast) => name.includes(feast));
  if (key === undefined) return null;
  const inYear = (wanted: number): string | null => {
    const fixed = FIXED.get(key);
    const moon = MOON.get(key);
    if (fixed) return isoDate(wanted, fixed[0], fixed[1]);
    return moon ? lunarDay(wanted, moon[0], moon[1]) : null;
  };
  if (year !== null) return inYear(year);
  return noticeDate === null ? null : firstBehind(noticeDate, inYear);
}

export function firstBehind(noticeDate: string, inYear: (year: number) => string | null): string | null {
  const year = Number(noticeDate.slice(0, 4));
  return [year - 1, year, year + 1].map(inYear).find((day) => day !== null && day >= noticeDate) ?? null;
}

export const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
export const daysBehind = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
