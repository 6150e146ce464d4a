/** What is searched for, as the address says it: /?q=防汛&kind=CIRCULAR&year=2025 */
import type { NoticeFilter, NoticeKind, SearchType } from '@notice-graph/sdk';
import { noticeKinds } from '../parts/labels.js';

export interface Asked {
  readonly text: string;
  readonly type: SearchType | null;
  readonly kind: NoticeKind | null;
  readonly agency: string | null;
  readonly division: string | null;
  readonly year: string | null;
}

const types = ['NOTICE', 'DIRECTIVE', 'AGENCY'] as const satisfies readonly SearchType[];
export const noticeTypes: readonly SearchType[] = types;

/** Whatever the address says that cannot be meant is left out. */
export function askedBy(address: URLSearchParams): Asked {
  const kind = address.get('kind') ?? '';
  const year = address.get('year') ?? '';
  return {
    text: address.get('q')?.trim() ?? '',
    type: types.find((type) => type === address.get('type')) ?? null,
    kind: isKind(kind) ? kind : null,
    agency: address.get('agency'),
    division: address.get('division'),
    year: /^\d{4}$/.test(year) ? year : null,
  };
}

const isKind = (text: string): text is NoticeKind => Object.hasOwn(noticeKinds, text);

export function addressOf({ text, ...rest }: Asked): string {
  const values = Object.entries({ q: text || null, ...rest }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return values.length === 0 ? '/' : `/?${new URLSearchParams(values).toString()}`;
}

/** Null where nothing is filtered: agencies are found only then. */
export function filterOf({ kind, agency, division, year }: Asked): NoticeFilter | null {
  if (kind === null && agency === null && division === null && year === null) return null;
  return {
    kinds: kind && [kind],
    agency,
    division,
    publishedOn: year === null ? null : { from: `${year}-01-01`, to: `${year}-12-31` },
  };
}
