/** Notice: one disclosed document, in its current revision. Its directives and meetings are added by those features. */
import { builder } from '../graphql/builder.js';
import { connectionTypes, pageArgs } from '../graphql/connection.type.js';
import { Node, nodeId } from '../graphql/node.queries.js';
import { keepingCounts, weighing } from '../graphql/guard/weighing.js';
import { columns, expression, list, one } from '../graphql/read/fields.js';
import type { Row } from '../graphql/rows.js';
import { bodyOf } from './notice.body.js';
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
import {
  jsonOf,
  type AttachmentShape,
  type IngestWarningShape,
  type SourceShape,
  type TextRepairShape,
} from './notice.parts.type.js';
import {
  citedNotices,
  citingNotices,
  mentions,
  noticesOfAgency,
  ofText,
  originOfText,
  revisions,
} from './notice.sql.js';

connectionTypes('Notice', 'notices (政府信息公开条目)');

builder.objectType('Notice', {
  description: '政府信息公开条目: one disclosed document, in its current revision.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Global id; survives re-ingestion.', resolve: nodeId('Notice') }),
    indexNumber: t.exposeString('indexNumber', {
      nullable: true,
      description:
        '索引号 as stated. Its forms differ from site to site, even within one city; it is unique within one site.',
    }),
    title: t.exposeString('title', { description: 'Title (标题, 信息名称).' }),
    titleOrigin: t.expose('titleOrigin', {
      type: TitleOrigin,
      description: 'Whether the page states the title (标题来源).',
    }),
    documentNumber: t.field({
      type: 'DocumentNumber',
      nullable: true,
      description: '文件编号 / 发文字号; null where the page says 无.',
      ...columns<'Notice'>('documentNumber', 'documentIssuer', 'documentYear', 'documentSerial'),
      resolve: documentNumberOf,
    }),
    kind: t.expose('kind', { type: NoticeKind, description: 'What it is about (信息类别).' }),
    genre: t.expose('genre', {
      type: DocumentGenre,
      nullable: true,
      description: 'Official genre (公文种类, 体裁), if it has one.',
    }),
    agency: t.field({
      type: 'Agency',
      description: '发布机构: who published the page. Often not who gave the orders.',
      ...one({ of: 'Notice', by: 'agencyId', to: 'Agency' }),
    }),
    createdOn: t.expose('createdOn', { type: 'Date', nullable: true, description: '生成日期 / 成文日期.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: '公开日期 / 发布日期.' }),
    publicationLagDays: t.int({
      nullable: true,
      description: 'Days from 生成日期 to 公开日期; the statutory limit (政府信息公开条例 art. 26) is 20 working days.',
      ...columns<'Notice'>('createdOn', 'publishedOn'),
      resolve: ({ createdOn, publishedOn }) =>
        createdOn === null ? null : Math.round((Date.parse(publishedOn) - Date.parse(createdOn)) / 86_400_000),
    }),
    summary: t.exposeString('summary', { nullable: true, description: '内容概述.' }),
    themes: t.exposeStringList('themes', { description: '主题分类, 主题词: as the page states them.' }),
    disclosureMode: t.expose('disclosureMode', { type: DisclosureMode, description: '公开方式.' }),
    validity: t.expose('validity', {
      type: Validity,
      description: '有效性: what holds today, by staff, by its page, or by a document that repeals it (supersededBy).',
    }),
    status: t.expose('status', { type: NoticeStatus, description: 'Whether it may be read (公开状态).' }),
    body: t.string({
      description:
        'The text (正文与页面文字). SIMPLIFIED is the repaired text that all spans index; SOURCE is the page as received.',
      args: {
        script: t.arg({ type: Script, required: true, defaultValue: 'SIMPLIFIED', description: 'In which form.' }),
      },
      ...weighing(2, bodyOf),
    }),
    bodyStart: t.int({
      description: 'Where in body the text proper (正文) begins, behind the labelled header.',
      ...jsonOf<number>((self) => ofText(self, 'bodyStart')),
    }),
    bodyEnd: t.int({
      description: 'Where in body the text proper (正文) ends, before the footer.',
      ...jsonOf<number>((self) => ofText(self, 'bodyEnd')),
    }),
    attachments: t.field({
      type: ['Attachment'],
      description: '附件.',
      ...jsonOf<AttachmentShape[]>((self) => ofText(self, 'attachments')),
    }),
    source: t.field({
      type: 'Source',
      description: 'Where it was found (来源).',
      extensions: expression(({ self }) => originOfTextWith(self)).extensions,
      resolve: (notice, _args, _context, info) => sourceOf(Reflect.get(notice, `@${info.path.key}`)),
    }),
    repairs: t.field({
      type: ['TextRepair'],
      description: 'What ingestion mended in the text (文字修复), each with the place it mended.',
      ...jsonOf<TextRepairShape[]>((self) => ofText(self, 'repairs')),
    }),
    warnings: t.field({
      type: ['IngestWarning'],
      description:
        'What ingestion doubted (疑点): a failed check digit, a damaged passage it could not mend, two header fields that disagree.',
      ...jsonOf<IngestWarningShape[]>((self) => ofText(self, 'warnings')),
    }),
    mentions: t.field({
      type: 'MentionConnection',
      description: 'Places where it names agencies (提及), in order.',
      args: pageArgs(),
      ...list(mentions),
    }),
    cites: t.field({
      type: 'NoticeConnection',
      description: 'Other notices that this one cites (引用) by document number, index number or 《title》.',
      args: pageArgs(),
      ...list(citedNotices),
    }),
    citedBy: t.field({
      type: 'NoticeConnection',
      description: 'Notices that cite this one (被引用).',
      args: pageArgs(),
      ...list(citingNotices),
    }),
    revision: t.exposeInt('revision', { description: 'Number of the current revision (修订号), from 1.' }),
    revisions: t.field({
      type: 'RevisionConnection',
      description: 'Every state it was in (修订), newest first.',
      args: pageArgs(),
      ...list(revisions),
    }),
    contentChangedAt: t.expose('contentChangedAt', {
      type: 'DateTime',
      description:
        'When its content last changed for a reader; a re-run of the parser that changes nothing does not move it.',
    }),
    reprocessedAt: t.expose('reprocessedAt', {
      type: 'DateTime',
      description: 'When a reading of the page was last stored.',
    }),
  }),
});

builder.objectField('Agency', 'notices', (t) =>
  t.field({
    type: 'NoticeConnection',
    description: 'What it published (发布的信息), newest first unless ordered otherwise.',
    args: noticeListArgs(),
    ...keepingCounts(list(noticesOfAgency)),
  }),
);

function documentNumberOf(
  notice: Row<'Notice'>,
): { text: string; issuerCode: string; year: number | null; serial: number } | null {
  const { documentNumber: text, documentIssuer, documentYear, documentSerial } = notice;
  return text === null
    ? null
    : { text, issuerCode: documentIssuer ?? '', year: documentYear, serial: documentSerial ?? 0 };
}

/** The notice's own columns and those of its source document, in one object. */
const originOfTextWith = (self: string): string =>
  `(SELECT json_build_object('url', ${self}."sourceUrl", 'siteCode', ${self}."siteCode", 'siteName', ${self}."siteName",
    'icpNumber', ${self}."icpNumber", 'policeNumber', ${self}."policeNumber", 'retrievedAt', ${self}."retrievedAt",
    'origin', ${originOfText(self)}))`;

function sourceOf(answer: unknown): SourceShape {
  const { origin, ...rest } = answer as SourceShape & { origin: Pick<SourceShape, 'encoding' | 'contentHash'> }; // written just above
  return { ...rest, ...origin };
}
