/** How meetings are found, and the chains in which they pass one another on. */
import { isStaff, type Viewer } from '../graphql/context.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { redirected, visibleWhere, type ListSource, type Order, type Scope } from '../graphql/read/source.js';

const published = (noticeId: string): string =>
  `EXISTS (SELECT 1 FROM "Notice" v WHERE v."id" = ${noticeId} AND v."status" = 'PUBLISHED')`;

/** A meeting is seen through the notices that report it, a transmission through the one that tells of it. */
visibleWhere('Meeting', (self, { viewer }) =>
  isStaff(viewer)
    ? null
    : `EXISTS (SELECT 1 FROM "NoticeMeeting" w WHERE w."meetingId" = ${self}."id" AND ${published('w."noticeId"')})`,
);
const transmissionVisible = (self: string, viewer: Viewer): string | null =>
  isStaff(viewer) ? null : published(`${self}."noticeId"`);
visibleWhere('Transmission', (self, { viewer }) => transmissionVisible(self, viewer));

interface MeetingFilterShape {
  readonly convener?: string | null;
  readonly heldOn?: { readonly from?: string | null; readonly to?: string | null } | null;
  readonly name?: string | null;
}

const latestFirst = (): Order => ({
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
    ...(heldOn?.from ? [`${self}."heldOn" >= ${scope.bind(heldOn.from, 'date')}`] : []),
    ...(heldOn?.to ? [`${self}."heldOn" <= ${scope.bind(heldOn.to, 'date')}`] : []),
    ...(typeof name === 'string' ? [`strpos(${self}."name", ${scope.bind(name, 'text')}) > 0`] : []),
  ];
}

/** Soonest first: by the day of the meeting that passed it on. */
export const transmissionsFrom = {
  model: 'Transmission',
  where: ({ self, parent }) => [`${self}."fromId" = ${parent}."id"`],
  order: () => ({
    columns: [
      { name: 'toHeldSort', type: 'date' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'ASC',
  }),
} as const satisfies ListSource;

export const lagDays = (self: string): string =>
  `(SELECT b."heldOn" - a."heldOn" FROM "Meeting" a, "Meeting" b WHERE a."id" = ${self}."fromId" AND b."id" = ${self}."toId")`;

/** Everything downstream of a meeting, breadth first, each meeting once: a circle ends where it began. */
export const downstream = (meetingId: string, depth: string, viewer: Viewer): string => {
  const visible = transmissionVisible('t', viewer) ?? 'TRUE';
  return `WITH RECURSIVE down("id", "toId", "depth", "seen") AS (
    SELECT t."id", t."toId", 1, ARRAY[t."fromId", t."toId"] FROM "Transmission" t WHERE t."fromId" = ${meetingId} AND ${visible}
    UNION ALL
    SELECT t."id", t."toId", down."depth" + 1, down."seen" || t."toId"
    FROM down JOIN "Transmission" t ON t."fromId" = down."toId"
    WHERE down."depth" < ${depth} AND t."toId" <> ALL(down."seen") AND ${visible}
  ), first AS (SELECT "id", min("depth") AS "depth" FROM down GROUP BY "id")`;
};
