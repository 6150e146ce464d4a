/** Relations of notices to other features: issuers, outline, notices of a meeting. */
import { builder } from '../graphql/builder.js';
import { sql } from '../platform/sql.js';
import { SentenceKind, UnitKind } from './notice.enums.js';
import { noticeListArgs } from './notice.input.js';
import type { OutlineUnitShape } from './notice.parts.type.js';
import { noticesOfMeeting, unitsOf } from './notice.sql.js';

/** directiveId: the directive that starts at the same position as the unit. */
type OutlineUnitRow = OutlineUnitShape & { readonly directiveId: string | null };

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly OutlineUnit: OutlineUnitRow;
  }
}

builder.rowType('OutlineUnit', {
  description: 'A numbered unit of the text (层次序数).',
  columns: ['path', 'kind', 'marker', 'heading', 'says', 'span', 'directiveId'],
  fields: (t) => ({
    path: t.exposeString('path', { description: "Position in the outline: '2.1'." }),
    kind: t.expose('kind', { type: UnitKind, description: 'Kind of the unit (层次类型).' }),
    marker: t.exposeString('marker', { description: 'Numbering as written (序号): 一、, (三), 1.' }),
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'The phrase that heads it (标题句); null if none.',
    }),
    says: t.expose('says', {
      type: SentenceKind,
      nullable: true,
      description:
        "Kind of the unit's own sentence, without its children (句子类别): ORDER, or why it is not an order. Null if it has none, and in readings of earlier parser versions.",
    }),
    span: t.expose('span', {
      type: 'Span',
      description: 'From its marker to the last character before the next unit of its level (出处).',
    }),
  }),
});

builder.modelFields('Notice', (t) => ({
  outline: t.joined('OutlineUnit', {
    description: 'All numbered units of the body (大纲), directives included, in document order.',
    from: unitsOf,
  }),
  issuers: t.joined('Agency', {
    description: '发文机关: the signing agencies; several for a joint document, none if unsigned.',
    from: (notice, agency) => sql`FROM "NoticeIssuer" l JOIN "Agency" ${agency} ON ${agency.id} = l."agencyId"
      WHERE l."noticeId" = ${notice.id} ORDER BY l."ordinal"`,
  }),
}));

builder.modelFields('Meeting', (t) => ({
  notices: t.list(noticesOfMeeting, {
    description: 'Notices that report the meeting (报道), newest first.',
    args: noticeListArgs(),
  }),
}));
