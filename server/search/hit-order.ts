/** Types and order of search hits. */
import type { Order } from '../graphql/read/source.js';

export const subjectTypes = ['NOTICE', 'DIRECTIVE', 'AGENCY'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** By tier, then by date; agencies have no date. */
export const hitOrder: Order = {
  of: 'SearchHit in tiers',
  columns: [
    { name: 'rank', type: 'int' },
    { name: 'publishedOn', type: 'date' },
    { name: 'subjectId', type: 'uuid' },
  ],
  direction: 'DESC',
};

/**
 * A notice ranks above directives in the same tier, an exact agency name above everything. `Loose`:
 * by synonym or sound, below the literal match in the same place.
 */
export const ranks = {
  exactName: 1_000,
  noticeTitle: 900,
  noticeTitleLoose: 850,
  agencyName: 800,
  agencyNameLoose: 780,
  noticeTitlePart: 700,
  noticeTitlePartLoose: 650,
  noticeHeading: 600,
  noticeHeadingLoose: 580,
  directiveHeading: 500,
  directiveHeadingLoose: 480,
  noticeBody: 400,
  noticeBodyLoose: 350,
  directiveText: 300,
  directiveTextLoose: 280,
} as const;
export const bestRank = ranks.exactName;

/**
 * Hits for replaced terms have tiers of their own, so a cursor shows which kind of page it belongs
 * to.
 */
export const insteadShare = 10;
export const isInstead = (rank: number): boolean => rank <= bestRank / insteadShare;
