/** Fingerprints of a reading, to detect changes (decision 032). Pure. */
import { canonicalAddress } from '../domain/address.js';
import type { PagePreview } from '../parse/preview.js';
import { sha256 } from './document.keys.js';

/** Required fields of a notice. */
export type CompletePreview = PagePreview & {
  readonly title: string;
  readonly titleOrigin: NonNullable<PagePreview['titleOrigin']>;
  readonly agencyName: string;
  readonly publishedOn: string;
};

export const isComplete = (preview: PagePreview): preview is CompletePreview =>
  preview.title !== null && preview.titleOrigin !== null && preview.agencyName !== null && preview.publishedOn !== null;

/** A reading in comparable form. */
export interface Reading {
  /** SHA-256 of everything: if equal, nothing is written. */
  readonly hash: string;
  /** SHA-256 of the visible fields: if different, there is a new revision. */
  readonly fingerprint: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Memoised per preview: hashing takes as long as finding the names. */
const readings = new WeakMap<CompletePreview, Reading>();

export function readingOf(preview: CompletePreview): Reading {
  const known = readings.get(preview);
  if (known) return known;
  const fields = visibleFields(preview);
  const reading = {
    hash: sha256(JSON.stringify(timeless(preview))),
    fingerprint: sha256(JSON.stringify(fields)),
    fields,
  };
  readings.set(preview, reading);
  return reading;
}

/** For a preview that was parsed in another thread. */
export const rememberReading = (preview: CompletePreview, reading: Reading): void =>
  void readings.set(preview, reading);

/**
 * Visible content by field, long values as hashes: header fields and the text proper with what is
 * extracted from it. A difference here is a new revision. Not included: navigation, counters,
 * related links, the footer, the form of the address, confidences, repairs and warnings.
 */
function visibleFields(preview: CompletePreview): Readonly<Record<string, string>> {
  const {
    source,
    repairs,
    warnings,
    validitySpan,
    mentions,
    body,
    bodyStart,
    bodyEnd,
    attachments,
    directives,
    ...seen
  } = preview;
  const fields = {
    ...timeless(seen),
    body: body.slice(bodyStart, bodyEnd).replace(/\s+/g, ' ').trim(),
    attachments: attachments.map(({ url, ...file }) => ({ ...file, url: url && (canonicalAddress(url) ?? url) })),
    directives: directives.map(({ confidence, rule, ...directive }) => directive),
    siteCode: source.siteCode,
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, brief(JSON.stringify(value, withoutPlaces))]),
  );
}

/** Reaching a stated day is not a change of the page. */
const timeless = <T extends Pick<PagePreview, 'validity' | 'validUntil'>>(preview: T): T =>
  preview.validUntil === null ? preview : { ...preview, validity: 'UNSTATED' };

/** Positions shift with every banner and counter on a page; the text in them does not. */
const withoutPlaces = (key: string, value: unknown): unknown => (key === 'span' ? undefined : value);

const brief = (text: string): string => (text.length <= 100 ? text : sha256(text));
