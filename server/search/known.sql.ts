/**
 * Statements of the fallback: document frequencies, existing corrections, and the first combination
 * with hits.
 */
import type { Scope } from '../graphql/read/source.js';
import { allOf, count, join, listed, name, sql, value, type Sql } from '../platform/sql.js';
import { Asked } from './asked.sql.js';
import type { Correction } from './corrections.js';
import { inText, inTitleOrName, matchOf } from './match.js';
import { termsOf, type Term } from './query-terms.js';
import { SearchSql, type SearchRequest } from './search.sql.js';

/** From here on a word counts as maximally common. */
const manyTexts = 10_000;
const manyTitles = 50;

/** One row with the document frequency of each term, and whether a title contains it. */
export function countsOf(terms: readonly Term[], scope: Scope): Sql {
  const counts = terms.map((term, i) => {
    const asked = new Asked(matchOf(termsOf([term], term.written)), null, scope);
    const { loose, name: named } = asked.match;
    const inText = counted(asked.text(loose !== null), manyTexts);
    const inNames = counted(loose === null ? asked.words('name', named) : asked.words('loose name', loose.name), 1);
    const titled = loose === null ? asked.words('title', asked.match.title) : asked.words('loose title', loose.title);
    const inTitles = sql`${counted(titled, 1)} > 0 AS ${name(titledName(i))}`;
    return sql`(${inText} + ${inNames})::int AS ${name(columnName(i))}, ${inTitles}`;
  });
  return sql`SELECT ${listed(counts)}`;
}
export const columnName = (i: number): string => `n${i}`;
export const titledName = (i: number): string => `t${i}`;

const counted = (where: readonly Sql[], most: number): Sql =>
  where.length === 0 ? sql`0` : sql`(SELECT count(*) FROM (${foundBy(allOf(where), most)}) n)`;

/**
 * With LIMIT beside the condition the planner expects the first rows to match soon and reads the
 * table from end to end if none does: seconds. A materialized CTE is planned without the LIMIT, by
 * the index, and still read row by row.
 */
const foundBy = (where: Sql, most: number): Sql =>
  sql`WITH found AS MATERIALIZED (SELECT 1 FROM "SearchRow" r WHERE ${where}) SELECT 1 FROM found LIMIT ${count(most)}`;

/** Corrections found in titles or names, with their frequency, and others found in texts. */
export function standing(corrections: readonly Correction[]): Sql {
  const titled = value(
    corrections.map(({ meant }) => inTitleOrName(meant)),
    'tsquery[]',
  );
  const written = value(
    corrections.map(({ meant }) => inText(meant)),
    'tsquery[]',
  );
  const inTitles = foundBy(sql`r."words" @@ v.titled`, manyTitles);
  const isWritten = sql`EXISTS (${foundBy(sql`r."words" @@ v.written`, 1)})`;
  return sql`SELECT (v.i - 1)::int AS "at", n.n::int AS "titles" FROM unnest(${titled}, ${written}) WITH ORDINALITY v(titled, written, i)
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM (${inTitles}) f) n WHERE n.n > 0 OR (v.written IS NOT NULL AND ${isWritten})`;
}

/** The first request with hits; later ones are not evaluated. */
export function firstFound(requests: readonly SearchRequest[], scope: Scope): Sql {
  const cases = requests.map((request, i) => {
    const search = new SearchSql(request, scope);
    const any = search.any();
    const before = search.before();
    const found = before.length === 0 ? any : sql`(WITH ${listed(before)} SELECT ${any})`;
    return sql`WHEN ${found} THEN ${count(i)}`;
  });
  return sql`SELECT (CASE ${join(cases, ' ')} END)::int AS "first"`;
}
