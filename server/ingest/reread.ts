/**
 * Parses a stored page with the current parser, so that a comparison with a new page compares
 * sources, not parser versions.
 */
import { pageOfText, sourceBytes } from '../notices/source.store.js';
import { parsePage } from '../parse/parse-page.js';
import type { PageInput } from '../parse/preview.js';
import { isComplete, readingOf } from './identity.js';
import { withSeparateAddressees } from './joint.js';
import type { Transaction } from '../platform/statement.js';

/** Longer pages are not parsed again: it would delay their transaction. */
const mostBytes = 2 ** 20;

/** One per document; empty if it can no longer become a notice. */
export type FingerprintsOf = (page: PageInput) => readonly string[] | Promise<readonly string[]>;

/** In this thread. */
export function fingerprintsHere(page: PageInput): readonly string[] {
  const { preview, problems, further } = parsePage(page);
  if (problems.length > 0) return [];
  const read = [preview, ...further].map(withSeparateAddressees).filter(isComplete);
  return read.map((each) => readingOf(each).fingerprint);
}

/** Empty for a long page. */
export async function fingerprintsToday(
  tx: Transaction,
  textId: string,
  fingerprintsOf: FingerprintsOf = fingerprintsHere,
): Promise<readonly string[]> {
  const { contentHash, sourceUrl } = await pageOfText(tx, textId);
  const content = await sourceBytes({ prisma: tx }, contentHash);
  return content.byteLength > mostBytes ? [] : fingerprintsOf({ content, sourceUrl });
}
