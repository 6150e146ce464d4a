/** 2025年底前, 6月30日前, 三季度末: the calendar dates that a deadline fixes; nulls where the text leaves them open. */
import { isoDate, lastDayOfMonth } from './dates.js';
import { numberOf } from './number.js';

export interface Due {
  readonly dueFrom: string | null;
  readonly dueBy: string | null;
}

const OPEN: Due = { dueFrom: null, dueBy: null };
const HAN = '[一二三四五六七八九十]{1,3}';
const PARTS = new RegExp(
  `(?:(?<year>(?:19|20)\\d\\d)年度?|(?<relative>今年|明年|本年度?|当年))?(?:(?<month>\\d{1,2}|${HAN})月(?:份)?)?(?:(?<day>\\d{1,2}|${HAN})日|(?<part>上旬|中旬|下旬|底|末|初|年底|年末|上半年|第?[一二三四]季度))?`,
  'u',
);
const QUARTERS = '一二三四';

export function dueOf(when: string, noticeDate: string | null): Due {
  if (/^每|后|期间|春节|元旦|国庆|中秋|五一/u.test(when)) return OPEN; // 每月底前 comes again
  const { year, relative, month, day, part = '' } = PARTS.exec(when)?.groups ?? {};
  const years = yearOf(year, relative, noticeDate);
  const months = month === undefined ? null : numberOf(month);
  const plan = /([一二三四五六七八九十]{1,3})五”?(?:期)?末/u.exec(when)?.[1];
  if (plan !== undefined) return planEnd(numberOf(plan));
  if (years === null) return OPEN;
  const current = CURRENT.exec(when)?.groups;
  if (current !== undefined) return ofCurrent(current, noticeDate);
  if (months !== null)
    return inMonth(resolveYear(years, months, year ?? relative, noticeDate), months, day, { part, when });
  if (/^年内|年底|年末|年?底|末/u.test(part || when) || /^年内|年底|本年/u.test(when))
    return { dueFrom: null, dueBy: `${years}-12-31` };
  if (part === '上半年') return { dueFrom: null, dueBy: `${years}-06-30` };
  const quarter = /([一二三四])季度/u.exec(when)?.[1];
  if (quarter !== undefined)
    return { dueFrom: null, dueBy: lastDayOfMonth(years, (QUARTERS.indexOf(quarter) + 1) * 3) };
  if (year !== undefined && /前$/u.test(when)) return { dueFrom: null, dueBy: `${years - 1}-12-31` };
  return year !== undefined && /内$/u.test(when) ? { dueFrom: `${years}-01-01`, dueBy: `${years}-12-31` } : OPEN;
}

/** 月底, 本月内, 季度末: of the month, or the quarter, in which the notice was published. */
const CURRENT = /^本?(?:(?<month>月(?:[底末]|内))|(?<quarter>季度(?:[底末]|内)))/u;

function ofCurrent(current: Readonly<Record<string, string | undefined>>, noticeDate: string | null): Due {
  if (noticeDate === null) return OPEN;
  const [year, month] = [Number(noticeDate.slice(0, 4)), Number(noticeDate.slice(5, 7))];
  return { dueFrom: null, dueBy: lastDayOfMonth(year, current['month'] ? month : Math.ceil(month / 3) * 3) };
}

/** “十四五”末: the fourteenth plan of five years ended with 2025. */
const planEnd = (number: number | null): Due =>
  number === null || number < 6 ? OPEN : { dueFrom: null, dueBy: `${1955 + number * 5}-12-31` };

function yearOf(year: string | undefined, relative: string | undefined, noticeDate: string | null): number | null {
  if (year !== undefined) return Number(year);
  if (noticeDate === null) return null;
  return Number(noticeDate.slice(0, 4)) + (relative === '明年' ? 1 : 0);
}

/** A month without a year lies ahead of the notice. */
function resolveYear(year: number, month: number, stated: string | undefined, noticeDate: string | null): number {
  if (stated !== undefined || noticeDate === null) return year;
  return month < Number(noticeDate.slice(5, 7)) ? year + 1 : year;
}

function inMonth(
  year: number,
  month: number,
  day: string | undefined,
  { part, when }: { part: string; when: string },
): Due {
  const exact = day === undefined ? null : numberOf(day);
  if (exact !== null) return { dueFrom: null, dueBy: isoDate(year, month, exact) };
  const inside = /上旬/u.test(part) ? 10 : /中旬/u.test(part) ? 20 : /初/u.test(part) ? 10 : null;
  if (inside !== null) return { dueFrom: null, dueBy: isoDate(year, month, inside) };
  // 9月前 ends with August; 9月底前 and 9月份前 as officials use them end with September.
  if (part === '' && /月(?:之前|以前|前)$/u.test(when))
    return { dueFrom: null, dueBy: lastDayOfMonth(year, month - 1) };
  return month >= 1 && month <= 12 ? { dueFrom: null, dueBy: lastDayOfMonth(year, month) } : OPEN;
}
