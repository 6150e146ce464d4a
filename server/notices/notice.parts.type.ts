/** The smaller things that a notice is made of. */
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
  /** Missing in what earlier versions stored. */
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
  description: '附件: a file that the page links or lists.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name (附件名称) as the page gives it.' }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where it lies; null where the page gives no address.',
    }),
    mediaType: t.exposeString('mediaType', {
      nullable: true,
      description: 'Media type by its ending, such as application/pdf.',
    }),
  }),
});

builder.objectType('DocumentNumber', {
  description: '发文字号, taken apart. The form is that of GB/T 9704.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'Canonical: 苏工信〔2022〕1号, full-width 〔〕, no 第, no leading zero.',
    }),
    issuerCode: t.exposeString('issuerCode', { description: 'What stands for the issuer (发文机关代字): 苏工信.' }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'Year (年份); null where the number has none, as 国令第845号.',
    }),
    serial: t.exposeInt('serial', { description: 'Number within the year (发文顺序号).' }),
  }),
});

builder.objectType('Source', {
  description: 'Where a notice was found (来源).',
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Address of the page (网址), where known.' }),
    siteCode: t.exposeString('siteCode', {
      nullable: true,
      description: '网站标识码: ten digits, the first six a division code, or bm and eight digits.',
    }),
    siteName: t.exposeString('siteName', { nullable: true, description: 'Name of the site (网站名称).' }),
    icpNumber: t.exposeString('icpNumber', { nullable: true, description: 'ICP 备案号.' }),
    policeNumber: t.exposeString('policeNumber', { nullable: true, description: '公安备案号.' }),
    encoding: t.exposeString('encoding', { description: 'Encoding detected (编码): UTF-8, GB18030 or Big5.' }),
    retrievedAt: t.expose('retrievedAt', {
      type: 'DateTime',
      description: 'When the page was fetched or handed in (采集时间).',
    }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the bytes received, hexadecimal.' }),
  }),
});

builder.objectType('TextRepair', {
  description:
    'One thing that ingestion mended (文字修复). span.source.quote is what stood there, span.quote what stands there now.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RepairKind, description: 'What sort of damage it was.' }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the repair is, 0 to 1.' }),
    span: t.expose('span', { type: 'Span', description: 'Where it is.' }),
  }),
});

builder.objectType('IngestWarning', {
  description: 'Something that ingestion doubted (疑点).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable name of the doubt: DAMAGED_TEXT, PUBLISHED_ON_INFERRED …' }),
    message: t.exposeString('message', { description: 'What is doubted, in a sentence.' }),
    field: t.exposeString('field', { nullable: true, description: 'The field concerned, if it is one.' }),
    span: t.expose('span', { type: 'Span', nullable: true, description: 'The place, if it has one.' }),
  }),
});

connectionTypes('Mention', 'mentions (提及)');
builder.model('Mention', {
  description: 'A place where a notice names an agency (提及).',
  fields: (t) => ({
    agency: t.row('Agency', { by: 'agencyId', description: 'The agency that is meant.' }),
    text: t.exposeString('text', { description: 'The name as it stands there, repaired.' }),
    span: t.expose('span', { type: 'Span', description: 'Where it stands.' }),
  }),
});

connectionTypes('Revision', 'revisions (修订)');
builder.model('Revision', {
  description: 'A state that a notice was in (修订). Revisions are never overwritten.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 for the first.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it became current.' }),
    reason: t.expose('reason', { type: RevisionReason, description: 'Why it came to be.' }),
    note: t.exposeString('note', { nullable: true, description: 'What staff gave as the reason.' }),
    title: t.exposeString('title', { description: 'The title it had.' }),
    body: t.sql({
      type: 'String',
      description: 'The body it had.',
      args: {
        script: t.arg({ type: Script, required: true, defaultValue: 'SIMPLIFIED', description: 'In which form.' }),
      },
      ...bodyOf,
    }),
    changedFields: t.exposeStringList('changedFields', {
      description: 'Names of the fields in which it differs from the revision before; empty for the first.',
    }),
    contentHash: t.exposeString('contentHash', {
      description: 'SHA-256 of the source bytes it was read from, hexadecimal.',
    }),
  }),
});
