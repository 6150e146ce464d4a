/** Lines with their offsets, and classification of a line by its form alone. */
import type { Range } from '../mapped-text.js';
import { findDates } from './dates.js';
import { findDocumentNumbers } from './document-number.js';
import { isNumberedTitle } from './own-number.js';

export interface Line extends Range {
  /** Trimmed; `start` and `end` are those of the trimmed text. */
  readonly text: string;
}

const numbered = /^(?:第?[一二三四五六七八九十]{1,3}[、章条节]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/;
const prose = /[。；]/;
const longestTitleLine = 100;
const titleEnd = /[：:，、；;。]$/;
const rule = /^[=＝\-—─*_~]{3,}/;

/** The non-blank lines of `text.slice(from, to)`, at most `most`. */
export function linesOf(text: string, { from = 0, to = text.length, most = Number.POSITIVE_INFINITY } = {}): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to && lines.length < most) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > to ? to : newline;
    const line = lineAt(text, start, end);
    if (line !== null) lines.push(line);
    start = end + 1;
  }
  return lines;
}

function lineAt(text: string, start: number, end: number): Line | null {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return null;
  const at = start + raw.indexOf(trimmed);
  return { start: at, end: at + trimmed.length, text: trimmed };
}

export const squash = (text: string): string => text.replace(/\s+/g, '');
/** 关 于 召 开: letter-spaced, as in printed titles. */
const setApart = /^\p{Script=Han}(?:[ \u3000]{1,4}[\p{Script=Han}\p{P}\d]){4,}$/u;
export const tight = (line: string): string => (setApart.test(line) ? squash(line) : line);
export const isNumbered = (line: string): boolean => numbered.test(line);
export const isRule = (line: string): boolean => rule.test(line);
export const isBracketed = (line: string): boolean => /^[（(〔[【][^（()）]{0,80}[）)〕\]】]$/.test(line);
export const isProse = (line: string): boolean => line.length > longestTitleLine || prose.test(line);

/** Can be a title: long enough, and not a sentence, list or row. */
export function mayBeTitle(written: string): boolean {
  const line = tight(written);
  if (line.length < 5 || isProse(line) || titleEnd.test(line) || isNumbered(line) || isRule(line) || isBracketed(line))
    return false;
  return !isDateLine(line) && !isNumberLine(line) && /\p{Script=Han}{3}/u.test(line);
}

/** Only a date, possibly with a time or in brackets. */
export function isDateLine(line: string): boolean {
  if (line.length > 40) return false;
  const date = findDates(line)[0];
  if (!date) return false;
  const rest = line.slice(0, date.start) + line.slice(date.end);
  return /^[\s\d:：（()）日期时间发布印公元星周一二三四五六天]{0,16}$/.test(rest);
}

/** Only a 文号, possibly in brackets or after the name of the organ. */
export function isNumberLine(line: string): boolean {
  if (line.length > 60) return false;
  if (/^第?\s{0,2}\d{1,6}\s{0,2}号$/.test(line) || /^〔[^〔〕]{2,8}〕第?\d{1,6}号$/.test(line)) return true;
  const found = findDocumentNumbers(line)[0];
  if (isNumberedTitle(line)) return false;
  return found !== undefined && line.slice(found.end).replace(/[）)〕\]】\s]/g, '') === '' && found.start <= 20;
}
