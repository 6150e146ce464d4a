/** Header labels in any spacing and script: labels.tsv maps them to fields. */
import { readFileSync } from 'node:fs';
import type { Range } from '../mapped-text.js';
import { simplify } from '../repair/script-tables.js';

const fields = [
  'indexNumber',
  'createdOn',
  'publishedOn',
  'publisher',
  'responsible',
  'issuer',
  'origin',
  'repostedFrom',
  // Publisher and source only if the value is an organ; otherwise the label has another meaning.
  'namedPublisher',
  'namedOrigin',
  'author',
  'documentNumber',
  'summary',
  'title',
  'theme',
  'keywords',
  'genre',
  'category',
  'column',
  'disclosureMode',
  'disclosureScope',
  'validity',
  'expiresOn',
  'repealedOn',
  'url',
  'ignored',
] as const;
export type LabelField = (typeof fields)[number];

export interface FoundLabel extends Range {
  readonly label: string;
  readonly field: LabelField;
  /** Earliest start of its value: after the colon and the cell border. */
  readonly valueStart: number;
  /** Followed by a cell border: an empty value is empty and does not continue on the next line. */
  readonly inCell: boolean;
  /** End of its value, if known. */
  readonly valueEnd?: number;
}

const labels = readLabels();
const longestLabel = Math.max(...[...labels.keys()].map((label) => label.length));
/** 索　引　号: total number of blanks within a label. */
const mostBlanks = 16;
/** Shorter labels are also ordinary words (来源, 时间) and require a preceding blank or line start. */
const surelyLabel = 4;
const blanks = ' \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u3000';
const separators = /[:：∶﹕|】\]］]/g;
const anySeparator = /[:：∶﹕|】\]］]/;
const openings = '【[［';
const closings = '】]］';
const wordCharacter = /[\p{Script=Han}\p{L}\p{N}]/u;

export const isBlank = (character: string): boolean => character !== '' && blanks.includes(character);

/** All labels in `text.slice(from, to)`, in order. */
export function findLabels(text: string, from = 0, to = text.length): FoundLabel[] {
  if (!anySeparator.test(text)) return [];
  const simple = simplify(text.slice(from, to));
  const found: FoundLabel[] = [];
  let taken = 0;
  for (const match of simple.matchAll(separators)) {
    const hit = labelBefore(simple, match.index, taken);
    if (!hit) continue;
    const value = valueStart(simple, match.index);
    taken = value.valueStart;
    const { label, field } = hit;
    const { valueStart: start, inCell } = value;
    found.push({ label, field, start: hit.start + from, end: match.index + from, valueStart: start + from, inCell });
  }
  return found;
}

/** 索引号 alone on its line or in its cell, without a colon. */
export function bareLabel(line: string): LabelField | null {
  if (line.length > longestLabel + mostBlanks) return null;
  return labels.get(squashLabel(simplify(line))) ?? null;
}

function squashLabel(text: string): string {
  let out = '';
  for (const character of text) if (!isBlank(character)) out += character;
  return out;
}

/** The longest label that ends at `end`, ignoring blanks within. */
function labelBefore(
  text: string,
  end: number,
  taken: number,
): { label: string; field: LabelField; start: number } | null {
  const bracketed = closings.includes(text.charAt(end));
  let read = '';
  let skipped = 0;
  let best: { label: string; field: LabelField; start: number } | null = null;
  for (
    let at = beforeGloss(text, end) - 1;
    at >= taken && read.length < longestLabel && skipped <= mostBlanks;
    at -= 1
  ) {
    const character = text.charAt(at);
    if (isBlank(character)) {
      skipped += 1;
      continue;
    }
    if (!wordCharacter.test(character)) break;
    read = character + read;
    const field = labels.get(read);
    if (field !== undefined && standsAlone(text, at, { read, bracketed, taken }))
      best = { label: read, field, start: at };
  }
  return best;
}

/** 发布机关(Issued by)：an English gloss after the label. */
const gloss = /[（(][A-Za-z][A-Za-z .'/-]{1,40}[）)][ \u3000]{0,4}$/;
const longestGloss = 48;

function beforeGloss(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - longestGloss), end);
  return end - (gloss.exec(before)?.[0].length ?? 0);
}

function standsAlone(text: string, at: number, how: { read: string; bracketed: boolean; taken: number }): boolean {
  const before = text.charAt(at - 1);
  if (how.bracketed) return openings.includes(lastBefore(text, at));
  if (at === how.taken || before === '' || !wordCharacter.test(before)) return true;
  return how.read.length >= surelyLabel;
}

/** The preceding non-blank character: [ 索引号 ]. A blank if there is none. */
function lastBefore(text: string, at: number): string {
  let i = at - 1;
  while (i >= 0 && isBlank(text.charAt(i))) i -= 1;
  return i < 0 ? ' ' : text.charAt(i);
}

function valueStart(text: string, separator: number): { valueStart: number; inCell: boolean } {
  let at = separator + 1;
  let inCell = text.charAt(separator) === '|';
  for (;;) {
    const character = text.charAt(at);
    if (character === '|' && !inCell) inCell = true;
    else if (!isBlank(character) && !(character === ':' || character === '：')) return { valueStart: at, inCell };
    at += 1;
  }
}

function readLabels(): ReadonlyMap<string, LabelField> {
  const isField = (text: string | undefined): text is LabelField => fields.some((field) => field === text);
  const table = new Map<string, LabelField>();
  for (const line of readFileSync(new URL('./labels.tsv', import.meta.url), 'utf8').split('\n')) {
    const [label, field] = line.split('\t');
    if (line.startsWith('#') || !label) continue;
    if (!isField(field)) throw new Error(`labels.tsv: "${label}" has no known field`);
    table.set(label, field);
  }
  return table;
}
