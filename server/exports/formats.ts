/** The formats of lists: their suffixes, media types, and how much of a list is in one answer. */
import Negotiator from 'negotiator';

export interface Format {
  readonly suffix: 'json' | 'jsonl' | 'csv' | 'atom' | 'rss' | 'ics';
  /** Of the answer. */
  readonly type: string;
  /** As callers may ask for it. */
  readonly accepts: readonly string[];
  readonly limit: { readonly usual: number; readonly most: number };
  /** Whether a browser is to keep it as a file. */
  readonly isFile: boolean;
  /** Whether it is written by rows as they come, and need not be held as a whole. */
  readonly isByRow: boolean;
}

export const formats: readonly Format[] = [
  {
    suffix: 'json',
    type: 'application/json; charset=utf-8',
    accepts: ['application/json', 'application/vnd.api+json'],
    limit: { usual: 100, most: 100 },
    isFile: false,
    isByRow: false,
  },
  {
    suffix: 'jsonl',
    type: 'application/jsonl; charset=utf-8',
    accepts: ['application/jsonl', 'application/x-ndjson'],
    limit: { usual: 1_000, most: 200_000 },
    isFile: true,
    isByRow: true,
  },
  {
    suffix: 'csv',
    type: 'text/csv; charset=utf-8; header=present',
    accepts: ['text/csv'],
    limit: { usual: 1_000, most: 200_000 },
    isFile: true,
    isByRow: true,
  },
  {
    suffix: 'atom',
    type: 'application/atom+xml; charset=utf-8',
    accepts: ['application/atom+xml'],
    limit: { usual: 50, most: 100 },
    isFile: false,
    isByRow: false,
  },
  {
    suffix: 'rss',
    type: 'application/rss+xml; charset=utf-8',
    accepts: ['application/rss+xml'],
    limit: { usual: 50, most: 100 },
    isFile: false,
    isByRow: false,
  },
  {
    suffix: 'ics',
    type: 'text/calendar; charset=utf-8',
    accepts: ['text/calendar'],
    limit: { usual: 500, most: 1_000 },
    isFile: true,
    isByRow: false,
  },
];

const bySuffix = new Map<string, Format>(formats.map((format) => [format.suffix, format]));
export const formatOf = (suffix: string): Format | null => bySuffix.get(suffix) ?? null;

const byType = new Map(formats.flatMap((format) => format.accepts.map((type) => [type, format] as const)));

/** JSON where nothing is said; null where none of what is wanted can be had. */
export function negotiated(accept: string | undefined, offered: readonly Format[] = formats): Format | null {
  if (accept === undefined || accept === '') return offered[0] ?? null;
  const types = offered.flatMap((format) => format.accepts);
  const [best] = new Negotiator({ headers: { accept } }).mediaTypes(types);
  return best === undefined ? null : (byType.get(best) ?? null);
}
