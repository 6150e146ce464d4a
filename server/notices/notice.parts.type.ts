/** Components of a notice. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { Script, RevisionReason, type SentenceKind, type UnitKind, RepairKind } from './notice.enums.js';
import { bodyOf } from './notice.body.js';
import type { SpanShape } from '../graphql/rows.js';

export interface OutlineUnitShape {
  readonly path: string;
  readonly kind: (typeof UnitKind)['$inferType'];
  readonly marker: string;
  readonly heading: string | null;
  /** Missing in rows of earlier versions. */
  readonly says: (typeof SentenceKind)['$inferType'] | null;
  readonly span: SpanShape;
}
export interface AttachmentShape {
  readonly name: string;
  readonly url: string | null;
  readonly mediaType: string | null;
}
export interface TextRepairShape {
  readonly kind: (typeof RepairKind)['$inferType'];
  readonly confidence: number;
  readonly span: SpanShape;
}
export interface IngestWarningShape {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly span: SpanShape | null;
}
export interface DocumentNumberShape {
  readonly text: string;
  readonly issuerCode: string;
  readonly year: number | null;
  readonly serial: number;
}
export interface SourceShape {
  readonly url: string | null;
  readonly siteCode: string | null;
  readonly siteName: string | null;
  readonly icpNumber: string | null;
  readonly policeNumber: string | null;
  readonly encoding: string;
  readonly retrievedAt: string;
  readonly contentHash: string;
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly Attachment: AttachmentShape;
    readonly TextRepair: TextRepairShape;
    readonly IngestWarning: IngestWarningShape;
    readonly DocumentNumber: DocumentNumberShape;
    readonly Source: SourceShape;
  }
}

builder.objectType('Attachment', {
  description: '附件: a file that the page links to or lists.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name on the page (附件名称).' }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Address of the file (网址); null if the page gives none.',
    }),
    mediaType: t.exposeString('mediaType', {
      nullable: true,
      description: 'Media type by file extension, such as application/pdf.',
    }),
  }),
});

builder.objectType('DocumentNumber', {
  description: '发文字号, parsed into its parts as defined in GB/T 9704.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'Canonical form: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero.',
    }),
    issuerCode: t.exposeString('issuerCode', { description: 'Code of the issuer (发文机关代字): 苏工信.' }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'Year (年份); null if the number has none, as in 国令第845号.',
    }),
    serial: t.exposeInt('serial', { description: 'Serial number within the year (发文顺序号).' }),
  }),
});

builder.objectType('Source', {
  description: 'Provenance of a notice (来源).',
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Address of the page (网址); null if unknown.' }),
    siteCode: t.exposeString('siteCode', {
      nullable: true,
      description: '网站标识码: ten digits, the first six a division code, or bm and eight digits.',
    }),
    siteName: t.exposeString('siteName', { nullable: true, description: 'Name of the site (网站名称).' }),
    icpNumber: t.exposeString('icpNumber', { nullable: true, description: 'ICP 备案号: the ICP registration.' }),
    policeNumber: t.exposeString('policeNumber', {
      nullable: true,
      description: '公安备案号: the police registration.',
    }),
    encoding: t.exposeString('encoding', { description: 'Detected encoding (编码): UTF-8, GB18030 or Big5.' }),
    retrievedAt: t.expose('retrievedAt', {
      type: 'DateTime',
      description: 'When the page was fetched or submitted (采集时间).',
    }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the received bytes, hexadecimal.' }),
  }),
});

builder.objectType('TextRepair', {
  description:
    'One repair of damaged text (文字修复). span.source.quote has the text before, span.quote after the repair.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RepairKind, description: 'Kind of damage (修复类型).' }),
    confidence: t.exposeFloat('confidence', { description: 'Confidence of the repair, 0 to 1.' }),
    span: t.expose('span', { type: 'Span', description: 'Where it is in the body.' }),
  }),
});

builder.objectType('IngestWarning', {
  description: 'A warning of ingestion (疑点).',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Stable, machine-readable code: DAMAGED_TEXT, PUBLISHED_ON_INFERRED …',
    }),
    message: t.exposeString('message', { description: 'Explanation in one sentence.' }),
    field: t.exposeString('field', { nullable: true, description: 'Name of the field concerned; null if none.' }),
    span: t.expose('span', {
      type: 'Span',
      nullable: true,
      description: 'Where in the body it is; null if it has no position.',
    }),
  }),
});

connectionTypes('Mention', 'mentions (提及)');
builder.model('Mention', {
  description: 'A passage in which a notice names an agency (提及).',
  fields: (t) => ({
    agency: t.row('Agency', { by: 'agencyId', description: 'The agency that is meant (机构).' }),
    text: t.exposeString('text', { description: 'Name in the repaired text.' }),
    span: t.expose('span', { type: 'Span', description: 'Where it is in the body (出处).' }),
  }),
});

connectionTypes('Revision', 'revisions (修订)');
builder.model('Revision', {
  description: 'A past or current state of a notice (修订). Revisions are immutable.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number of the revision, from 1 (修订号).' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it became current (时间).' }),
    reason: t.expose('reason', { type: RevisionReason, description: 'Reason of the revision (修订原因).' }),
    note: t.exposeString('note', { nullable: true, description: 'Reason given by staff (说明).' }),
    title: t.exposeString('title', { description: 'Title in this revision (标题).' }),
    body: t.sql({
      type: 'String',
      description: 'Body in this revision (正文).',
      args: {
        script: t.arg({
          type: Script,
          required: true,
          defaultValue: 'SIMPLIFIED',
          description: 'Script of the text (文字形式).',
        }),
      },
      ...bodyOf,
    }),
    changedFields: t.exposeStringList('changedFields', {
      description: 'Names of the fields that differ from the previous revision; empty for the first.',
    }),
    contentHash: t.exposeString('contentHash', {
      description: 'SHA-256 of the source bytes that it was parsed from, hexadecimal.',
    }),
  }),
});
