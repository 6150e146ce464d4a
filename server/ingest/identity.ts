/** Whether a reading of a page says anything new (decision 032). Pure. */
import { canonicalAddress } from '../domain/address.js';
import type { PagePreview } from '../parse/preview.js';
import { sha256 } from './document.keys.js';

/** A notice needs these. */
export type CompletePreview = PagePreview & {
  readonly title: string;
  readonly titleOrigin: NonNullable<PagePreview['titleOrigin']>;
  readonly agencyName: string;
  readonly publishedOn: string;
};

export const isComplete = (preview: PagePreview): preview is CompletePreview =>
  preview.title !== null && preview.titleOrigin !== null && preview.agencyName !== null && preview.publishedOn !== null;

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
  const reading = {
    hash: sha256(JSON.stringify(timeless(preview))),
    fingerprint: sha256(JSON.stringify(fields)),
    fields,
  };
  readings.set(preview, reading);
  return reading;
}

/** That of a preview that was read elsewhere. */
export const rememberReading = (preview: CompletePreview, reading: Reading): void =>
  void readings.set(preview, reading);

/**
 * The content that readers read, field by field, long ones as hashes: the header's fields and the text proper, with what is read of
 * it. Where two readings differ here, the later one is a revision. Navigation, counters, related links, the footer and the
 * form of the address are none of it; nor is how sure a rule was, what was mended or what was doubted.
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

/** That a stated day has come is no news of the page. */
const timeless = <T extends Pick<PagePreview, 'validity' | 'validUntil'>>(preview: T): T =>
  preview.validUntil === null ? preview : { ...preview, validity: 'UNSTATED' };

/** Places move with every banner and counter on a page; what they enclose does not. */
const withoutPlaces = (key: string, value: unknown): unknown => (key === 'span' ? undefined : value);

const brief = (text: string): string => (text.length <= 100 ? text : sha256(text));
