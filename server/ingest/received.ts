/** Derives what is stored of a page. Pure: worker threads load no database code. */
import { dayInChina } from '../domain/day.js';
import { parsePage } from '../parse/parse-page.js';
import type { PageHints, ParsedPage } from '../parse/preview.js';
import { partOf } from './document.part.js';
import { givenHashOf } from './given.js';
import { withSeparateAddressees } from './joint.js';

export interface IncomingPage {
  readonly content: Uint8Array | string;
  readonly contentType?: string | undefined;
  readonly sourceUrl?: string | undefined;
  readonly retrievedAt?: Date | undefined;
  readonly hints?: PageHints | undefined;
}
/** A page as received and parsed. */
export interface ReceivedPage {
  readonly parsed: Omit<ParsedPage, 'sourceText'>;
  readonly bytes: Uint8Array;
  /** Decoded text as UTF-8; null if the bytes are UTF-8 already. */
  readonly textBytes: Uint8Array | null;
  readonly sourceUrl: string | null;
  readonly retrievedAt: Date | null;
  /** Its page number in a document of several pages; null if it is a whole. */
  readonly part: number | null;
  /** Hash of the inputs besides the bytes. */
  readonly given: string | null;
}

/** Parses a page for storing. */
export function readPage(page: IncomingPage, now = new Date()): ReceivedPage {
  return receivedPage(page, parsePage({ ...page, today: dayInChina(now) }));
}

/** The same, without extracting content from a page that will be rejected. */
export function readPageToStore(page: IncomingPage, now = new Date()): ReceivedPage {
  return receivedPage(page, parsePage({ ...page, today: dayInChina(now), stopsAtProblems: true }));
}

export function receivedPage(page: IncomingPage, { sourceText, ...read }: ParsedPage): ReceivedPage {
  const bytes = typeof page.content === 'string' ? Buffer.from(page.content, 'utf8') : page.content;
  const text = typeof page.content === 'string' ? null : Buffer.from(sourceText, 'utf8');
  return {
    parsed: {
      ...read,
      preview: withSeparateAddressees(read.preview),
      further: read.further.map(withSeparateAddressees),
    },
    bytes,
    textBytes: text === null || text.equals(bytes) ? null : text,
    sourceUrl: page.sourceUrl ?? null,
    retrievedAt: page.retrievedAt ?? null,
    given: givenHashOf(page),
    part: read.further.length > 0 ? null : partOf(sourceText, page.sourceUrl ?? null),
  };
}

/** Its documents, each as a page with the bytes of the whole. */
export const documentsOf = (page: ReceivedPage): readonly ReceivedPage[] => [
  { ...page, parsed: { ...page.parsed, further: [] } },
  ...page.parsed.further.map((preview) => ({ ...page, parsed: { preview, problems: [], further: [] } })),
];
