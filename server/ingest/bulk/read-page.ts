/** A page as it came -> all that storing it needs and no database knows. Pure. */
import { isComplete, readingOf, type Reading } from '../identity.js';
import { readPage, type IncomingPage, type ReceivedPage } from '../received.js';
import { searchTermsOf, type SearchTerms } from './search-terms.js';

export interface ReadPage {
  readonly received: ReceivedPage;
  readonly terms: SearchTerms;
  /** Null where it can be no notice. */
  readonly reading: Reading | null;
}

export const readForLoading = (page: IncomingPage): ReadPage => preparedForLoading(readPage(page));

export function preparedForLoading(received: ReceivedPage): ReadPage {
  const { preview, problems } = received.parsed;
  const isReadable = problems.length === 0 && isComplete(preview);
  return { received, terms: searchTermsOf(preview), reading: isReadable ? readingOf(preview) : null };
}
