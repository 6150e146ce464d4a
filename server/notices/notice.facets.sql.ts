/** SQL of facets and activity. */
import { jsonArray } from '../graphql/read/compile.js';
import type { FieldAt, FilteredSet } from '../graphql/read/source.js';
import { BadUserInput } from '../platform/errors.js';
import { columnOf, count, name, quoted, sql, value, type Sql } from '../platform/sql.js';
import { rowsWith, type Table } from '../platform/tables.js';

export interface ActivityRow {
  readonly start: string;
  readonly noticeCount: number;
  readonly directiveCount: number;
}

type Notice = Table<'Notice'>;
type NoticeSet = FilteredSet & { readonly self: Notice };

/** A dimension of the facets. */
interface Facet {
  /** Column of the facet's rows. */
  readonly column: string;
  readonly of: (notice: Notice) => Sql;
  readonly dimension: 'AGENCY' | 'DIVISION' | 'KIND' | 'YEAR';
  /** Casts the text key of the precomputed counts. */
  readonly cast: Sql;
  readonly isLatestFirst?: true;
}

export const byAgency: Facet = {
  column: 'agencyId',
  of: (n) => n.agencyId,
  dimension: 'AGENCY',
  cast: sql`::uuid`,
};
export const byDivision: Facet = {
  column: 'code',
  of: (n) => sql`COALESCE(${n.countyCode}, ${n.prefectureCode}, ${n.provinceCode})`,
  dimension: 'DIVISION',
  cast: sql`::bpchar`,
};
export const byKind: Facet = { column: 'kind', of: (n) => n.kind, dimension: 'KIND', cast: sql`::"NoticeKind"` };
export const byYear: Facet = {
  column: 'year',
  of: (n) => sql`extract(year FROM ${n.publishedOn})::int`,
  dimension: 'YEAR',
  cast: sql`::int`,
  isLatestFirst: true,
};

const most = 100;

/** Rows of a facet as JSON, most frequent first; years latest first. */
export const facet =
  ({ column, of, dimension, cast, isLatestFirst }: Facet) =>
  ({ self, from, tally }: NoticeSet, at: FieldAt<{ readonly first?: number }>): Sql => {
    const { first = most } = at.args;
    if (first < 1 || first > most)
      throw new BadUserInput('"first" of a facet must be 1 to 100.', { argument: 'first' });
    const counts = tally
      ? sql`SELECT ${tally.key}${cast} AS ${name(column)}, ${tally.count} ${from} AND ${tally.dimension} = ${quoted(dimension)} AND ${tally.count} > 0`
      : sql`SELECT ${of(self)} AS ${name(column)}, count(*)::int AS "count" ${from} GROUP BY 1`;
    const rows = rowsWith('facet', ['count'])();
    const key = columnOf(rows, column);
    const order = isLatestFirst ? sql`${key} DESC` : sql`${rows.count} DESC, ${key}`;
    return jsonArray(
      sql`SELECT ${at.columns(rows)} FROM (${counts}) ${rows} WHERE ${key} IS NOT NULL ORDER BY ${order} LIMIT ${count(first)}`,
    );
  };

const mostPeriods = 1_000;

export interface ActivityArgs {
  readonly interval: string;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Periods from the first to the last day, with their counts; only the latest if there are many. */
export function activityOf(agency: Pick<Table<'Agency'>, 'id'>, { interval, from, to }: ActivityArgs): Sql {
  const unit = value(interval.toLowerCase(), 'text');
  const mine = sql`"agencyId" = ${agency.id} AND "status" = 'PUBLISHED'`;
  const day = (given: string | null | undefined, known: Sql): Sql =>
    typeof given === 'string'
      ? value(given, 'date')
      : sql`(SELECT ${known}("publishedOn") FROM "Notice" WHERE ${mine})`;
  const [first, last] = [day(from, sql`min`), day(to, sql`max`)];
  const step = sql`(CASE WHEN ${unit} = 'quarter' THEN '3 months' ELSE '1 ' || ${unit} END)::interval`;
  return sql`(WITH asked AS (SELECT ${first} AS "from", ${last} AS "to"),
    span AS (SELECT greatest("from", (date_trunc(${unit}, "to") - ${count(mostPeriods - 1)} * ${step})::date) AS "from", "to"
      FROM asked WHERE "from" IS NOT NULL),
    period AS (SELECT g::date AS "start"
      FROM span, generate_series(date_trunc(${unit}, span."from"), span."to", ${step}) g),
    counted AS (SELECT date_trunc(${unit}, n."publishedOn")::date AS "start", count(*)::int AS "notices",
        sum(n."directiveCount")::int AS "directives"
      FROM span, "Notice" n WHERE ${mine} AND n."publishedOn" BETWEEN span."from" AND span."to" GROUP BY 1)
    SELECT coalesce(json_agg(json_build_object('start', p."start", 'noticeCount', COALESCE(c."notices", 0),
      'directiveCount', COALESCE(c."directives", 0)) ORDER BY p."start"), '[]'::json)
    FROM period p LEFT JOIN counted c USING ("start"))`;
}
