/** SQL of facets and activity. */
import type { Compiler } from '../graphql/read/compile.js';
import type { SelectedField } from '../graphql/read/selection.js';

export interface ActivityRow {
  readonly start: string;
  readonly noticeCount: number;
  readonly directiveCount: number;
}

interface FacetRequest {
  readonly self: string;
  /** FROM and WHERE of the set. */
  readonly from: string;
  /** The same of the counts that are kept of it, if they are. */
  readonly tally: string | null;
  readonly facet: SelectedField;
  readonly size: number;
}

interface FacetKey {
  /** Column of the facet's rows. */
  readonly name: string;
  /** Of a notice. */
  readonly value: (self: string) => string;
  readonly dimension: 'AGENCY' | 'DIVISION' | 'KIND' | 'YEAR';
  /** Of the tally's text. */
  readonly type: 'uuid' | 'bpchar' | '"NoticeKind"' | 'int';
  readonly order: string;
}

const keys: Readonly<Record<string, FacetKey>> = {
  agencies: {
    name: 'agencyId',
    value: (self) => `${self}."agencyId"`,
    dimension: 'AGENCY',
    type: 'uuid',
    order: 'c."count" DESC, c."agencyId"',
  },
  divisions: {
    name: 'code',
    value: (self) => `COALESCE(${self}."countyCode", ${self}."prefectureCode", ${self}."provinceCode")`,
    dimension: 'DIVISION',
    type: 'bpchar',
    order: 'c."count" DESC, c."code"',
  },
  kinds: {
    name: 'kind',
    value: (self) => `${self}."kind"`,
    dimension: 'KIND',
    type: '"NoticeKind"',
    order: 'c."count" DESC, c."kind"',
  },
  years: {
    name: 'year',
    value: (self) => `extract(year FROM ${self}."publishedOn")::int`,
    dimension: 'YEAR',
    type: 'int',
    order: 'c."year" DESC',
  },
};

export function facetOf({ self, from, tally, facet, size }: FacetRequest, compiler: Compiler): string {
  const key = keys[facet.field.name];
  if (!key) return 'NULL';
  const counts =
    tally === null
      ? `SELECT ${key.value(self)} AS "${key.name}", count(*)::int AS "count" ${from} GROUP BY 1`
      : `SELECT ${self}."key"::${key.type} AS "${key.name}", ${self}."count" ${tally} AND ${self}."dimension" = '${key.dimension}' AND ${self}."count" > 0`;
  const columns = compiler.columns(new Set([key.name, 'count']), 'c', compiler.selected(facet));
  return `(SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (
    SELECT ${columns} FROM (${counts}) c WHERE c."${key.name}" IS NOT NULL ORDER BY ${key.order} LIMIT ${size}) r)`;
}

const mostPeriods = 1_000;

/** Periods from the first to the last day asked for (or known), each with its counts; the latest where they are many. */
export function activityOf(self: string, args: SelectedField['args'], compiler: Compiler): string {
  const unit = compiler.bind(String(args['interval']).toLowerCase(), 'text');
  const mine = `"agencyId" = ${self}."id" AND "status" = 'PUBLISHED'`;
  const day = (given: unknown, known: 'min' | 'max'): string =>
    typeof given === 'string'
      ? compiler.bind(given, 'date')
      : `(SELECT ${known}("publishedOn") FROM "Notice" WHERE ${mine})`;
  const [from, to] = [day(args['from'], 'min'), day(args['to'], 'max')];
  const step = `(CASE WHEN ${unit} = 'quarter' THEN '3 months' ELSE '1 ' || ${unit} END)::interval`;
  return `(WITH asked AS (SELECT ${from} AS "from", ${to} AS "to"),
    span AS (SELECT greatest("from", (date_trunc(${unit}, "to") - ${mostPeriods - 1} * ${step})::date) AS "from", "to"
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
