/**
 * Pages that are not notices, by their own content: lists, site indexes, service guides (办事指南),
 * error pages. Evidence of a notice: 文号, 索引号, signature, addressees, a text proper.
 */
import { isNoiseLine } from '../read/line-noise.js';
import { findDates } from './dates.js';
import { isErrorPage } from './error-page.js';
import { bareLabel, findLabels } from './labels.js';
import { linesOf } from './lines.js';
import words from './no-notice.json' with { type: 'json' };
import type { Row } from './rows.js';

export interface NoNotice {
  /** Stable: LIST_PAGE, SITE_INDEX, SERVICE_GUIDE, ERROR_PAGE. */
  readonly code: string;
  readonly message: string;
}

export interface PageSigns {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly meta: ReadonlyMap<string, string>;
  readonly title: string | null;
  readonly hasNumber: boolean;
  readonly isSigned: boolean;
  readonly isAddressed: boolean;
  readonly attachments: number;
}

const columns = new Set(words.columns);
const itemOnly = new Set(words.itemOnly);
const item = new Set(words.item);
const pager =
  /(?:首页|第一页|上一页|上页|前一页)[^\n]{0,80}(?:下一页|下页|后一页|尾页|末页|最后一页)|共\s?\d{1,5}\s?(?:页|条)[^\n]{0,40}(?:跳转|到第|每页|下一页)/;
/** [06-12], 06/12 */
const dayOfYear = /^[[（(【]?\d{1,2}[-/.]\d{1,2}[\]）)】]?\s|\s[[（(【]?\d{1,2}[-/.]\d{1,2}[\]）)】]?$/;
const footer =
  /^[^。；]*(?:ICP备|公网安备|标识码|版权所有|主办|承办|地址[：:]|电话[：:]|邮编|技术支持|备案号)[^。；]*$/;
const excerpt = /(?:…|\.\.\.|[[【［]?(?:详细|详情|查看全文|阅读全文|更多)[\]】］]?)$/;
const longestEntry = 200;
const longestRow = 1_000;
const shortestEntry = 6;
const shortestProse = 25;
const longestName = 16;
const published = /(?:通知|公告|通告|公示|意见|办法|决定|方案|批复|函)(?:[（(][^（()）]{1,20}[）)])?$/;

type Sort = 'ENTRY' | 'COLUMN' | 'EXCERPT' | 'PROSE' | 'OTHER';
interface Seen {
  readonly of: Readonly<Record<Sort, number>>;
  readonly lines: number;
  readonly hasPager: boolean;
  readonly hasHead: boolean;
  readonly longest: number;
  /** Lines with a labelled date: a notice has one. */
  readonly labelledDays: number;
}

export function noNoticeOf(signs: PageSigns): NoNotice | null {
  const { isSigned, isAddressed, hasNumber } = signs;
  if (hasNumber || isSigned || isAddressed) return null;
  if (isServiceItem(signs)) return guide;
  if (!isNamed(signs) && isErrorPage(signs.title, linesProper(signs.text))) return errorPage;
  const seen = linesSeen(signs.text);
  if (seen.of.PROSE > 0) return null;
  if (isList(signs, seen)) return list;
  const { COLUMN, ENTRY } = seen.of;
  const isIndex = COLUMN >= leastColumns && COLUMN + ENTRY >= mostly * seen.lines && !isStated(signs, seen);
  return isIndex ? siteIndex : isEmptyList(signs, seen) ? emptyList : null;
}

/** 关于系统维护的公告 is a notice about an outage, not an error page. */
const isNamed = ({ title, rows, meta }: PageSigns): boolean =>
  (title !== null && published.test(title)) ||
  meta.has('articletitle') ||
  rows.some(({ field, value }) => value !== null && (field === 'publishedOn' || field === 'indexNumber'));

const leastColumns = 8;
const leastEntries = 3;
const mostly = 0.6;

function isList(signs: PageSigns, seen: Seen): boolean {
  const { lines, hasPager, hasHead } = seen;
  const { ENTRY, EXCERPT, COLUMN } = seen.of;
  if (isStated(signs, seen)) return false;
  if (hasPager || hasHead) return ENTRY >= (hasPager && hasHead ? 1 : 2);
  return ENTRY >= leastEntries && ENTRY + EXCERPT + COLUMN >= mostly * lines && ENTRY >= COLUMN;
}

/** Has a publication date, or a title of its own. */
const isStated = ({ rows, meta }: PageSigns, { labelledDays }: Seen): boolean =>
  meta.has('articletitle') ||
  (labelledDays < leastEntries && rows.some(({ field, value }) => field === 'publishedOn' && value !== null));

/** A section whose entries are loaded by a script. */
function isEmptyList({ meta, attachments, rows }: PageSigns, { longest }: Seen): boolean {
  const column =
    meta.get('columnname') ??
    meta
      .get('title')
      ?.split(/[-_|–—]/)[0]
      ?.trim() ??
    '';
  return (
    columns.has(column) && longest < longestName && attachments === 0 && !meta.has('articletitle') && rows.length < 2
  );
}

function isServiceItem({ text, rows, title }: PageSigns): boolean {
  if (title !== null && published.test(title)) return false;
  const found = new Set<string>();
  for (const { text: line } of linesOf(text, { most: 600 })) for (const word of headingsIn(line)) found.add(word);
  const sure = [...found].filter((word) => itemOnly.has(word)).length;
  const others = found.size - sure;
  if (sure >= 3 && found.size >= 5) return true;
  return others >= 4 && sure + others >= 5 && !rows.some(({ field, value }) => field === 'publishedOn' && value);
}

const heading =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])?\s{0,4}(\p{Script=Han}{4,10})\s{0,4}(?:[：:|]|$)/u;

/** Labels at the start of a line or in its cells. */
function* headingsIn(line: string): Generator<string> {
  if (line.length > longestRow) return;
  const cells = line.includes('|') ? line.split('|').map((cell) => cell.trim().replace(/[：:]$/, '')) : [];
  for (const word of [heading.exec(line)?.[1] ?? '', ...cells]) if (item.has(word) || itemOnly.has(word)) yield word;
}

function linesSeen(text: string): Seen {
  const of = { ENTRY: 0, COLUMN: 0, EXCERPT: 0, PROSE: 0, OTHER: 0 };
  let [lines, longest, before, labelledDays, hasPager, hasHead] = [0, 0, 0, 0, false, false];
  for (const { text: line } of linesOf(text, { most: 2_000 })) {
    if (line.length > longestRow) {
      of[hanIn(line.slice(0, longestRow)) >= shortestProse ? 'PROSE' : 'OTHER'] += 1;
      lines += 1;
      continue;
    }
    hasPager ||= pager.test(line);
    if (pager.test(line) || isNoiseLine(line) || footer.test(line)) continue;
    hasHead ||= isHead(line);
    const isLabelled = findLabels(line).some(({ field }) => field === 'publishedOn');
    if (isLabelled) labelledDays += 1;
    const sort = sortOf(line);
    if (sort === 'OTHER' && (isLabelled || isDay(line)) && before >= shortestEntry) {
      of.OTHER -= 1; // its title is on the line above
      of.ENTRY += 1;
      before = 0;
      continue;
    }
    of[sort] += 1;
    lines += 1;
    if (sort !== 'EXCERPT') before = sort === 'OTHER' ? hanIn(line) : 0; // search results have one between title and date
    if (sort !== 'COLUMN' && !navigation(line)) longest = Math.max(longest, line.length);
  }
  return { of, lines, hasPager, hasHead, longest, labelledDays };
}

function sortOf(line: string): Sort {
  if (columns.has(line) || navigation(line)) return 'COLUMN';
  if (isEntry(line)) return 'ENTRY';
  if (excerpt.test(line)) return 'EXCERPT';
  return hanIn(line) >= shortestProse && (/[。；]/.test(line) || line.length > longestEntry) ? 'PROSE' : 'OTHER';
}

/** 网站无障碍 适老版 登录 注册: only names of sections. */
function navigation(line: string): boolean {
  const parts = line.split(/[\s|｜>·/]+/).filter((part) => part !== '');
  return parts.length > 1 && parts.filter((part) => columns.has(part)).length >= mostly * parts.length;
}

/** 名称 | 索引号 | 发布机构 | 发布日期 */
function isHead(line: string): boolean {
  const cells = line.split('|').map((cell) => cell.trim());
  return cells.length >= 3 && cells.filter((cell) => bareLabel(cell) !== null).length >= 3;
}

/** A title with its date, before or after it. */
function isEntry(line: string): boolean {
  if (line.length > longestEntry || /[。；]/.test(line)) return false;
  const date = findDates(line)[0];
  const isDated = date
    ? /^[[（(【\s]*$/.test(line.slice(0, date.start)) || atEnd(line, date.end)
    : dayOfYear.test(line);
  const labels = findLabels(line);
  if (labels.some(({ field, start }) => field === 'publishedOn' && start >= shortestEntry)) return true;
  if (!isDated || labels.length > 0) return line.includes('|') && date !== undefined && isWideRow(line);
  const rest = date ? line.slice(0, date.start) + line.slice(date.end) : line.replace(dayOfYear, '');
  return hanIn(rest) >= shortestEntry;
}

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** 2025-06-12 alone, or with the closing bracket of the previous line. */
function isDay(line: string): boolean {
  const date = line.length <= 24 ? findDates(line)[0] : undefined;
  return date !== undefined && /^[[（(\s]*$/.test(line.slice(0, date.start)) && atEnd(line, date.end);
}

const atEnd = (line: string, end: number): boolean => /^[\]）)】\s\d:：|]*$/.test(line.slice(end));

const isWideRow = (line: string): boolean => {
  const cells = line.split('|').map((cell) => cell.trim());
  return cells.length >= 3 && cells.some((cell) => hanIn(cell) >= shortestEntry + 2);
};

/** Without section names and foot. */
const linesProper = (text: string): string[] =>
  linesOf(text, { most: 60 })
    .map(({ text: line }) => line)
    .filter((line) => !isNoiseLine(line) && !footer.test(line) && sortOf(line) !== 'COLUMN');

const errorPage: NoNotice = {
  code: 'ERROR_PAGE',
  message: 'The page is an error page of the server, or a check of the client, not a notice. Fetch it again.',
};
const list: NoNotice = {
  code: 'LIST_PAGE',
  message: 'The page is a list of notices: ingest the pages that it links to.',
};
const emptyList: NoNotice = {
  code: 'LIST_PAGE',
  message: 'The page is a list whose entries are loaded by a script: ingest the pages that it links to.',
};
const siteIndex: NoNotice = {
  code: 'SITE_INDEX',
  message: 'The page is the index of a site or of a section, not a notice.',
};
const guide: NoNotice = {
  code: 'SERVICE_GUIDE',
  message: 'The page is a service guide (办事指南), which is continuously updated, not a notice.',
};
