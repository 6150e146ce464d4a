/** Lists, filters and orders of the schema once more, in plain code over rows: what the database must come to as well. */
import { encodeNodeId } from '../../server/graphql/node-id.js';
import {
  word,
  type AgencyRow,
  type ChangeRow,
  type DirectiveRow,
  type MeetingRow,
  type NoticeRow,
  type Rows,
} from './invented-rows.kit.js';

export interface Filter<R> {
  /** To be asked for, one by one. */
  readonly values: (rows: Rows) => readonly unknown[];
  readonly fits: (row: R, value: any, rows: Rows) => boolean;
  /** What holds where it is not asked for. */
  readonly otherwise?: (row: R) => boolean;
  /** Values that staff alone may ask for. */
  readonly staffValues?: readonly unknown[];
}
export type Granularity = 'BOTH' | 'LEAVES' | 'WHOLE';
type Key = readonly (string | number)[];
export interface Order<R> {
  readonly by: (row: R) => Key;
  readonly descending: boolean;
}
export interface List<R> {
  readonly of: 'Agency' | 'Change' | 'Directive' | 'Meeting' | 'Notice';
  /** Global id of the row that the list hangs on, null at the root, and its rows, each with all that filters leave. */
  readonly at: (rows: Rows) => readonly { readonly parent: string | null; readonly rows: readonly R[] }[];
  readonly order: Order<R>;
  /** What depends on several things that are asked: whether a row fits, and which of those that fit are listed. */
  readonly fits?: (row: R, filter: Asked, at: { parent: string | null; rows: Rows }) => boolean;
  readonly listed?: (
    fitting: readonly R[],
    seen: readonly R[],
    asked: { filter: Asked; granularity: Granularity | null },
  ) => readonly R[];
}

const agencyId = (id: string): string => encodeNodeId('Agency', id);
const dayOf = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? '0001-01-01';
const within = (date: Date | null, { from, to }: { from?: string | null; to?: string | null }): boolean =>
  (!from && !to) || (date !== null && (!from || dayOf(date) >= from) && (!to || dayOf(date) <= to));
const ranges = [
  { from: '2024-02-01' },
  { to: '2024-08-15' },
  { from: '2024-01-01', to: '2024-12-31' },
  { from: '2025-01-01', to: '2024-01-01' },
  {},
];
/** Both ends belong to a range: one of a single day, on which something stands. */
const rangesWith = (dates: readonly (Date | null)[]): object[] => {
  const day = dates.find((date) => date !== null);
  return [...ranges, ...(day ? [{ from: dayOf(day), to: dayOf(day) }] : [])];
};
const inDivision = (code: string | null, asked: string): boolean =>
  code?.startsWith(asked.replace(/(?:00){1,2}$/, '')) ?? false;
const divisions = ['32', '3205', '320506', '320500', '33', '44'];
const survivor = (id: string, { agencies }: Rows): string =>
  agencies.find((agency) => agencyId(agency.id) === id)?.mergedIntoId ?? keyOf(id, agencies);
const keyOf = (id: string, agencies: readonly AgencyRow[]): string =>
  agencies.find((agency) => agencyId(agency.id) === id)?.id ?? '';

/** The agency and all below it. */
function treeOf(id: string, rows: Rows): Set<string> {
  const tree = new Set([survivor(id, rows)]);
  for (let before = 0; before < tree.size;) {
    before = tree.size;
    for (const agency of rows.agencies) if (agency.parentId && tree.has(agency.parentId)) tree.add(agency.id);
  }
  return tree;
}
const isMerged = ({ mergedIntoId }: AgencyRow): boolean => mergedIntoId !== null;
/** Of these agencies the one that most rows have, a rare one, one that was merged away, and what is no agency. */
const agenciesAmong =
  (pick: (rows: Rows) => readonly (string | null)[]) =>
  (rows: Rows): string[] => {
    const counts = new Map<string, number>();
    for (const id of pick(rows)) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
    const merged = rows.agencies.find((agency) => isMerged(agency) && counts.has(agency.mergedIntoId ?? ''));
    const any = rows.agencies.find(isMerged);
    return [sorted[0], sorted.at(-1), (merged ?? any)?.id].map((id) => agencyId(id ?? '')).concat('no id');
  };

const noticeFilter: Record<string, Filter<NoticeRow>> = {
  agency: {
    values: agenciesAmong(({ notices }) => notices.map((n) => n.agencyId)),
    fits: (n, id, rows) => n.agencyId === survivor(id, rows),
  },
  agencyTree: {
    values: ({ agencies }) => agencies.slice(0, 5).map(({ id }) => agencyId(id)),
    fits: (n, id, rows) => treeOf(id, rows).has(n.agencyId),
  },
  division: {
    values: () => divisions,
    fits: (n, code) => inDivision(n.countyCode ?? n.prefectureCode ?? n.provinceCode, code),
  },
  kinds: { values: () => [['ANNOUNCEMENT', 'MEETING'], ['BUDGET'], []], fits: (n, kinds) => kinds.includes(n.kind) },
  genres: { values: () => [['RESOLUTION', 'DECISION'], []], fits: (n, genres) => genres.includes(n.genre) },
  validities: { values: () => [['IN_FORCE'], ['REPEALED', 'UNSTATED']], fits: (n, of) => of.includes(n.validity) },
  publishedOn: {
    values: (rows) => rangesWith(published(rows).map((n) => n.publishedOn)),
    fits: (n, range) => within(n.publishedOn, range),
  },
  createdOn: {
    values: (rows) => rangesWith(published(rows).map((n) => n.createdOn)),
    fits: (n, range) => within(n.createdOn, range),
  },
  mentions: {
    values: agenciesAmong(({ notices }) => notices.flatMap((n) => n.mentions.map((m) => m.agencyId))),
    fits: (n, id, rows) => n.mentions.some((m) => m.agencyId === survivor(id, rows)),
  },
  meeting: {
    values: ({ meetings }) => meetings.slice(0, 3).map(({ id }) => encodeNodeId('Meeting', id)),
    fits: (n, id) => n.meetings.some((m) => encodeNodeId('Meeting', m.meetingId) === id),
  },
  hasDirectives: { values: () => [true, false], fits: (n, has) => n.directiveCount > 0 === has },
  siteCode: { values: () => ['3205060001', 'none'], fits: (n, code) => n.siteCode === code },
  statuses: {
    values: () => [['PUBLISHED'], []],
    staffValues: [['WITHDRAWN'], ['PUBLISHED', 'WITHDRAWN']],
    fits: (n, statuses) => statuses.includes(n.status),
    otherwise: (n) => n.status === 'PUBLISHED',
  },
};

const directiveFilter: Record<string, Filter<DirectiveRow>> = {
  addressee: {
    values: agenciesAmong(({ directives }) => directives.flatMap((d) => d.addressees.map((a) => a.agencyId))),
    fits: (d, id, rows) => d.addressees.some((a) => a.agencyId === survivor(id, rows)),
  },
  issuer: {
    values: agenciesAmong(({ directives }) => directives.map((d) => d.issuerId)),
    fits: (d, id, rows) => d.issuerId === survivor(id, rows),
  },
  organClass: {
    values: () => [{ function: '教育' }, { function: '教育局', level: 'COUNTY' }, { function: '水务' }],
    fits: (d, { function: purpose, level }) =>
      d.addressees.some(
        (a) => a.classFunction === purpose.replace(/局$/, '') && (level === undefined || a.classLevel === level),
      ),
  },
  notice: {
    values: ({ directives }) => directives.slice(0, 2).map((d) => encodeNodeId('Notice', d.noticeId)),
    fits: (d, id) => encodeNodeId('Notice', d.noticeId) === id,
  },
  meeting: {
    values: ({ directives }) =>
      directives
        .flatMap((d) => d.meetingId ?? [])
        .slice(0, 2)
        .map((id) => encodeNodeId('Meeting', id)),
    fits: (d, id) => d.meetingId !== null && encodeNodeId('Meeting', d.meetingId) === id,
  },
  dueBy: {
    values: ({ directives }) => rangesWith(directives.flatMap((d) => d.targets.map((target) => target.dueBy))),
    fits: (d, range) => d.targets.some((target) => target.dueBy !== null && within(target.dueBy, range)),
  },
  hasTargets: { values: () => [true, false], fits: (d, has) => d.targets.length > 0 === has },
  strengths: { values: () => [['MANDATORY', 'EFFORT'], []], fits: (d, of) => of.includes(d.strength) },
  reviews: {
    values: () => [['REJECTED'], ['CONFIRMED', 'EDITED']],
    fits: (d, of) => of.includes(d.review),
    otherwise: (d) => d.review !== 'REJECTED',
  },
  publishedOn: {
    values: ({ directives }) => rangesWith(directives.map((d) => d.notice.publishedOn)),
    fits: (d, range) => within(d.notice.publishedOn, range),
  },
  topLevelOnly: { values: () => [true, false], fits: (d, only) => !only || d.parentId === null },
  // What these ask depends on what else is asked: addresseeFits and eachOnce below.
  leavesOnly: { values: () => [true, false], fits: () => true },
  scopes: { values: () => [['CLASS'], ['ALL_UNITS', 'ALL_STAFF'], []], fits: () => true },
  roles: { values: () => [['LEAD'], ['SUPPORT', 'JOINT'], []], fits: () => true },
};

type Asked = Readonly<Record<string, any>>;

/** Scopes and roles are those of the addressee whose list it is, or that the filter names, or of one and the same. */
function addresseeFits(
  d: DirectiveRow,
  filter: Asked,
  { parent, rows }: { parent: string | null; rows: Rows },
): boolean {
  const { scopes, roles, addressee, organClass } = filter;
  if (!scopes && !roles) return true;
  return d.addressees.some((a) => {
    const alone = { ...d, addressees: [a] };
    return (
      (parent === null || agencyId(a.agencyId ?? '') === parent) &&
      (parent !== null ||
        addressee === undefined ||
        directiveFilter['addressee']?.fits(alone, addressee, rows) === true) &&
      (parent !== null ||
        addressee !== undefined ||
        !organClass ||
        directiveFilter['organClass']?.fits(alone, organClass, rows) === true) &&
      (!scopes || scopes.includes(a.scope)) &&
      (!roles || (a.role !== null && roles.includes(a.role)))
    );
  });
}

/** Of those that fit: a part where its whole does not, or a whole where none of its parts does, or all. */
function eachOnce(
  fitting: readonly DirectiveRow[],
  all: readonly DirectiveRow[],
  { filter, granularity }: { filter: Asked; granularity: Granularity | null },
) {
  const ids = new Set(all.map(({ id }) => id));
  if ((granularity ?? (filter['leavesOnly'] ? 'LEAVES' : 'WHOLE')) === 'LEAVES')
    return fitting.filter(({ id }) => !all.some(({ parentId }) => parentId === id));
  return granularity === 'BOTH'
    ? fitting
    : fitting.filter(({ parentId }) => parentId === null || filter['topLevelOnly'] || !ids.has(parentId));
}

const dueIn = (d: DirectiveRow, { dueBy }: Asked): string =>
  d.targets
    .filter((target) => target.dueBy !== null && (!dueBy || within(target.dueBy, dueBy)))
    .map((target) => dayOf(target.dueBy))
    .sort()[0] ?? '9999-12-31';

const agencyFilter: Record<string, Filter<AgencyRow>> = {
  name: {
    values: () => ['水务', '（原）', 'a_b', '%', ''],
    fits: (a, part) => a.names.some(({ name }) => name.includes(part)),
  },
  division: { values: () => divisions, fits: (a, code) => inDivision(a.divisionCode, code) },
  kinds: { values: () => [['DEPARTMENT', 'OTHER'], []], fits: (a, kinds) => kinds.includes(a.kind) },
  parent: {
    values: agenciesAmong(({ agencies }) => agencies.map((a) => a.parentId)),
    fits: (a, id, rows) => a.parentId !== null && a.parentId === survivor(id, rows),
  },
};

const meetingFilter: Record<string, Filter<MeetingRow>> = {
  convener: {
    values: agenciesAmong(({ meetings }) => meetings.map((m) => m.convenerId)),
    fits: (m, id, rows) => m.convenerId !== null && m.convenerId === survivor(id, rows),
  },
  heldOn: { values: () => ranges, fits: (m, range) => within(m.heldOn, range) },
  name: { values: () => ['常委会', '%', 'x', ''], fits: (m, part) => m.name.includes(part) },
};

const changeFilter: Record<string, Filter<ChangeRow>> = {
  agencyTree: {
    values: ({ agencies }) => [...agencies.slice(0, 4), ...agencies.slice(-1)].map(({ id }) => agencyId(id)),
    fits: (c, id, rows) => {
      const tree = treeOf(id, rows);
      const named = rows.agencies.find((agency) => agency.id === c.agencyId);
      return named !== undefined && tree.has(named.mergedIntoId ?? named.id);
    },
  },
  division: { values: () => divisions, fits: (c, code) => inDivision(c.division, code) },
  kinds: { values: () => [['NOTICE_REVISED', 'AGENCY_MERGED'], []], fits: (c, kinds) => kinds.includes(c.kind) },
  addressee: {
    values: agenciesAmong(({ changes }) => changes.flatMap(({ organIds }) => organIds)),
    fits: (c, id, rows) =>
      c.organIds.some(
        (organ) => organ === survivor(id, rows) || survivor(agencyId(organ), rows) === survivor(id, rows),
      ),
  },
};

/** By the name of the input type. */
export const filters: Readonly<Record<string, Readonly<Record<string, Filter<any>>>>> = {
  AgencyFilter: agencyFilter,
  ChangeFilter: changeFilter,
  DirectiveFilter: directiveFilter,
  MeetingFilter: meetingFilter,
  NoticeFilter: noticeFilter,
};

/** By the name of the input type, then of its `field`. */
export const orders: Readonly<Record<string, Readonly<Record<string, (row: any, filter: Asked) => Key>>>> = {
  DirectiveOrder: {
    DUE_BY: (d: DirectiveRow, filter) => [dueIn(d, filter), d.id],
    DOCUMENT: (d: DirectiveRow) => [d.noticeId, d.ordinal],
    NEWEST: (d: DirectiveRow) => [dayOf(d.publishedOn), d.id],
  },
  NoticeOrder: {
    PUBLISHED_ON: (n: NoticeRow) => [dayOf(n.publishedOn), n.id],
    CREATED_ON: (n: NoticeRow) => [dayOf(n.createdOn), n.id],
    CONTENT_CHANGED_AT: (n: NoticeRow) => [n.contentChangedAt.toISOString(), n.id],
  },
};

/** Who may see a row, beside what its list says. */
export const isPublic: Readonly<Record<List<any>['of'], (row: any) => boolean>> = {
  Agency: () => true,
  Change: () => true,
  Directive: ({ notice }: DirectiveRow) => notice.status === 'PUBLISHED',
  Meeting: ({ notices }: MeetingRow) => notices.some(({ notice }) => notice.status === 'PUBLISHED'),
  Notice: ({ status }: NoticeRow) => status === 'PUBLISHED',
};

const byDay = { by: (row: NoticeRow | DirectiveRow): Key => [dayOf(row.publishedOn), row.id], descending: true };
const latestHeld = { by: (m: MeetingRow): Key => [dayOf(m.heldOn), m.id], descending: true };
const byName = { by: (a: AgencyRow): Key => [a.name, a.id], descending: false };
const root = <R>(rows: readonly R[]) => [{ parent: null, rows }];
const listed = ({ agencies }: Rows): AgencyRow[] => agencies.filter((agency) => !isMerged(agency));
/** What lists of notices hold where nobody can say otherwise, for staff too. */
const published = ({ notices }: Rows): NoticeRow[] => notices.filter(isPublic.Notice);
/** The parents with most rows: two that can be seen. */
const below = <P extends { id: string }, R>(
  name: 'Agency' | 'Meeting' | 'Notice',
  parents: readonly P[],
  of: (parent: P) => readonly R[],
) =>
  parents
    .map((parent) => ({ parent: encodeNodeId(name, parent.id), rows: of(parent) }))
    .sort((a, b) => b.rows.length - a.rows.length)
    .slice(0, 2);

/** By the type and the name of the field. */
export const lists: Readonly<Record<string, List<any>>> = {
  'Query.notices': { of: 'Notice', at: ({ notices }) => root(notices), order: byDay },
  'Query.search': {
    of: 'Notice',
    at: ({ notices }) => root(notices.filter((n) => n.title.includes(word))),
    order: byDay,
  },
  'Query.directives': {
    of: 'Directive',
    fits: (d, filter, { rows }) => addresseeFits(d, filter, { parent: null, rows }),
    listed: eachOnce,
    at: ({ directives }) => root(directives),
    order: byDay,
  },
  'Query.agencies': { of: 'Agency', at: (rows) => root(listed(rows)), order: byName },
  'Query.meetings': { of: 'Meeting', at: ({ meetings }) => root(meetings), order: latestHeld },
  'Query.changes': {
    of: 'Change',
    at: ({ changes }) => root(changes),
    order: { by: (c: ChangeRow) => [Number(c.position)], descending: false },
  },
  'Agency.notices': {
    of: 'Notice',
    at: (rows) => below('Agency', listed(rows), ({ id }) => rows.notices.filter((n) => n.agencyId === id)),
    order: byDay,
  },
  'Agency.issuedDirectives': {
    of: 'Directive',
    fits: (d, filter, { rows }) => addresseeFits(d, filter, { parent: null, rows }),
    listed: eachOnce,
    at: (rows) => below('Agency', listed(rows), ({ id }) => rows.directives.filter((d) => d.issuerId === id)),
    order: byDay,
  },
  'Agency.assignedDirectives': {
    of: 'Directive',
    fits: addresseeFits,
    listed: eachOnce,
    at: (rows) =>
      below('Agency', listed(rows), ({ id }) =>
        rows.directives.filter((d) => d.addressees.some((addressee) => addressee.agencyId === id)),
      ),
    order: byDay,
  },
  'Agency.children': {
    of: 'Agency',
    at: (rows) => below('Agency', listed(rows), ({ id }) => listed(rows).filter((a) => a.parentId === id)),
    order: byName,
  },
  'Agency.meetings': {
    of: 'Meeting',
    at: (rows) => below('Agency', listed(rows), ({ id }) => rows.meetings.filter((m) => m.convenerId === id)),
    order: latestHeld,
  },
  'Meeting.directives': {
    of: 'Directive',
    fits: (d, filter, { rows }) => addresseeFits(d, filter, { parent: null, rows }),
    listed: eachOnce,
    at: (rows) =>
      below('Meeting', rows.meetings.filter(isPublic.Meeting), ({ id }) =>
        rows.directives.filter((d) => d.meetingId === id),
      ),
    order: { by: (d: DirectiveRow) => [d.noticeId, d.ordinal], descending: false },
  },
  'Meeting.notices': {
    of: 'Notice',
    at: (rows) =>
      below('Meeting', rows.meetings.filter(isPublic.Meeting), ({ id }) =>
        rows.notices.filter((n) => n.meetings.some((meeting) => meeting.meetingId === id)),
      ),
    order: byDay,
  },
  'Notice.directives': {
    of: 'Directive',
    fits: (d, filter, { rows }) => addresseeFits(d, filter, { parent: null, rows }),
    listed: eachOnce,
    at: (rows) => below('Notice', published(rows), ({ id }) => rows.directives.filter((d) => d.noticeId === id)),
    order: { by: (d: DirectiveRow) => [d.ordinal], descending: false },
  },
  'Notice.cites': {
    of: 'Notice',
    at: (rows) =>
      below('Notice', published(rows), ({ citations }) =>
        rows.notices.filter((n) => citations.some(({ citedId }) => citedId === n.id)),
      ),
    order: byDay,
  },
  'Notice.citedBy': {
    of: 'Notice',
    at: (rows) =>
      below('Notice', published(rows), ({ citedBy }) =>
        rows.notices.filter((n) => citedBy.some(({ noticeId }) => noticeId === n.id)),
      ),
    order: byDay,
  },
};
