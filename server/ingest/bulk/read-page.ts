/** A page as it came -> all that storing it needs and no database knows. Pure. */
import { readPage, type IncomingPage } from '../run.js';
import type { ReadPage } from './load.js';
import { searchTermsOf } from './search-terms.js';

export function readForLoading(page: IncomingPage): ReadPage {
  const received = readPage(page);
  return { received, terms: searchTermsOf(received.parsed.preview) };
}
