/** Terms to compare a page with stored notices, in the form in which search stores them. */
import { noticeSearchRow } from './search.store.js';

interface ReadPage {
  readonly title: string | null;
  readonly agencyName: string | null;
  readonly publishedOn: string | null;
  readonly indexNumber: string | null;
  readonly documentNumber: { readonly text: string } | null;
  readonly body: string;
}
interface Compared {
  readonly title: string;
  readonly agencyName: string;
  readonly publishedOn: string;
  readonly grams: readonly number[];
}

/** Null for a page that is not a notice. Lazy: segmenting a long page takes a while. */
export function comparedPage(page: ReadPage): (() => Compared) | null {
  const { title, agencyName, publishedOn, indexNumber, documentNumber, body } = page;
  if (title === null || agencyName === null || publishedOn === null) return null;
  return () => {
    const text = { id: '', publishedOn, title, indexNumber, documentNumber: documentNumber?.text ?? null, body };
    const { grams } = noticeSearchRow({ ...text, headings: [] });
    return { title, agencyName, publishedOn, grams: [...grams] };
  };
}
