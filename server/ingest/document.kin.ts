/**
 * Relations of a page to other notices with the same key: a further page of one document, or a
 * different document.
 */
import { addDoubt, setFirstPage, type Candidate } from '../notices/document-key.store.js';
import type { FoundDocument } from './document.find.js';
import type { Transaction } from '../platform/statement.js';

const pageOf = ({ part }: { readonly part: number | null }): number => part ?? 1;

/** The notice of the first page, if this is a later one. */
export function firstPageOf({ part, parts }: FoundDocument): string | null {
  const earlier = parts.filter((other) => pageOf(other) < (part ?? 1)).sort((a, b) => pageOf(a) - pageOf(b));
  const [first] = earlier;
  return first === undefined ? null : (first.partOfId ?? first.id);
}

/**
 * Links later pages that were ingested before this one, and adds warnings to both sides of a
 * conflict.
 */
export async function recordKinship(
  tx: Transaction,
  document: FoundDocument,
  { noticeId, textId }: { readonly noticeId: string; readonly textId: string },
): Promise<void> {
  const { part, parts, twins } = document;
  if (firstPageOf(document) === null) {
    const later = parts.filter((other) => pageOf(other) > (part ?? 1)).map(({ id }) => id);
    await setFirstPage(tx, noticeId, later);
  }
  if (twins.length === 0) return;
  await addDoubt(tx, [textId, ...twins.map((twin) => twin.textId)], doubtOf(document, twins));
}

function doubtOf({ keys }: FoundDocument, twins: readonly Candidate[]) {
  const shared = keys.find(({ key }) => twins.some((twin) => twin.keys.includes(key)));
  const [what, field] = {
    ADDRESS: ['address', 'sourceUrl'],
    INDEX: ['索引号', 'indexNumber'],
    NUMBER: ['文号', 'documentNumber'],
    TITLE: ['title', 'title'],
  }[shared?.kind ?? 'INDEX'];
  const message = `Another document has the same ${what ?? ''}. Both are kept.`;
  return { code: 'SHARED_IDENTIFIER', message, field: field ?? null, span: null };
}
