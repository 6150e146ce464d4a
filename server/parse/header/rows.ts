/**
 * The labelled rows of a header before the document: one per line, in cells, or all on one line.
 */
import type { Range } from '../mapped-text.js';
import { isNoiseLine, noiseLength } from '../read/line-noise.js';
import { findBarePairs } from './bare-pairs.js';
import { dateOf, findDates } from './dates.js';
import { documentNumberOf, isNothing } from './document-number.js';
import { linesOf } from './lines.js';
import { bareLabel, findLabels, isBlank, type FoundLabel, type LabelField } from './labels.js';
import { organsIn } from './organ-names.js';

export interface Row {
  readonly field: LabelField;
  readonly label: Range;
  /** Null if the row is empty. */
  readonly value: (Range & { readonly text: string }) | null;
}

/** A header must start within this many characters. */
const headReach = 12_000;
/** A line of this length without a label is prose: the header has ended. */
const proseLine = 60;
const proseMark = /[，。；]/;
const numbered = /^[\s\u3000]{0,8}(?:一、|（一）|\(一\)|第一[章条])/;
const addressed =
  /^(?![主承协]办|主管|责任|发布|发文)[^\n]{0,200}(?:各|有关|单位|部门|政府|代表|委员|同志)[^\n]{0,20}[：:]\s{0,8}$/;
/** Maximum length of text before a label on its line: a time, a breadcrumb. */
const longestLead = 40;
/** Maximum distance to the next label in a header flattened to one line. */
const flatReach = 400;
/**
 * Values of these fields are a single word or date; the rest of a flattened line is something else.
 */
const oneToken: ReadonlySet<LabelField> = new Set([
  'ignored',
  'indexNumber',
  'validity',
  'createdOn',
  'publishedOn',
  'url',
  'expiresOn',
  'repealedOn',
]);
/** A longer value includes the rest of a flattened page. */
const longestValue = 100;
const longFields: ReadonlySet<LabelField> = new Set(['title', 'summary']);
const oneWord: ReadonlySet<LabelField> = new Set(['validity', 'disclosureMode']);
const longestWord = 8;
const dated: ReadonlySet<LabelField> = new Set(['createdOn', 'publishedOn', 'expiresOn', 'repealedOn']);
const timeOfDay = /^[ T\u3000]{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/;
/** Values of these are never on the next line: the document starts there. */
const sameLineOnly: ReadonlySet<LabelField> = new Set(['summary', 'ignored']);
const bareFields: ReadonlySet<LabelField> = new Set([
  'indexNumber',
  'createdOn',
  'publishedOn',
  'publisher',
  'issuer',
  'documentNumber',
]);

export function headerRows(text: string): Row[] {
  const reach = Math.min(text.length, headReach);
  const separated = findLabels(text, 0, reach);
  const labels = [...separated, ...bareLabels(text), ...findBarePairs(text, reach, separated)].sort(
    (a, b) => a.start - b.start,
  );
  const rows: Row[] = [];
  let end = 0;
  for (const [index, label] of labels.entries()) {
    if (label.start < end) continue;
    if (headerIsOver(text, end, { at: label.start, begun: rows.length > 0 })) break;
    const row = namedOnly(rowOf(text, label, labels[index + 1]?.start ?? text.length));
    rows.push(...withDay(row));
    end = rows.at(-1)?.value?.end ?? label.valueStart;
  }
  return rows;
}

const byName: ReadonlyMap<LabelField, LabelField> = new Map([
  ['namedPublisher', 'publisher'],
  ['namedOrigin', 'origin'],
]);

/** 单位：某某局 is the publisher; 单位：万元 and 作者：某人 are not. */
function namedOnly(row: Row): Row {
  const field = byName.get(row.field);
  if (field === undefined) return row;
  const name = row.value?.text.split(dayBehind, 1)[0] ?? '';
  return { ...row, field: organsIn(name).length > 0 ? field : 'ignored' };
}

const named: ReadonlySet<LabelField> = new Set(['publisher', 'issuer', 'origin']);
const dayBehind = /[\s\u3000,，;；]{1,8}[[（(]?(?=\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2})/;

/** 来源：某某局 2025-06-12: the date after it is that of publication. */
function withDay(row: Row): Row[] {
  const { field, label, value } = row;
  const at = value && named.has(field) ? value.text.search(dayBehind) : -1;
  if (value === null || at <= 0) return [row];
  const date = findDates(value.text).find(({ start }) => start > at);
  if (date?.iso == null) return [row];
  const [name, day] = [value.text.slice(0, at).trimEnd(), value.text.slice(date.start, date.end)];
  return [
    { field, label, value: { start: value.start, end: value.start + name.length, text: name } },
    { field: 'publishedOn', label, value: { start: value.start + date.start, end: value.end, text: day } },
  ];
}

/** Whether the document starts between the last value and the next label. */
function headerIsOver(text: string, from: number, { at, begun }: { at: number; begun: boolean }): boolean {
  const pieces = text.slice(from, at).split('\n');
  const [rest = '', ...lines] = pieces;
  const lead = lines.pop();
  if (lead === undefined) return rest.length > flatReach || (begun && rest.length > proseLine && rest.includes('。'));
  if (begun ? rest.length > flatReach : isProse(rest)) return true;
  if (lead.length > longestLead || proseMark.test(lead)) return true;
  return lines.some(isProse);
}

/** A paragraph, a numbered heading or addressees: none of them occurs in a header. */
function isProse(line: string): boolean {
  if (line.length > proseLine) return proseMark.test(line) && !isNoiseLine(line);
  return numbered.test(line) || addressed.test(line);
}

/**
 * 索引号 on a line of its own without colon, with the value on the next line; 主题分类 only if another
 * such line is within two lines.
 */
function bareLabels(text: string): FoundLabel[] {
  const lines = linesOf(text, { to: Math.min(text.length, headReach) });
  const fields = lines.map(({ text: line }) => (line.length > 20 ? null : bareLabel(line)));
  const isSure = (field: LabelField | null | undefined): boolean => field != null && bareFields.has(field);
  return lines.flatMap(({ start, end, text: label }, i): FoundLabel[] => {
    const field = fields[i] ?? null;
    const isOneOfMany = (isSure(fields[i - 2]) || isSure(fields[i + 2])) && fields[i + 1] === null;
    if (field === null || !(isSure(field) || isOneOfMany)) return [];
    return [{ label, field, start, end, valueStart: end, inCell: false }];
  });
}

/** `next`: latest end of its value. */
export function rowOf(text: string, label: FoundLabel, next: number): Row {
  const { field, start, end, valueEnd } = label;
  if (valueEnd !== undefined) {
    const own = trimmed(text, label.valueStart, valueEnd);
    return { field, label: { start, end }, value: own && shortened(field, own) };
  }
  const newline = text.indexOf('\n', label.valueStart);
  const lineEnd = newline < 0 ? text.length : newline;
  const border = text.indexOf('|', label.valueStart);
  const limit = Math.min(lineEnd, next, border < 0 ? text.length : border);
  const value = trimmed(text, label.valueStart, Math.max(label.valueStart, limit));
  // 发布机构 | 发布日期: a table header.
  if (value !== null && label.inCell && bareLabel(value.text) !== null)
    return { field, label: { start, end }, value: null };
  if (value !== null) return { field, label: { start, end }, value: shortened(field, value) };
  const below =
    !label.inCell && lineEnd <= next && !sameLineOnly.has(field)
      ? nextLine(text, field, { from: lineEnd + 1, next })
      : null;
  return { field, label: { start, end }, value: below === null ? null : shortened(field, below) };
}

type Value = Range & { readonly text: string };

function trimmed(text: string, from: number, to: number): Value | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charAt(start))) start += 1;
  while (end > start && (isBlank(text.charAt(end - 1)) || '|【[［'.includes(text.charAt(end - 1)))) end -= 1;
  return start < end ? { start, end, text: text.slice(start, end) } : null;
}

function nextLine(text: string, field: LabelField, { from, next }: { from: number; next: number }): Value | null {
  let start = from;
  // Converted pages may have blank lines between label and value.
  while (start < text.length && (text.charAt(start) === '\n' || isBlank(text.charAt(start)))) start += 1;
  if (start >= next) return null;
  const newline = text.indexOf('\n', start);
  const end = Math.min(newline < 0 ? text.length : newline, next);
  const value = trimmed(text, start, end);
  if (value === null || isNoiseLine(value.text) || /[：:]$/.test(value.text)) return null;
  if (!longFields.has(field) && isOfDocument(field, value.text)) return null;
  // An empty 文件状态 above a title about repeal does not apply to this document.
  if (oneWord.has(field) && value.text.length > longestWord) return null;
  const isLong = longFields.has(field)
    ? value.text.length > 200
    : value.text.length > longestValue || proseMark.test(value.text);
  return isLong ? null : value;
}

const worded = /关于.{4}|.{4}的?(?:通知|公告|通告|通报|批复|复函|函)(?:[（(][^（()）]{1,20}[）)])?$/;
const yearly = /\d{4}年.{2,}(?:方案|计划|要点|报告|总结|意见|办法|公报)$/;
const longestNone = 12;

/**
 * Whether the text below an empty label starts the document: its title, or not a value of the
 * field.
 */
function isOfDocument(field: LabelField, value: string): boolean {
  if (dated.has(field)) return dateOf(value) === null && !isNothing(value);
  if (worded.test(value) || yearly.test(value)) return true;
  return field === 'documentNumber' && value.length > longestNone && documentNumberOf(value) === null;
}

/** Cuts the rest of a flattened line. */
function shortened(field: LabelField, value: Value): Value {
  const cut = (length: number): Value => {
    const text = value.text.slice(0, length).trimEnd();
    return { start: value.start, end: value.start + text.length, text };
  };
  if (!oneToken.has(field)) {
    const isFlat = value.text.length > longestValue && !longFields.has(field);
    const first = isFlat ? value.text.search(/[\s\u3000]/) : -1;
    return cut(first > 0 ? first : noiseStart(value.text));
  }
  const firstBlank = value.text.search(/[\s\u3000]/);
  const token = firstBlank < 0 ? value.text.length : firstBlank;
  if (!dated.has(field)) return cut(token);
  const spaced = /^[\d０-９一二三四五六七八九十〇零○]{4}[ \u3000]?年.{2,12}?日/u.exec(value.text)?.[0].length ?? token;
  return cut(spaced + (timeOfDay.exec(value.text.slice(spaced))?.[0].length ?? 0));
}

/** Position in a value at which print and share words start. */
function noiseStart(text: string): number {
  for (let at = text.search(/[\s\u3000]/); at >= 0 && at < text.length;) {
    const rest = text.slice(at + 1);
    const noise = noiseLength(rest);
    if (noise === rest.length || (noise > 3 && noise >= rest.length / 2)) return at;
    const next = rest.search(/[\s\u3000]/);
    at = next < 0 ? -1 : at + 1 + next;
  }
  return text.length;
}
