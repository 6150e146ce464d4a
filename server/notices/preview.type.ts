/**
 * PagePreview: the result of parsing a page, before it is matched with stored data. The types are
 * those of parse/preview.ts.
 */
import { inTurn } from '../graphql/in-turns.js';
import { builder } from '../graphql/builder.js';
import type { PagePreview, PreviewMention, PreviewSentence, PreviewSource, PreviewUnit } from '../parse/preview.js';
import {
  DisclosureMode,
  DocumentGenre,
  NoticeKind,
  SentenceKind,
  TitleOrigin,
  UnitKind,
  Validity,
} from './notice.enums.js';

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly PagePreview: PagePreview;
  }
}

const PreviewSourceRef = builder.objectRef<PreviewSource>('PreviewSource').implement({
  description: 'Provenance of a page (来源), as far as known from the page and the request.',
  authScopes: { staff: true },
  fields: (t) => ({
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Address of the page (网址); null if not given.',
    }),
    siteCode: t.exposeString('siteCode', { nullable: true, description: '网站标识码: the code of the site.' }),
    siteName: t.exposeString('siteName', { nullable: true, description: 'Name of the site (网站名称).' }),
    icpNumber: t.exposeString('icpNumber', { nullable: true, description: 'ICP 备案号: the ICP registration.' }),
    policeNumber: t.exposeString('policeNumber', {
      nullable: true,
      description: '公安备案号: the police registration.',
    }),
    encoding: t.exposeString('encoding', { description: 'Detected encoding (编码): UTF-8, GB18030 or Big5.' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the received bytes, hexadecimal.' }),
  }),
});

const PreviewUnitRef = builder.objectRef<PreviewUnit>('PreviewUnit').implement({
  description: 'A numbered unit of the text (层次序数).',
  authScopes: { staff: true },
  fields: (t) => ({
    path: t.exposeString('path', { description: "Position in the outline: '2.1'." }),
    kind: t.expose('kind', { type: UnitKind, description: 'Kind of the unit (层次类型).' }),
    marker: t.exposeString('marker', { description: 'Numbering as written (序号).' }),
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'The phrase that heads it (标题句); null if none.',
    }),
    says: t.expose('says', {
      type: SentenceKind,
      nullable: true,
      description: "Kind of the unit's own sentence, without its children (句子类别).",
    }),
    span: t.expose('span', { type: 'Span', description: 'Where it is in the body (出处).' }),
  }),
});

const PreviewSentenceRef = builder.objectRef<PreviewSentence>('PreviewSentence').implement({
  description: 'A sentence of the text proper with its classification (句子): ORDER, or why it is not an order.',
  authScopes: { staff: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: SentenceKind, description: 'Who speaks and to what effect (句子类别).' }),
    span: t.expose('span', { type: 'Span', description: 'Where it is in the body (出处).' }),
  }),
});

const PreviewMentionRef = builder.objectRef<PreviewMention>('PreviewMention').implement({
  description: 'A passage in which the page names an agency (提及).',
  authScopes: { staff: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Name in the repaired text.' }),
    span: t.expose('span', { type: 'Span', description: 'Where it is in the body (出处).' }),
  }),
});

/** Directives, addressees and meetings are added by their features. */
builder.objectType('PagePreview', {
  description:
    'Result of parsing a page (解析预览), before it is matched against stored data. `npm run parse -- FILE…` prints the same as {"file", "preview"}, one JSON object per line.',
  authScopes: { staff: true },
  fields: (t) => ({
    title: t.exposeString('title', {
      nullable: true,
      description: 'Title (标题); null if none is stated and none can be derived.',
    }),
    titleOrigin: t.expose('titleOrigin', {
      type: TitleOrigin,
      nullable: true,
      description: 'Origin of the title (标题来源).',
    }),
    indexNumber: t.exposeString('indexNumber', { nullable: true, description: '索引号: the index number.' }),
    documentNumber: t.expose('documentNumber', {
      type: 'DocumentNumber',
      nullable: true,
      description: '发文字号: the document number.',
    }),
    agencyName: t.exposeString('agencyName', {
      nullable: true,
      description: '发布机构: the stated name of the publisher, in simplified characters.',
    }),
    issuerNames: t.stringList({
      description: '发文机关: names of the signing agencies.',
      resolve: ({ issuerNames }) => [...issuerNames],
    }),
    createdOn: t.expose('createdOn', {
      type: 'Date',
      nullable: true,
      description: '生成日期: the day of the document.',
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: '公开日期: the day of publication.',
    }),
    summary: t.exposeString('summary', { nullable: true, description: '内容概述: the summary.' }),
    kind: t.expose('kind', { type: NoticeKind, description: 'Topic category (信息类别).' }),
    genre: t.expose('genre', {
      type: DocumentGenre,
      nullable: true,
      description: 'Official document type (公文种类).',
    }),
    themes: t.stringList({
      description: '主题分类: themes as stated on the page.',
      resolve: ({ themes }) => [...themes],
    }),
    validity: t.expose('validity', { type: Validity, description: '有效性: whether the document is in force.' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'Last day on which it is in force (有效期至); null if the page states none.',
    }),
    validitySpan: t.expose('validitySpan', {
      type: 'Span',
      nullable: true,
      description: 'Where the page states whether it is in force (有效性出处).',
    }),
    disclosureMode: t.expose('disclosureMode', {
      type: DisclosureMode,
      description: '公开方式: how the document is disclosed.',
    }),
    body: t.exposeString('body', {
      description: 'The repaired text in simplified characters (正文), to which all spans refer.',
    }),
    bodyStart: t.exposeInt('bodyStart', { description: 'Start of the text proper (正文) in body.' }),
    bodyEnd: t.exposeInt('bodyEnd', { description: 'End of the text proper (正文) in body.' }),
    source: t.expose('source', { type: PreviewSourceRef, description: 'Provenance (来源).' }),
    outline: t.field({
      type: [PreviewUnitRef],
      description: 'All numbered units (大纲), in document order.',
      resolve: ({ outline }) => inTurn(outline),
    }),
    sentences: t.field({
      type: [PreviewSentenceRef],
      description:
        'Classified sentences (逐句判断) of numbered units, speeches and the text between them, in document order.',
      resolve: ({ sentences }) => [...sentences],
    }),
    attachments: t.field({
      type: ['Attachment'],
      description: '附件: files that the page links to or lists.',
      resolve: ({ attachments }) => inTurn(attachments),
    }),
    mentions: t.field({
      type: [PreviewMentionRef],
      description: 'Passages that name agencies (提及).',
      resolve: ({ mentions }) => inTurn(mentions),
    }),
    repairs: t.field({
      type: ['TextRepair'],
      description: 'Repairs of damaged text (文字修复).',
      resolve: ({ repairs }) => inTurn(repairs),
    }),
    warnings: t.field({
      type: ['IngestWarning'],
      description: 'Warnings of the parser (疑点).',
      resolve: ({ warnings }) => inTurn(warnings),
    }),
  }),
});
