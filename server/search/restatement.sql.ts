/** Directives that say the same, found by their sketches (sketch.ts). */
import { filtered, type ListSource, type Order, type Scope } from '../graphql/read/source.js';
import { BadUserInput } from '../platform/errors.js';

/** Of a phrase that more directives repeat, some are compared: nobody reads on for so long. */
const maxCompared = 1_000;
/** Scores are whole numbers of these while they order rows: cursors hold no fractions. */
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

export const restatements = {
  model: 'Directive',
  computed: {
    columns: new Set(['directiveId', 'publishedOn', 'score']),
    sql: ({ parent, args }, scope) => alike(parent, leastScore(args), scope), // as the field declares it
  },
  where: () => [],
  order: () => bestFirst,
} as const satisfies ListSource;

function leastScore({ minScore = 0 }: RestatementArgs): number {
  if (minScore < 0 || minScore > 1) throw new BadUserInput('"minScore" is 0 to 1.', { argument: 'minScore' });
  return Math.ceil(minScore * scoreUnit);
}

/** Those that share a band, and of these those that have enough in common: a set that is much larger or smaller cannot. */
function alike(parent: string, least: number, scope: Scope): string {
  const minimum = scope.bind(least, 'int');
  const size = '(SELECT cardinality(w."pairs") FROM own w)';
  return `WITH own AS MATERIALIZED (
      SELECT s."bands", s."pairs" FROM "DirectiveSketch" s WHERE s."directiveId" = ${parent}."id"
    ), other AS MATERIALIZED (
      SELECT o."directiveId", o."pairs", cardinality(o."pairs") AS "size" FROM own w JOIN "DirectiveSketch" o ON o."bands" && w."bands"
      WHERE o."directiveId" <> ${parent}."id" LIMIT ${maxCompared}
    ), scored AS (
      SELECT o."directiveId", (${scoreUnit} * count(*) / (${size} + o."size" - count(*)))::int AS "score"
      FROM other o CROSS JOIN unnest(o."pairs") AS p("pair") JOIN (SELECT unnest(w."pairs") AS "pair" FROM own w) q USING ("pair")
      WHERE ${scoreUnit} * LEAST(${size}, o."size") >= ${minimum} * GREATEST(${size}, o."size")
      GROUP BY o."directiveId", o."size"
    )
    SELECT d."id" AS "directiveId", d."publishedOn", s."score" FROM scored s JOIN "Directive" d ON d."id" = s."directiveId"
    WHERE s."score" >= ${minimum} AND d."noticeId" <> ${parent}."noticeId" AND ${filtered('Directive', 'd', {}, scope).join(' AND ')}`;
}
