/**
 * Stores the documents of a page in one transaction, each as a notice of its own (decision 033).
 */
import type { NewChange } from '../changes/change.store.js';
import { lockKeys } from '../notices/document-key.store.js';
import { documentKeys } from './document.find.js';
import { isComplete } from './identity.js';
import { reject, savePage, settle, type SaveContext, type Saved, type SavedPage } from './page.save.js';
import { documentsOf, type ReceivedPage } from './received.js';
import type { Transaction } from '../platform/statement.js';

/** Outcome of a page: of its first document, and of further ones. */
export type SavedDocuments = SavedPage & { readonly further: readonly SavedPage[] };

export async function saveDocuments(
  tx: Transaction,
  page: ReceivedPage,
  context: SaveContext,
): Promise<{ readonly saved: SavedDocuments; readonly changes: readonly NewChange[] }> {
  const documents = documentsOf(page);
  if (documents.length > 1) await lockAll(tx, documents);
  const taken = new Set<string>();
  const done: Saved[] = [];
  for (const document of documents) {
    const beside = documents.length > 1 ? { taken } : undefined;
    const one = await savePage(tx, document, { ...context, ...(beside && { beside, names: undefined }) });
    if ('noticeId' in one.saved) taken.add(one.saved.noticeId);
    done.push(one);
  }
  const stored = done.map(({ saved }) => saved);
  const [first, ...further] = await withRejections(tx, page, { stored, context });
  const changes = [...done.flatMap(({ change }) => change ?? []), ...(await settle(tx, done, context))];
  if (!first) throw new Error('page without a document');
  return { saved: { ...first, further }, changes };
}

/** All locks at once and sorted: otherwise two transactions with a part each could deadlock. */
const lockAll = (tx: Transaction, documents: readonly ReceivedPage[]): Promise<void> =>
  lockKeys(
    tx,
    documents.flatMap(({ parsed: { preview } }) =>
      isComplete(preview) ? documentKeys(preview).map(({ key }) => key) : [],
    ),
  );

/**
 * Storing a document closes the rejection of its bytes, which another document of the page may
 * need.
 */
async function withRejections(
  tx: Transaction,
  page: ReceivedPage,
  { stored, context }: { readonly stored: readonly SavedPage[]; readonly context: SaveContext },
): Promise<readonly SavedPage[]> {
  const isMixed = stored.length > 1 && stored.some(({ outcome }) => outcome === 'REJECTED');
  if (!isMixed) return stored;
  const again = await reject(tx, page, context);
  return stored.map((saved) => (saved.outcome === 'REJECTED' ? again.saved : saved));
}
