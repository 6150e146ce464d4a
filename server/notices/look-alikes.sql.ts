/** Notices that say the same as a page under another number: copies, or the same page with a mistyped one. */
import { count, sql, value, type Sql } from '../platform/sql.js';
import type { Table } from '../platform/tables.js';

/** What a page is compared by. */
export interface ComparedPage {
  readonly title: string;
  readonly agencyName: string;
  readonly publishedOn: string;
  /** Characters and pairs of neighbours of title and body, as SearchRow keeps them. */
  readonly grams: readonly number[];
}

export const maxLookAlikes = 5;
const maxCompared = 100;
/** Share of the grams in common. Where title, publisher and day say nothing certain the texts must agree more. */
const [likeTitle, likeDay] = [80, 90];
/** The beginning of a long page is not told apart in its grams: the largest pages are compared by fewer. */
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
