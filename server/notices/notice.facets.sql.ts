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
  readonly facet: SelectedField;
  readonly size: number;
}

const keys: Readonly<Record<string, (self: string) => { name: string; value: string; order: string }>> = {
  agencies: (self) => ({ name: 'agencyId', value: `${self}."agencyId"`, order: 'c."count" DESC, c."agencyId"' }),
  divisions: (self) => ({
    name: 'code',
    value: `COALESCE(${self}."countyCode", ${self}."prefectureCode", ${self}."provinceCode")`,
    order: 'c."count" DESC, c."code"',
  }),
  kinds: (self) => ({ name: 'kind', value: `${self}."kind"`, order: 'c."count" DESC, c."kind"' }),
  years: (self) => ({ name: 'year', value: `extract(year FROM ${self}."publishedOn")::int`, order: 'c."year" DESC' }),
};

export function facetOf({ self, from, facet, size }: FacetRequest, compiler: Compiler): string {
  const key = keys[facet.field.name]?.(self);
  if (!key) return 'NULL';
  const counts = `SELECT ${key.value} AS "${key.name}", count(*)::int AS "count" ${from} GROUP BY 1`;
  const columns = compiler.columns(new Set([key.name, 'count']), 'c', compiler.selected(facet));
  return `(SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (
    SELECT ${columns} FROM (${counts}) c WHERE c."${key.name}" IS NOT NULL ORDER BY ${key.order} LIMIT ${size}) r)`;
}

/** Periods from the first to the last day asked for (or known), each with its counts. */
export function activityOf(self: string, args: SelectedField['args'], compiler: Compiler): string {
  const unit = compiler.bind(String(args['interval']).toLowerCase(), 'text');
  const mine = `"agencyId" = ${self}."id" AND "status" = 'PUBLISHED'`;
  const day = (given: unknown, known: 'min' | 'max'): string =>
    typeof given === 'string'
      ? compiler.bind(given, 'date')
      : `(SELECT ${known}("publishedOn") FROM "Notice" WHERE ${mine})`;
  const [from, to] = [day(args['from'], 'min'), day(args['to'], 'max')];
  return `(WITH span AS (SELECT ${from} AS "from", ${to} AS "to"),
    period AS (SELECT g::date AS "start" FROM span, generate_series(date_trunc(${unit}, span."from"), span."to",
      (CASE WHEN ${unit} = 'quarter' THEN '3 months' ELSE '1 ' || ${unit} END)::interval) g LIMIT 1000),
    counted AS (SELECT date_trunc(${unit}, n."publishedOn")::date AS "start", count(*)::int AS "notices",
        sum(n."directiveCount")::int AS "directives"
      FROM span, "Notice" n WHERE ${mine} AND n."publishedOn" BETWEEN span."from" AND span."to" GROUP BY 1)
    SELECT coalesce(json_agg(json_build_object('start', p."start", 'noticeCount', COALESCE(c."notices", 0),
      'directiveCount', COALESCE(c."directives", 0)) ORDER BY p."start"), '[]'::json)
    FROM period p LEFT JOIN counted c USING ("start"))`;
}
