/** Derives everything from a page that storing needs, without the database. Pure. */
import { isComplete, readingOf, type Reading } from '../identity.js';
import { readPageToStore, type IncomingPage, type ReceivedPage } from '../received.js';
import { searchTermsOf, type SearchTerms } from './search-terms.js';

export interface ReadPage {
  readonly received: ReceivedPage;
  /**
   * Computed in the parsing thread; otherwise null and computed once a page turns out to be new,
   * because rejected and unchanged pages do not need them.
   */
  readonly terms: SearchTerms | null;
  /** Null if it cannot be a notice. */
  readonly reading: Reading | null;
}

export const readForLoading = (page: IncomingPage): ReadPage => withReading(readPageToStore(page));

export const readWithTerms = (page: IncomingPage): ReadPage => preparedForLoading(readPageToStore(page));

export function preparedForLoading(received: ReceivedPage): ReadPage {
  const read = withReading(received);
  return read.reading === null ? read : { ...read, terms: searchTermsOf(received.parsed.preview) };
}

function withReading(received: ReceivedPage): ReadPage {
  const { preview, problems } = received.parsed;
  const isReadable = problems.length === 0 && isComplete(preview);
  return { received, terms: null, reading: isReadable ? readingOf(preview) : null };
}
