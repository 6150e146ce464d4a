/**
 * Boundaries that end the preceding unit: signatures, attachment lists, closing formulas, new
 * speeches.
 */
import closings from './closings.json' with { type: 'json' };
import type { Range } from '../mapped-text.js';

export interface Boundaries {
  /** Signature blocks: organs and date. */
  readonly signatures: readonly (Range & { readonly organs: readonly string[] })[];
  /** 附件：1.…2.… lists. Numbers in them are not units. */
  readonly attachmentLists: readonly Range[];
  /**
   * Starts of closing formulas, ascending: they end the last unit of a list, but not its section.
   */
  readonly closings: readonly number[];
}

const FIGURES = '一二三四五六七八九壹贰叁肆伍陆柒捌玖';
const DATE = new RegExp(
  `(?:(?:19|20)\\d\\d|[〇○零O${FIGURES}]{4})年(?:\\d{1,2}|[零${FIGURES}十拾]{1,2})月(?:\\d{1,2}|[零${FIGURES}十拾]{1,3})日`,
  'gu',
);
const FIRST_DATE = new RegExp(DATE.source, 'u');
const SPACE = /\s/u;
const ORGAN_LINE = /^[^。，；：:！？、《》]{2,40}$/u;
const ORGAN_END = /(?:[局委会室府厅院署办组团司部社行处]|中心|公司|代章[）)]|盖章[）)]|纪委)$/u;

export function findBoundaries(text: string, body: Range): Boundaries {
  return {
    signatures: findSignatures(text, body),
    attachmentLists: findAttachmentLists(text, body),
    closings: findClosings(text, body),
  };
}

function findSignatures(text: string, body: Range): Boundaries['signatures'] {
  const found: (Range & { organs: string[] })[] = [];
  const pattern = new RegExp(DATE.source, 'gu');
  pattern.lastIndex = body.start;
  for (let match = pattern.exec(text); match && match.index < body.end; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const after = text.charAt(end);
    if (!(end >= body.end || SPACE.test(after) || '（(附'.includes(after))) continue;
    const block = organsBefore(text, match.index, found.at(-1)?.end ?? body.start);
    if (block.organs.length > 0) found.push({ start: block.start, end, organs: block.organs });
  }
  return found;
}

function organsBefore(text: string, at: number, floor: number): { start: number; organs: string[] } {
  const organs: string[] = [];
  let start = at;
  for (let steps = 0; steps < 12; steps += 1) {
    let end = start;
    while (end > floor && SPACE.test(text.charAt(end - 1))) end -= 1;
    if (end === start) break;
    let from = end;
    while (from > floor && end - from <= 41 && !SPACE.test(text.charAt(from - 1))) from -= 1;
    const line = text.slice(from, end);
    if (!ORGAN_LINE.test(line) || !ORGAN_END.test(line)) break;
    organs.unshift(line);
    start = from;
  }
  return { start, organs: organs.filter((line) => !/^[（(]/u.test(line)) };
}

const ATTACHMENTS = /(?:^|[\s。！])附件?(?:[0-9一二三四五]{1,2})?[：:]/gu;
const LIST_LINE = /^\s*(?:[0-9０-９]{1,2}[.．、]|[（(]?[0-9一二三四五六七八九十]{1,2}[）)、]|附件)/u;

function findAttachmentLists(text: string, body: Range): readonly Range[] {
  const lists: Range[] = [];
  const pattern = new RegExp(ATTACHMENTS.source, 'gu');
  pattern.lastIndex = Math.max(0, body.start - 1);
  for (let match = pattern.exec(text); match && match.index < body.end; match = pattern.exec(text)) {
    const start = /\s|[。！]/u.test(match[0].charAt(0)) ? match.index + 1 : match.index;
    const end = endOfList(text, match.index + match[0].length, body.end);
    lists.push({ start, end });
    pattern.lastIndex = Math.max(end, pattern.lastIndex);
  }
  return lists;
}

function endOfList(text: string, from: number, limit: number): number {
  let end = lineEnd(text, from, limit);
  const flat = FIRST_DATE.exec(text.slice(from, Math.min(end, from + 2000)));
  if (flat) return from + flat.index;
  for (let next = end + 1; next < limit; next = end + 1) {
    const stop = lineEnd(text, next, limit);
    const line = text.slice(next, stop);
    if (line.trim() !== '' && !(LIST_LINE.test(line) && line.length <= 80 && !line.includes('。'))) break;
    end = stop;
  }
  return end;
}

const ESCAPED = (words: readonly string[]): string => words.map((word) => word.replace(/[()]/gu, '\\$&')).join('|');
const CLOSING = new RegExp(`(?:${ESCAPED(closings.anywhere)}|${ESCAPED(closings.paragraph)})`, 'gu');
const ANYWHERE: readonly string[] = closings.anywhere;
/** 协调机制组成人员名单, 召集人：周启明 副市长: members are not part of the preceding order. */
const ROSTER_TITLE = /^[^。，；：:（）()]{2,40}(?:名单|组成人员|人员组成)$/u;
const MEMBERS =
  /^(?:总\s*)?(?:召\s*集\s*人|副召集人|组\s*长|副\s*组\s*长|总指挥|副总指挥|主\s*任|副\s*主\s*任|成\s*员|委\s*员|联\s*络\s*员|顾\s*问)\s*[：:]\s*[\u4e00-\u9fff]/u;
/** 各位代表！ on a line of its own ends the preceding point. */
const VOCATIVE = /^(?:各位[\u4e00-\u9fff、]{2,8}|同志们|朋友们)[！!，,：:]$/u;
const TITLE_LINE = /^[\u4e00-\u9fff“”《》]{4,30}$/u;
const ATTENDANCE = /(?:出席|参加|列席)(?:了?(?:会议|活动|座谈会))?[。.]?$/u;
const LONGEST_ATTENDANCE = 300;

function findClosings(text: string, body: Range): readonly number[] {
  const found: number[] = [];
  const pattern = new RegExp(CLOSING.source, 'gu');
  pattern.lastIndex = body.start;
  for (let match = pattern.exec(text); match && match.index < body.end; match = pattern.exec(text)) {
    const before = text.charAt(match.index - 1);
    const opens = match.index === body.start || /[\s]/u.test(before);
    if (opens || ('。！；'.includes(before) && ANYWHERE.some((word) => match[0].startsWith(word))))
      found.push(match.index);
  }
  let before = { start: body.start, text: '。' };
  for (let at = body.start; at < body.end; at = lineEnd(text, at, body.end) + 1) {
    const end = lineEnd(text, at, body.end);
    const line = end - at <= LONGEST_ATTENDANCE ? text.slice(at, end).trim() : '';
    if (ROSTER_TITLE.test(line) || MEMBERS.test(line)) {
      // A wrapped title begins on the previous line.
      found.push(TITLE_LINE.test(before.text) && !ROSTER_TITLE.test(before.text) ? before.start : at);
    }
    if (VOCATIVE.test(line)) found.push(at);
    if (line !== '') before = { start: at, text: line };
    // Only the end of the line is searched.
    if (end - at <= LONGEST_ATTENDANCE && ATTENDANCE.test(text.slice(Math.max(at, end - 16), end).trimEnd()))
      found.push(at);
  }
  const undated = undatedSignature(text, body);
  if (undated !== null) found.push(undated);
  return found.sort((a, b) => a - b);
}

/** An organ's name on the last line, without a date below. */
function undatedSignature(text: string, body: Range): number | null {
  let end = body.end;
  while (end > body.start && SPACE.test(text.charAt(end - 1))) end -= 1;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const line = text.slice(Math.max(start, end - 60), end).trim();
  if (start <= body.start || !ORGAN_LINE.test(line) || !ORGAN_END.test(line) || line.length < 4) return null;
  return /[。！；]\s*$/u.test(text.slice(Math.max(body.start, start - 8), start)) ? start : null;
}

export function lineEnd(text: string, from: number, limit: number): number {
  // Slices first: searching beyond the limit would make many short searches quadratic.
  const at = text.slice(from, limit).indexOf('\n');
  return at < 0 ? limit : from + at;
}
