/** What search finds of a page, made from its preview alone: the dearest part of reading, and none of it needs the database. Pure. */
import type { PagePreview } from '../../parse/preview.js';
import { storableText, type GatheredRows } from '../../platform/insert-rows.js';
import type { IndexedText } from '../../search/index-terms.js';
import { directiveSearchRow, noticeSearchRow, type SearchRowValues } from '../../search/search.store.js';
import { sketchRow, type SketchRow } from '../../search/sketch.store.js';

export interface SearchTerms {
  readonly notice: IndexedText;
  /** In the order of the preview's directives. */
  readonly directives: readonly IndexedText[];
}

/** Texts as they are stored: what search reads back from the database is the same. */
const stored = (text: string | null): string | null => (text === null ? null : storableText(text));

export function searchTermsOf(preview: PagePreview): SearchTerms {
  const { title, indexNumber, documentNumber, outline, body, directives } = preview;
  const notice = noticeSearchRow({
    id: '',
    publishedOn: '',
    title: storableText(title ?? ''),
    indexNumber: stored(indexNumber),
    documentNumber: stored(documentNumber?.text ?? null),
    headings: outline.map(({ heading }) => stored(heading)),
    body: storableText(body),
  });
  return {
    notice: termsOf(notice),
    directives: directives.map(({ heading, text }) =>
      termsOf(
        directiveSearchRow({
          id: '',
          noticeId: '',
          publishedOn: '',
          heading: stored(heading),
          text: storableText(text),
        }),
      ),
    ),
  };
}

const termsOf = ({ words, grams, text }: SearchRowValues): IndexedText => ({ words, grams, text });

interface SearchRows {
  readonly notices: readonly SearchRowValues[];
  readonly directives: readonly SearchRowValues[];
}

/** The search rows of gathered notices and their directives. */
export function searchRowsOf(rows: GatheredRows, terms: ReadonlyMap<string, SearchTerms>): SearchRows {
  const days = new Map(rows.of('Notice').map((row) => [textOf(row, 'id'), dayOf(row)]));
  const next = new Map<string, number>();
  return {
    notices: [...terms].map(([id, { notice }]) => ({
      subjectId: id,
      type: 'NOTICE',
      noticeId: null,
      publishedOn: days.get(id) ?? '',
      ...notice,
    })),
    directives: rows.of('Directive').flatMap((row): SearchRowValues[] => {
      const noticeId = textOf(row, 'noticeId');
      const at = next.get(noticeId) ?? 0;
      next.set(noticeId, at + 1);
      const found = terms.get(noticeId)?.directives[at];
      const subjectId = textOf(row, 'id');
      return found ? [{ subjectId, type: 'DIRECTIVE', noticeId, publishedOn: dayOf(row), ...found }] : [];
    }),
  };
}

/** The sketches of gathered directives. */
export const sketchesOf = (rows: GatheredRows): SketchRow[] =>
  rows.of('Directive').map((row) => {
    const marker = textOf(row, 'marker');
    return sketchRow({ id: textOf(row, 'id'), text: textOf(row, 'text'), marker: marker === '' ? null : marker });
  });

function textOf(row: object, column: string): string {
  const value: unknown = Reflect.get(row, column);
  return typeof value === 'string' ? value : '';
}

function dayOf(row: object): string {
  const value: unknown = Reflect.get(row, 'publishedOn');
  return value instanceof Date ? value.toISOString().slice(0, 10) : '';
}
