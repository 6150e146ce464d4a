/** What tells the same page again, and whether a reading of it says anything new. Pure. */
import { createHash } from 'node:crypto';
import type { PagePreview } from '../parse/preview.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A notice needs these. */
export type CompletePreview = PagePreview & {
  readonly title: string;
  readonly titleOrigin: NonNullable<PagePreview['titleOrigin']>;
  readonly agencyName: string;
  readonly publishedOn: string;
};

export const isComplete = (preview: PagePreview): preview is CompletePreview =>
  preview.title !== null && preview.titleOrigin !== null && preview.agencyName !== null && preview.publishedOn !== null;

/**
 * A site uses an 索引号 once; an address is a page; else publisher, title and day are what a clerk would go by.
 */
export function identityOf({ indexNumber, source, agencyName, title, publishedOn }: CompletePreview): string {
  if (indexNumber !== null && source.siteCode !== null) return `site:${source.siteCode}|${indexNumber}`;
  if (source.url !== null) return `url:${source.url}`;
  if (indexNumber !== null) return `index:${indexNumber}|${agencyName}`;
  return `page:${sha256([agencyName, title, publishedOn].join('|'))}`;
}

/** All that a reader sees; where it differs, the reading is a revision. How sure a rule was is no reader's concern. */
export function fingerprintOf(preview: CompletePreview): string {
  const { source, repairs, warnings, directives, ...seen } = preview;
  const { siteCode, icpNumber, policeNumber } = source;
  const said = directives.map(({ confidence, rule, ...directive }) => directive);
  return sha256(JSON.stringify([seen, said, siteCode, icpNumber, policeNumber]));
}

export const readingHashOf = (preview: PagePreview): string => sha256(JSON.stringify(preview));
