/** A page as it came -> all that storing it needs and no database knows. Pure. */
import { isComplete, readingOf, type Reading } from '../identity.js';
import { readPageToStore, type IncomingPage, type ReceivedPage } from '../received.js';
import { searchTermsOf, type SearchTerms } from './search-terms.js';

export interface ReadPage {
  readonly received: ReceivedPage;
  /**
   * Made in the thread that reads; else null, and made where a page turns out to be new: of one that is rejected, or says what is stored,
   * nobody asks for them.
   */
  readonly terms: SearchTerms | null;
  /** Null where it can be no notice. */
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
