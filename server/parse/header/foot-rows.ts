/**
 * Labelled rows below the document: 发布日期：2019-03-06　责任编辑：…, 来源于：…. Rows of the head take
 * precedence.
 */
import { isNoiseLine } from '../read/line-noise.js';
import { findLabels, type FoundLabel, type LabelField } from './labels.js';
import { linesOf } from './lines.js';
import { rowOf, type Row } from './rows.js';

/** 责任单位 and 时间 at the end of a document belong to the document. */
const dayLabel = /^(?:信息)?(?:发布|公开|公布|发表|上网|刊登|更新|信息)(?:日期|时间)$/;
const organLabel = /^(?:信息|文章|稿件)?来源于?$|^(?:信息)?(?:发布|公开)(?:机构|单位|部门|机关|主体)$/;
const mostLines = 10;
const longestLine = 120;

function footField({ label, field }: FoundLabel): LabelField | null {
  if (field === 'publishedOn') return dayLabel.test(label) ? field : null;
  if (field === 'publisher' || field === 'origin') return organLabel.test(label) ? field : null;
  return field === 'ignored' ? field : null;
}

/** The labels of a foot line: it must start with one. */
function footLabels(line: string): FoundLabel[] | null {
  if (line.length > longestLine) return null;
  const labels = findLabels(line);
  const first = labels[0];
  return first?.start === 0 && labels.every((label) => footField(label) !== null) ? labels : null;
}

/** Whether a line below the content has publication metadata. */
export const isFootLine = (line: string): boolean =>
  footLabels(line)?.some(({ field }) => field !== 'ignored') === true;

export interface Foot {
  readonly rows: readonly Row[];
  /** Start of the foot, which is the end of the text proper. */
  readonly start: number;
}

/** The last lines of the page, as far up as they have labels; null if they have no metadata. */
export function footOf(text: string, from: number): Foot | null {
  const lines = linesOf(text, { from: Math.max(from, text.length - mostLines * longestLine) }).slice(-mostLines);
  const rows: Row[] = [];
  let start = text.length;
  let isOfSite = false;
  for (const line of lines.toReversed()) {
    const labels = footLabels(line.text);
    if (labels === null && !isNoiseLine(line.text)) break;
    start = line.start;
    isOfSite ||= (labels ?? []).some(({ field }) => field === 'ignored' || field === 'publishedOn');
    const placed = (labels ?? []).map((label) => shifted(label, line.start));
    const ofLine = placed.map((label, i) => rowOf(text, label, placed[i + 1]?.start ?? line.end));
    rows.unshift(
      ...ofLine.filter(({ field, value }) => field !== 'ignored' && value !== null && value.end <= line.end),
    );
  }
  return isOfSite && rows.length > 0 ? { rows, start } : null; // 发布机构 alone may be a row of the document
}

const shifted = (label: FoundLabel, by: number): FoundLabel => ({
  ...label,
  start: label.start + by,
  end: label.end + by,
  valueStart: label.valueStart + by,
});
