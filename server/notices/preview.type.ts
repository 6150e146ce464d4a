/** PagePreview: what parsing a page yields, before any of it is matched against the graph. The forms are parse/preview.ts's. */
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
  description: 'Where a page was found (来源), as far as the page and whoever handed it in say.',
  authScopes: { staff: true },
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Address of the page (网址), where given.' }),
    siteCode: t.exposeString('siteCode', { nullable: true, description: '网站标识码.' }),
    siteName: t.exposeString('siteName', { nullable: true, description: 'Name of the site (网站名称).' }),
    icpNumber: t.exposeString('icpNumber', { nullable: true, description: 'ICP 备案号.' }),
    policeNumber: t.exposeString('policeNumber', { nullable: true, description: '公安备案号.' }),
    encoding: t.exposeString('encoding', { description: 'Encoding detected (编码): UTF-8, GB18030 or Big5.' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the bytes received, hexadecimal.' }),
  }),
});

const PreviewUnitRef = builder.objectRef<PreviewUnit>('PreviewUnit').implement({
  description: 'A numbered unit of the text (层次序数).',
  authScopes: { staff: true },
  fields: (t) => ({
    path: t.exposeString('path', { description: "Place in the outline: '2.1'." }),
    kind: t.expose('kind', { type: UnitKind, description: 'What the unit does.' }),
    marker: t.exposeString('marker', { description: 'Its number as written (序号).' }),
    heading: t.exposeString('heading', { nullable: true, description: 'The phrase that heads it (标题句), if any.' }),
    says: t.expose('says', {
      type: SentenceKind,
      nullable: true,
      description: 'What it says itself, without its children (句子类别).',
    }),
    span: t.expose('span', { type: 'Span', description: 'Where it stands.' }),
  }),
});

const PreviewSentenceRef = builder.objectRef<PreviewSentence>('PreviewSentence').implement({
  description: 'A sentence of the text proper that was judged (句子): it orders, or it is told why it does not.',
  authScopes: { staff: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: SentenceKind, description: 'Whose sentence it is, and what it does.' }),
    span: t.expose('span', { type: 'Span', description: 'Where it stands.' }),
  }),
});

const PreviewMentionRef = builder.objectRef<PreviewMention>('PreviewMention').implement({
  description: 'A place where the page names an organ (提及).',
  authScopes: { staff: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name as it stands there, repaired.' }),
    span: t.expose('span', { type: 'Span', description: 'Where it stands.' }),
  }),
});

/** Its directives, addressees and meetings are added by those features. */
builder.objectType('PagePreview', {
  description:
    'What parsing a page yields (解析预览), before any of it is matched against the graph. `npm run parse -- FILE…` prints the same as {"file", "preview"}, one JSON object a line.',
  authScopes: { staff: true },
  fields: (t) => ({
    title: t.exposeString('title', {
      nullable: true,
      description: 'Title (标题), if one is stated or can be derived.',
    }),
    titleOrigin: t.expose('titleOrigin', {
      type: TitleOrigin,
      nullable: true,
      description: 'Whether the page states the title (标题来源).',
    }),
    indexNumber: t.exposeString('indexNumber', { nullable: true, description: '索引号.' }),
    documentNumber: t.expose('documentNumber', { type: 'DocumentNumber', nullable: true, description: '发文字号.' }),
    agencyName: t.exposeString('agencyName', { nullable: true, description: '发布机构, simplified, as stated.' }),
    issuerNames: t.stringList({ description: '发文机关.', resolve: ({ issuerNames }) => [...issuerNames] }),
    createdOn: t.expose('createdOn', { type: 'Date', nullable: true, description: '生成日期.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true, description: '公开日期.' }),
    summary: t.exposeString('summary', { nullable: true, description: '内容概述.' }),
    kind: t.expose('kind', { type: NoticeKind, description: 'What it is about (信息类别).' }),
    genre: t.expose('genre', { type: DocumentGenre, nullable: true, description: 'Official genre (公文种类).' }),
    themes: t.stringList({ description: '主题分类.', resolve: ({ themes }) => [...themes] }),
    validity: t.expose('validity', { type: Validity, description: '有效性.' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which it is in force, where the page says so (有效期至).',
    }),
    validitySpan: t.expose('validitySpan', {
      type: 'Span',
      nullable: true,
      description: 'Where the page says so (有效性出处).',
    }),
    disclosureMode: t.expose('disclosureMode', { type: DisclosureMode, description: '公开方式.' }),
    body: t.exposeString('body', {
      description: 'The repaired text in simplified characters (正文): all spans index it.',
    }),
    bodyStart: t.exposeInt('bodyStart', { description: 'Where in body the text proper (正文) begins.' }),
    bodyEnd: t.exposeInt('bodyEnd', { description: 'Where in body the text proper (正文) ends.' }),
    source: t.expose('source', { type: PreviewSourceRef, description: 'Where it was found (来源).' }),
    outline: t.field({
      type: [PreviewUnitRef],
      description: 'Every numbered unit (大纲), in order.',
      resolve: ({ outline }) => inTurn(outline),
    }),
    sentences: t.field({
      type: [PreviewSentenceRef],
      description: 'The sentences of numbered units, of speeches and of a notice beside them (逐句判断), in order.',
      resolve: ({ sentences }) => [...sentences],
    }),
    attachments: t.field({
      type: ['Attachment'],
      description: '附件.',
      resolve: ({ attachments }) => inTurn(attachments),
    }),
    mentions: t.field({
      type: [PreviewMentionRef],
      description: 'Places where it names organs (提及).',
      resolve: ({ mentions }) => inTurn(mentions),
    }),
    repairs: t.field({
      type: ['TextRepair'],
      description: 'What was mended in the text (文字修复).',
      resolve: ({ repairs }) => inTurn(repairs),
    }),
    warnings: t.field({
      type: ['IngestWarning'],
      description: 'What was doubted (疑点).',
      resolve: ({ warnings }) => inTurn(warnings),
    }),
  }),
});
