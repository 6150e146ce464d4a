/** Queries sent during an attack. */

const nothing = '{ from: "2090-01-01" }';

/**
 * Ten kinds of expensive queries: filters with few or no matches, nested lists, counts, searches.
 */
export const dearQuestions: readonly string[] = [
  '{ directives(first: 1, filter: { dueBy: { from: "2015-01-01", to: "2016-12-31" } }) { nodes { id } } }',
  '{ directives(first: 1, filter: { reviews: [EDITED] }) { nodes { id } } }',
  '{ directives(first: 1, filter: { strengths: [SLOGAN], hasTargets: true, topLevelOnly: true }) { nodes { id } } }',
  '{ notices(first: 1, orderBy: { field: CREATED_ON, direction: ASC }, filter: { hasDirectives: false }) { nodes { id } } }',
  '{ directives(first: 0, filter: { strengths: [MANDATORY], hasTargets: true }) { totalCount } }',
  '{ notices(first: 0, filter: { publishedOn: { from: "2014-01-01" } }) { totalCount facets { agencies(first: 100) { count } kinds { count } } } }',
  '{ agencies(first: 100) { nodes { assignedDirectives(first: 1, filter: { reviews: [CONFIRMED] }) { nodes { id } } } } }',
  '{ agencies(first: 100) { nodes { issuedDirectives(first: 1, filter: { dueBy: { from: "2019-06-01", to: "2019-06-30" } }) { nodes { id } } } } }',
  `{ search(query: "防汛", first: 20, filter: { publishedOn: ${nothing} }) { nodes { score } } }`,
  '{ meetings(first: 100) { nodes { directives(first: 1, filter: { strengths: [SLOGAN] }) { nodes { id } } notices(first: 1, filter: { validities: [REPEALED] }) { nodes { id } } } } }',
];

export const ordinaryQuestions: readonly string[] = [
  '{ notices { nodes { id title publishedOn agency { name } } } }',
  '{ directives(filter: { strengths: [MANDATORY] }) { nodes { id text targets { dueBy } } } }',
  '{ meetings(first: 10) { nodes { name heldOn } } }',
  '{ notices(filter: { kinds: [CIRCULAR] }) { totalCount nodes { title directives(first: 3) { nodes { text } } } } }',
  '{ agencies { nodes { name notices(first: 1) { nodes { title } } } } }',
];
