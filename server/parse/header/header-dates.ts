/**
 * 生成日期 and 公开日期. Precedence: labelled rows, then page metadata; otherwise the date of the document
 * for both (signature, or bracketed date under the title), otherwise the date in the URL. Inferred
 * dates have a warning.
 */
import type { Range } from '../mapped-text.js';
import type { StageWarning } from '../stages.js';
import { dateOf, findDates } from './dates.js';
import type { LabelField } from './labels.js';
import { isDateLine, linesOf, squash } from './lines.js';
import type { Signature } from './signature.js';
import type { HeaderContext } from './header-context.js';

export interface HeaderDates {
  readonly createdOn: string | null;
  readonly publishedOn: string | null;
  readonly warnings: readonly StageWarning[];
}
interface DateEvidence {
  readonly signature: Signature | null;
  readonly sourceUrl: string | null;
}

/** t20220601_123.html, /2022/06/01/ and /202206/t…: dates in URLs. */
const dayInUrl = /[/t_](20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.\-]|$)/;

export function headerDates(context: HeaderContext, evidence: DateEvidence): HeaderDates {
  const warnings: StageWarning[] = [];
  const created = statedDate(context, 'createdOn', null);
  const published = statedDate(context, 'publishedOn', context.meta.get('pubdate') ?? null);
  warnings.push(...created.warnings, ...published.warnings);
  const written = evidence.signature?.date ?? datelineOf(context);
  const createdOn = created.iso ?? written;
  if (published.iso !== null) return { createdOn, publishedOn: published.iso, warnings };
  const inferred =
    unlabelledDate(context) ?? createdOn ?? (evidence.sourceUrl === null ? null : dateInUrl(evidence.sourceUrl));
  if (inferred !== null) {
    const message = `No 公开日期 is stated; ${inferred} was taken from elsewhere on the page.`;
    warnings.push({ code: 'PUBLISHED_ON_INFERRED', message, field: 'publishedOn', sourceRange: null });
  }
  return { createdOn, publishedOn: inferred, warnings };
}

/**
 * 发布日期 and 公开时间 are visible to readers and reliable: meta tags may have the date of a site
 * migration. 时间 is ambiguous.
 */
const sureLabel = /^(?:信息)?(?:发布|公开|公布|发表|上网|刊登)(?:日期|时间)$/;

interface StatedDay {
  readonly iso: string;
  readonly range: Range | null;
}

function statedDate(
  context: HeaderContext,
  field: LabelField,
  meta: string | null,
): { iso: string | null; warnings: StageWarning[] } {
  const warnings: StageWarning[] = [];
  const [sure, others]: [StatedDay[], StatedDay[]] = [[], []];
  for (const { value, label } of context.rows.filter((row) => row.field === field)) {
    if (value === null) continue;
    const range = context.sourceRange(value);
    const iso = dateOf(value.text)?.iso;
    const isSure = sureLabel.test(squash(context.text.slice(label.start, label.end)));
    if (iso) (isSure ? sure : others).push({ iso, range });
    else if (/\d/.test(value.text))
      warnings.push({ code: 'DATE_INVALID', message: `${value.text} is not a valid date.`, field, sourceRange: range });
  }
  const ofMeta = meta === null ? null : dateOf(meta)?.iso;
  const stated = [...sure, ...(ofMeta ? [{ iso: ofMeta, range: null }] : []), ...others];
  const taken = stated[0]?.iso ?? null;
  const differing = new Map(stated.filter(({ iso }) => iso !== taken).map((each) => [each.iso, each]));
  for (const { iso, range } of differing.values()) {
    const message = `The row states ${iso}, the page elsewhere ${taken ?? ''}; ${taken ?? ''} was used.`;
    warnings.push({ code: 'HEADER_ROWS_DISAGREE', message, field, sourceRange: range });
  }
  return { iso: taken, warnings };
}

/** （2023年3月13日第一次会议通过）, ——2024年1月10日在某某会议上. */
const isAdoption = (line: string): boolean =>
  line.length <= 90 &&
  /日.{0,60}(?:通过|公布|发布|批准|修订|会议上|大会上|会上)/.test(line) &&
  findDates(line).length > 0;

/** （2022年6月1日） under the title, or 6月1日 on a line of its own at the end. */
function datelineOf({ text, body }: HeaderContext): string | null {
  const above = linesOf(text, { to: body.start }).findLast(
    ({ text: line }) => isAdoption(line) || (isDateLine(line) && /[（(]/.test(line)),
  );
  const last = linesOf(text, { from: Math.max(body.start, body.end - 200), to: body.end }).at(-1);
  const below = last && isDateLine(last.text) ? last : undefined;
  const line = above ?? below;
  return line ? (findDates(line.text)[0]?.iso ?? null) : null;
}

/** 2022-06-01 09:30 on a line of its own above the document. */
function unlabelledDate({ text, body }: HeaderContext): string | null {
  for (const line of linesOf(text, { to: body.start })) {
    const date = line.text.length <= 60 ? findDates(line.text)[0] : undefined;
    // In a row or in brackets it has another meaning: 抓取时间, the day of adoption.
    if (date?.iso && date.start === 0) return date.iso;
  }
  return null;
}

export function dateInUrl(url: string): string | null {
  const [, year, month, day] = dayInUrl.exec(url) ?? [];
  return year === undefined ? null : (dateOf(`${year}-${month ?? ''}-${day ?? ''}`)?.iso ?? null);
}
