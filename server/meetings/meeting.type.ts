/** Meetings, and what they pass on to one another. */
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
  description: 'A meeting (会议) that notices report. Two notices that report the same meeting share its node.',
  interfaces: [Node],
  visible: meetingVisible,
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    name: t.exposeString('name', { description: 'Name (会议名称) as first reported: 区委第32次常委会会议.' }),
    ordinal: t.exposeInt('ordinal', { nullable: true, description: '32 of 第32次常委会会议 (届次).' }),
    heldOn: t.expose('heldOn', {
      type: 'Date',
      nullable: true,
      description: 'Day it was held (召开日期); null where no notice fixes it.',
    }),
    convener: t.row('Agency', { by: 'convenerId', nullable: true, description: 'The organ that met (召开机构).' }),
    chair: t.part('Speaker', {
      description: 'Who presided (主持人).',
      columns: { name: 'chairName', title: 'chairTitle', agencyId: 'chairAgencyId' },
      unless: 'chairName',
    }),
    transmits: t.rows('Transmission', {
      description: '传达学习: the meetings whose spirit this one passed on.',
      where: (row, other) => [sql`${other.toId} = ${row.id}`],
      orderBy: ['fromId', 'id'],
    }),
    transmittedBy: t.list(transmissionsFrom, {
      description: 'The meetings that passed this one on, soonest first.',
    }),
    cascade: t.joined('CascadeStep', {
      description: 'Everything downstream (逐级传达), breadth first.',
      args: { depth: t.arg.int({ required: true, defaultValue: 3, description: 'How many steps at most, 1 to 6.' }) },
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
    depth: t.exposeInt('depth', { description: '1 for the meetings that passed it on themselves.' }),
    transmission: t.row('Transmission', { by: 'id', description: 'Who passed on what to whom.' }),
  }),
});

builder.model('Transmission', {
  description: '传达学习: one meeting passed on the spirit of another, as a notice reports.',
  visible: transmissionVisible,
  fields: (t) => ({
    from: t.row('Meeting', { by: 'fromId', description: 'The meeting that was passed on (被传达会议).' }),
    to: t.row('Meeting', { by: 'toId', description: 'The meeting that passed it on (传达会议).' }),
    lagDays: t.sql({
      type: 'Int',
      nullable: true,
      description: 'Days from one to the other (间隔天数); null where a date is unknown.',
      sql: lagDays,
    }),
    notice: t.row('Notice', { by: 'noticeId', description: 'The notice that reports it (所在信息).' }),
    span: t.expose('span', { type: 'Span', description: 'Where it says so.' }),
  }),
});

builder.modelFields('Notice', (t) => ({
  meetings: t.joined('Meeting', {
    description: 'Meetings that it reports (会议), in the order of the text.',
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
  description: 'Which meetings; conditions add up.',
  fields: (t) => ({
    convener: t.id({ description: 'Convened by this agency (召开机构).' }),
    heldOn: t.field({ type: DateRange, description: 'Held within this range (召开日期).' }),
    name: t.string({ description: 'Part of its name.' }),
  }),
});

builder.queryField('meetings', (t) =>
  t.list(meetings, {
    description: 'Meetings (会议), latest first; those without a date last.',
    args: { filter: t.arg({ type: MeetingFilter, description: 'Which; all where it is missing.' }) },
  }),
);
