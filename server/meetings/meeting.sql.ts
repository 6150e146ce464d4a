/** How meetings are found, and the chains in which they pass one another on. */
import { isStaff, type Viewer } from '../graphql/context.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { between } from '../graphql/read/conditions.js';
import { modelRules, redirected, type ListSource, type Order, type Scope } from '../graphql/read/source.js';

const published = (noticeId: string): string =>
  `EXISTS (SELECT 1 FROM "Notice" v WHERE v."id" = ${noticeId} AND v."status" = 'PUBLISHED')`;

/** A meeting is seen through the notices that report it, a transmission through the one that tells of it. */
modelRules('Meeting', {
  visible: (self, { viewer }) =>
    isStaff(viewer)
      ? null
      : `EXISTS (SELECT 1 FROM "NoticeMeeting" w WHERE w."meetingId" = ${self}."id" AND ${published('w."noticeId"')})`,
});
const transmissionVisible = (self: string, viewer: Viewer): string | null =>
  isStaff(viewer) ? null : published(`${self}."noticeId"`);
modelRules('Transmission', { visible: (self, { viewer }) => transmissionVisible(self, viewer) });

interface MeetingFilterShape {
  readonly convener?: string | null;
  readonly heldOn?: { readonly from?: string | null; readonly to?: string | null } | null;
  readonly name?: string | null;
}

const latestFirst = (): Order => ({
  of: 'Meeting',
  columns: [
    { name: 'heldSort', type: 'date' },
    { name: 'id', type: 'uuid' },
  ],
  direction: 'DESC',
});

export const meetings = {
  model: 'Meeting',
  where: ({ self, args }, scope) =>
    meetingConditions(self, (args as { filter?: MeetingFilterShape | null }).filter ?? {}, scope),
  order: latestFirst,
} as const satisfies ListSource;

export const meetingsOfAgency = {
  model: 'Meeting',
  where: ({ self, parent }) => [`${self}."convenerId" = ${parent}."id"`],
  order: latestFirst,
} as const satisfies ListSource;

function meetingConditions(self: string, filter: MeetingFilterShape, scope: Scope): string[] {
  const { convener, heldOn, name } = filter;
  return [
    ...(typeof convener === 'string'
      ? [`${self}."convenerId" = ${redirected('Agency', scope.bind(decodeIdOf('Agency', convener), 'uuid'))}`]
      : []),
    ...between(`${self}."heldOn"`, heldOn, scope),
    ...(typeof name === 'string' ? [`strpos(${self}."name", ${scope.bind(name, 'text')}) > 0`] : []),
  ];
}

/** Soonest first: by the day of the meeting that passed it on. */
export const transmissionsFrom = {
  model: 'Transmission',
  where: ({ self, parent }) => [`${self}."fromId" = ${parent}."id"`],
  order: () => ({
    of: 'Transmission',
    columns: [
      { name: 'toHeldSort', type: 'date' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'ASC',
  }),
} as const satisfies ListSource;

export const lagDays = (self: string): string =>
  `(SELECT b."heldOn" - a."heldOn" FROM "Meeting" a, "Meeting" b WHERE a."id" = ${self}."fromId" AND b."id" = ${self}."toId")`;

/**
 * Everything downstream of a meeting, breadth first: each transmission once, at the shortest way to it, unless it leads back
 * up. Meetings are visited once a depth, so that many ways to one, and circles, cost nothing.
 */
export const downstream = (meetingId: string, depth: string, viewer: Viewer): string => {
  const visible = transmissionVisible('t', viewer) ?? 'TRUE';
  return `WITH RECURSIVE down("id", "depth") AS (
    SELECT ${meetingId}, 0
    UNION
    SELECT t."toId", d."depth" + 1 FROM down d JOIN "Transmission" t ON t."fromId" = d."id" WHERE d."depth" < ${depth} AND ${visible}
  ), near AS (SELECT "id", min("depth") AS "depth" FROM down GROUP BY "id"),
  first AS (
    SELECT t."id", a."depth" + 1 AS "depth" FROM near a JOIN "Transmission" t ON t."fromId" = a."id" JOIN near b ON b."id" = t."toId"
    WHERE a."depth" < ${depth} AND b."depth" >= a."depth" AND t."toId" NOT IN (t."fromId", ${meetingId}) AND ${visible}
  )`;
};
