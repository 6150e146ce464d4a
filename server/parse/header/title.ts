/**
 * The title, in this order: <meta ArticleTitle>, the title row, the page's <title> where a line repeats it, the first
 * line that looks like one; else it is derived from the first sentence.
 */
import type { TitleOrigin } from '../preview.js';
import type { ReadPage } from '../stages.js';
import { isNoiseLine } from '../read/line-noise.js';
import { findDates } from './dates.js';
import { findLabels } from './labels.js';
import {
  isBracketed,
  isDateLine,
  isNumbered,
  isNumberLine,
  isRule,
  linesOf,
  mayBeTitle,
  squash,
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
const siteNamePart = /(?:网站|门户|政府网|信息网|[^府]网|人民政府|中国\p{Script=Han}{2,4})$/u;
const fileName = /\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)$/i;
const cut = /(?:…|\.\.\.)$/;
const longestTitle = 150;
const longestDerived = 50;
const siteBreak = /[-_|–—]+/;
const headReach = 6000;
const sentenceEnd = /[。！？!?\n]/;

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
    titleLines(text, headEnd) ??
    hiddenTitle(page.meta)
  );
}

/** Sites that show the title in a frame around the page hide the page's own. */
function hiddenTitle(meta: ReadPage['meta']): string | null {
  const heading = cleanTitle(meta.get('h1') ?? '');
  return mayBeTitle(heading) && wordedAsTitle.test(heading) ? heading : null;
}

/** The part of <title> that is no site name, where the text repeats it. */
function pageTitle(text: string, meta: ReadPage['meta']): string | null {
  const whole = meta.get('title');
  if (whole === undefined) return null;
  const head = squash(text.slice(0, 2000));
  const parts = [whole, ...whole.split(siteBreak)].map(cleanTitle).filter((part) => part.length >= 5);
  const repeated = parts.find((part) => !siteNamePart.test(part) && head.includes(squash(part)));
  if (repeated !== undefined) return withOwner(text.slice(0, 2000), repeated);
  return text === '' ? (parts.find((part) => !siteNamePart.test(part)) ?? null) : null;
}

/** <title> may leave the organ out that the page's own title begins with. */
function withOwner(head: string, title: string): string {
  const wanted = squash(title);
  const line = linesOf(head, { most: 30 }).find(({ text }) => {
    const own = squash(text);
    return own.length > wanted.length && own.endsWith(wanted) && isOrganName(own.slice(0, -wanted.length));
  });
  return line ? cleanTitle(line.text) : title;
}

export const cleanTitle = (text: string): string =>
  text
    .replace(/<[^<>]{0,40}>/g, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/\[\d{1,2}\]\s*$/, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();

/** The first lines that look like a title, joined where it was wrapped. */
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

/** 某某局 in the line above 关于…的通知 is the beginning of the title. */
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

/** A page saved as text begins with its <title>, and repeats it, without the site's name, where the document begins. */
function repeatedTitle(text: string): string | null {
  const [first, ...others] = linesOf(text.slice(0, headReach), { most: 400 });
  if (!first || first.text.length > longestTitle) return null;
  const lines = new Set(others.map((line) => squash(line.text)));
  const parts = [first.text, ...first.text.split(siteBreak)].map(cleanTitle).filter((part) => part.length >= 5);
  return parts.find((part) => !siteNamePart.test(part) && !isOrganName(part) && lines.has(squash(part))) ?? null;
}

/** The title may stand above the rows: the last line there that is worded like one, or right above 发布日期 or 来源. */
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

/**
 * A title for a page without one: what a covering letter itself says it does (现将《…》印发给你们), else the first
 * clauses of the first sentence.
 */
/** 某某政府令, 第12号: the decree is about the rules that it puts in force, and they give the notice its name. */
export function decreedTitle(title: string | null, body: string): string | null {
  if (title === null || !title.endsWith('令')) return title;
  return approved.exec(body.slice(0, 600))?.[1] ?? title;
}

export function derivedTitle(body: string, issuers: readonly string[]): string | null {
  const paragraph = body.slice(0, 1500);
  return coveringTitle(paragraph, issuers) ?? firstClauses(paragraph);
}

const issued = /现(?:将)?[^。《》\n]{0,20}《([^《》\n]{3,80})》[^。\n]{0,40}?印发(?:给你们)?/;
const approved =
  /^[^。《》\n]{0,10}《([^《》\n]{3,80})》(?:已|业)[^。\n]{0,80}?现(印发|予公布|予以公布|公布|予发布|予以发布)/m;
const asFollows =
  /现就([^。\n，]{4,50}?)(?:的?(?:有关|相关)(?:事项|事宜|问题|工作))?(通知|公告|通告|函复|批复|提出)[^。\n]{0,8}如下/;

function coveringTitle(text: string, issuers: readonly string[]): string | null {
  const by = issuers.length === 1 ? (issuers[0] ?? '') : issuers.join(' ');
  const settled = approved.exec(text);
  if (settled) return settled[2] === '印发' ? `${by}关于印发《${settled[1] ?? ''}》的通知` : (settled[1] ?? null);
  const sent = issued.exec(text);
  if (sent) return `${by}关于印发《${sent[1] ?? ''}》的通知`;
  const [, matter, genre] = asFollows.exec(text) ?? [];
  if (matter === undefined || genre === '提出' || /^(?:有关|相关)/.test(matter)) return null;
  return `${by}关于${matter.replace(/^(?:关于|本市|我市|我区|本区)/, '')}的${genre === '函复' ? '复函' : (genre ?? '通知')}`;
}

function firstClauses(text: string): string | null {
  const line = linesOf(text).find(
    ({ text: candidate }) =>
      !isBeforeTitle(candidate) && !isAddress(candidate) && !(isNumbered(candidate) && candidate.length < 20),
  );
  if (!line) return null;
  const sentence = line.text.split(sentenceEnd, 1)[0] ?? '';
  let title = '';
  for (const clause of sentence.split(/(?<=[，,；;])/)) {
    if (title !== '' && ((title + clause).length > longestDerived || attendance.test(clause))) break;
    title += clause;
  }
  const short = title
    .slice(0, 60)
    .replace(/(?<![\s，,；;：:、。])[\s，,；;：:、。]+$/, '')
    .replace(/^[\s\u3000]+/, '');
  return /\p{Script=Han}{2}/u.test(short) ? cleanTitle(short) : null;
}

/** Who sat there says nothing about what it was about. */
const attendance = /(?:主持(?:会议|召开)?(?:并讲话)?|出席|列席|参加)(?:会议)?[，,；;]?$/;
const isAddress = (line: string): boolean => /[：:！!]$/.test(line) && line.length <= 200 && !/[。]|如下/.test(line);

/** 某某局行政处罚公示, 某某局2025年部门预算. */
const ownerOfTitle =
  /^(\p{Script=Han}{2,22}?(?:人民政府|委员会|局|厅|办公室|管委会))(?=\d{4}|二〇|政府信息公开|行政(?:处罚|许可|执法|审批)|双公示|拟|招聘|公开|部门(?:预算|决算)|预算|决算|年度|权责清单|权力清单|采购|招标)/u;

/** 第十届某某市人民代表大会第一次会议关于…的决议: the congress, which meets. */
const session =
  /^(?:第.{1,4}届)?(\p{Script=Han}{2,14}?)(?:第.{1,4}届)?(人民代表大会(?:常务委员会)?)(?:第.{1,4}次|常务)会议$/u;

/** The organ that a title begins with: 某某局关于…, 甲局 乙局关于…. */
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
