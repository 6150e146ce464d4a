/** NoticeFilter and NoticeOrder as conditions and orders. */
import { GraphQLError } from 'graphql';
import { isStaff } from '../graphql/context.js';
import { divisionPrefix } from '../graphql/division-prefix.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { between, oneOf, type DateRangeShape } from '../graphql/read/conditions.js';
import type { Order, Scope } from '../graphql/read/source.js';
import { allOf, sql, value, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';
import { agencySubtree, mentionsOf, reportsOf } from './notice.sets.sql.js';

export interface NoticeFilterShape {
  readonly agency?: string | null | undefined;
  readonly agencyTree?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly genres?: readonly string[] | null | undefined;
  readonly validities?: readonly string[] | null | undefined;
  readonly publishedOn?: DateRangeShape | null | undefined;
  readonly createdOn?: DateRangeShape | null | undefined;
  readonly mentions?: string | null | undefined;
  readonly meeting?: string | null | undefined;
  readonly hasDirectives?: boolean | null | undefined;
  readonly siteCode?: string | null | undefined;
  readonly statuses?: readonly string[] | null | undefined;
}

type Notice = Table<'Notice'>;
const divisionColumns = { 2: 'provinceCode', 4: 'prefectureCode', 6: 'countyCode' } as const;

/** An agency key as parameter; redirects merged agencies. */
export const agencyKey = (id: string, scope: Scope): Sql =>
  scope.redirected('Agency', value(decodeIdOf('Agency', id), 'uuid'));
const meetingKey = (id: string): Sql => value(decodeIdOf('Meeting', id), 'uuid');

export function noticeConditions(self: Notice, filter: NoticeFilterShape, scope: Scope): Sql[] {
  const agency = (id: string): Sql => agencyKey(id, scope);
  const { kinds, genres, validities, hasDirectives } = filter;
  const ifSet = (id: string | null | undefined, condition: (id: string) => Sql): Sql[] =>
    typeof id === 'string' ? [condition(id)] : [];
  return [
    ...ifSet(filter.agency, (id) => sql`${self.agencyId} = ${agency(id)}`),
    ...ifSet(filter.agencyTree, (id) => sql`${self.agencyId} IN ${agencySubtree(agency(id))}`),
    ...ifSet(filter.mentions, (id) => sql`${self.id} IN (${mentionsOf(agency(id))})`),
    ...ifSet(filter.meeting, (id) => sql`${self.id} IN (${reportsOf(meetingKey(id))})`),
    ...ifSet(filter.siteCode, (code) => sql`${self.siteCode} = ${value(code, 'text')}`),
    ...divisionCondition(self, filter.division),
    ...oneOf(self.kind, kinds, '"NoticeKind"'),
    ...oneOf(self.genre, genres, '"DocumentGenre"'),
    ...oneOf(self.validity, validities, '"Validity"'),
    ...between(self.publishedOn, filter.publishedOn),
    ...between(self.createdOn, filter.createdOn),
    ...(typeof hasDirectives === 'boolean'
      ? [hasDirectives ? sql`${self.directiveCount} > 0` : sql`${self.directiveCount} = 0`]
      : []),
    ...statusCondition(self, filter.statuses, scope),
  ];
}

/**
 * Index scans that can drive the list of all notices if they match few rows; none if the order's
 * index covers the filter.
 */
export function noticeSides(filter: NoticeFilterShape, by: NoticeOrderShape['field'], scope: Scope): Sql[] {
  const { mentions, meeting, publishedOn, createdOn } = filter;
  const d = table('Notice');
  const onDays = (column: Sql, range: DateRangeShape | null | undefined): Sql[] => {
    const within = between(column, range);
    return within.length > 0 ? [sql`SELECT ${d.id} FROM "Notice" ${d} WHERE ${allOf(within)}`] : [];
  };
  return [
    ...(typeof meeting === 'string' ? [reportsOf(meetingKey(meeting))] : []),
    ...(typeof mentions === 'string' ? [mentionsOf(agencyKey(mentions, scope))] : []),
    ...(by === 'PUBLISHED_ON' ? [] : onDays(d.publishedOn, publishedOn)),
    ...(by === 'CREATED_ON' ? [] : onDays(d.createdSort, createdOn)),
  ];
}

function divisionCondition(self: Notice, code: string | null | undefined): Sql[] {
  const prefix = typeof code === 'string' ? divisionPrefix(code) : null;
  if (prefix === null) return [];
  const column = divisionColumns[prefix.length as 2 | 4 | 6]; // divisionPrefix returns no other length
  return [sql`${self[column]} = ${value(prefix.padEnd(6, '0'), 'bpchar')}`];
}

/** Published notices by default; other statuses require staff. */
function statusCondition(self: Notice, statuses: readonly string[] | null | undefined, scope: Scope): Sql[] {
  if (!statuses) return [sql`${self.status} = 'PUBLISHED'`];
  if (!isStaff(scope.viewer) && statuses.some((status) => status !== 'PUBLISHED')) {
    throw new GraphQLError('Filtering by "statuses" requires STAFF.', {
      extensions: { code: 'FORBIDDEN', argument: 'statuses' },
    });
  }
  return oneOf(self.status, statuses, '"NoticeStatus"');
}

const orderColumns = {
  PUBLISHED_ON: { name: 'publishedOn', type: 'date' },
  CREATED_ON: { name: 'createdSort', type: 'date' },
  CONTENT_CHANGED_AT: { name: 'contentChangedAt', type: 'timestamptz' },
} as const;

export interface NoticeOrderShape {
  readonly field: keyof typeof orderColumns;
  readonly direction: Order['direction'];
}

/** Newest published first by default. */
export const noticeOrder = (order: NoticeOrderShape | null | undefined): Order => ({
  of: 'Notice',
  columns: [orderColumns[order?.field ?? 'PUBLISHED_ON'], { name: 'id', type: 'uuid' }],
  direction: order?.direction ?? 'DESC',
});

/** 苏工信[2022]第01号 -> 苏工信〔2022〕1号, the stored form. */
export const canonicalNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[[(【〔{](\d{4})[\])】〕}]/, '〔$1〕')
    .replace(/第?0{0,9}([1-9]\d{0,9}|0)号$/, '$1号');
