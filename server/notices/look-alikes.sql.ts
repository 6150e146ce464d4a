/**
 * Notices with the same text as a page under another number: copies, or the page under a mistyped
 * number.
 */
import { count, sql, value, type Sql } from '../platform/sql.js';
import type { Table } from '../platform/tables.js';

/** Fields of a page to compare. */
export interface ComparedPage {
  readonly title: string;
  readonly agencyName: string;
  readonly publishedOn: string;
  /** Unigrams and bigrams of title and body, as in SearchRow. */
  readonly grams: readonly number[];
}

export const maxLookAlikes = 5;
const maxCompared = 100;
/** Minimum percentage of common grams; higher if title, publisher and day are not conclusive. */
const [likeTitle, likeDay] = [80, 90];
/** Bound of grams for very long pages, because the grams of a beginning cannot be distinguished. */
const maxGrams = 50_000;

export function isLookAlike(self: Pick<Table<'Notice'>, 'id'>, page: ComparedPage): Sql {
  const title = value(page.title, 'text');
  const day = value(page.publishedOn, 'date');
  const publisher = value(page.agencyName, 'text');
  const grams = value(page.grams.slice(0, maxGrams), 'int[]');
  return sql`${self.id} IN (
    WITH own AS MATERIALIZED (SELECT unnest(${grams}) AS "gram"),
    candidate AS MATERIALIZED (
      (SELECT n."id", ${count(likeTitle)} AS "least" FROM "Notice" n WHERE n."title" = ${title} ORDER BY n."id" DESC LIMIT ${count(maxCompared)})
      UNION ALL
      (SELECT n."id", ${count(likeDay)} FROM "Notice" n WHERE n."publishedOn" = ${day} AND n."title" <> ${title}
        AND n."agencyId" IN (SELECT COALESCE(a."mergedIntoId", a."id") FROM "AgencyName" o JOIN "Agency" a ON a."id" = o."agencyId" WHERE o."name" = ${publisher})
        ORDER BY n."id" DESC LIMIT ${count(maxCompared)})
    ), sized AS MATERIALIZED (
      SELECT c."id", c."least", r."grams", cardinality(r."grams") AS "size", cardinality(${grams}) AS "own"
      FROM candidate c JOIN "SearchRow" r ON r."subjectId" = c."id"
    )
    SELECT s."id" FROM sized s
    WHERE 100 * LEAST(s."size", s."own") >= s."least" * GREATEST(s."size", s."own")
      AND (SELECT (100 + s."least") * count(*) >= s."least" * (s."size" + s."own") FROM unnest(s."grams") g JOIN own ON own."gram" = g))`;
}
