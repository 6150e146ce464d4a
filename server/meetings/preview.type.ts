/** Meetings in PagePreview. */
import { inTurn } from '../graphql/in-turns.js';
import { builder } from '../graphql/builder.js';
import type { PreviewMeeting } from '../parse/preview.js';

const PreviewMeetingRef = builder.objectRef<PreviewMeeting>('PreviewMeeting').implement({
  description: 'A meeting reported on the page (会议), as the parser finds it.',
  authScopes: { staff: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name (会议名称).' }),
    ordinal: t.exposeInt('ordinal', { nullable: true, description: 'Ordinal number (届次): 32 for 第32次常委会会议.' }),
    heldOn: t.expose('heldOn', {
      type: 'Date',
      nullable: true,
      description: 'Date of the meeting (召开日期); null if unknown.',
    }),
    convenerName: t.exposeString('convenerName', {
      nullable: true,
      description: 'Name of the agency that convened it (召开机构).',
    }),
    chair: t.expose('chair', {
      type: 'PreviewSpeaker',
      nullable: true,
      description: 'The person who presided (主持人).',
    }),
    transmits: t.stringList({
      description: 'Names of the meetings whose instructions it relayed (传达学习).',
      resolve: ({ transmits }) => [...transmits],
    }),
    span: t.expose('span', { type: 'Span', description: 'Where it is named.' }),
  }),
});

builder.objectField('PagePreview', 'meetings', (t) =>
  t.field({
    type: [PreviewMeetingRef],
    description: 'Meetings that it reports (会议).',
    resolve: ({ meetings }) => inTurn(meetings),
  }),
);
