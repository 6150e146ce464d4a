/** A parsed page with the keys that loading compares. Pure. */
import { storableText } from '../../platform/insert-rows.js';
import { documentKeys } from '../document.find.js';
import { isComplete, readingOf, rememberReading, type CompletePreview } from '../identity.js';
import { readNames, type ReadNames } from '../page.match.js';
import type { SaveContext } from '../page.save.js';
import type { NewPage } from './batch.save.js';
import type { ReadPage } from './read-page.js';

export interface Examined extends ReadPage {
  readonly contentHash: string;
  /** Null if it cannot be a notice. */
  readonly notice: ExaminedDocument | null;
  /** Further documents of the page. */
  readonly further: readonly ExaminedDocument[];
}
export interface ExaminedDocument {
  readonly keys: readonly string[];
  readonly hash: string;
  readonly preview: CompletePreview;
  readonly names: ReadNames;
}

export function examine(page: ReadPage, { gazetteer }: SaveContext): Examined {
  const { preview, further } = page.received.parsed;
  const { contentHash } = preview.source;
  if (page.reading === null || !isComplete(preview)) return { ...page, contentHash, notice: null, further: [] };
  rememberReading(preview, page.reading);
  const examined = (each: CompletePreview): ExaminedDocument => ({
    keys: documentKeys(each).map(({ key }) => storableText(key)),
    hash: readingOf(each).hash,
    preview: each,
    names: readNames(each, gazetteer),
  });
  return { ...page, contentHash, notice: examined(preview), further: further.filter(isComplete).map(examined) };
}

export const documentsIn = ({ notice, further }: Examined): readonly ExaminedDocument[] => [
  ...(notice ? [notice] : []),
  ...further,
];

/**
 * Null if its publisher is not an organ by its name: it may still be a known name, which storing
 * finds out.
 */
export function freshOf({ received, terms, notice }: Examined): NewPage | null {
  if (notice === null) return { received, notice: null };
  const { preview, names } = notice;
  return names.organs.get(preview.agencyName) == null ? null : { received, notice: { preview, names, terms } };
}
