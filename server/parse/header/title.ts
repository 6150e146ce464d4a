/**
 * The title, in order of precedence: <meta ArticleTitle>, the title row, the page's <title> if
 * repeated by a line, the first line in the form of a title, <title> alone; otherwise derived from
 * the text (derived-title.ts).
 */
import type { TitleOrigin } from '../preview.js';
import type { ReadPage } from '../stages.js';
import { isNoiseLine } from '../read/line-noise.js';
import { findDates } from './dates.js';
import { approved } from './derived-title.js';
import { findLabels } from './labels.js';
import {
  isBracketed,
  isDateLine,
  isNumberLine,
  isRule,
  linesOf,
  mayBeTitle,
  squash,
  tight,
  type Line,
} from './lines.js';
import { isOrganName, organsIn } from './organ-names.js';
import type { Row } from './rows.js';

export interface FoundTitle {
  readonly text: string;
  readonly origin: TitleOrigin;
}

const genreEnd =
  /(?:通知|意见|决定|决议|公告|通告|公报|通报|报告|请示|批复|复函|函|纪要|办法|规定|条例|细则|方案|规划|计划|要点|答复|令|公示|规则|指南|解读)(?:[（(][^（()）]{1,20}[）)])?$/;
const wordedAsTitle = /关于.{4}|(?:通知|公告|通告|意见|办法|方案|决定|批复|的函)(?:[（(][^（()）]{1,20}[）)])?$/;
const openEnd = /(?:关于|印发|转发|发布|公布|的|和|与|及|、|《)$/;
export const siteNamePart = /(?:网站|门户|政府网|信息网|[^府]网|人民政府|中国\p{Script=Han}{2,4})$/u;
const fileName = /\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)$/i;
const cut = /(?:…|\.\.\.)$/;
const longestTitle = 150;
const siteBreak = /[-_|–—]+/;
const headReach = 6000;

export function statedTitle(
  text: string,
  headEnd: number,
  page: { rows: readonly Row[]; meta: ReadPage['meta'] },
): string | null {
  const row = page.rows.find(({ field, value }) => field === 'title' && value !== null)?.value?.text ?? null;
  const meta = page.meta.get('articletitle') ?? null;
  for (const candidate of [meta, row]) {
    if (candidate === null || cut.test(candidate)) continue;
    const title = cleanTitle(candidate);
    if (title.length >= 2 && title.length <= longestTitle) return title;
  }
  const above = linesOf(text, { to: page.rows[0]?.label.start ?? 0 });
  return (
    pageTitle(text, page.meta) ??
    repeatedTitle(text) ??
    titleAbove(above, page.rows) ??
    headingInText(text, page.meta) ??
    titleLines(text, headEnd) ??
    hiddenTitle(page.meta) ??
    loneTitle(page.meta)
  );
}

/** Sites that show the title in a surrounding frame hide the page's own. */
function hiddenTitle(meta: ReadPage['meta']): string | null {
  const heading = cleanTitle(meta.get('h1') ?? '');
  return mayBeTitle(heading) && wordedAsTitle.test(heading) ? heading : null;
}

/** The page's own heading, if it is a line of the text: headings above it belong to the site. */
function headingInText(text: string, meta: ReadPage['meta']): string | null {
  const heading = cleanTitle(meta.get('h1') ?? '');
  if (heading.length < 5 || heading.length > longestTitle || isOrganName(heading) || isDateLine(heading)) return null;
  if (siteNamePart.test(heading) || column.test(heading) || cut.test(heading)) return null;
  const wanted = squash(heading);
  return linesOf(text.slice(0, headReach), { most: 60 }).some((line) => squash(line.text) === wanted) ? heading : null;
}

/**
 * <title> if the text does not repeat it, without the names of section and site:
 * 关于…的通知_通知公告_某某区政府网.
 */
function loneTitle(meta: ReadPage['meta']): string | null {
  const parts = (meta.get('title') ?? '').split(siteParts).map(cleanTitle);
  const named = parts.find((part) => !siteNamePart.test(part) && !isOrganName(part) && !column.test(part));
  if (named === undefined || named.length < 6 || named.length > longestTitle || cut.test(named)) return null;
  return wordedAsTitle.test(named) || genreEnd.test(named) ? named : null;
}

/** A hyphen between years or Latin words belongs to the title. */
export const siteParts = /[_|｜]{1,8}|\s[-–—]{1,8}\s|(?<=\p{Script=Han}|[）》”])[-–—]{1,8}(?=\p{Script=Han})/u;
const column =
  /^(?:首页|正文|详情|(?:通知|公告|通告|公示|公报|政策|法规|规章|文件|解读|规范性|行政|政府|政务|信息|公开|最新|其他|重要|部门|工作|规划|计划|招标|采购|招聘|人事|县|区|市|委|及|与|和|栏)+)$/;

/** The part of <title> that the text repeats, without the site's name. */
function pageTitle(text: string, meta: ReadPage['meta']): string | null {
  const whole = meta.get('title');
  if (whole === undefined) return null;
  const head = squash(text.slice(0, 2000));
  const parts = [whole, ...whole.split(siteBreak)].map(cleanTitle).filter((part) => part.length >= 5);
  const repeated = parts.find((part) => !siteNamePart.test(part) && !isOrganName(part) && head.includes(squash(part)));
  if (repeated !== undefined) return withOwner(text.slice(0, 2000), repeated);
  return text === '' ? (parts.find((part) => !siteNamePart.test(part)) ?? null) : null;
}

/** <title> may omit the organ at the start of the page's own title. */
function withOwner(head: string, title: string): string {
  const wanted = squash(title);
  const line = linesOf(head, { most: 30 }).find(({ text }) => {
    const own = squash(text);
    return own.length > wanted.length && own.endsWith(wanted) && isOrganName(own.slice(0, -wanted.length));
  });
  return line ? cleanTitle(line.text) : title;
}

export const cleanTitle = (text: string): string =>
  tight(
    text
      .replace(/<[^<>]{0,40}>/g, '')
      .replace(/^#{1,6}\s+/, '')
      .replace(/\[\d{1,2}\]\s*$/, '')
      .replace(/[\s\u3000]+/g, ' ')
      .trim(),
  );

/** The first lines in the form of a title, joined if wrapped. */
function titleLines(text: string, headEnd: number): string | null {
  const lines = linesOf(text, { from: headEnd, most: 14 });
  const first = lines.findIndex((line) => !isBeforeTitle(line.text));
  const start = lines[first];
  if (!start || !mayBeTitle(start.text)) return null;
  if (lines.length < 2 && !wordedAsTitle.test(start.text)) return null;
  let title = start.text;
  for (const next of lines.slice(first + 1)) {
    if (!continuesTitle(title, next)) break;
    title += next.text;
  }
  return cleanTitle(organsRightAbove(lines.slice(0, first), title).join(' ') + title);
}

/** 某某局 on the line above 关于…的通知 is part of the title. */
function organsRightAbove(above: readonly Line[], title: string): string[] {
  if (!/^(?:关于|印发|转发)/.test(title)) return [];
  const organs: string[] = [];
  for (const line of above.toReversed()) {
    const named = organsIn(line.text);
    if (named.length === 0) break;
    organs.unshift(...named);
  }
  return organs;
}

/**
 * A page saved as text starts with its <title> and repeats it, without the site's name, where the
 * document starts.
 */
function repeatedTitle(text: string): string | null {
  const [first, ...others] = linesOf(text.slice(0, headReach), { most: 400 });
  if (!first || first.text.length > longestTitle) return null;
  const lines = new Set(others.map((line) => squash(line.text)));
  const parts = [first.text, ...first.text.split(siteBreak)].map(cleanTitle).filter((part) => part.length >= 5);
  return parts.find((part) => !siteNamePart.test(part) && !isOrganName(part) && lines.has(squash(part))) ?? null;
}

/** A title above the rows: the last line worded like one, or directly above 发布日期 or 来源. */
function titleAbove(above: readonly Line[], rows: readonly Row[]): string | null {
  const candidates = above
    .slice(-8)
    .filter(
      ({ text }) => !isBeforeTitle(text) && text.length >= 5 && findDates(text).length === 0 && !text.includes('>'),
    );
  const worded = candidates.findLast(({ text }) => mayBeTitle(text) && text.length >= 8 && wordedAsTitle.test(text));
  if (worded) return cleanTitle(worded.text);
  const field = rows[0]?.field;
  const last = candidates.at(-1);
  const isNext = last !== undefined && (last === above.at(-1) || isDateLine(above.at(-1)?.text ?? ''));
  return isNext && (field === 'publishedOn' || field === 'origin') && mayBeTitle(last.text)
    ? cleanTitle(last.text)
    : null;
}

function isBeforeTitle(line: string): boolean {
  if (isNoiseLine(line) || isRule(line) || isBracketed(line) || isDateLine(line) || isNumberLine(line)) return true;
  if (/文件$/.test(line) && line.length <= 40 && !line.includes('关于')) return true;
  return isOrganName(line) && !genreEnd.test(line) && !line.includes('关于');
}

function continuesTitle(title: string, next: Line): boolean {
  if (openEnd.test(title) && next.text.length < 12 && genreEnd.test(next.text)) return true;
  if (!mayBeTitle(next.text) || title.length + next.text.length > longestTitle) return false;
  if (findLabels(next.text).length > 0 || fileName.test(next.text) || squash(next.text).startsWith(squash(title)))
    return false;
  if (openEnd.test(title)) return true;
  if (genreEnd.test(title)) return false;
  return /^(?:关于|的|《)/.test(next.text) || (title.includes('关于') && genreEnd.test(next.text));
}

/** 某某政府令, 第12号: the rules that a decree promulgates are the title of the notice. */
export function decreedTitle(title: string | null, body: string): string | null {
  if (title === null || !title.endsWith('令')) return title;
  return approved.exec(body.slice(0, 600))?.[1] ?? title;
}

/** 某某局行政处罚公示, 某某局2025年部门预算. */
const ownerOfTitle =
  /^(\p{Script=Han}{2,22}?(?:人民政府|委员会|局|厅|办公室|管委会))(?=\d{4}|二〇|政府信息公开|行政(?:处罚|许可|执法|审批)|双公示|拟|招聘|公开|部门(?:预算|决算)|预算|决算|年度|权责清单|权力清单|采购|招标)/u;

/** 第十届某某市人民代表大会第一次会议关于…的决议: the congress is the organ. */
const session =
  /^(?:第.{1,4}届)?(\p{Script=Han}{2,14}?)(?:第.{1,4}届)?(人民代表大会(?:常务委员会)?)(?:第.{1,4}次|常务)会议$/u;

/** The organ at the start of a title: 某某局关于…, 甲局 乙局关于…. */
export function organsOfTitle(title: string): string[] {
  const plain = title.replace(/^[（(【[]转载[）)】\]]\s{0,4}/, '');
  const at = plain.search(/关于|转发|印发|发布|公布|召开|对/);
  const without = at < 0 ? ownerOfTitle.exec(plain)?.[1] : undefined;
  if (without !== undefined) return organsIn(without);
  if (at <= 1) return [];
  const [, seat, congress] = session.exec(plain.slice(0, at)) ?? [];
  if (seat !== undefined && congress !== undefined) return [seat + congress];
  const head = plain.slice(0, at).replace(/等?\s{0,2}[\d一二三四五六七八九十]{1,3}\s{0,2}(?:个)?(?:部门|单位)$/, '');
  return organsIn(head);
}
