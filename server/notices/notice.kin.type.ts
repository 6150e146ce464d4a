/** Relations of a notice to others: citations, pages of one document. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { sql } from '../platform/sql.js';
import { SupersessionHow } from './notice.enums.js';
import type { Row } from '../graphql/rows.js';
import { citationVisible, superseded, superseding, textOf } from './notice.sql.js';

connectionTypes('Citation', 'citations that change what is in force (文件效力关系)');
builder.model('Citation', {
  visible: citationVisible,
  description: 'A passage in which a document corrects, repeals, replaces or amends another one (文件效力关系).',
  fields: (t) => ({
    how: t.from(['how'], {
      type: SupersessionHow,
      description: 'Effect on the earlier document (更正, 废止, 重新公布, 修改).',
      resolve: howOf,
    }),
    by: t.row('Notice', { by: 'noticeId', description: 'The later document (作出更正或废止的文件).' }),
    of: t.row('Notice', {
      by: 'citedId',
      nullable: true,
      description: 'The earlier document (被更正或废止的文件); null if it is not stored or several match.',
    }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'Title of the earlier document as the text gives it (名称).',
    }),
    documentNumber: t.exposeString('documentNumber', {
      nullable: true,
      description: '文号 of the earlier document, as the text gives it.',
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description:
        'Effective date (生效日期), if the text states it; otherwise the date of the later document applies.',
    }),
    span: t.expose('span', { type: 'Span', description: 'Where the later document says so (出处).' }),
  }),
});

/** The lists contain no others. */
function howOf({ how }: Pick<Row<'Citation'>, 'how'>): NonNullable<typeof how> {
  if (how === null) throw new Error('the citation has no effect on the cited document');
  return how;
}

builder.modelFields('Notice', (t) => ({
  part: t.exposeInt('part', {
    nullable: true,
    description: 'Page number in a document that spans several pages (分页序号), from 1; null for a single page.',
  }),
  partOf: t.row('Notice', {
    by: 'partOfId',
    nullable: true,
    description: 'First page of the document that this page continues (所属首页); null if it continues none.',
  }),
  supersedes: t.list(superseded, {
    description:
      'Documents that it corrects, repeals, replaces or amends (更正、废止、重新公布、修改), in document order.',
  }),
  supersededBy: t.list(superseding, {
    description: 'Documents that correct, repeal, replace or amend it (被更正、废止、重新公布、修改).',
  }),
  validUntil: t.expose('validUntil', {
    type: 'Date',
    nullable: true,
    description:
      'First day on which it is no longer in force (失效日期、废止日期), by its page or by a repealing document. validity changes on that day.',
  }),
  validitySpan: t.sql({
    type: 'Span',
    nullable: true,
    description: 'Where its page states whether it is in force (有效性依据). For other documents see supersededBy.',
    sql: (n) => textOf(n, 'validitySpan'),
  }),
  parts: t.rows('Notice', {
    description: 'Later pages of the document that starts here (后续分页), in order.',
    where: (row, other) => [sql`${other.partOfId} = ${row.id}`],
    orderBy: ['part', 'id'],
  }),
}));
