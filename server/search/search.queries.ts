import { builder } from '../graphql/builder.js';
import type { Weight } from '../graphql/guard/weighing.js';
import { readRows, rootField, type RootRead } from '../graphql/read/root.js';
import { pageOf, pageRequest, type PageRequest } from '../graphql/read/paging.js';
import type { SelectedField } from '../graphql/read/selection.js';
import type { Page } from '../graphql/rows.js';
import { searchAnswer } from './answer.sql.js';
import { hitOrder, isInstead, subjectTypes, type SubjectType } from './hit-order.js';
import { insteadOf, type Instead } from './instead.loaders.js';
import { matchOf } from './match.js';
import { readTerms, type Terms } from './query-terms.js';
import { everyHit, SearchType, type FoundPage, type FoundRow, type HitRow } from './search.type.js';
import type { ShownNotice } from './snippet.sql.js';
import { bookOf, isOfEdition, newBook } from './synonym.loaders.js';
import type { SynonymBook } from './synonyms.js';

/**
 * Single characters occur nearly everywhere while a filter may match few hits: then all hits are
 * scanned.
 */
const searchWeight: Weight = ({ args: { query, filter, dutiesOf } }) => {
  const terms = String(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isCommon = terms.length > 0 && terms.every((term) => [...term].length === 1);
  const isNarrowed =
    typeof dutiesOf === 'string' || Object.values(filter ?? {}).some((value) => value !== null && value !== undefined);
  return isCommon || isNarrowed ? everyHit : 20;
};

builder.queryField('search', (t) =>
  t.field({
    type: 'SearchConnection',
    description:
      'Full-text search (搜索), best first: title over heading over text, then latest. All terms must match. If no document has all of them, a mistyped character is corrected, then the least significant terms are dropped; corrections and leftOut report it. Synonyms and short names rank below exact terms; titles and names also match by pinyin (shuiwuju) and initials (zfbgt). Question words (怎么, 哪里) are ignored. Quoted phrases ("产业强区"), 索引号 (also a prefix) and 文号 (in any brackets) match literally. Simplified and traditional characters are equivalent.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'Words, numbers, names and quoted phrases; at most 1,000 characters. Other punctuation is ignored.',
      }),
      types: t.arg({ type: [SearchType], description: 'Types of hits; all if omitted.' }),
      filter: t.arg({
        type: 'NoticeFilter',
        description: 'Restricts notices, and directives by their notice. Agencies are then not searched.',
      }),
      dutiesOf: t.arg.id({
        description:
          'Only directives that are duties of this agency (承担的任务), on any ground, ended ones included; Agency.duties lists the same ones by deadline. Notices and agencies are then not searched.',
      }),
      first: t.arg.int({ description: 'Page size, 0 to 100; 20 if omitted.' }),
      after: t.arg.string({ description: 'Cursor to continue after.' }),
    },
    extensions: { cost: searchWeight },
    resolve: async (_root, args, context, info) => {
      const asking = {
        at: { context, info },
        field: rootField(info, args),
        page: pageRequest(args, hitOrder),
        types: new Set(args.types ?? subjectTypes),
        filter: args.filter ?? null,
        dutiesOf: args.dutiesOf ?? null,
      };
      const book = bookOf(context.db);
      const found = await find(args.query, book, asking);
      if (isOfEdition(book, found.edition)) return found.page;
      return (await find(args.query, await newBook(asking.at), asking)).page;
    },
  }),
);

interface Asking {
  readonly at: RootRead;
  readonly field: SelectedField;
  readonly page: PageRequest;
  readonly types: ReadonlySet<SubjectType>;
  readonly filter: object | null;
  readonly dutiesOf: string | null;
}
interface Found {
  readonly page: FoundPage;
  readonly any: boolean;
  /** The version of the synonyms in the database. */
  readonly edition: unknown;
}

/** All terms; if there is no hit, the fallback. A cursor shows which of the two it belongs to. */
async function find(query: string, book: SynonymBook, asking: Asking): Promise<Found> {
  const asked = readTerms(query, book);
  const { cursor } = asking.page;
  const isOfInstead = cursor !== null && isInstead(Number(cursor[0]));
  const found = isOfInstead ? null : await search({ terms: asked, leftOut: [], corrections: [] }, asking, false);
  if (found && (found.any || cursor !== null || !isOfEdition(book, found.edition))) return found;
  const { at, page, types, filter, dutiesOf } = asking;
  const instead = await insteadOf(asked, { at, book, request: { page, types, filter, dutiesOf } });
  if (instead) return search(instead, asking, true);
  return found ?? search({ terms: asked, leftOut: [], corrections: [] }, asking, false);
}

async function search(searched: Instead, asking: Asking, instead: boolean): Promise<Found> {
  const { at, field, page, types, filter, dutiesOf } = asking;
  const { terms, leftOut, corrections } = searched;
  const request = { match: matchOf(terms), types, filter, dutiesOf, page, instead };
  const rows = await readRows(at, (compiler) => searchAnswer(request, field, compiler));
  const row = rows.find(({ of }) => of === null);
  const answer = row?.['answer'] as Readonly<Record<string, unknown>>; // as written by searchAnswer
  const notices = new Map((rows as unknown as readonly ShownNotice[]).map((notice) => [notice.of, notice])); // as written by searchAnswer
  return {
    page: {
      ...quotable(pageOf<FoundRow>(answer, page, hitOrder), { ...shownOf(terms), notices }),
      leftOut,
      corrections,
    },
    any: row?.['any'] === true,
    edition: row?.['edition'],
  };
}

/** Terms to highlight in excerpts: as entered, and their alternatives. */
const shownOf = ({ terms, phrases, words }: Terms): Omit<Quotable, 'notices'> => ({
  terms: [...phrases, ...words, ...terms.flatMap(({ others }) => others)],
  sounds: terms.filter(({ sounds }) => sounds.length > 0).map(({ written }) => written),
});

type Quotable = Pick<HitRow, 'terms' | 'sounds' | 'notices'>;

const quotable = (page: Page<FoundRow>, means: Quotable): Page<HitRow> => ({
  ...page,
  nodes: (at) => page.nodes(at).map((node) => ({ ...node, ...means })),
  edges: (at) =>
    page.edges(at).map((edge) => ({
      node: { ...edge.node, ...means },
      get cursor() {
        return edge.cursor; // present if selected
      },
    })),
});
