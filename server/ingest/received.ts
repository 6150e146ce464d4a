/** A page as it came -> what is to be stored of it. Pure: threads that read pages load nothing of the database. */
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
/** A page as it was received and read. */
export interface ReceivedPage {
  readonly parsed: Omit<ParsedPage, 'sourceText'>;
  readonly bytes: Uint8Array;
  /** The page decoded, as UTF-8; null where the bytes are that already. */
  readonly textBytes: Uint8Array | null;
  readonly sourceUrl: string | null;
  readonly retrievedAt: Date | null;
  /** Which page of its document it is; null where it is whole. */
  readonly part: number | null;
  /** Hash of what it was read with besides its bytes. */
  readonly given: string | null;
}

/** What is to be stored of a page. */
export function readPage(page: IncomingPage, now = new Date()): ReceivedPage {
  return receivedPage(page, parsePage({ ...page, today: dayInChina(now) }));
}

/** The same; of a page that is to be rejected nobody is shown what it says, and that is not read. */
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

/** Its documents, each as a page of its own with the bytes of all. */
export const documentsOf = (page: ReceivedPage): readonly ReceivedPage[] => [
  { ...page, parsed: { ...page.parsed, further: [] } },
  ...page.parsed.further.map((preview) => ({ ...page, parsed: { preview, problems: [], further: [] } })),
];
