/** A stored page as the parser of today reads it: what is compared with a new page is the source, not two parsers. */
import { pageOfText, sourceBytes } from '../notices/source.store.js';
import { parsePage } from '../parse/parse-page.js';
import type { PageInput } from '../parse/preview.js';
import type { Transaction } from '../platform/db.js';
import { isComplete, readingOf } from './identity.js';
import { withSeparateAddressees } from './joint.js';

/** Reading a longer page again would hold up its transaction. */
const mostBytes = 2 ** 20;

/** Of each of its documents; none where no notice can be made of it any more. */
export type FingerprintsOf = (page: PageInput) => readonly string[] | Promise<readonly string[]>;

/** In this thread. */
export function fingerprintsHere(page: PageInput): readonly string[] {
  const { preview, problems, further } = parsePage(page);
  if (problems.length > 0) return [];
  const read = [preview, ...further].map(withSeparateAddressees).filter(isComplete);
  return read.map((each) => readingOf(each).fingerprint);
}

/** None where the page is long. */
export async function fingerprintsToday(
  tx: Transaction,
  textId: string,
  fingerprintsOf: FingerprintsOf = fingerprintsHere,
): Promise<readonly string[]> {
  const { contentHash, sourceUrl } = await pageOfText(tx, textId);
  const content = await sourceBytes({ prisma: tx }, contentHash);
  return content.byteLength > mostBytes ? [] : fingerprintsOf({ content, sourceUrl });
}
