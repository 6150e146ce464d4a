/** The server's plain addresses of what a page shows: feeds, calendars, tables. docs/exports.md has them all. */
import { filterOf, type Asked } from './asked.js';

export interface WaysOut {
  readonly feed: string;
  readonly calendar: string;
  readonly table: string;
}

export type Lang = 'zh' | 'en';

/** Null for a search by words: the server has addresses of lists and their conditions, and of no search. */
export function waysOutOf(asked: Asked, lang: Lang): WaysOut | null {
  if (asked.text !== '') return null;
  const { kinds, agency, division, publishedOn } = filterOf(asked) ?? {};
  return waysOut('/notices', {
    kinds: kinds == null ? null : [kinds].flat().join(','),
    agency,
    division,
    'publishedOn.from': publishedOn?.from,
    'publishedOn.to': publishedOn?.to,
    lang,
  });
}

/** What an organ must do, with its days. */
export const dutiesOut = (agency: string, lang: Lang): WaysOut =>
  waysOut(`/agencies/${encodeURIComponent(agency)}/duties`, { lang });

/** What an organ publishes. */
export const noticesOut = (agency: string, lang: Lang): WaysOut => waysOut('/notices', { agency, lang });

function waysOut(path: string, values: Readonly<Record<string, string | null | undefined>>): WaysOut {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] != null);
  const search = new URLSearchParams(given).toString();
  const as = (suffix: string): string => `${path}.${suffix}?${search}`;
  return { feed: as('atom'), calendar: as('ics'), table: as('csv') };
}

/** Of one notice, with its text. */
export const noticeJson = (id: string): string => `/notices/${encodeURIComponent(id)}.json`;
