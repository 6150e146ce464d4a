/** What is searched for, as the address says it: /?q=防汛&kind=CIRCULAR&kind=PLAN&year=2025&order=OLDEST */
import type { NoticeFilter, NoticeKind, NoticeOrder, SearchType } from '@notice-graph/sdk';
import { noticeKinds } from '../parts/labels.js';

export interface Asked {
  readonly text: string;
  readonly type: SearchType | null;
  /** Any of them; none: all. */
  readonly kinds: readonly NoticeKind[];
  readonly agency: string | null;
  readonly division: string | null;
  /** Days of publication, both inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of lists: what a search found comes best first. Null: latest first. */
  readonly order: Order | null;
}

const types = ['NOTICE', 'DIRECTIVE', 'AGENCY'] as const satisfies readonly SearchType[];
export const noticeTypes: readonly SearchType[] = types;

export const orders = {
  OLDEST: { field: 'PUBLISHED_ON', direction: 'ASC' },
  WRITTEN: { field: 'CREATED_ON', direction: 'DESC' },
  CHANGED: { field: 'CONTENT_CHANGED_AT', direction: 'DESC' },
} as const satisfies Record<string, NoticeOrder>;
export type Order = keyof typeof orders;

/** Whatever the address says that cannot be meant is left out. */
export function askedBy(address: URLSearchParams): Asked {
  const year = /^\d{4}$/.exec(address.get('year') ?? '')?.[0];
  const order = address.get('order') ?? '';
  return {
    text: address.get('q')?.trim() ?? '',
    type: types.find((type) => type === address.get('type')) ?? null,
    kinds: [...new Set(address.getAll('kind').filter(isKind))].sort(),
    agency: address.get('agency'),
    division: address.get('division'),
    ...(year === undefined ? { from: dayIn(address.get('from')), to: dayIn(address.get('to')) } : daysOfYear(year)),
    order: isOrder(order) ? order : null,
  };
}

const isKind = (text: string): text is NoticeKind => Object.hasOwn(noticeKinds, text);
export const isOrder = (text: string): text is Order => Object.hasOwn(orders, text);

/** The day that a text names, if there is such a day. */
export function dayIn(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

export const daysOfYear = (year: string): { from: string; to: string } => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});

/** The year that is asked for from its first day to its last. */
export function yearOf({ from, to }: Pick<Asked, 'from' | 'to'>): string | null {
  const year = from?.slice(0, 4) ?? '';
  const whole = daysOfYear(year);
  return from === whole.from && to === whole.to ? year : null;
}

export function addressOf({ text, type, kinds, agency, division, from, to, order }: Asked): string {
  const year = yearOf({ from, to });
  const days = year === null ? { from, to } : { year };
  const values = [
    ...Object.entries({ q: text || null, type }),
    ...kinds.map((kind) => ['kind', kind] as const),
    ...Object.entries({ agency, division, ...days, order }),
  ].filter((entry): entry is [string, string] => entry[1] !== null);
  return values.length === 0 ? '/' : `/?${new URLSearchParams(values).toString()}`;
}

/** Null where nothing is filtered: agencies are found only then. */
export function filterOf({ kinds, agency, division, from, to }: Asked): NoticeFilter | null {
  const isOfDays = from !== null || to !== null;
  if (kinds.length === 0 && agency === null && division === null && !isOfDays) return null;
  return {
    kinds: kinds.length === 0 ? null : kinds,
    agency,
    division,
    publishedOn: isOfDays ? { from, to } : null,
  };
}

/** With all conditions taken away. */
export const unfiltered = (asked: Asked): Asked => ({
  ...asked,
  kinds: [],
  agency: null,
  division: null,
  from: null,
  to: null,
});
