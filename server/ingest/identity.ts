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

/** A reading as it is compared with others. */
export interface Reading {
  /** SHA-256 of all of it: where it is the same, nothing is written. */
  readonly hash: string;
  /** SHA-256 of the fields: where it differs, a reader sees a revision. */
  readonly fingerprint: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Hashing a page takes as long as reading its names: it is done once a preview. */
const readings = new WeakMap<CompletePreview, Reading>();

export function readingOf(preview: CompletePreview): Reading {
  const known = readings.get(preview);
  if (known) return known;
  const fields = visibleFields(preview);
  const reading = { hash: sha256(JSON.stringify(preview)), fingerprint: sha256(JSON.stringify(fields)), fields };
  readings.set(preview, reading);
  return reading;
}

/** That of a preview that was read elsewhere. */
export const rememberReading = (preview: CompletePreview, reading: Reading): void =>
  void readings.set(preview, reading);

/**
 * All that a reader sees, field by field, long ones as hashes: where two readings differ here, the later one is a
 * revision. How sure a rule was, what was mended and what was doubted is no reader's concern.
 */
function visibleFields(preview: CompletePreview): Readonly<Record<string, string>> {
  const { source, repairs, warnings, directives, ...seen } = preview;
  const { siteCode, siteName, icpNumber, policeNumber, url } = source;
  const said = directives.map(({ confidence, rule, ...directive }) => directive);
  const fields = { ...seen, directives: said, source: { siteCode, siteName, icpNumber, policeNumber, url } };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, brief(JSON.stringify(value, withoutSource))]),
  );
}

/** Places in the source move with every banner and counter on a page; what they enclose does not. */
const withoutSource = (key: string, value: unknown): unknown => (key === 'source' ? undefined : value);

const brief = (text: string): string => (text.length <= 100 ? text : sha256(text));
