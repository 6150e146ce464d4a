/**
 * English front matter, as added by captures and exports: `title: …` between `---`, `**Source**:
 * …`, `Issued by: …`. At least two known keys are required, because URLs and programs contain
 * colons too.
 */
import type { Range } from '../mapped-text.js';
import { monthDate } from './dates.js';
import keys from './front-matter.json' with { type: 'json' };
import { linesOf, type Line } from './lines.js';
import type { LabelField } from './labels.js';
import type { Row } from './rows.js';

const reach = 6_000;
const mostLines = 40;
const least = 2;
const fence = /^(?:---|\+\+\+|\*\*\*)$/;
/** `- **Date**: 2025-06-12`, `Index No.: …`, `publish_date = "…"` */
const entry =
  /^(?:[-*+>•]\s{1,3})?[*_"']{0,3}([A-Za-z][A-Za-z _.-]{1,24}?)[*_"']{0,3}\s{0,3}[:：=][*_]{0,3}\s{0,8}(.*)$/;
/** Published on 12 June 2025: without a colon. */
const dayLine = /^(Published|Issued|Released|Posted)(?: on)?\s{1,3}((?:\d{1,4}|[A-Z][a-z]{2,8}\.?)\W.{4,30})$/;
const quotes = /^["'“”](.*)["'“”]$/;
const fields = new Map(Object.entries(keys.fields)) as ReadonlyMap<string, LabelField | null>; // values of the JSON table beside

export interface FrontMatter {
  readonly rows: readonly Row[];
  readonly end: number;
}

interface Entry {
  readonly line: Line;
  readonly field: LabelField | null;
  readonly value: Range & { readonly text: string };
}

/** Null if the page starts otherwise. */
export function frontMatterOf(text: string): FrontMatter | null {
  const found: Entry[] = [];
  let unknown = 0;
  let isFenced = false;
  for (const line of linesOf(text.slice(0, reach), { most: mostLines })) {
    const read = entryOf(line);
    if (read) found.push(read);
    else if (fence.test(line.text)) {
      if (isFenced) break;
      isFenced = true;
    } else if (found.length === 0 ? (unknown += 1) > least : !(isFenced && /^[A-Za-z-]/.test(line.text))) break; // lists of tags
  }
  const last = found.at(-1);
  const known = new Set(found.flatMap(({ field }) => field ?? []));
  if (!last || known.size < least || found.length < least) return null;
  const behind = text.slice(last.line.end);
  const end = last.line.end + (isFenced ? (/^\s{0,4}(?:---|\+\+\+|\*\*\*)(?=\n|$)/.exec(behind)?.[0].length ?? 0) : 0);
  return { rows: found.flatMap(rowOfEntry), end };
}

function entryOf(line: Line): Entry | null {
  const [, key = '', raw = ''] = entry.exec(line.text) ?? dayLine.exec(line.text) ?? [];
  const name = key.toLowerCase().replace(/[ _.-]/g, '');
  const field = fields.get(name);
  if (field === undefined) return null;
  const plain = raw.trim().replace(/[*_]{1,3}$/, '');
  const value = quotes.exec(plain)?.[1] ?? plain;
  const start = line.start + line.text.indexOf(value, line.text.length - raw.length);
  return { line, field, value: { start, end: start + value.length, text: value } };
}

function rowOfEntry({ line, field, value }: Entry): Row[] {
  if (field === null) return [];
  const label = { start: line.start, end: Math.max(line.start, value.start - 1) };
  if (value.text === '') return [{ field, label, value: null }];
  const day = field === 'publishedOn' || field === 'createdOn' ? monthDate(value.text) : null;
  return [{ field, label, value: day === null ? value : { ...value, text: day } }];
}
