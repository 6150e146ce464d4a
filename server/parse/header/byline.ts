/**
 * A byline: the line below a title with date and organ but no label: 2025-06-18 17:45 某某局,
 * 某某局　2025年6月18日. Only above the first paragraph; below, such a line is a signature.
 */
import { isNoiseLine } from '../read/line-noise.js';
import { findDates } from './dates.js';
import { isNumbered, linesOf, mayBeTitle } from './lines.js';
import { isMedium, isOrganName } from './organ-names.js';
import type { Row } from './rows.js';

const mostLines = 12;
const longestLine = 60;
const headReach = 2_000;
const timeOfDay = /^[ T\u3000]{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d)?/;
const border = /^[\s\u3000|｜·•/,，\-—]{0,6}|[\s\u3000|｜·•/,，\-—]{0,6}$/g;
const document = /[。；，]|[：:]$/;

/** Rows from the first such line below a title; empty if there is none. */
export function bylineRows(text: string, from: number): readonly Row[] {
  let isTitled = false;
  for (const { text: line, start } of linesOf(text.slice(0, headReach), { from, most: mostLines })) {
    if (isNumbered(line) || document.test(line)) return [];
    const rows = isTitled && line.length <= longestLine ? rowsOf(line, start) : [];
    if (rows.length > 0) return rows;
    isTitled ||= mayBeTitle(line) && !isNoiseLine(line);
  }
  return [];
}

function rowsOf(line: string, at: number): Row[] {
  const [day, second] = findDates(line);
  if (day?.iso == null || second !== undefined) return [];
  const behind = line.slice(day.end).replace(timeOfDay, '');
  const before = line.slice(0, day.start).replace(border, '');
  const name = before === '' ? behind.replace(border, '') : before;
  if (before !== '' && behind.trim() !== '') return [];
  if (!isOrganName(name) || isMedium(name)) return [];
  const nameAt = at + line.indexOf(name);
  const label = { start: at, end: at };
  return [
    {
      field: 'publishedOn',
      label,
      value: { start: at + day.start, end: at + day.end, text: line.slice(day.start, day.end) },
    },
    { field: 'origin', label, value: { start: nameAt, end: nameAt + name.length, text: name } },
  ];
}
