/**
 * 2025年底前, 6月30日前, 春节前, 印发之日起30日内: calendar days of a phrase; null if the text leaves them open.
 */
import { isoDate, lastDayOfMonth } from '../dates.js';
import { numberOf } from '../number.js';
import { dayBefore, daysBehind, feastDay, FEASTS, firstBehind, lunarDay } from './feasts.js';
import { workingDayBehind } from './working-days.js';

export interface Due {
  readonly dueFrom: string | null;
  readonly dueBy: string | null;
}

export const OPEN: Due = { dueFrom: null, dueBy: null };
const by = (dueBy: string | null): Due => ({ dueFrom: null, dueBy });
const HAN = '[一二三四五六七八九十]{1,3}';
const PARTS = new RegExp(
  `^(?:(?<year>(?:19|20)\\d\\d)年度?|(?<relative>今年|明年|后年|本年度?|当年|次年))?(?:(?<month>\\d{1,2}|${HAN})月份?|(?<near>本月|当月|下月|下个月|次月))?(?:(?<day>\\d{1,2}|${HAN})[日号]?|(?<part>上旬|中旬|下旬|底|末|初))?`,
  'u',
);
const QUARTERS = '一二三四';

/** `when` without blanks, with ASCII digits. */
export function dueOf(when: string, noticeDate: string | null): Due {
  return (
    dueOfPlan(when) ??
    dueOfRange(when, noticeDate) ??
    dueOfFeast(when, noticeDate) ??
    dueOfSpan(when, noticeDate) ??
    dueOfDay(when, noticeDate)
  );
}

/** “十四五”末: the fourteenth five-year plan ended with 2025. */
function dueOfPlan(when: string): Due | null {
  const [, plan = '', part = ''] = /([一二三四五六七八九十]{1,3})五”?(期末|末|期间|时期)/u.exec(when) ?? [];
  const number = plan === '' ? null : numberOf(plan);
  if (number === null || number < 6) return plan === '' ? null : OPEN;
  const end = 1955 + number * 5;
  return /末/u.test(part) ? by(`${end}-12-31`) : { dueFrom: `${end - 4}-01-01`, dueBy: `${end}-12-31` };
}

const TO = /(?:至|到|—{1,2}|–|-|~|～|－)/u;

function dueOfRange(when: string, noticeDate: string | null): Due | null {
  if (/前$|内$/u.test(when)) return null;
  const years = /^((?:19|20)\d\d)年?(?:至|到|—{1,2}|–|-|~|～|－)((?:19|20)\d\d)年$/u.exec(when);
  if (years) return { dueFrom: `${years[1] ?? ''}-01-01`, dueBy: `${years[2] ?? ''}-12-31` };
  const [first, second] = when.split(TO);
  if (first === undefined || second === undefined || !/月/u.test(when)) return null;
  const year = /^(?:(?:19|20)\d\d年|今年|明年)/u.exec(first)?.[0] ?? '';
  const month = /(\d{1,2}|[一二三四五六七八九十]{1,3})月/u.exec(first)?.[0] ?? '';
  const from = dueOfDay(/月/u.test(first) ? first : `${first}月`, noticeDate, 'FIRST').dueBy;
  const stated = /^(?:(?:19|20)\d\d年|今年|明年)/u.test(second)
    ? second
    : `${year}${/月/u.test(second) ? '' : month}${second}`;
  const until = dueOfDay(stated, from ?? noticeDate).dueBy;
  return { dueFrom: from, dueBy: until };
}

const LUNAR =
  /(?<month>正|腊|冬|[一二三四五六七八九十]{1,2})月(?<day>初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|廿[一二三四五六七八九]|三十)/u;

function dueOfFeast(when: string, noticeDate: string | null): Due | null {
  const lunar = LUNAR.exec(when)?.groups;
  if (lunar && (/农历|[正腊冬]月/u.test(when) || /初|廿/u.test(lunar['day'] ?? ''))) return lunarDue(lunar, noticeDate);
  if (
    !/(?:前)$/u.test(when) ||
    !/春节|元旦|国庆|中秋|五一|劳动节|端午|汛期|元宵|清明|入冬|采暖|供暖|冬季|秋收|开学|除夕|重阳|六一|七一|八一|^(?:(?:19|20)\d\d年|今年|明年)?十一(?!月)/u.test(
      when,
    )
  )
    return null;
  const year = yearOf(/^((?:19|20)\d\d)年/u.exec(when)?.[1], /^(今年|明年|后年|次年)/u.exec(when)?.[1], noticeDate);
  const stated = /^(?:(?:19|20)\d\d|今|明|后|次)年/u.test(when) ? year : null;
  const feast = FEASTS.find((name) => when.includes(name));
  const day = feast === undefined ? null : feastDay(feast, stated, noticeDate);
  return day === null ? OPEN : by(dayBefore(day));
}

function lunarDue(
  { month = '', day = '' }: Readonly<Record<string, string | undefined>>,
  noticeDate: string | null,
): Due {
  const months: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };
  const m = months[month] ?? numberOf(month);
  const d = numberOf(day.replace('初', '').replace('廿', '二十'));
  if (m === null || d === null || noticeDate === null) return OPEN;
  return by(firstBehind(noticeDate, (year) => lunarDay(year, m, d)));
}

const SPAN = new RegExp(
  `(?<count>\\d{1,3}|${HAN}|两|半)个?(?<unit>工作日|自然日|月|年|日|天|小时|分钟|周|星期|季度)(?:之内|以内|内)?$`,
  'u',
);
/** A period counts from the notice's own day; not from its receipt or from an event. */
const FROM_NOTICE =
  /^(?:自|从)(?:本)?(?:通知|意见|方案|办法|文件|公告|通告|决定|规定|细则)?(?:印发|发布|下发|公布|发文|施行|实施|印制)(?:之日|日)?起|^(?:自|从)?即日起|^(?:本)?(?:通知|文件|方案|意见)(?:印发|下发|发布)(?:之日起|后)/u;

/** N日内, counted from the document's day if the text says so. */
function dueOfSpan(when: string, noticeDate: string | null): Due | null {
  const { count = '', unit = '' } = SPAN.exec(when)?.groups ?? {};
  if (count === '' || (/(?:年|月)$/u.test(unit) && !/个|起|后/u.test(when) && /^(?:19|20)\d\d/u.test(when)))
    return null;
  if (/^\d{1,2}(?:日|月)$/u.test(when) || /^(?:19|20)\d\d年/u.test(when)) return null;
  if (!/内$|起|后/u.test(when)) return null;
  const n = count === '两' ? 2 : numberOf(count);
  if (n === null || noticeDate === null || !FROM_NOTICE.test(when)) return OPEN;
  if (unit === '工作日') return by(workingDayBehind(noticeDate, n));
  if (unit === '日' || unit === '天' || unit === '自然日') return by(daysBehind(noticeDate, n));
  if (unit === '周' || unit === '星期') return by(daysBehind(noticeDate, n * 7));
  return unit === '月' ? by(monthsBehind(noticeDate, n)) : unit === '年' ? by(monthsBehind(noticeDate, n * 12)) : OPEN;
}

function monthsBehind(date: string, months: number): string | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const to = { year: year + Math.floor((month - 1 + months) / 12), month: ((month - 1 + months) % 12) + 1 };
  return isoDate(to.year, to.month, day) ?? lastDayOfMonth(to.year, to.month);
}

function dueOfDay(when: string, noticeDate: string | null, edge: 'FIRST' | 'LAST' = 'LAST'): Due {
  const numeric = /^((?:19|20)\d\d)[.\-/](\d{1,2})[.\-/](\d{1,2})|^(20\d\d)(\d\d)(\d\d)/u.exec(when);
  if (numeric) {
    const [y, m, d] = [numeric[1] ?? numeric[4], numeric[2] ?? numeric[5], numeric[3] ?? numeric[6]].map(Number);
    return by(isoDate(y ?? 0, m ?? 0, d ?? 0));
  }
  const { year, relative, month, near, day, part = '' } = PARTS.exec(when)?.groups ?? {};
  const years = yearOf(year, relative, noticeDate);
  if (years === null) return OPEN;
  const current = CURRENT.exec(when)?.groups;
  if (current !== undefined) return ofCurrent(current, noticeDate);
  if (near !== undefined) return ofNear(near, day, part, noticeDate);
  const months = month === undefined ? null : numberOf(month);
  if (months === null) return inYear(years, when, part, year ?? relative);
  return inMonth(resolveYear(years, months, { stated: year ?? relative, noticeDate, day }), months, day, {
    part,
    when,
    edge,
  });
}

/** 年底, 上半年, 三季度, 2025年前. */
function inYear(year: number, when: string, part: string, stated: string | undefined): Due {
  const quarter = /([一二三四])个?季度/u.exec(when)?.[1];
  if (quarter !== undefined) return by(lastDayOfMonth(year, (QUARTERS.indexOf(quarter) + 1) * 3));
  if (/上半年|半年度/u.test(when)) return by(`${year}-06-30`);
  if (/下半年|年内|年底|年末|年度?[底末]|本年|当年内/u.test(when) || part === '底' || part === '末')
    return by(`${year}-12-31`);
  if (stated === undefined) return OPEN;
  if (/(?:之前|以前|前)$/u.test(when)) return by(`${year - 1}-12-31`);
  if (/内$/u.test(when)) return { dueFrom: `${year}-01-01`, dueBy: `${year}-12-31` };
  return by(`${year}-12-31`);
}

/** 月底, 本月内, 季度末: of the month or quarter of publication. */
const CURRENT = /^[本当]?(?:(?<month>月(?:[底末]|内))|(?<quarter>季度?(?:[底末]|内)))/u;

function ofCurrent(current: Readonly<Record<string, string | undefined>>, noticeDate: string | null): Due {
  if (noticeDate === null) return OPEN;
  const [year, month] = [Number(noticeDate.slice(0, 4)), Number(noticeDate.slice(5, 7))];
  return by(lastDayOfMonth(year, current['month'] ? month : Math.ceil(month / 3) * 3));
}

function ofNear(near: string, day: string | undefined, part: string, noticeDate: string | null): Due {
  if (noticeDate === null) return OPEN;
  const ahead = /下|次/u.test(near) ? 1 : 0;
  const month = Number(noticeDate.slice(5, 7)) + ahead;
  const year = Number(noticeDate.slice(0, 4)) + (month > 12 ? 1 : 0);
  return inMonth(year, month > 12 ? 1 : month, day, {
    part: part === '' && day === undefined ? '底' : part,
    when: near,
    edge: 'LAST',
  });
}

function yearOf(year: string | undefined, relative: string | undefined, noticeDate: string | null): number | null {
  if (year !== undefined) return Number(year);
  if (noticeDate === null) return null;
  const ahead = relative === '后年' ? 2 : relative === '明年' || relative === '次年' ? 1 : 0;
  return Number(noticeDate.slice(0, 4)) + ahead;
}

/** A month without a year is after the notice. */
function resolveYear(
  year: number,
  month: number,
  { stated, noticeDate, day }: { stated: string | undefined; noticeDate: string | null; day: string | undefined },
): number {
  if (stated !== undefined || noticeDate === null) return year;
  const noticeMonth = Number(noticeDate.slice(5, 7));
  if (month !== noticeMonth) return month < noticeMonth ? year + 1 : year;
  const exact = day === undefined ? null : numberOf(day);
  return exact !== null && exact < Number(noticeDate.slice(8, 10)) - 15 ? year + 1 : year;
}

function inMonth(
  year: number,
  month: number,
  day: string | undefined,
  { part, when, edge }: { part: string; when: string; edge: 'FIRST' | 'LAST' },
): Due {
  const exact = day === undefined ? null : numberOf(day);
  if (exact !== null) return by(isoDate(year, month, exact));
  if (month < 1 || month > 12) return OPEN;
  if (edge === 'FIRST') return by(isoDate(year, month, /中旬/u.test(part) ? 11 : /下旬/u.test(part) ? 21 : 1));
  const inside = /上旬|初/u.test(part) ? 10 : /中旬/u.test(part) ? 20 : null;
  if (inside !== null) return by(isoDate(year, month, inside));
  // 9月前 ends with August; 9月底前 and 9月份前, in official usage, with September.
  if (part === '' && /月(?:之前|以前|前)$/u.test(when)) return by(lastDayOfMonth(year, month - 1));
  return by(lastDayOfMonth(year, month));
}
