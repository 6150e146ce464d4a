/**
 * The list of doubts, merged from one page per kind, so that reads do not grow with the number of
 * doubts.
 */
import { divisionPrefix } from '../graphql/division-prefix.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { pageRequest, type PageRequest } from '../graphql/read/paging.js';
import type { ListSource, Order, Scope } from '../graphql/read/source.js';
import { BadUserInput } from '../platform/errors.js';
import { allOf, count, empty, join, listed, name, quoted, sql, value, type Sql } from '../platform/sql.js';
import type { DoubtKey } from './doubt.key.js';
import { doubtKinds, rankOf, type DoubtKind } from './doubt.kinds.js';
import { sideOf, type Side } from './doubt.sides.sql.js';

export interface DoubtFilterShape {
  readonly kinds?: readonly DoubtKind[] | null | undefined;
  readonly agency?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly dismissed?: boolean | null | undefined;
}
interface DoubtArgs {
  readonly filter?: DoubtFilterShape | null | undefined;
}
export const kindsOf = ({ kinds }: DoubtFilterShape): readonly DoubtKind[] =>
  kinds == null ? doubtKinds : doubtKinds.filter((kind) => kinds.includes(kind));

/** Counts per kind stop here. */
export const mostCounted = 10_000;
/** If the filter selects at most this many notices, their doubts are collected directly. */
const fewNotices = 2_000;

export const doubtOrder: Order = {
  of: 'Doubt',
  columns: [
    { name: 'rank', type: 'int' },
    { name: 'key', type: 'text' },
    { name: 'ordinal', type: 'int' },
  ],
  direction: 'ASC',
};
const columns = {
  rank: sql`int`,
  key: sql`text`,
  ordinal: sql`int`,
  code: sql`text`,
  quote: sql`text`,
  otherId: sql`uuid`,
  agencyId: sql`uuid`,
  divisionCode: sql`bpchar`,
  reason: sql`text`,
  actor: sql`text`,
  at: sql`timestamptz`,
} as const;
type DoubtColumn = keyof typeof columns;
export const doubtColumns = Object.keys(columns) as DoubtColumn[]; // keys of a constant

const agencyOf = { agency: sql`s."id"`, division: sql`NULL`, notice: sql`n."agencyId"`, nobody: sql`NULL` } as const;
const divisionOf = {
  agency: sql`s."divisionCode"`,
  division: sql`s."code"`,
  notice: sql`coalesce(n."countyCode", n."prefectureCode", n."provinceCode")`,
  nobody: sql`NULL`,
} as const;
const divisionColumns = { 2: sql`n."provinceCode"`, 4: sql`n."prefectureCode"`, 6: sql`n."countyCode"` } as const;

function selectOf(kind: DoubtKind, side: Side): Sql {
  const { key, ordinal, code, quote, other, of } = side;
  const values: Readonly<Record<DoubtColumn, Sql>> = {
    rank: count(rankOf(kind)),
    key: sql`${key}::text COLLATE "C"`,
    ordinal,
    code,
    quote: sql`coalesce(${quote}, '')`,
    otherId: other,
    agencyId: agencyOf[of],
    divisionCode: divisionOf[of],
    reason: sql`NULL`,
    actor: sql`NULL`,
    at: sql`NULL`,
  };
  const typed = doubtColumns.map((column) =>
    column === 'key' ? sql`${values.key} AS "key"` : sql`(${values[column]})::${columns[column]} AS ${name(column)}`,
  );
  return sql`SELECT ${listed(typed)}`;
}

interface Asked {
  readonly agency: string | null;
  readonly prefix: string | null;
  readonly scope: Pick<Scope, 'redirected'>;
}

const asked = (filter: DoubtFilterShape, scope: Asked['scope']): Asked => ({
  agency: typeof filter.agency === 'string' ? decodeIdOf('Agency', filter.agency) : null,
  prefix: typeof filter.division === 'string' ? divisionPrefix(filter.division) : null,
  scope,
});

/** Null if the filter excludes all rows of this query. */
function filterConditions(of: Side['of'], filter: DoubtFilterShape, { agency, prefix, scope }: Asked): Sql[] | null {
  const byAgency = typeof filter.agency === 'string';
  if ((of === 'nobody' && (byAgency || prefix !== null)) || (of === 'division' && byAgency)) return null;
  const ofPlace = (code: string): Sql =>
    of === 'notice'
      ? sql`${divisionColumns[code.length as 2 | 4 | 6]} = ${value(code.padEnd(6, '0'), 'bpchar')}` // divisionPrefix returns no other length
      : sql`${divisionOf[of]} LIKE ${value(`${code}%`, 'text')}`;
  return [
    ...(byAgency ? [sql`${agencyOf[of]} = ${scope.redirected('Agency', value(agency, 'uuid'))}`] : []),
    ...(prefix === null ? [] : [ofPlace(prefix)]),
  ];
}

/** WITH clause for a filter on notices: the selected notices, if they are few. */
function fewOf(filter: DoubtFilterShape, at: Asked): Sql {
  const conditions = filterConditions('notice', filter, at) ?? [];
  if (conditions.length === 0) return empty;
  return sql`WITH few AS MATERIALIZED (SELECT n."id" FROM "Notice" n WHERE ${allOf(conditions)} LIMIT ${count(fewNotices + 1)}),
    few_count AS MATERIALIZED (SELECT count(*) AS n FROM few)`;
}
const isFew = sql`(SELECT n FROM few_count) <= ${count(fewNotices)}`;

/**
 * FROM and WHERE for one kind. With a filter on notices there are two alternatives, of which
 * exactly one yields rows.
 */
function armsOf(kind: DoubtKind, filter: DoubtFilterShape, at: Asked): readonly { tables: Sql; isWalk: boolean }[] {
  const side = sideOf(kind);
  const { from, where, key, ordinal, of } = side;
  const narrowed = filterConditions(of, filter, at);
  if (narrowed === null) return [];
  const isOpen = sql`NOT EXISTS (SELECT 1 FROM "DismissedDoubt" x
    WHERE x."rank" = ${count(rankOf(kind))} AND x."key" = ${key}::text AND x."ordinal" = ${ordinal})`;
  const rows = (tables: Sql, conditions: readonly Sql[]): Sql =>
    sql`FROM ${tables} WHERE ${allOf([...conditions, ...where, isOpen])}`;
  if (of !== 'notice' || narrowed.length === 0) return [{ tables: rows(from, narrowed), isWalk: true }];
  return [
    { tables: rows(sql`${from} JOIN few f ON f."id" = n."id"`, [isFew]), isWalk: false },
    { tables: rows(from, [sql`NOT ${isFew}`, ...narrowed]), isWalk: true },
  ];
}

const forms = { uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, bpchar: /^[0-9A-Z]{6}$/ } as const;
export const isKeyOf = ({ keyType }: Side, key: unknown): boolean =>
  typeof key === 'string' && forms[keyType].test(key);

function keyOf(side: Side, key: unknown): unknown {
  if (!isKeyOf(side, key)) throw new BadUserInput('The cursor does not belong to this list.', { argument: 'after' });
  return key;
}

/** A page of one kind after the cursor. */
function pageOfKind(kind: DoubtKind, filter: DoubtFilterShape, page: PageRequest & { readonly at: Asked }): Sql[] {
  const { at, backward, cursor, size } = page;
  const side = sideOf(kind);
  const rank = rankOf(kind);
  const [from, key, ordinal] = cursor ?? [];
  if (cursor && (backward ? rank > Number(from) : rank < Number(from))) return [];
  const bound = (): Sql => sql`(${value(keyOf(side, key), side.keyType)}, ${value(ordinal, 'int')})`;
  const place = sql`(${side.key}, ${side.ordinal})`;
  const behind = cursor && rank === Number(from) ? sql` AND ${place} ${backward ? sql`<` : sql`>`} ${bound()}` : empty;
  const direction = backward ? sql`DESC` : sql`ASC`;
  const tail = (by: readonly Sql[]): Sql =>
    sql`ORDER BY ${listed(by.map((column) => sql`${column} ${direction}`))} LIMIT ${count(size + 1)}`;
  return armsOf(kind, filter, at).map(({ tables: arm, isWalk }) => {
    const rows = sql`${selectOf(kind, side)} ${arm}${behind}`;
    if (isWalk) return sql`(${rows} ${tail([side.key, ...(side.hasOrdinal ? [side.ordinal] : [])])})`;
    // OFFSET 0 is an optimisation fence: otherwise the planner would scan the kind's index and
    // probe each row.
    return sql`(SELECT * FROM (${rows} OFFSET 0) r ${tail([sql`"key"`, sql`"ordinal"`])})`;
  });
}

function selectDismissed(filter: DoubtFilterShape, { agency, prefix }: Pick<Asked, 'agency' | 'prefix'>): Sql {
  const conditions = [
    sql`x."rank" = ANY(${value(kindsOf(filter).map(rankOf), 'int[]')})`,
    ...(typeof filter.agency === 'string' ? [sql`x."agencyId" = ${value(agency, 'uuid')}`] : []),
    ...(prefix === null ? [] : [sql`x."divisionCode" LIKE ${value(`${prefix}%`, 'text')}`]),
  ];
  const names = doubtColumns.map((column) =>
    column === 'key' ? sql`x."key" COLLATE "C" AS "key"` : sql`x.${name(column)}`,
  );
  return sql`SELECT ${listed(names)} FROM "DismissedDoubt" x WHERE ${allOf(conditions)}`;
}

const none = sql`SELECT ${listed(doubtColumns.map((column) => sql`NULL::${columns[column]} AS ${name(column)}`))} WHERE FALSE`;

const unionOf = (selects: readonly Sql[], otherwise: Sql): Sql =>
  selects.length > 0 ? join(selects, ' UNION ALL ') : otherwise;

function rowsOf(args: DoubtArgs, scope: Scope): Sql {
  const filter = args.filter ?? {};
  const at = asked(filter, scope);
  if (filter.dismissed === true) return selectDismissed(filter, at);
  const page = { ...pageRequest({ ...args }, doubtOrder), at };
  const pages = kindsOf(filter).flatMap((kind) => pageOfKind(kind, filter, page));
  return sql`${fewOf(filter, at)} ${unionOf(pages, none)}`;
}

/** Counts per kind up to a bound; with `codes`, also per code. Rows with rank, count, codes. */
export function countsOf(filter: DoubtFilterShape, scope: Asked['scope'], upTo: number | null = mostCounted): Sql {
  const at = asked(filter, scope);
  const limit = upTo === null ? empty : sql`LIMIT ${count(upTo + 1)}`;
  const counted = (kind: DoubtKind, rows: Sql): Sql =>
    sql`SELECT ${count(rankOf(kind))} AS "rank", coalesce(sum(g."n"), 0)::int AS "count",
      coalesce(json_agg(json_build_object('code', g."code", 'count', g."n") ORDER BY g."n" DESC, g."code"), '[]') AS "codes"
     FROM (SELECT r."code", count(*)::int AS "n" FROM (SELECT * FROM (${rows}) a ${limit}) r GROUP BY r."code") g`;
  if (filter.dismissed === true) {
    const kinds = kindsOf(filter).map((kind) => counted(kind, selectDismissed({ ...filter, kinds: [kind] }, at)));
    return unionOf(kinds, noCount);
  }
  const counts = kindsOf(filter).map((kind) => {
    const arms = armsOf(kind, filter, at).map(
      ({ tables }) => sql`(SELECT ${sideOf(kind).code} AS "code" ${tables} ${limit})`,
    );
    return counted(kind, unionOf(arms, sql`SELECT NULL::text AS "code" WHERE FALSE`));
  });
  return sql`${fewOf(filter, at)} ${unionOf(counts, noCount)}`;
}
const noCount = sql`SELECT 0 AS "rank", 0 AS "count", '[]'::json AS "codes" WHERE FALSE`;

/** Without filter, so without redirects. */
const unfiltered: Asked = { agency: null, prefix: null, scope: { redirected: (_model, key) => key } };

/** One open doubt by key. */
export function openDoubt({ kind, key, ordinal }: DoubtKey): Sql {
  const side = sideOf(kind);
  const [arm] = armsOf(kind, {}, unfiltered);
  if (!arm || !isKeyOf(side, key)) return none;
  const isMeant = sql`${side.key} = ${value(key, side.keyType)} AND ${side.ordinal} = ${value(ordinal, 'int')}`;
  return sql`${selectOf(kind, side)} ${arm.tables} AND ${isMeant}`;
}

/** Open or dismissed. */
export function oneDoubt(doubt: DoubtKey): Sql {
  const { kind, key, ordinal } = doubt;
  const isMeant = sql`x."key" = ${value(key, 'text')} AND x."ordinal" = ${value(ordinal, 'int')}`;
  return sql`${selectDismissed({ kinds: [kind] }, unfiltered)} AND ${isMeant} UNION ALL ${openDoubt(doubt)}`;
}

/** The first doubts of one kind, for a report. */
export const examplesOf = (kind: DoubtKind, most: number): Sql =>
  join(pageOfKind(kind, {}, { size: most - 1, backward: false, cursor: null, at: unfiltered }), ' ');

export const doubts: ListSource<'Doubt', 'Query', DoubtArgs> = {
  type: 'Doubt',
  computed: ({ args }, scope) => rowsOf(args, scope),
  where: () => [],
  order: () => doubtOrder,
  tally: ({ counts, args }, scope) =>
    sql`FROM (SELECT least(c."count", ${count(mostCounted)}) AS "count", ${quoted('TOTAL')} AS "dimension" FROM (${countsOf(args.filter ?? {}, scope)}) c) ${counts} WHERE TRUE`,
};
