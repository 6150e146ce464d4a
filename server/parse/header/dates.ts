/** Converts Chinese dates to ISO 8601. */
import type { Range } from '../mapped-text.js';

export interface FoundDate extends Range {
  /** Null for an invalid date: 2022-02-30. */
  readonly iso: string | null;
}

const digitValues: ReadonlyMap<string, number> = new Map(
  [...'〇零一二三四五六七八九'].map((c, i) => [c, Math.max(0, i - 1)]),
);
const extraZeros = '○Ｏ０0Oo◯';
const arabic =
  /(?<![\d０-９])([12１２][\d０-９]{3})[ \u3000]{0,2}[年\-./－．／][ \u3000]{0,2}([\d０-９]{1,2})[ \u3000]{0,2}[月\-./－．／][ \u3000]{0,2}([\d０-９]{1,2})(?![\d０-９])(?:[ \u3000]?日)?/g;
const chinese =
  /([一二](?:[ \u3000]?[〇零一二三四五六七八九○Ｏ０0Oo◯]){3})[ \u3000]{0,2}年[ \u3000]{0,2}([元正〇零一二三四五六七八九十](?:[ \u3000]?[〇零一二三四五六七八九十]){0,2})[ \u3000]{0,2}月[ \u3000]{0,2}([〇零一二三四五六七八九十廿](?:[ \u3000]?[〇零一二三四五六七八九十]){0,2})[ \u3000]{0,2}日/g;
/** Formal numerals, as in sums of money: 贰零贰伍年叁月拾贰日. */
const formalFigures: ReadonlyMap<string, string> = new Map(
  [...'壹贰貳叁參肆伍陆陸柒捌玖拾'].map((c, i) => [c, '一二二三三四五六六七八九十'.charAt(i)]),
);
const formal = new RegExp(`[${[...formalFigures.keys()].join('')}]`, 'g');
/** Character by character, preserving offsets. */
const plain = (text: string): string => text.replace(formal, (c) => formalFigures.get(c) ?? c);
const compact = /^(\d{4})(\d{2})(\d{2})$/;

export function findDates(text: string, from = 0, to = text.length): FoundDate[] {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const found: FoundDate[] = [];
  for (const pattern of [arabic, chinese]) {
    const read = pattern === arabic ? arabicNumber : chineseNumber;
    for (const match of (pattern === chinese ? plain(part) : part).matchAll(pattern)) {
      const [whole, year = '', month = '', day = ''] = match;
      const start = match.index + from;
      found.push({ start, end: start + whole.length, iso: isoDate(read(year), read(month), read(day)) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The date at the beginning of a value, or the only date in it. */
export function dateOf(value: string): FoundDate | null {
  const compacted = compact.exec(value.trim());
  if (compacted) {
    const [, year, month, day] = compacted;
    return { start: 0, end: value.length, iso: isoDate(Number(year), Number(month), Number(day)) };
  }
  return findDates(value)[0] ?? null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthFirst = /\b([A-Za-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b/;
const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:of\s)?([A-Za-z]{3,9})\.?,?\s{1,3}(\d{4})\b/;

/** June 12, 2025 and 12 June 2025; null for other forms. */
export function monthDate(text: string): string | null {
  const [, word, day, year] = monthFirst.exec(text) ?? [];
  const [, dayBefore, wordBehind, yearBehind] = dayFirst.exec(text) ?? [];
  const month = months.indexOf((word ?? wordBehind ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : isoDate(Number(year ?? yearBehind), month, Number(day ?? dayBefore));
}

export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year < 2100 ? date.toISOString().slice(0, 10) : null;
}

const arabicNumber = (text: string): number => Number(text.normalize('NFKC'));

/** 二〇二二 by digit; 十一, 二十, 廿五 by tens. */
function chineseNumber(written: string): number {
  const text = written.replace(/[ \u3000]/g, '');
  const digits = [...text].map((c) =>
    extraZeros.includes(c) ? 0 : c === '元' || c === '正' ? 1 : (digitValues.get(c) ?? null),
  );
  if (!text.includes('十') && !text.includes('廿'))
    return digits.reduce<number>((sum, digit) => sum * 10 + (digit ?? 0), 0);
  const at = Math.max(text.indexOf('十'), text.indexOf('廿'));
  const before = digits.slice(0, at).reduce<number>((sum, digit) => sum * 10 + (digit ?? 0), 0);
  const after = digits.slice(at + 1).reduce<number>((sum, digit) => sum * 10 + (digit ?? 0), 0);
  const tens = text.includes('廿') ? 2 : before === 0 ? 1 : before;
  return tens * 10 + after;
}
