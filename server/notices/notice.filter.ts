/** NoticeFilter and NoticeOrder as conditions and orders. */
import { GraphQLError } from 'graphql';
import { isStaff } from '../graphql/context.js';
import { divisionPrefix } from '../graphql/division-prefix.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { between, oneOf, type DateRangeShape } from '../graphql/read/conditions.js';
import { redirected, type Order, type Scope } from '../graphql/read/source.js';
import { agencySubtree, mentionsAgency, mentionsOf, reportsMeeting, reportsOf } from './notice.sql.js';

export interface NoticeFilterShape {
  readonly agency?: string | null;
  readonly agencyTree?: string | null;
  readonly division?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly genres?: readonly string[] | null;
  readonly validities?: readonly string[] | null;
  readonly publishedOn?: DateRangeShape | null;
  readonly createdOn?: DateRangeShape | null;
  readonly mentions?: string | null;
  readonly meeting?: string | null;
  readonly hasDirectives?: boolean | null;
  readonly siteCode?: string | null;
  readonly statuses?: readonly string[] | null;
}

const divisionColumns = { 2: 'provinceCode', 4: 'prefectureCode', 6: 'countyCode' } as const;

/** An agency's key as a parameter; an id that was merged away means the agency that it was merged into. */
export const agencyKey = (id: string, scope: Scope): string =>
  redirected('Agency', scope.bind(decodeIdOf('Agency', id), 'uuid'));

export function noticeConditions(self: string, filter: NoticeFilterShape, scope: Scope): string[] {
  const agency = (id: string): string => agencyKey(id, scope);
  const { kinds, genres, validities } = filter;
  const ifSet = (id: string | null | undefined, condition: (id: string) => string): string[] =>
    typeof id === 'string' ? [condition(id)] : [];
  return [
    ...ifSet(filter.agency, (id) => `${self}."agencyId" = ${agency(id)}`),
    ...ifSet(filter.agencyTree, (id) => `${self}."agencyId" IN ${agencySubtree(agency(id))}`),
    ...ifSet(filter.mentions, (id) => mentionsAgency(self, agency(id))),
    ...ifSet(filter.meeting, (id) => reportsMeeting(self, scope.bind(decodeIdOf('Meeting', id), 'uuid'))),
    ...ifSet(filter.siteCode, (code) => `${self}."siteCode" = ${scope.bind(code, 'text')}`),
    ...divisionCondition(self, filter.division, scope),
    ...oneOf(`${self}."kind"`, { values: kinds, type: '"NoticeKind"' }, scope),
    ...oneOf(`${self}."genre"`, { values: genres, type: '"DocumentGenre"' }, scope),
    ...oneOf(`${self}."validity"`, { values: validities, type: '"Validity"' }, scope),
    ...between(`${self}."publishedOn"`, filter.publishedOn, scope),
    ...between(`${self}."createdOn"`, filter.createdOn, scope),
    ...(typeof filter.hasDirectives === 'boolean'
      ? [`${self}."directiveCount" ${filter.hasDirectives ? '>' : '='} 0`]
      : []),
    ...statusCondition(self, filter.statuses, scope),
  ];
}

/** Sides from which a list of all notices can be had where few stand there; what its order answers needs none. */
export function noticeSides(filter: NoticeFilterShape, by: NoticeOrderShape['field'], scope: Scope): string[] {
  const { mentions, meeting, publishedOn, createdOn } = filter;
  const onDays = (column: string, range: DateRangeShape | null | undefined): string[] => {
    const within = between(`d."${column}"`, range, scope);
    return within.length > 0 ? [`SELECT d."id" FROM "Notice" d WHERE ${within.join(' AND ')}`] : [];
  };
  return [
    ...(typeof meeting === 'string' ? [reportsOf(scope.bind(decodeIdOf('Meeting', meeting), 'uuid'))] : []),
    ...(typeof mentions === 'string' ? [mentionsOf(agencyKey(mentions, scope))] : []),
    ...(by === 'PUBLISHED_ON' ? [] : onDays('publishedOn', publishedOn)),
    ...(by === 'CREATED_ON' ? [] : onDays('createdSort', createdOn)),
  ];
}

function divisionCondition(self: string, code: string | null | undefined, scope: Scope): string[] {
  const prefix = typeof code === 'string' ? divisionPrefix(code) : null;
  if (prefix === null) return [];
  const column = divisionColumns[prefix.length as 2 | 4 | 6]; // divisionPrefix answers nothing else
  return [`${self}."${column}" = ${scope.bind(prefix.padEnd(6, '0'), 'bpchar')}`];
}

/** Everybody sees what is published; staff alone may ask for more. */
function statusCondition(self: string, statuses: readonly string[] | null | undefined, scope: Scope): string[] {
  if (!statuses) return [`${self}."status" = 'PUBLISHED'`];
  if (!isStaff(scope.viewer) && statuses.some((status) => status !== 'PUBLISHED')) {
    throw new GraphQLError('"statuses" is for staff.', { extensions: { code: 'FORBIDDEN', argument: 'statuses' } });
  }
  return oneOf(`${self}."status"`, { values: statuses, type: '"NoticeStatus"' }, scope);
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

/** Newest published first, unless asked otherwise. */
export const noticeOrder = (order: NoticeOrderShape | null | undefined): Order => ({
  of: 'Notice',
  columns: [orderColumns[order?.field ?? 'PUBLISHED_ON'], { name: 'id', type: 'uuid' }],
  direction: order?.direction ?? 'DESC',
});

/** 苏工信[2022]第01号 -> 苏工信〔2022〕1号, the form that is stored. */
export const canonicalNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[[(【〔{](\d{4})[\])】〕}]/, '〔$1〕')
    .replace(/第?0{0,9}([1-9]\d{0,9}|0)号$/, '$1号');
