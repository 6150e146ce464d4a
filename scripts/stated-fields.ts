/**
 * Values stated by the corpus about each page: meta.jsonl, then the page's own table and meta tags.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export type StatedField = 'title' | 'publishedOn' | 'agencyName' | 'documentNumber' | 'indexNumber';
export interface Stated {
  readonly value: string;
  /** False if the document does not state it. */
  readonly inDocument: boolean;
}

const record = z.object({ id: z.string(), meta: z.record(z.string(), z.unknown()) });
type MetaRecord = z.infer<typeof record>;

/** Keys used by the corpus' crawlers. */
const metaKeys: Readonly<Record<StatedField, readonly string[]>> = {
  title: ['title', 'ArticleTitle', '标题'],
  publishedOn: ['PubDate', 'publish_time', 'date', '日期'],
  agencyName: ['release_office', '发布机关', 'ContentSource'],
  documentNumber: ['release_number', 'doc_no', '发文字号'],
  indexNumber: ['index_number'],
};
/** The page's own rows, matched simply by the label directly before the value. */
const tableLabels: Readonly<Record<StatedField, RegExp | null>> = {
  title: null,
  publishedOn: /(?:发布日期|发布时间|发表时间)[：:]\s*(\d{4}[-年]\d{1,2}[-月]\d{1,2})/,
  agencyName: /(?:发布机构|发文机关|发布机关)[：:]\s*([^\s<>|]{2,40})/,
  documentNumber: /(?:发文字号|文号|文\s*号)[：:]\s*([^\s<>|]{1,20}〔\d{4}〕\s?\d{1,5}\s?号)/,
  indexNumber: /(?:索引号|索 引 号)[：:]\s*([0-9A-Z][0-9A-Za-z/-]{6,40})/,
};

const metaOf = new Map<string, ReadonlyMap<string, MetaRecord>>();

function metaRecords(folder: string): ReadonlyMap<string, MetaRecord> {
  const known = metaOf.get(folder);
  if (known) return known;
  const file = join(folder, 'meta.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const records = lines.map((line) => record.parse(JSON.parse(line)));
  const byId = new Map(records.map((entry) => [entry.id, entry]));
  metaOf.set(folder, byId);
  return byId;
}

export function statedFields(folder: string, file: string, source: string): ReadonlyMap<StatedField, Stated> {
  const meta = metaRecords(folder).get(file.replace(/\.\w+$/, ''))?.meta ?? {};
  const plain = squash(visible(source));
  const readable = visible(source);
  const stated = new Map<StatedField, Stated>();
  for (const field of ['title', 'publishedOn', 'agencyName', 'documentNumber', 'indexNumber'] as const) {
    const ofMeta = metaKeys[field]
      .map((key) => meta[key])
      .find((value) => typeof value === 'string' && value.trim() !== '');
    const ofTable = tableLabels[field]?.exec(readable)?.[1] ?? null;
    // The table is the page's own statement; a crawler's column may be truncated or name the site's
    // owner.
    const own = field === 'agencyName' || field === 'documentNumber' ? (ofTable ?? ofMeta) : (ofMeta ?? ofTable);
    const value = typeof own === 'string' ? normal(field, own) : null;
    if (value !== null) stated.set(field, { value, inDocument: standsIn(field, value, { plain, source }) });
  }
  return stated;
}

/** Hints for a page from meta.jsonl. */
export function statedHints(
  folder: string,
  file: string,
): { title?: string; publishedOn?: string; publisher?: string; sourceUrl?: string } {
  const meta = metaRecords(folder).get(file.replace(/\.\w+$/, ''))?.meta ?? {};
  const first = (keys: readonly string[]): string | null => {
    const found = keys.map((key) => meta[key]).find((value) => typeof value === 'string' && value.trim() !== '');
    return typeof found === 'string' ? found : null;
  };
  const values = {
    title: normal('title', first(metaKeys.title) ?? ''),
    publishedOn: normal('publishedOn', first(metaKeys.publishedOn) ?? ''),
    publisher: normal('agencyName', first(metaKeys.agencyName) ?? ''),
    sourceUrl: first(['url', 'source_url', '原文链接']),
  };
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Agencies agree if one name abbreviates the other: 区管委会, 某某区管委会. */
export function agrees(field: StatedField, stated: string, got: string | null): boolean {
  if (got === null) return false;
  const [want, have] = [squash(stated), squash(got)];
  if (want === have) return true;
  return field === 'agencyName' && (want.endsWith(have) || have.endsWith(want));
}

function normal(field: StatedField, raw: string): string | null {
  const value = raw.replace(/<[^<>]*>/g, '').trim();
  if (field === 'publishedOn') return isoDay(value);
  if (field === 'title') return /(?:…|\.\.\.)$/.test(value) ? null : value;
  if (field === 'agencyName') return agency(value);
  if (field === 'documentNumber') return value.replace(/\s+/g, '').replace(/^国令第?(\d+)号$/, '国令第$1号');
  return value;
}

function isoDay(value: string): string | null {
  const [, year, month, day] = /^(\d{4})[-年./]?(\d{1,2})[-月./]?(\d{1,2})/.exec(value) ?? [];
  return year === undefined ? null : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

/** 本网 names nobody; newspapers and accounts are not agencies. */
function agency(value: string): string | null {
  const name = value
    .replace(/^本网/, '')
    .replace(/(?:官网|微信公众号| 公众号)$/, '')
    .trim();
  return name === '' || /(?:网|日报|数据库|公众号|粤省事|江西统计)$/.test(name) ? null : name;
}

function standsIn(field: StatedField, value: string, page: { plain: string; source: string }): boolean {
  if (field !== 'publishedOn') return page.plain.includes(squash(value));
  const [year = '', month = '', day = ''] = value.split('-');
  const forms = [
    value,
    `${year}年${month}月${day}日`,
    `${year}年${Number(month)}月${Number(day)}日`,
    `${year}.${month}.${day}`,
  ];
  return forms.some((form) => page.plain.includes(form));
}

/** Removes tags, keeps the content of meta tags. */
const visible = (source: string): string =>
  source
    .replace(/<meta[^<>]*content\s*=\s*"([^"]*)"[^<>]*>/gi, ' $1 ')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/g, ' ');
const squash = (text: string): string => text.normalize('NFKC').replace(/[\s〔〕[\]()]+/g, '');
