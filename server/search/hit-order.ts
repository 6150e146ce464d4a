/** What hits are of, and which come first. */
import type { Order } from '../graphql/read/source.js';

export const subjectTypes = ['NOTICE', 'DIRECTIVE', 'AGENCY'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** Best first: by tier, then by date; agencies have none. */
export const hitOrder: Order = {
  of: 'SearchHit',
  columns: [
    { name: 'rank', type: 'int' },
    { name: 'publishedOn', type: 'date' },
    { name: 'subjectId', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** A notice comes before the directives that match like it, an agency that is called just so before all. */
export const ranks = {
  exactName: 10,
  noticeTitle: 9,
  agencyName: 8,
  noticeTitlePart: 7,
  noticeHeading: 6,
  directiveHeading: 5,
  noticeBody: 4,
  directiveText: 3,
} as const;
export const bestRank = ranks.exactName;
