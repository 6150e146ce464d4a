/**
 * Labels without a colon: table cells copied from a browser (tabs), or labels and values separated
 * by blanks. A label alone is not sufficient, because 来源 and 标题 are ordinary words: its value must
 * have the right form or be in the next cell.
 */
import { findDates } from './dates.js';
import { bareLabel, isBlank, type FoundLabel, type LabelField } from './labels.js';

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
interface Pair {
  readonly label: Token & { readonly field: LabelField };
  /** Null if the cell is empty or the next label follows. */
  readonly value: Token | null;
}
interface LineOf {
  readonly start: number;
  readonly text: string;
}

/** A longer line with blanks is prose. */
const longestLine = 400;
const longestValue = 100;
const mostParts = 6;
const shortestTitle = 5;
const longestGlued = 8;
const shortestGlued = 4;
const dateAlone = /^\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?$/u;
const prose = /[，。；！？]/;
const organ =
  /^[\p{Script=Han}（）()·、]{2,40}(?:[局委办厅院府处所部会署队司校馆站网社镇乡村]|街道|中心|公司|机关|政府|日报|新区|开发区)$/u;

const dates: ReadonlySet<LabelField> = new Set(['createdOn', 'publishedOn', 'expiresOn', 'repealedOn']);
const organs: ReadonlySet<LabelField> = new Set(['publisher', 'responsible', 'issuer', 'origin', 'repostedFrom']);

/** Whether the value has the form of the field. */
function looksLike(field: LabelField, value: string): boolean {
  if (value.length > longestValue || prose.test(value)) return false;
  if (field === 'indexNumber') return /^(?=.*\d)[\dA-Za-z][\dA-Za-z/\-_.]{4,}$/.test(value);
  if (field === 'documentNumber') return (/^\p{Script=Han}/u.test(value) && /\d号$/.test(value)) || value === '无';
  if (field === 'url') return /^https?:/.test(value);
  if (dates.has(field)) return findDates(value)[0]?.start === 0 || /^\d{8}$/.test(value);
  return organs.has(field) && organ.test(value);
}

/** Pairs that are sufficient evidence of a header: long labels with values of a fixed form. */
const isSure = ({ label, value }: Pair): boolean =>
  value !== null && label.text.length >= 3 && looksLike(label.field, value.text);
/** 名称 and 主题分类 take any value: they only count beside others. */
function mayFollow({ label, value }: Pair): boolean {
  if (value === null) return true;
  if (!isFree(label.field)) return looksLike(label.field, value.text);
  const least = label.field === 'title' ? shortestTitle : 1;
  return !prose.test(value.text) && value.text.length >= least && value.text.length <= longestValue;
}
const isFree = (field: LabelField): boolean =>
  !dates.has(field) && !organs.has(field) && !['indexNumber', 'documentNumber', 'url'].includes(field);

/**
 * In the lines up to `to`. `separated`: labels with colons, in order, which belong to a header as
 * well.
 */
export function findBarePairs(text: string, to: number, separated: readonly FoundLabel[]): FoundLabel[] {
  const lines = linesIn(text, to).map((line) => {
    const first = separated.find(({ start }) => start >= line.start && start < line.start + line.text.length);
    const before = first ? { ...line, text: line.text.slice(0, first.start - line.start) } : line;
    const isLabelled = first !== undefined && before.text.trim() === '';
    return { pairs: pairsIn(before), isLabelled, behind: pairsBehind(line, separated) };
  });
  const begins = (i: number): boolean => lines[i]?.isLabelled === true || (lines[i]?.pairs ?? []).some(isSure);
  /** Adjacent lines belong to one header. */
  const isBeside = (i: number, step: 1 | -1): boolean => {
    for (let at = i + step; at >= 0 && at < lines.length; at += step) {
      if (begins(at)) return true;
      const beside = lines[at]?.pairs ?? [];
      if (beside.length === 0 || !beside.every(mayFollow)) return false;
    }
    return false;
  };
  return lines.flatMap(({ pairs, behind }, i) => {
    const others = behind.map(asLabel);
    if (pairs.length === 0 || !pairs.every(mayFollow)) return others;
    return begins(i) || isBeside(i, 1) || isBeside(i, -1) ? [...pairs.map(asLabel), ...others] : others;
  });
}

/** 发布日期: 2025-06-12 发布机构 某某局: pairs without colon after a label with one. */
function pairsBehind(line: LineOf, separated: readonly FoundLabel[]): Pair[] {
  const last = separated.findLast(({ start }) => start >= line.start && start < line.start + line.text.length);
  if (!last || !dates.has(last.field)) return [];
  const from = last.valueStart - line.start;
  const gap = line.text.slice(from).search(/[\s\u3000](?=\p{Script=Han}{2})/u);
  if (gap < 0) return [];
  const rest = { start: line.start + from + gap, text: line.text.slice(from + gap) };
  const pairs = pairsIn(rest);
  return pairs.every(isSure) ? pairs : [];
}

function asLabel({ label, value }: Pair): FoundLabel {
  const { text, field, start, end } = label;
  return { label: text, field, start, end, valueStart: value?.start ?? end, valueEnd: value?.end ?? end, inCell: true };
}

function linesIn(text: string, to: number): LineOf[] {
  const lines: LineOf[] = [];
  for (let start = 0; start < to;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (line.trim() !== '') lines.push({ start, text: line });
    start = end + 1;
  }
  return lines;
}

/**
 * The pairs of a line; empty if it does not start with a label, or has only labels (a table
 * header).
 */
function pairsIn(line: LineOf): Pair[] {
  if (line.text.length > longestLine || /[:：∶|]/.test(line.text.replace(/https?:|\d{1,2}[:：]\d{2}/g, ''))) return [];
  const isCells = line.text.trim().includes('\t');
  const pairs = isCells ? cellPairs(line) : spacedPairs(line);
  if (pairs.some(({ value }) => value !== null)) return pairs;
  return isCells ? [] : gluedPair(line);
}

/**
 * 公布日期2025-03-07: originally separated by a style. Only if the line consists of the label and a
 * complete value.
 */
function gluedPair(line: LineOf): Pair[] {
  const [words] = tokensOf(line, () => false);
  if (!words) return [];
  for (let length = longestGlued; length >= shortestGlued; length -= 1) {
    const text = words.text.slice(0, length);
    const field = bareLabel(text);
    if (field === null) continue;
    const rest = words.text.slice(length);
    const value = between(line, words.start + length + rest.search(/\S|$/u), words.end);
    const isWhole = !dates.has(field) || dateAlone.test(value.text);
    const label = { text, field, start: words.start, end: words.start + length };
    return isWhole && looksLike(field, value.text) ? [{ label, value }] : [];
  }
  return [];
}

function cellPairs(line: LineOf): Pair[] {
  const cells = tokensOf(line, (character) => character === '\t');
  const pairs: Pair[] = [];
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    const field = cell ? bareLabel(cell.text) : null;
    if (!cell || field === null) return []; // a row of an unrelated table
    const next = cells[i + 1];
    const value = next && bareLabel(next.text) === null ? next : null;
    pairs.push({ label: { ...cell, field }, value });
    if (value) i += 1;
  }
  return pairs;
}

function spacedPairs(line: LineOf): Pair[] {
  const words = tokensOf(line, isBlank);
  const pairs: Pair[] = [];
  let at = 0;
  while (at < words.length) {
    const label = labelAt(words, at);
    if (label === null) return [];
    at += label.parts;
    const from = at;
    while (at < words.length && labelAt(words, at) === null) at += 1;
    const [first, last] = [words[from], words[at - 1]];
    const value = first && last && at > from ? between(line, first.start, last.end) : null;
    pairs.push({ label, value });
  }
  return isPhrase(pairs) ? [] : pairs;
}

/** 分类 施策, 主题 突出: two ordinary words. */
function isPhrase([first, ...others]: readonly Pair[]): boolean {
  if (!first || others.length > 0 || first.label.end - first.label.start > 2) return false;
  return isFree(first.label.field) && first.label.field !== 'title';
}

/** A label, possibly with blanks between its characters: 索 引 号. */
function labelAt(words: readonly Token[], at: number): (Token & { field: LabelField; parts: number }) | null {
  const first = words[at];
  if (!first) return null;
  let joined = '';
  let best: (Token & { field: LabelField; parts: number }) | null = null;
  for (let parts = 1; parts <= mostParts; parts += 1) {
    const word = words[at + parts - 1];
    if (!word || (parts > 1 && word.text.length > 2)) break;
    joined += word.text;
    const field = bareLabel(joined);
    if (field !== null) best = { text: joined, start: first.start, end: word.end, field, parts };
  }
  return best;
}

const between = (line: LineOf, start: number, end: number): Token => ({
  start,
  end,
  text: line.text.slice(start - line.start, end - line.start),
});

function tokensOf(line: LineOf, isBorder: (character: string) => boolean): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  const { text } = line;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isBorder(text.charAt(at))) continue;
    const raw = text.slice(start, at);
    const word = raw.trim();
    const offset = line.start + start + raw.indexOf(word);
    if (word !== '') tokens.push({ text: word, start: offset, end: offset + word.length });
    start = at + 1;
  }
  return tokens;
}
