/**
 * Dates in running text. A date without a year gets the latest year in which it is not after the
 * notice.
 */
import { numberOf } from './number.js';

export interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const YEAR = '(?:(?<year>(?:19|20)\\d\\d|[〇○零一二三四五六七八九]{4})年)';
const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';
const DAY = new RegExp(`${YEAR}?(?:(?<month>\\d{1,2}|${HAN_NUMBER})月)?(?<day>\\d{1,2}|${HAN_NUMBER})日`, 'gu');

export function findDates(text: string, noticeDate: string | null): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(DAY)) {
    const { year, month, day } = match.groups ?? {};
    const iso = resolveDay(toNumber(year), toNumber(month), toNumber(day), noticeDate);
    if (iso !== null) found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const toNumber = (text: string | undefined): number | null => (text === undefined ? null : numberOf(text));

function resolveDay(
  year: number | null,
  month: number | null,
  day: number | null,
  notice: string | null,
): string | null {
  if (day === null) return null;
  if (year !== null) return month === null ? null : isoDate(year, month, day);
  if (notice === null) return null;
  const noticeYear = Number(notice.slice(0, 4));
  const noticeMonth = Number(notice.slice(5, 7));
  if (month !== null) {
    const same = isoDate(noticeYear, month, day);
    return same !== null && same <= notice ? same : isoDate(noticeYear - 1, month, day);
  }
  const same = isoDate(noticeYear, noticeMonth, day);
  if (same !== null && same <= notice) return same;
  return noticeMonth === 1 ? isoDate(noticeYear - 1, 12, day) : isoDate(noticeYear, noticeMonth - 1, day);
}

/** Null if the day does not exist. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
