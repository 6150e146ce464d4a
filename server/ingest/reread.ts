/** A stored page as the parser of today reads it: what is compared with a new page is the source, not two parsers. */
import { pageOfText, sourceBytes } from '../notices/source.store.js';
import { parsePage } from '../parse/parse-page.js';
import type { PageInput } from '../parse/preview.js';
import type { Transaction } from '../platform/db.js';
import { isComplete, readingOf } from './identity.js';
import { withSeparateAddressees } from './joint.js';

/** Reading a longer page again would hold up its transaction. */
const mostBytes = 2 ** 20;

/** Null where no notice can be made of it any more. */
export type FingerprintOf = (page: PageInput) => string | null | Promise<string | null>;

/** In this thread. */
export function fingerprintHere(page: PageInput): string | null {
  const { preview, problems } = parsePage(page);
  const read = withSeparateAddressees(preview);
  return problems.length === 0 && isComplete(read) ? readingOf(read).fingerprint : null;
}

/** Null where no notice can be made of it any more, or it is long. */
export async function fingerprintToday(
  tx: Transaction,
  textId: string,
  fingerprintOf: FingerprintOf = fingerprintHere,
): Promise<string | null> {
  const { contentHash, sourceUrl } = await pageOfText(tx, textId);
  const content = await sourceBytes({ prisma: tx }, contentHash);
  return content.byteLength > mostBytes ? null : fingerprintOf({ content, sourceUrl });
}
