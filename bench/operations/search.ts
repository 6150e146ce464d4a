/** Q4: a search for two common words in notices. */
import { matchOf } from '../../server/search/match.js';
import { readTerms } from '../../server/search/query-terms.js';
import { snippetsOf, type ShownText } from '../../server/search/snippets.js';
import { chance, skewed } from '../data/random.js';
import { objects, topics } from '../data/words.js';
import { plainIds, setCount, type Facts, type Operation, type Query } from './operation.js';

const document = `query Q4($query: String!) {
  search(query: $query, types: [NOTICE], first: 20) {
    nodes { subject { ... on Notice { id title publishedOn } } snippets { field segments { text match } } }
  }
}`;

/** tsqueries for title, part of the title, headings and text, and the terms for excerpts. */
export function askedFor(query: string): { readonly tsqueries: readonly string[]; readonly terms: readonly string[] } {
  const terms = readTerms(query);
  const { title, titlePart, heading, words } = matchOf(terms);
  return {
    tsqueries: [title ?? '', titlePart ?? '', heading ?? '', words ?? ''],
    terms: [...terms.phrases, ...terms.words],
  };
}

/** Pairs of dictionary words: the worst case for the index of bigrams. */
function sets(): readonly Facts[] {
  const random = chance(4);
  const found = new Set<string>();
  for (let i = 0; found.size < setCount && i < 100_000; i += 1) {
    const query = `${skewed(random, topics)} ${skewed(random, objects)}`;
    const { phrases, words } = readTerms(query);
    if (phrases.length === 0 && words.length > 1) found.add(query);
  }
  const queries = [...found];
  return Array.from({ length: setCount }, (_, i) => ({ query: queries[i % queries.length] ?? '' }));
}

/** Tier by tier while the page is not full: notices newest first. */
const tier = (name: string, parameter: number, above: readonly string[]): string => `
  ${name} AS MATERIALIZED (SELECT r."subjectId", r."publishedOn" FROM "SearchRow" r WHERE r."words" @@ (SELECT $${parameter}::tsquery)
    ${above.map((other) => `AND r."subjectId" NOT IN (SELECT "subjectId" FROM ${other})`).join(' ')}
    ${above.length > 0 ? `AND ${above.map((other) => `(SELECT count(*) FROM page_${other})`).join(' + ')} < 20` : ''}),
  page_${name} AS MATERIALIZED (SELECT ${parameter} AS tier, c.* FROM (SELECT * FROM ${name} ORDER BY "publishedOn" DESC, "subjectId" DESC OFFSET 0) c
    WHERE (SELECT n."status" FROM "Notice" n WHERE n."id" = c."subjectId") = 'PUBLISHED' LIMIT 20)`;
/** Ids of the best twenty, in order. */
export const bestTwenty = `WITH ${tier('title', 1, [])}, ${tier('part', 2, ['title'])}, ${tier('heading', 3, ['title', 'part'])},
  ${tier('body', 4, ['title', 'part', 'heading'])}
  SELECT * FROM (SELECT * FROM page_title UNION ALL SELECT * FROM page_part UNION ALL SELECT * FROM page_heading UNION ALL
    SELECT * FROM page_body) p ORDER BY tier, "publishedOn" DESC, "subjectId" DESC LIMIT 20`;
const statement = `SELECT n."id"::text AS id, n."title", n."publishedOn"::text AS "publishedOn", n."indexNumber", n."documentNumber", x."body",
    x."bodyStart", x."bodyEnd"
  FROM (${bestTwenty}) p JOIN "Notice" n ON n."id" = p."subjectId" JOIN "NoticeText" x ON x."id" = n."textId"
  ORDER BY p.tier, p."publishedOn" DESC, p."subjectId" DESC`;

/** For PostGraphile: a function over the same tables, in a schema of its own. */
export const searchFunction = `CREATE SCHEMA IF NOT EXISTS bench;
  CREATE OR REPLACE FUNCTION bench.search_notices(title text, part text, heading text, words text) RETURNS SETOF public."Notice"
  LANGUAGE sql STABLE AS $$ SELECT n.* FROM (${bestTwenty}) p JOIN "Notice" n ON n."id" = p."subjectId"
    ORDER BY p.tier, p."publishedOn" DESC, p."subjectId" DESC $$`;

/** Range of the text proper. */
const proper = (row: Readonly<Record<string, unknown>>): [number, number] => [
  Number(row['bodyStart']),
  Number(row['bodyEnd']),
];

async function floor(query: Query, facts: Facts): Promise<unknown> {
  const { tsqueries, terms } = askedFor(String(facts['query']));
  const nodes = (await query(statement, tsqueries)).map(({ id, title, publishedOn, ...row }) => {
    const texts = ['title', 'indexNumber', 'documentNumber', 'body'] as const;
    const shown = texts.map((name): ShownText => {
      const text = name === 'title' ? title : row[name];
      const told = typeof text === 'string' ? text : null;
      return name === 'body' ? [name, told, ...proper(row)] : [name, told];
    });
    return { subject: { id, title, publishedOn }, snippets: snippetsOf(shown, terms) };
  });
  return { search: { nodes } };
}

export const searchNotices: Operation = {
  name: 'Q4',
  title: 'a search of two words among notices, the best 20 with snippets',
  missing: (schema) => (/^ {2}search\(/m.test(schema) ? null : 'the schema has no search'),
  sets: () => Promise.resolve(sets()),
  ours: { document, variables: ({ query }) => ({ query }), normal: plainIds },
  postgraphile: {
    // Segmented words and tsqueries are sent with the request, which saves the server that work.
    document: `query Q4($title: String!, $part: String!, $heading: String!, $words: String!, $terms: [String!]!) {
      search: benchSearchNotices(title: $title, part: $part, heading: $heading, words: $words, first: 20) {
        nodes { id: rowId title publishedOn snippets(terms: $terms) }
      }
    }`,
    variables: ({ query }) => {
      const { tsqueries, terms } = askedFor(String(query));
      const [title, part, heading, words] = tsqueries;
      return { title, part, heading, words, terms };
    },
    normal: ({ search }) => ({
      search: { nodes: search.nodes.map(({ snippets, ...subject }: any) => ({ subject, snippets })) },
    }),
  },
  mercurius: null,
  floor,
  sql: statement,
};
