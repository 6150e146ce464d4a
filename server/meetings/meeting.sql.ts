/** Reads of meetings and of transmission chains. */
import { isStaff } from '../graphql/context.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { between, type DateRangeShape } from '../graphql/read/conditions.js';
import type { ListSource, Order, Scope } from '../graphql/read/source.js';
import { sql, value, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';

const published = (noticeId: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM "Notice" v WHERE v."id" = ${noticeId} AND v."status" = 'PUBLISHED')`;

/** A meeting is visible through the notices that report it, a transmission through its notice. */
export const meetingVisible = (self: Table<'Meeting'>, { viewer }: Scope): Sql | null =>
  isStaff(viewer)
    ? null
    : sql`EXISTS (SELECT 1 FROM "NoticeMeeting" w WHERE w."meetingId" = ${self.id} AND ${published(sql`w."noticeId"`)})`;
export const transmissionVisible = (
  self: Pick<Table<'Transmission'>, 'noticeId'>,
  { viewer }: Pick<Scope, 'viewer'>,
): Sql | null => (isStaff(viewer) ? null : published(self.noticeId));

interface MeetingFilterShape {
  readonly convener?: string | null | undefined;
  readonly heldOn?: DateRangeShape | null | undefined;
  readonly name?: string | null | undefined;
}
interface MeetingArgs {
  readonly filter?: MeetingFilterShape | null | undefined;
}

const latestFirst = (): Order => ({
  of: 'Meeting',
  columns: [
    { name: 'heldSort', type: 'date' },
    { name: 'id', type: 'uuid' },
  ],
  direction: 'DESC',
});

export const meetings: ListSource<'Meeting', 'Query', MeetingArgs> = {
  type: 'Meeting',
  where: ({ self, args }, scope) => meetingConditions(self, args.filter ?? {}, scope),
  order: latestFirst,
};

export const meetingsOfAgency: ListSource<'Meeting', 'Agency'> = {
  type: 'Meeting',
  where: ({ self, parent }) => [sql`${self.convenerId} = ${parent.id}`],
  order: latestFirst,
};

function meetingConditions(self: Table<'Meeting'>, filter: MeetingFilterShape, scope: Scope): Sql[] {
  const { convener, heldOn, name } = filter;
  const agency = (id: string): Sql => scope.redirected('Agency', value(decodeIdOf('Agency', id), 'uuid'));
  return [
    ...(typeof convener === 'string' ? [sql`${self.convenerId} = ${agency(convener)}`] : []),
    ...between(self.heldOn, heldOn),
    ...(typeof name === 'string' ? [sql`strpos(${self.name}, ${value(name, 'text')}) > 0`] : []),
  ];
}

/** By the day of the relaying meeting, soonest first. */
export const transmissionsFrom: ListSource<'Transmission', 'Meeting'> = {
  type: 'Transmission',
  where: ({ self, parent }) => [sql`${self.fromId} = ${parent.id}`],
  order: () => ({
    of: 'Transmission',
    columns: [
      { name: 'toHeldSort', type: 'date' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'ASC',
  }),
};

export const lagDays = (self: Pick<Table<'Transmission'>, 'fromId' | 'toId'>): Sql =>
  sql`(SELECT b."heldOn" - a."heldOn" FROM "Meeting" a, "Meeting" b WHERE a."id" = ${self.fromId} AND b."id" = ${self.toId})`;

/**
 * All downstream transmissions of a meeting, breadth first: each once, at its shortest distance,
 * without cycles. Each meeting is visited once per depth, so that multiple paths and cycles are
 * cheap. A SELECT of id and depth.
 */
export function downstream(meetingId: Sql, depth: Sql, scope: Pick<Scope, 'viewer'>): Sql {
  const t = table('Transmission');
  const visible = transmissionVisible(t, scope) ?? sql`TRUE`;
  return sql`WITH RECURSIVE down("id", "depth") AS (
    SELECT ${meetingId}, 0
    UNION
    SELECT ${t.toId}, d."depth" + 1 FROM down d JOIN "Transmission" ${t} ON ${t.fromId} = d."id" WHERE d."depth" < ${depth} AND ${visible}
  ), near AS (SELECT "id", min("depth") AS "depth" FROM down GROUP BY "id")
  SELECT ${t.id}, a."depth" + 1 AS "depth" FROM near a JOIN "Transmission" ${t} ON ${t.fromId} = a."id" JOIN near b ON b."id" = ${t.toId}
    WHERE a."depth" < ${depth} AND b."depth" >= a."depth" AND ${t.toId} NOT IN (${t.fromId}, ${meetingId}) AND ${visible}`;
}
