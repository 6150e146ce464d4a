/**
 * Doubts as a list, by kind. Each kind gives a page of its own, so that what is read does not grow with what is doubtful; the first of
 * all of them are the page.
 */
import { divisionPrefix } from '../graphql/division-prefix.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { pageRequest, type PageRequest } from '../graphql/read/paging.js';
import { redirected, type ListSource, type Order, type Scope } from '../graphql/read/source.js';
import { BadUserInput } from '../platform/errors.js';
import type { DoubtKey } from './doubt.key.js';
import { doubtKinds, rankOf, type DoubtKind } from './doubt.kinds.js';
import { sideOf, type Side } from './doubt.sides.sql.js';

export interface DoubtFilterShape {
  readonly kinds?: readonly DoubtKind[] | null | undefined;
  readonly agency?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly dismissed?: boolean | null | undefined;
}
type Args = Readonly<Record<string, unknown>>;
const filterOf = (args: Args): DoubtFilterShape => (args as { filter?: DoubtFilterShape | null }).filter ?? {}; // as the field declares it
export const kindsOf = ({ kinds }: DoubtFilterShape): readonly DoubtKind[] =>
  kinds == null ? doubtKinds : doubtKinds.filter((kind) => kinds.includes(kind));

/** Doubts of one kind are counted up to here. */
export const mostCounted = 10_000;
/** Of so few notices the doubts are taken together, whatever else is doubtful. */
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
  rank: 'int',
  key: 'text',
  ordinal: 'int',
  code: 'text',
  quote: 'text',
  otherId: 'uuid',
  agencyId: 'uuid',
  divisionCode: 'bpchar',
  reason: 'text',
  actor: 'text',
  at: 'timestamptz',
};
export const doubtColumns = new Set(Object.keys(columns));

const agencyOf = { agency: 's."id"', division: 'NULL', notice: 'n."agencyId"', nobody: 'NULL' } as const;
const divisionOf = {
  agency: 's."divisionCode"',
  division: 's."code"',
  notice: 'coalesce(n."countyCode", n."prefectureCode", n."provinceCode")',
  nobody: 'NULL',
} as const;
const divisionColumns = { 2: 'provinceCode', 4: 'prefectureCode', 6: 'countyCode' } as const;

function selectOf(kind: DoubtKind, side: Side): string {
  const { key, ordinal, code, quote, other, of } = side;
  const values: Readonly<Record<keyof typeof columns, string>> = {
    rank: String(rankOf(kind)),
    key: `${key}::text COLLATE "C"`,
    ordinal,
    code,
    quote: `coalesce(${quote}, '')`,
    otherId: other,
    agencyId: agencyOf[of],
    divisionCode: divisionOf[of],
    reason: 'NULL',
    actor: 'NULL',
    at: 'NULL',
  };
  const typed = Object.entries(columns).map(([name, type]) =>
    name === 'key' ? `${values.key} AS "key"` : `(${values[name as keyof typeof columns]})::${type} AS "${name}"`,
  );
  return `SELECT ${typed.join(', ')}`;
}

interface Asked {
  readonly agency: string | null;
  readonly prefix: string | null;
  readonly scope: Scope;
}

const asked = (filter: DoubtFilterShape, scope: Scope): Asked => ({
  agency: typeof filter.agency === 'string' ? decodeIdOf('Agency', filter.agency) : null,
  prefix: typeof filter.division === 'string' ? divisionPrefix(filter.division) : null,
  scope,
});

/** Null where nothing of such a side can fit. */
function filterConditions(of: Side['of'], filter: DoubtFilterShape, { agency, prefix, scope }: Asked): string[] | null {
  const byAgency = typeof filter.agency === 'string';
  if ((of === 'nobody' && (byAgency || prefix !== null)) || (of === 'division' && byAgency)) return null;
  const ofPlace = (code: string): string =>
    of === 'notice'
      ? `n."${divisionColumns[code.length as 2 | 4 | 6]}" = ${scope.bind(code.padEnd(6, '0'), 'bpchar')}` // divisionPrefix answers nothing else
      : `${divisionOf[of]} LIKE ${scope.bind(`${code}%`, 'text')}`;
  return [
    ...(byAgency ? [`${agencyOf[of]} = ${redirected('Agency', scope.bind(agency, 'uuid'))}`] : []),
    ...(prefix === null ? [] : [ofPlace(prefix)]),
  ];
}

/** What stands before SELECT where notices are filtered: the few that there are, if they are few. */
function fewOf(filter: DoubtFilterShape, at: Asked): string {
  const conditions = filterConditions('notice', filter, at) ?? [];
  if (conditions.length === 0) return '';
  return `WITH few AS MATERIALIZED (SELECT n."id" FROM "Notice" n WHERE ${conditions.join(' AND ')} LIMIT ${fewNotices + 1}),
    few_count AS MATERIALIZED (SELECT count(*) AS n FROM few)`;
}
const isFew = `(SELECT n FROM few_count) <= ${fewNotices}`;

/** FROM and WHERE of one kind's rows. Where notices are filtered there are two, and one of them yields all rows. */
function armsOf(kind: DoubtKind, filter: DoubtFilterShape, at: Asked): readonly { sql: string; isWalk: boolean }[] {
  const side = sideOf(kind);
  const { from, where, key, ordinal, of } = side;
  const narrowed = filterConditions(of, filter, at);
  if (narrowed === null) return [];
  const isOpen = `NOT EXISTS (SELECT 1 FROM "DismissedDoubt" x
    WHERE x."rank" = ${rankOf(kind)} AND x."key" = ${key}::text AND x."ordinal" = ${ordinal})`;
  const sql = (tables: string, conditions: readonly string[]): string =>
    `FROM ${tables} WHERE ${[...conditions, ...where, isOpen].join(' AND ')}`;
  if (of !== 'notice' || narrowed.length === 0) return [{ sql: sql(from, narrowed), isWalk: true }];
  return [
    { sql: sql(`${from} JOIN few f ON f."id" = n."id"`, [isFew]), isWalk: false },
    { sql: sql(from, [`NOT ${isFew}`, ...narrowed]), isWalk: true },
  ];
}

const forms = { uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, bpchar: /^[0-9A-Z]{6}$/ } as const;
export const isKeyOf = ({ keyType }: Side, key: unknown): boolean =>
  typeof key === 'string' && forms[keyType].test(key);

function keyOf(side: Side, key: unknown): unknown {
  if (!isKeyOf(side, key)) throw new BadUserInput('This is no cursor of this list.', { argument: 'after' });
  return key;
}

/** The page's worth of one kind: nothing before the cursor. */
function pageOfKind(kind: DoubtKind, filter: DoubtFilterShape, page: PageRequest & { readonly at: Asked }): string[] {
  const { at, backward, cursor, size } = page;
  const side = sideOf(kind);
  const rank = rankOf(kind);
  const [from, key, ordinal] = cursor ?? [];
  if (cursor && (backward ? rank > Number(from) : rank < Number(from))) return [];
  const bound = (): string => `(${at.scope.bind(keyOf(side, key), side.keyType)}, ${at.scope.bind(ordinal, 'int')})`;
  const behind =
    cursor && rank === Number(from) ? ` AND (${side.key}, ${side.ordinal}) ${backward ? '<' : '>'} ${bound()}` : '';
  const direction = backward ? 'DESC' : 'ASC';
  const tail = (columns_: readonly string[]): string =>
    `ORDER BY ${columns_.map((name) => `${name} ${direction}`).join(', ')} LIMIT ${size + 1}`;
  return armsOf(kind, filter, at).map(({ sql, isWalk }) => {
    const rows = `${selectOf(kind, side)} ${sql}${behind}`;
    if (isWalk) return `(${rows} ${tail([side.key, ...(side.ordinal === '0' ? [] : [side.ordinal])])})`;
    // OFFSET 0: else the planner would walk the kind's index after all, and ask of each row whether it is among the few.
    return `(SELECT * FROM (${rows} OFFSET 0) r ${tail(['"key"', '"ordinal"'])})`;
  });
}

const selectDismissed = (filter: DoubtFilterShape, { agency, prefix, scope }: Asked): string => {
  const conditions = [
    `x."rank" = ANY(${scope.bind(kindsOf(filter).map(rankOf), 'int[]')})`,
    ...(typeof filter.agency === 'string' ? [`x."agencyId" = ${scope.bind(agency, 'uuid')}`] : []),
    ...(prefix === null ? [] : [`x."divisionCode" LIKE ${scope.bind(`${prefix}%`, 'text')}`]),
  ];
  const names = Object.keys(columns).map((name) => (name === 'key' ? 'x."key" COLLATE "C" AS "key"' : `x."${name}"`));
  return `SELECT ${names.join(', ')} FROM "DismissedDoubt" x WHERE ${conditions.join(' AND ')}`;
};

const none = `SELECT ${Object.entries(columns)
  .map(([name, type]) => `NULL::${type} AS "${name}"`)
  .join(', ')} WHERE FALSE`;

function rowsOf(args: Args, scope: Scope): string {
  const filter = filterOf(args);
  const at = asked(filter, scope);
  if (filter.dismissed === true) return selectDismissed(filter, at);
  const page = { ...pageRequest(args, doubtOrder), at };
  const few = fewOf(filter, at);
  const pages = kindsOf(filter).flatMap((kind) => pageOfKind(kind, filter, page));
  return `${few} ${pages.length > 0 ? pages.join(' UNION ALL ') : none}`;
}

/** How many of each kind, up to so many; with `codes`, how many of each code. Rows with rank, count, codes. */
export function countsOf(filter: DoubtFilterShape, scope: Scope, upTo: number | null = mostCounted): string {
  const at = asked(filter, scope);
  const limit = upTo === null ? '' : `LIMIT ${upTo + 1}`;
  const counted = (rank: string, rows: string): string =>
    `SELECT ${rank} AS "rank", coalesce(sum(g."n"), 0)::int AS "count",
      coalesce(json_agg(json_build_object('code', g."code", 'count', g."n") ORDER BY g."n" DESC, g."code"), '[]') AS "codes"
     FROM (SELECT r."code", count(*)::int AS "n" FROM (SELECT * FROM (${rows}) a ${limit}) r GROUP BY r."code") g`;
  if (filter.dismissed === true) {
    const kinds = kindsOf(filter).map((kind) =>
      counted(String(rankOf(kind)), selectDismissed({ ...filter, kinds: [kind] }, at)),
    );
    return kinds.join(' UNION ALL ') || noCount;
  }
  const counts = kindsOf(filter).map((kind) => {
    const arms = armsOf(kind, filter, at).map(({ sql }) => `(SELECT ${sideOf(kind).code} AS "code" ${sql} ${limit})`);
    return counted(String(rankOf(kind)), arms.join(' UNION ALL ') || `SELECT NULL::text AS "code" WHERE FALSE`);
  });
  return `${fewOf(filter, at)} ${counts.join(' UNION ALL ') || noCount}`;
}
const noCount = `SELECT 0 AS "rank", 0 AS "count", '[]'::json AS "codes" WHERE FALSE`;

/** One doubt that is open, by its key. */
export function openDoubt({ kind, key, ordinal }: DoubtKey, scope: Scope): string {
  const side = sideOf(kind);
  const [arm] = armsOf(kind, {}, asked({}, scope));
  if (!arm || !isKeyOf(side, key)) return none;
  const isMeant = `${side.key} = ${scope.bind(key, side.keyType)} AND ${side.ordinal} = ${scope.bind(ordinal, 'int')}`;
  return `${selectOf(kind, side)} ${arm.sql} AND ${isMeant}`;
}

/** The same whether it is open or dismissed. */
export function oneDoubt(doubt: DoubtKey, scope: Scope): string {
  const { kind, key, ordinal } = doubt;
  const isMeant = `x."key" = ${scope.bind(key, 'text')} AND x."ordinal" = ${scope.bind(ordinal, 'int')}`;
  return `${selectDismissed({ kinds: [kind] }, asked({}, scope))} AND ${isMeant} UNION ALL ${openDoubt(doubt, scope)}`;
}

/** The first of one kind, for a report. */
export const examplesOf = (kind: DoubtKind, count: number, scope: Scope): string =>
  pageOfKind(kind, {}, { size: count - 1, backward: false, cursor: null, at: asked({}, scope) }).join('');

export const doubts = {
  model: 'DismissedDoubt',
  computed: { columns: doubtColumns, sql: ({ args }, scope) => rowsOf(args, scope) },
  where: () => [],
  order: () => doubtOrder,
  tally: ({ self, args }, scope) =>
    `FROM (SELECT least(c."count", ${mostCounted}) AS "count", 'TOTAL' AS "dimension" FROM (${countsOf(filterOf(args), scope)}) c) ${self} WHERE TRUE`,
} as const satisfies ListSource;
