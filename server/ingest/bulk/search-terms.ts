/**
 * Search terms of a page from its preview: the most expensive part of parsing that needs no
 * database. Pure.
 */
import type { PagePreview } from '../../parse/preview.js';
import type { GatheredRows } from '../../platform/gathered-rows.js';
import { storableText } from '../../platform/insert-rows.js';
import type { IndexedText } from '../../search/index-terms.js';
import type { SuggestKey } from '../../search/suggest-keys.js';
import {
  directiveSearchRow,
  gatherSearchRows,
  noticeSearchRow,
  type SearchRowValues,
} from '../../search/search.store.js';
import { sketchOf, type Sketch } from '../../search/sketch.js';

export interface SearchTerms {
  readonly notice: IndexedText & { readonly keys: readonly SuggestKey[] };
  /** In the order of the preview's directives. */
  readonly directives: readonly { readonly text: IndexedText; readonly sketch: Sketch }[];
}

/** Texts as stored, so that the terms equal those computed from the database. */
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
    notice: { ...termsOf(notice), keys: notice.keys },
    directives: directives.map(({ heading, text, marker }) => {
      const said = { id: '', noticeId: '', publishedOn: '', heading: stored(heading), text: storableText(text) };
      return { text: termsOf(directiveSearchRow(said)), sketch: sketchOf(said.text, stored(marker)) };
    }),
  };
}

const termsOf = ({ words, grams, text }: SearchRowValues): IndexedText => ({ words, grams, text });

/** Adds the search rows of collected notices and their directives. */
export function gatherSearch(rows: GatheredRows, terms: ReadonlyMap<string, SearchTerms>): void {
  for (const row of rows.of('Notice')) {
    const subjectId = textOf(row, 'id');
    const notice = terms.get(subjectId)?.notice;
    if (notice) gatherSearchRows(rows, [{ subjectId, type: 'NOTICE', noticeId: null, ...dayOf(row), ...notice }]);
  }
  const next = new Map<string, number>();
  for (const row of rows.of('Directive')) {
    const noticeId = textOf(row, 'noticeId');
    const at = next.get(noticeId) ?? 0;
    next.set(noticeId, at + 1);
    const found = terms.get(noticeId)?.directives[at];
    if (!found) continue;
    const subjectId = textOf(row, 'id');
    gatherSearchRows(rows, [{ subjectId, type: 'DIRECTIVE', noticeId, ...dayOf(row), keys: [], ...found.text }]);
    rows.add('DirectiveSketch', [{ directiveId: subjectId, ...found.sketch }]);
  }
}

function textOf(row: object, column: string): string {
  const value: unknown = Reflect.get(row, column);
  return typeof value === 'string' ? value : '';
}

const dayOf = (row: object): { readonly publishedOn: string } => {
  const value: unknown = Reflect.get(row, 'publishedOn');
  return { publishedOn: value instanceof Date ? value.toISOString().slice(0, 10) : '' };
};
