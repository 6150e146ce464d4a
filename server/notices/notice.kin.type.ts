/** What a notice has to do with other notices of its document. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { sql } from '../platform/sql.js';
import { SupersessionHow } from './notice.enums.js';
import type { Row } from '../graphql/rows.js';
import { citationVisible, superseded, superseding, textOf } from './notice.sql.js';

connectionTypes('Citation', 'citations that change what is in force (文件效力关系)');
builder.model('Citation', {
  visible: citationVisible,
  description:
    'A place where a document does something to another (文件效力关系): it corrects, repeals, replaces or amends it.',
  fields: (t) => ({
    how: t.from(['how'], {
      type: SupersessionHow,
      description: 'What it does to it (更正, 废止, 重新公布, 修改).',
      resolve: howOf,
    }),
    by: t.row('Notice', { by: 'noticeId', description: 'The later document (作出更正或废止的文件).' }),
    of: t.row('Notice', {
      by: 'citedId',
      nullable: true,
      description:
        'The earlier document (被更正或废止的文件); null while it is not known, or where several could be meant.',
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

builder.modelFields('Notice', (t) => ({
  part: t.exposeInt('part', {
    nullable: true,
    description:
      'Which page of a document in several pages it is (分页序号), from 1; null where the page is the whole document.',
  }),
  partOf: t.row('Notice', {
    by: 'partOfId',
    nullable: true,
    description: 'The first page of the document of which this is a later page (所属首页); null where it is none.',
  }),
  supersedes: t.list(superseded, {
    description:
      'Documents that it corrects, repeals, replaces or amends (更正、废止、重新公布、修改), in the order of its text.',
  }),
  supersededBy: t.list(superseding, {
    description: 'Documents that correct, repeal, replace or amend it (被更正、废止、重新公布、修改).',
  }),
  validUntil: t.expose('validUntil', {
    type: 'Date',
    nullable: true,
    description:
      'From which day it is not in force any more (失效日期、废止日期), by its page or by a document that repeals it; validity follows when the day has come.',
  }),
  validitySpan: t.sql({
    type: 'Span',
    nullable: true,
    description: 'Where its own page says whether it is in force (有效性依据); of other documents see supersededBy.',
    sql: (n) => textOf(n, 'validitySpan'),
  }),
  parts: t.rows('Notice', {
    description: 'The later pages of the document of which this is the first page (后续分页), in their order.',
    where: (row, other) => [sql`${other.partOfId} = ${row.id}`],
    orderBy: ['part', 'id'],
  }),
}));
