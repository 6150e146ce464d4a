/** What notices have to do with other features: issuers, the outline, the notices of a meeting. */
import { builder } from '../graphql/builder.js';
import { expression, list } from '../graphql/read/fields.js';
import type { Row } from '../graphql/rows.js';
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

const unitColumns = new Set(['path', 'kind', 'marker', 'heading', 'says', 'span', 'directiveId']);

builder.objectType('OutlineUnit', {
  description:
    "A numbered unit of the text (层次序数): SECTION groups, RULE sets a norm, COMMITMENT is the issuer's own promise.",
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

builder.objectFields('Notice', (t) => ({
  outline: t.field({
    type: ['OutlineUnit'],
    description: 'Every numbered unit of the body (大纲), in order, directives among them.',
    ...expression<OutlineUnitRow[]>(({ self, field }, compiler) => {
      const columns = compiler.columns(unitColumns, 'u', compiler.selected(field));
      return `(SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (SELECT ${columns} FROM ${unitsOf(self)} u ORDER BY u."place") r)`;
    }),
  }),
  issuers: t.field({
    type: ['Agency'],
    description: '发文机关: who signed it; several for a joint document, none where nobody did.',
    ...expression<Row<'Agency'>[]>(({ self, field }, compiler) => {
      const agency = compiler.alias();
      const columns = compiler.columns('Agency', agency, compiler.selected(field));
      return `(SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (SELECT ${columns} FROM "NoticeIssuer" l
        JOIN "Agency" ${agency} ON ${agency}."id" = l."agencyId" WHERE l."noticeId" = ${self}."id" ORDER BY l."ordinal") r)`;
    }),
  }),
}));

builder.objectField('Meeting', 'notices', (t) =>
  t.field({
    type: 'NoticeConnection',
    description: 'Notices that report it (报道), newest first.',
    args: noticeListArgs(),
    ...list(noticesOfMeeting),
  }),
);
