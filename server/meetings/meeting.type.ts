/** Meetings, and what they pass on to one another. */
import { builder } from '../graphql/builder.js';
import { DateRange } from '../graphql/date-range.js';
import { connectionTypes, pageArgs } from '../graphql/connection.type.js';
import { Node, nodeId } from '../graphql/node.queries.js';
import { all, embedded, expression, list, maybeOne, one, rootList } from '../graphql/read/fields.js';
import type { Row } from '../graphql/rows.js';
import { BadUserInput } from '../platform/errors.js';
import { downstream, lagDays, meetings, meetingsOfAgency, transmissionsFrom } from './meeting.sql.js';

interface SpeakerColumns {
  readonly name: string;
  readonly title: string | null;
  readonly agencyId: string | null;
}

connectionTypes('Meeting', 'meetings (会议)');
connectionTypes('Transmission', 'transmissions (传达学习)');

builder.objectType('Meeting', {
  description: 'A meeting (会议) that notices report. Two notices that report the same meeting share its node.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: nodeId('Meeting') }),
    name: t.exposeString('name', { description: 'Name (会议名称) as first reported: 区委第32次常委会会议.' }),
    ordinal: t.exposeInt('ordinal', { nullable: true, description: '32 of 第32次常委会会议 (届次).' }),
    heldOn: t.expose('heldOn', {
      type: 'Date',
      nullable: true,
      description: 'Day it was held (召开日期); null where no notice fixes it.',
    }),
    convener: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The organ that met (召开机构).',
      ...maybeOne({ of: 'Meeting', by: 'convenerId', to: 'Agency' }),
    }),
    chair: t.field({
      type: 'Speaker',
      nullable: true,
      description: 'Who presided (主持人).',
      ...embedded<SpeakerColumns, 'Meeting'>(
        { name: 'chairName', title: 'chairTitle', agencyId: 'chairAgencyId' },
        'chairName',
      ),
    }),
    transmits: t.field({
      type: ['Transmission'],
      description: '传达学习: the meetings whose spirit this one passed on.',
      ...all('Transmission', {
        where: ({ self, parent }) => [`${self}."toId" = ${parent}."id"`],
        orderBy: ['fromId', 'id'],
      }),
    }),
    transmittedBy: t.field({
      type: 'TransmissionConnection',
      description: 'The meetings that passed this one on, soonest first.',
      args: pageArgs(),
      ...list(transmissionsFrom),
    }),
    cascade: t.field({
      type: [CascadeStep],
      description: 'Everything downstream (逐级传达), breadth first.',
      args: { depth: t.arg.int({ required: true, defaultValue: 3, description: 'How many steps at most, 1 to 6.' }) },
      ...expression<CascadeRow[]>(({ self, field }, compiler) => {
        const depth = Number(field.args['depth']);
        if (depth < 1 || depth > 6) throw new BadUserInput('"depth" is 1 to 6.', { argument: 'depth' });
        const columns = compiler.columns(new Set(['id', 'depth']), 'f', compiler.selected(field));
        return `(${downstream(`${self}."id"`, compiler.bind(depth, 'int'), compiler.viewer)}
          SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (SELECT ${columns} FROM first f ORDER BY f."depth", f."id") r)`;
      }),
    }),
  }),
});

interface CascadeRow {
  readonly id: string;
  readonly depth: number;
}
const CascadeStep = builder.objectRef<CascadeRow>('CascadeStep').implement({
  description: 'One step of a cascade (传达链的一环).',
  fields: (t) => ({
    depth: t.exposeInt('depth', { description: '1 for the meetings that passed it on themselves.' }),
    transmission: t.field({
      type: 'Transmission',
      description: 'Who passed on what to whom.',
      ...one({ of: 'Transmission', by: 'id', to: 'Transmission' }),
    }),
  }),
});

builder.objectType('Transmission', {
  description: '传达学习: one meeting passed on the spirit of another, as a notice reports.',
  fields: (t) => ({
    from: t.field({
      type: 'Meeting',
      description: 'The meeting that was passed on (被传达会议).',
      ...one({ of: 'Transmission', by: 'fromId', to: 'Meeting' }),
    }),
    to: t.field({
      type: 'Meeting',
      description: 'The meeting that passed it on (传达会议).',
      ...one({ of: 'Transmission', by: 'toId', to: 'Meeting' }),
    }),
    lagDays: t.int({
      nullable: true,
      description: 'Days from one to the other (间隔天数); null where a date is unknown.',
      ...expression<number | null>(({ self }) => lagDays(self)),
    }),
    notice: t.field({
      type: 'Notice',
      description: 'The notice that reports it (所在信息).',
      ...one({ of: 'Transmission', by: 'noticeId', to: 'Notice' }),
    }),
    span: t.expose('span', { type: 'Span', description: 'Where it says so.' }),
  }),
});

builder.objectField('Notice', 'meetings', (t) =>
  t.field({
    type: ['Meeting'],
    description: 'Meetings that it reports (会议), in the order of the text.',
    ...expression<Row<'Meeting'>[]>(({ self, field }, compiler) => {
      const meeting = compiler.alias();
      const columns = compiler.columns('Meeting', meeting, compiler.selected(field));
      return `(SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (SELECT ${columns} FROM "NoticeMeeting" l
        JOIN "Meeting" ${meeting} ON ${meeting}."id" = l."meetingId" WHERE l."noticeId" = ${self}."id" ORDER BY l."ordinal") r)`;
    }),
  }),
);

builder.objectField('Agency', 'meetings', (t) =>
  t.field({
    type: 'MeetingConnection',
    description: 'Meetings that it convened (召开的会议), latest first.',
    args: pageArgs(),
    ...list(meetingsOfAgency),
  }),
);

const MeetingFilter = builder.inputType('MeetingFilter', {
  description: 'Which meetings; conditions add up.',
  fields: (t) => ({
    convener: t.id({ description: 'Convened by this agency (召开机构).' }),
    heldOn: t.field({ type: DateRange, description: 'Held within this range (召开日期).' }),
    name: t.string({ description: 'Part of its name.' }),
  }),
});

builder.queryField('meetings', (t) =>
  t.field({
    type: 'MeetingConnection',
    description: 'Meetings (会议), latest first; those without a date last.',
    args: { filter: t.arg({ type: MeetingFilter, description: 'Which; all where it is missing.' }), ...pageArgs() },
    ...rootList(meetings),
  }),
);
