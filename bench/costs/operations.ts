/** Public operations that are expensive other than by filters: nesting, counts, searches. */

const many = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');

const facets =
  'facets { agencies(first: 100) { count agency { name } } divisions(first: 100) { count } kinds { count } years { count } }';

/** By description, for an agency at the top of a tree. */
export const operationsOf = (tree: string): Readonly<Record<string, string>> => ({
  'a page of 100 notices with what they demand':
    '{ notices(first: 100) { nodes { title directives(first: 100) { nodes { text } } } } }',
  '100 notices, 45 directives of each with addressees':
    '{ notices(first: 100) { nodes { title directives(first: 45) { nodes { text addressees { text agency { name } } } } } } }',
  '100 bodies in three scripts':
    '{ notices(first: 100) { nodes { a: body b: body(script: TRADITIONAL) c: body(script: SOURCE) } } }',
  'notices of one kind, counted': '{ notices(first: 0, filter: { kinds: [CIRCULAR] }) { totalCount } }',
  'notices of a tree of organs, counted': `{ notices(first: 0, filter: { agencyTree: "${tree}" }) { totalCount } }`,
  'notices with facets over a filter': `{ notices(first: 0, filter: { publishedOn: { from: "2014-01-01" } }) { totalCount ${facets} } }`,
  'directives, all counted': '{ directives(first: 0) { totalCount } }',
  'directives by strength, counted': '{ directives(first: 0, filter: { strengths: [MANDATORY] }) { totalCount } }',
  'directives due in ten years, counted':
    '{ directives(first: 0, filter: { dueBy: { from: "2015-01-01", to: "2024-12-31" } }) { totalCount } }',
  '40 such counts in one operation': `{ ${many(40, (i) => `a${i}: directives(first: 0, filter: { dueBy: { from: "2015-01-01", to: "2024-12-${String(1 + (i % 30)).padStart(2, '0')}" } }) { totalCount }`)} }`,
  'activity of 100 organs, day by day':
    '{ agencies(first: 100) { nodes { activity(interval: DAY, from: "2014-01-01", to: "2025-12-31") { noticeCount } } } }',
  'cascades of 100 meetings, 6 deep':
    '{ meetings(first: 100) { nodes { cascade(depth: 6) { depth transmission { to { name } } } } } }',
  'restatements of 100 directives':
    '{ directives(first: 100) { nodes { restatements(first: 10) { nodes { score directive { text } } } } } }',
  'a search for a common word, 100 hits, facets': `{ search(query: "工作", first: 100) { totalCount ${facets} nodes { snippets { field } } } }`,
  'a search for a common word, counted': '{ search(query: "工作", first: 0) { totalCount } }',
  'a search for an ordinary word, counted': '{ search(query: "防汛", first: 0) { totalCount } }',
  'a search for an ordinary word': '{ search(query: "防汛", first: 20) { nodes { score } } }',
  'a search for one character, counted': '{ search(query: "的", first: 20) { totalCount nodes { score } } }',
  'an ordinary word among no notices at all':
    '{ search(query: "防汛", first: 20, filter: { publishedOn: { to: "1990-01-01" } }) { nodes { score } } }',
});
