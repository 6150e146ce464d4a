/** Inputs of notice queries. */
import { builder } from '../graphql/builder.js';
import { DateRange } from '../graphql/date-range.js';
import { DocumentGenre, NoticeKind, NoticeStatus, Validity } from './notice.enums.js';
import type { NoticeFilterShape } from './notice.filter.js';

declare module '../graphql/rows.js' {
  interface FeatureInputs {
    readonly NoticeFilter: NoticeFilterShape;
  }
}

export const NoticeFilter = builder.inputType('NoticeFilter', {
  description: 'Filter for notices; all conditions must hold.',
  fields: (t) => ({
    agency: t.id({ description: 'Published by this agency (发布机构).' }),
    agencyTree: t.id({ description: 'Published by this agency or any agency below it.' }),
    division: t.string({ description: 'Division (行政区划) by code prefix, with all below it: 32, 3205 or 320506.' }),
    kinds: t.field({ type: [NoticeKind], description: 'Any of these topic categories (信息类别).' }),
    genres: t.field({ type: [DocumentGenre], description: 'Any of these document types (公文种类).' }),
    validities: t.field({ type: [Validity], description: 'Any of these validity states (有效性).' }),
    publishedOn: t.field({ type: DateRange, description: '公开日期 in this range.' }),
    createdOn: t.field({ type: DateRange, description: '生成日期 in this range.' }),
    mentions: t.id({ description: 'Mentions this agency anywhere (提及).' }),
    meeting: t.id({ description: 'Reports this meeting (会议).' }),
    hasDirectives: t.boolean({ description: 'Whether it contains directives (要求).' }),
    siteCode: t.string({ description: '网站标识码: the code of its site.' }),
    statuses: t.field({
      type: [NoticeStatus],
      description: 'Any of these statuses (公开状态); PUBLISHED if omitted. Other values require STAFF.',
    }),
  }),
});

const NoticeOrderField = builder.enumType('NoticeOrderField', {
  description: 'Sort key of notices (排序字段).',
  values: {
    PUBLISHED_ON: { description: '公开日期: the day of publication.' },
    CREATED_ON: { description: '生成日期: the day of the document; unknown counts as oldest.' },
    CONTENT_CHANGED_AT: { description: 'When the content last changed (内容更新时间).' },
  } as const,
});

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Sort direction (排序方向).',
  values: {
    ASC: { description: 'Ascending: oldest first (升序).' },
    DESC: { description: 'Descending: newest first (降序).' },
  } as const,
});

const NoticeOrder = builder.inputType('NoticeOrder', {
  description: 'Order of notices (排序).',
  fields: (t) => ({
    field: t.field({ type: NoticeOrderField, required: true, description: 'Sort key (排序字段).' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Sort direction (排序方向).' }),
  }),
});

export const NoticeKey = builder.inputType('NoticeKey', {
  isOneOf: true,
  description:
    'Key of a notice (信息): exactly one field. indexNumber is sufficient while one site uses the number; if several do, BAD_USER_INPUT lists them: use siteIndex.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    indexNumber: t.string({ description: '索引号: the index number.' }),
    siteIndex: t.field({ type: SiteIndexKey, description: '索引号 with 网站标识码: the index number and its site.' }),
    sourceUrl: t.field({ type: 'URL', description: 'Address of the page (网址).' }),
    documentNumber: t.string({
      description:
        '发文字号: the document number, in any common spelling. If several pages carry it, the one published first.',
    }),
  }),
});

const SiteIndexKey = builder.inputType('SiteIndexKey', {
  description: 'An index number (索引号) together with its site.',
  fields: (t) => ({
    indexNumber: t.string({ required: true, description: '索引号: the index number.' }),
    siteCode: t.string({ required: true, description: '网站标识码: the code of the site.' }),
  }),
});

export const noticeListArgs = () =>
  builder.args((t) => ({
    filter: t.field({ type: NoticeFilter, description: 'Filter; all published notices if omitted.' }),
    orderBy: t.field({ type: NoticeOrder, description: 'Order; newest published first if omitted.' }),
  }));
