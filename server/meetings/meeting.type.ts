/** Meetings, and transmissions between them. */
import { builder } from '../graphql/builder.js';
import { DateRange } from '../graphql/date-range.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.queries.js';
import { BadUserInput } from '../platform/errors.js';
import { sql, value } from '../platform/sql.js';
import {
  downstream,
  lagDays,
  meetings,
  meetingsOfAgency,
  meetingVisible,
  transmissionsFrom,
  transmissionVisible,
} from './meeting.sql.js';

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly CascadeStep: { readonly id: string; readonly depth: number };
  }
}

connectionTypes('Meeting', 'meetings (会议)');
connectionTypes('Transmission', 'transmissions (传达学习)');

builder.model('Meeting', {
  description: 'A meeting (会议) that notices report. Notices that report the same meeting share one node.',
  interfaces: [Node],
  visible: meetingVisible,
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    name: t.exposeString('name', { description: 'Name (会议名称) as first reported: 区委第32次常委会会议.' }),
    ordinal: t.exposeInt('ordinal', { nullable: true, description: 'Ordinal number (届次): 32 for 第32次常委会会议.' }),
    heldOn: t.expose('heldOn', {
      type: 'Date',
      nullable: true,
      description: 'Date of the meeting (召开日期); null if no notice states it.',
    }),
    convener: t.row('Agency', {
      by: 'convenerId',
      nullable: true,
      description: 'The agency that convened it (召开机构).',
    }),
    chair: t.part('Speaker', {
      description: 'The person who presided (主持人).',
      columns: { name: 'chairName', title: 'chairTitle', agencyId: 'chairAgencyId' },
      unless: 'chairName',
    }),
    transmits: t.rows('Transmission', {
      description: '传达学习: the meetings whose instructions this one relayed.',
      where: (row, other) => [sql`${other.toId} = ${row.id}`],
      orderBy: ['fromId', 'id'],
    }),
    transmittedBy: t.list(transmissionsFrom, {
      description: 'The meetings that relayed this one (被传达), soonest first.',
    }),
    cascade: t.joined('CascadeStep', {
      description: 'All downstream transmissions (逐级传达), breadth first.',
      args: { depth: t.arg.int({ required: true, defaultValue: 3, description: 'Maximum number of steps, 1 to 6.' }) },
      from: (meeting, step, { args: { depth }, viewer }) => {
        if (depth < 1 || depth > 6) throw new BadUserInput('"depth" is 1 to 6.', { argument: 'depth' });
        return sql`FROM (${downstream(meeting.id, value(depth, 'int'), { viewer })}) ${step} ORDER BY ${step.depth}, ${step.id}`;
      },
    }),
  }),
});

builder.rowType('CascadeStep', {
  description: 'One step of a cascade (传达链的一环).',
  columns: ['id', 'depth'],
  fields: (t) => ({
    depth: t.exposeInt('depth', { description: 'Distance: 1 for meetings that relayed it directly.' }),
    transmission: t.row('Transmission', { by: 'id', description: 'The transmission of this step (传达).' }),
  }),
});

builder.model('Transmission', {
  description: '传达学习: one meeting relayed the instructions of another, as reported by a notice.',
  visible: transmissionVisible,
  fields: (t) => ({
    from: t.row('Meeting', { by: 'fromId', description: 'The meeting that was relayed (被传达会议).' }),
    to: t.row('Meeting', { by: 'toId', description: 'The meeting that relayed it (传达会议).' }),
    lagDays: t.sql({
      type: 'Int',
      nullable: true,
      description: 'Days between the two (间隔天数); null if a date is unknown.',
      sql: lagDays,
    }),
    notice: t.row('Notice', { by: 'noticeId', description: 'The notice that reports it (所在信息).' }),
    span: t.expose('span', { type: 'Span', description: 'Where the notice reports it (出处).' }),
  }),
});

builder.modelFields('Notice', (t) => ({
  meetings: t.joined('Meeting', {
    description: 'Meetings that it reports (会议), in document order.',
    from: (notice, meeting) => sql`FROM "NoticeMeeting" l JOIN "Meeting" ${meeting} ON ${meeting.id} = l."meetingId"
      WHERE l."noticeId" = ${notice.id} ORDER BY l."ordinal"`,
  }),
}));

builder.modelFields('Agency', (t) => ({
  meetings: t.list(meetingsOfAgency, {
    description: 'Meetings that it convened (召开的会议), latest first.',
  }),
}));

const MeetingFilter = builder.inputType('MeetingFilter', {
  description: 'Filter for meetings; all conditions must hold.',
  fields: (t) => ({
    convener: t.id({ description: 'Convened by this agency (召开机构).' }),
    heldOn: t.field({ type: DateRange, description: 'Held in this range (召开日期).' }),
    name: t.string({ description: 'A substring of its name (会议名称).' }),
  }),
});

builder.queryField('meetings', (t) =>
  t.list(meetings, {
    description: 'Meetings (会议), latest first; those without a date last.',
    args: { filter: t.arg({ type: MeetingFilter, description: 'Filter; all meetings if omitted.' }) },
  }),
);
