/** What a notice has to do with other notices of its document. */
import { builder } from '../graphql/builder.js';
import { connectionTypes, pageArgs } from '../graphql/connection.type.js';
import { all, columns, list, maybeOne, one } from '../graphql/read/fields.js';
import { SupersessionHow } from './notice.enums.js';
import { jsonOf } from './notice.parts.type.js';
import type { Row, SpanShape } from '../graphql/rows.js';
import { ofText, superseded, superseding } from './notice.sql.js';

connectionTypes('Citation', 'citations that change what is in force (文件效力关系)');
builder.objectType('Citation', {
  description:
    'A place where a document does something to another (文件效力关系): it corrects, repeals, replaces or amends it.',
  fields: (t) => ({
    how: t.field({
      type: SupersessionHow,
      description: 'What it does to it (更正, 废止, 重新公布, 修改).',
      ...columns<'Citation'>('how'),
      resolve: howOf,
    }),
    by: t.field({
      type: 'Notice',
      description: 'The later document (作出更正或废止的文件).',
      ...one({ of: 'Citation', by: 'noticeId', to: 'Notice' }),
    }),
    of: t.field({
      type: 'Notice',
      nullable: true,
      description:
        'The earlier document (被更正或废止的文件); null while it is not known, or where several could be meant.',
      ...maybeOne({ of: 'Citation', by: 'citedId', to: 'Notice' }),
    }),
    title: t.exposeString('title', { nullable: true, description: 'How the text names the earlier document (名称).' }),
    documentNumber: t.exposeString('documentNumber', {
      nullable: true,
      description: 'Its 文号, as the text gives it.',
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'From which day (生效日期), where the text says so; else it is the day of the later document.',
    }),
    span: t.expose('span', { type: 'Span', description: 'Where the later document says so.' }),
  }),
});

/** The lists hold no others. */
function howOf({ how }: Pick<Row<'Citation'>, 'how'>): NonNullable<typeof how> {
  if (how === null) throw new Error('a citation that does nothing to what it cites');
  return how;
}

builder.objectFields('Notice', (t) => ({
  part: t.exposeInt('part', {
    nullable: true,
    description:
      'Which page of a document in several pages it is (分页序号), from 1; null where the page is the whole document.',
  }),
  partOf: t.field({
    type: 'Notice',
    nullable: true,
    description: 'The first page of the document of which this is a later page (所属首页); null where it is none.',
    ...maybeOne({ of: 'Notice', by: 'partOfId', to: 'Notice' }),
  }),
  supersedes: t.field({
    type: 'CitationConnection',
    description:
      'Documents that it corrects, repeals, replaces or amends (更正、废止、重新公布、修改), in the order of its text.',
    args: pageArgs(),
    ...list(superseded),
  }),
  supersededBy: t.field({
    type: 'CitationConnection',
    description: 'Documents that correct, repeal, replace or amend it (被更正、废止、重新公布、修改).',
    args: pageArgs(),
    ...list(superseding),
  }),
  validUntil: t.expose('validUntil', {
    type: 'Date',
    nullable: true,
    description:
      'From which day it is not in force any more (失效日期、废止日期), by its page or by a document that repeals it; validity follows when the day has come.',
  }),
  validitySpan: t.field({
    type: 'Span',
    nullable: true,
    description: 'Where its own page says whether it is in force (有效性依据); of other documents see supersededBy.',
    ...jsonOf<SpanShape | null>((self) => ofText(self, 'validitySpan')),
  }),
  parts: t.field({
    type: ['Notice'],
    description: 'The later pages of the document of which this is the first page (后续分页), in their order.',
    ...all('Notice', {
      where: ({ self, parent }) => [`${self}."partOfId" = ${parent}."id"`],
      orderBy: ['part', 'id'],
    }),
  }),
}));
