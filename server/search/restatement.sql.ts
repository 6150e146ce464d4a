/** Similar directives, found by their MinHash signatures (sketch.ts). */
import type { ListSource, Order, Scope } from '../graphql/read/source.js';
import { BadUserInput } from '../platform/errors.js';
import { allOf, count, sql, value, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';

/** Bound of candidates for a phrase that many directives share. */
const maxCompared = 1_000;
/** Scores are ordered as integers of this unit: cursors have no fractions. */
export const scoreUnit = 10_000;

interface RestatementArgs {
  readonly minScore?: number;
}

const bestFirst: Order = {
  of: 'Restatement',
  columns: [
    { name: 'score', type: 'int' },
    { name: 'publishedOn', type: 'date' },
    { name: 'directiveId', type: 'uuid' },
  ],
  direction: 'DESC',
};

export const restatements: ListSource<'Restatement', 'Directive', RestatementArgs> = {
  type: 'Restatement',
  computed: ({ parent, args }, scope) => alike(parent, leastScore(args), scope),
  where: () => [],
  order: () => bestFirst,
};

function leastScore({ minScore = 0 }: RestatementArgs): number {
  if (minScore < 0 || minScore > 1) throw new BadUserInput('"minScore" is 0 to 1.', { argument: 'minScore' });
  return Math.ceil(minScore * scoreUnit);
}

/**
 * Candidates that share an LSH band, filtered by similarity; sets of very different size are
 * skipped. Of a whole and its part only the more similar one is returned.
 */
function alike(parent: Table<'Directive'>, least: number, scope: Scope): Sql {
  const [minimum, unit] = [value(least, 'int'), count(scoreUnit)];
  const size = sql`(SELECT cardinality(w."pairs") FROM own w)`;
  const d = table('Directive');
  return sql`WITH own AS MATERIALIZED (
      SELECT s."bands", s."pairs" FROM "DirectiveSketch" s WHERE s."directiveId" = ${parent.id}
    ), other AS MATERIALIZED (
      SELECT o."directiveId", o."pairs", cardinality(o."pairs") AS "size" FROM own w JOIN "DirectiveSketch" o ON o."bands" && w."bands"
      WHERE o."directiveId" <> ${parent.id} LIMIT ${count(maxCompared)}
    ), scored AS (
      SELECT o."directiveId", (${unit} * count(*) / (${size} + o."size" - count(*)))::int AS "score"
      FROM other o CROSS JOIN unnest(o."pairs") AS p("pair") JOIN (SELECT unnest(w."pairs") AS "pair" FROM own w) q USING ("pair")
      WHERE ${unit} * LEAST(${size}, o."size") >= ${minimum} * GREATEST(${size}, o."size")
      GROUP BY o."directiveId", o."size"
    ), found AS (
      SELECT ${d.id} AS "directiveId", ${d.parentId} AS "wholeId", ${d.publishedOn}, s."score" FROM scored s JOIN "Directive" ${d} ON ${d.id} = s."directiveId"
      WHERE s."score" >= ${minimum} AND ${d.noticeId} <> ${parent.noticeId} AND ${allOf(scope.filtered('Directive', d, {}))}
    )
    SELECT f."directiveId", f."publishedOn", f."score" FROM found f WHERE NOT EXISTS (SELECT 1 FROM found o
      WHERE (o."directiveId" = f."wholeId" AND o."score" >= f."score") OR (o."wholeId" = f."directiveId" AND o."score" > f."score"))`;
}
