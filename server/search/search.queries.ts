import { builder } from '../graphql/builder.js';
import type { Weight } from '../graphql/guard/weighing.js';
import { readRows, rootField } from '../graphql/read/root.js';
import { pageOf, pageRequest } from '../graphql/read/paging.js';
import type { Page } from '../graphql/rows.js';
import { searchAnswer } from './answer.sql.js';
import { matchOf } from './match.js';
import { readTerms } from './query-terms.js';
import { hitOrder, subjectTypes } from './hit-order.js';
import { everyHit, SearchType, type HitRow } from './search.type.js';
import type { ShownNotice } from './snippet.sql.js';

/** Single characters are nearly everywhere, and a filter may fit hardly any hit: then all of them are looked through. */
const searchWeight: Weight = ({ args: { query, filter } }) => {
  const terms = String(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isCommon = terms.length > 0 && terms.every((term) => [...term].length === 1);
  const isNarrowed = Object.values(filter ?? {}).some((value) => value !== null && value !== undefined);
  return isCommon || isNarrowed ? everyHit : 20;
};

builder.queryField('search', (t) =>
  t.field({
    type: 'SearchConnection',
    description:
      'Full text search (搜索), best first: title over heading over text, latest first where that is alike. Every term must be found. Quoted phrases ("产业强区"), numbers (索引号, also its beginning; 文号 in any brackets) are found as they are written; simplified and traditional spellings alike.',
    args: {
      query: t.arg.string({
        required: true,
        description: 'Words, numbers, names and quoted phrases; at most 1,000 characters. Signs in it mean nothing.',
      }),
      types: t.arg({ type: [SearchType], description: 'What to find; everything where it is missing.' }),
      filter: t.arg({
        type: 'NoticeFilter',
        description: 'Which notices, and directives of which notices. Agencies are not found where it is given.',
      }),
      first: t.arg.int({ description: 'At most this many hits, 0 to 100; 20 where it is missing.' }),
      after: t.arg.string({ description: 'Hits behind this cursor.' }),
    },
    extensions: { cost: searchWeight },
    resolve: async (_root, args, context, info) => {
      const terms = readTerms(args.query);
      const page = pageRequest(args, hitOrder);
      const types = new Set(args.types ?? subjectTypes);
      const request = { match: matchOf(terms), types, filter: args.filter ?? null, page };
      const field = rootField(info, args);
      const rows = await readRows({ context, info }, (compiler) => searchAnswer(request, field, compiler));
      const answer = rows.find((row) => row['of'] === null)?.['answer'] as Answer;
      return quotable(pageOf<FoundRow>(answer, page, hitOrder), {
        terms: [...terms.phrases, ...terms.words],
        notices: new Map((rows as unknown as readonly ShownNotice[]).map((notice) => [notice.of, notice])), // as searchAnswer says
      });
    },
  }),
);

type Quotable = Pick<HitRow, 'terms' | 'notices'>;
type Answer = Readonly<Record<string, unknown>>;
type FoundRow = Omit<HitRow, keyof Quotable>;

const quotable = (page: Page<FoundRow>, means: Quotable): Page<HitRow> => ({
  ...page,
  nodes: (at) => page.nodes(at).map((node) => ({ ...node, ...means })),
  edges: (at) =>
    page.edges(at).map((edge) => ({
      node: { ...edge.node, ...means },
      get cursor() {
        return edge.cursor; // there where it is selected
      },
    })),
});
