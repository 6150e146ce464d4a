/**
 * Notice: one disclosed document in its current revision. Directives and meetings are added by
 * their features.
 */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.queries.js';
import type { Row } from '../graphql/rows.js';
import { bodyOf } from './notice.body.js';
import { noticeConditions } from './notice.filter.js';
import {
  DisclosureMode,
  DocumentGenre,
  NoticeKind,
  NoticeStatus,
  Script,
  TitleOrigin,
  Validity,
} from './notice.enums.js';
import { noticeListArgs } from './notice.input.js';
import type { SourceShape } from './notice.parts.type.js';
import {
  citedNotices,
  citingNotices,
  mentions,
  noticesOfAgency,
  noticeVisible,
  originOf,
  revisions,
  textOf,
} from './notice.sql.js';

/** Columns of the notice and of its source document. */
type Origin = Omit<SourceShape, 'contentHash' | 'encoding'> & {
  readonly origin: Pick<SourceShape, 'contentHash' | 'encoding'>;
};

connectionTypes('Notice', 'notices (政府信息公开条目)');

builder.model('Notice', {
  description: '政府信息公开条目: one disclosed document in its current revision.',
  interfaces: [Node],
  visible: noticeVisible,
  filter: noticeConditions,
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id; survives re-ingestion.' }),
    indexNumber: t.exposeString('indexNumber', {
      nullable: true,
      description:
        '索引号 as stated. Its format differs between sites, even within one city; it is unique within one site.',
    }),
    title: t.exposeString('title', { description: 'Title (标题, 信息名称).' }),
    titleOrigin: t.expose('titleOrigin', {
      type: TitleOrigin,
      description: 'Origin of the title (标题来源).',
    }),
    documentNumber: t.from(['documentNumber', 'documentIssuer', 'documentYear', 'documentSerial'], {
      type: 'DocumentNumber',
      nullable: true,
      description: '文件编号 / 发文字号: the document number; null if the page states 无.',
      resolve: documentNumberOf,
    }),
    kind: t.expose('kind', { type: NoticeKind, description: 'Topic category (信息类别).' }),
    genre: t.expose('genre', {
      type: DocumentGenre,
      nullable: true,
      description: 'Official document type (公文种类, 体裁); null if none.',
    }),
    agency: t.row('Agency', {
      by: 'agencyId',
      description: '发布机构: the agency that published the page, often not the one that issued the directives.',
    }),
    createdOn: t.expose('createdOn', {
      type: 'Date',
      nullable: true,
      description: '生成日期 / 成文日期: the day of the document.',
    }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: '公开日期 / 发布日期: the day of publication.' }),
    publicationLagDays: t.from(['createdOn', 'publishedOn'], {
      type: 'Int',
      nullable: true,
      description: 'Days from 生成日期 to 公开日期. The statutory limit (政府信息公开条例 art. 26) is 20 working days.',
      resolve: ({ createdOn, publishedOn }) =>
        createdOn === null ? null : Math.round((Date.parse(publishedOn) - Date.parse(createdOn)) / 86_400_000),
    }),
    summary: t.exposeString('summary', { nullable: true, description: '内容概述: the summary.' }),
    themes: t.exposeStringList('themes', { description: '主题分类, 主题词: themes as stated on the page.' }),
    disclosureMode: t.expose('disclosureMode', {
      type: DisclosureMode,
      description: '公开方式: how the document is disclosed.',
    }),
    validity: t.expose('validity', {
      type: Validity,
      description:
        '有效性: whether it is in force today, according to staff, its page or a repealing document (supersededBy).',
    }),
    status: t.expose('status', { type: NoticeStatus, description: 'Publication status (公开状态).' }),
    body: t.sql({
      type: 'String',
      description:
        'The text (正文与页面文字). SIMPLIFIED is the repaired text to which all spans refer; SOURCE is the page as received.',
      args: {
        script: t.arg({
          type: Script,
          required: true,
          defaultValue: 'SIMPLIFIED',
          description: 'Script of the text (文字形式).',
        }),
      },
      cost: 2,
      ...bodyOf,
    }),
    bodyStart: t.sql({
      type: 'Int',
      description: 'Start of the text proper (正文) in body, after the labelled header.',
      sql: (n) => textOf(n, 'bodyStart'),
    }),
    bodyEnd: t.sql({
      type: 'Int',
      description: 'End of the text proper (正文) in body, before the footer.',
      sql: (n) => textOf(n, 'bodyEnd'),
    }),
    attachments: t.sql({
      type: ['Attachment'],
      description: '附件: files that the page links to or lists.',
      sql: (n) => textOf(n, 'attachments'),
    }),
    source: t.sql({
      type: 'Source',
      description: 'Provenance (来源).',
      sql: (n) => originOf(n),
      read: ({ origin, ...rest }: Origin): SourceShape => ({ ...rest, ...origin }),
    }),
    repairs: t.sql({
      type: ['TextRepair'],
      description: 'Repairs of damaged text (文字修复), with their positions.',
      sql: (n) => textOf(n, 'repairs'),
    }),
    warnings: t.sql({
      type: ['IngestWarning'],
      description:
        'Warnings of ingestion (疑点): a failed check digit, a damaged passage beyond repair, two header fields that contradict each other.',
      sql: (n) => textOf(n, 'warnings'),
    }),
    mentions: t.list(mentions, {
      description: 'Passages that name agencies (提及), in document order.',
    }),
    cites: t.list(citedNotices, {
      description: 'Other notices that it cites (引用) by document number, index number or 《title》.',
    }),
    citedBy: t.list(citingNotices, {
      description: 'Notices that cite it (被引用).',
    }),
    revision: t.exposeInt('revision', { description: 'Number of the current revision (修订号), from 1.' }),
    revisions: t.list(revisions, {
      description: 'All revisions (修订), newest first.',
    }),
    contentChangedAt: t.expose('contentChangedAt', {
      type: 'DateTime',
      description:
        'When the public content last changed (内容更新时间). A parser run that changes nothing does not affect it.',
    }),
    reprocessedAt: t.expose('reprocessedAt', {
      type: 'DateTime',
      description: 'When the page was last parsed and stored (处理时间).',
    }),
  }),
});

builder.modelFields('Agency', (t) => ({
  notices: t.list(noticesOfAgency, {
    description: 'Notices that it published (发布的信息), newest first by default.',
    args: noticeListArgs(),
    countsAreKept: true,
  }),
}));

function documentNumberOf(
  notice: Pick<Row<'Notice'>, 'documentIssuer' | 'documentNumber' | 'documentSerial' | 'documentYear'>,
): { text: string; issuerCode: string; year: number | null; serial: number } | null {
  const { documentNumber: text, documentIssuer, documentYear, documentSerial } = notice;
  return text === null
    ? null
    : { text, issuerCode: documentIssuer ?? '', year: documentYear, serial: documentSerial ?? 0 };
}
