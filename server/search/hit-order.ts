/** What hits are of, and which come first. */
import type { Order } from '../graphql/read/source.js';

export const subjectTypes = ['NOTICE', 'DIRECTIVE', 'AGENCY'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** Best first: by tier, then by date; agencies have none. */
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
 * A notice comes before the directives that match like it, an agency that is called just so before all. `Loose`: by synonyms or by
 * sound, behind what stands in the same place as it was asked for.
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

/** Hits of other words than all that were asked for come in tiers of their own: a cursor tells which kind of page it is of. */
export const insteadShare = 10;
export const isInstead = (rank: number): boolean => rank <= bestRank / insteadShare;
