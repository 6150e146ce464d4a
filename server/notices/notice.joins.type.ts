/** What notices have to do with other features: issuers, the outline, the notices of a meeting. */
import { builder } from '../graphql/builder.js';
import { sql } from '../platform/sql.js';
import { SentenceKind, UnitKind } from './notice.enums.js';
import { noticeListArgs } from './notice.input.js';
import type { OutlineUnitShape } from './notice.parts.type.js';
import { noticesOfMeeting, unitsOf } from './notice.sql.js';

/** directiveId: the directive that begins where the unit begins. */
type OutlineUnitRow = OutlineUnitShape & { readonly directiveId: string | null };

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly OutlineUnit: OutlineUnitRow;
  }
}

builder.rowType('OutlineUnit', {
  description:
    "A numbered unit of the text (层次序数): SECTION groups, RULE sets a norm, COMMITMENT is the issuer's own promise.",
  columns: ['path', 'kind', 'marker', 'heading', 'says', 'span', 'directiveId'],
  fields: (t) => ({
    path: t.exposeString('path', { description: "Place in the outline: '2.1'." }),
    kind: t.expose('kind', { type: UnitKind, description: 'What the unit does.' }),
    marker: t.exposeString('marker', { description: 'Its number as written (序号): 一、, (三), 1.' }),
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'The short phrase that heads it (标题句), if any.',
    }),
    says: t.expose('says', {
      type: SentenceKind,
      nullable: true,
      description:
        'What the unit itself says, without its children (句子类别): ORDER, or why it orders nothing. Null where it says nothing, and in readings of earlier versions.',
    }),
    span: t.expose('span', {
      type: 'Span',
      description: 'From its marker to the last character before the next unit of its level.',
    }),
  }),
});

builder.modelFields('Notice', (t) => ({
  outline: t.joined('OutlineUnit', {
    description: 'Every numbered unit of the body (大纲), in order, directives among them.',
    from: unitsOf,
  }),
  issuers: t.joined('Agency', {
    description: '发文机关: who signed it; several for a joint document, none where nobody did.',
    from: (notice, agency) => sql`FROM "NoticeIssuer" l JOIN "Agency" ${agency} ON ${agency.id} = l."agencyId"
      WHERE l."noticeId" = ${notice.id} ORDER BY l."ordinal"`,
  }),
}));

builder.modelFields('Meeting', (t) => ({
  notices: t.list(noticesOfMeeting, {
    description: 'Notices that report it (报道), newest first.',
    args: noticeListArgs(),
  }),
}));
