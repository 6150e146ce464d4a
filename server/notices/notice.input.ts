/** What callers pass to ask for notices. */
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
  description: 'Which notices; conditions add up.',
  fields: (t) => ({
    agency: t.id({ description: 'Published by this agency (发布机构).' }),
    agencyTree: t.id({ description: 'Published by this agency or any below it.' }),
    division: t.string({ description: 'A division code and all divisions below it: 32, 3205 or 320506.' }),
    kinds: t.field({ type: [NoticeKind], description: 'Any of these kinds.' }),
    genres: t.field({ type: [DocumentGenre], description: 'Any of these genres (公文种类).' }),
    validities: t.field({ type: [Validity], description: 'Any of these (有效性).' }),
    publishedOn: t.field({ type: DateRange, description: '公开日期 within this range.' }),
    createdOn: t.field({ type: DateRange, description: '生成日期 within this range.' }),
    mentions: t.id({ description: 'Names this agency somewhere.' }),
    meeting: t.id({ description: 'Reports this meeting.' }),
    hasDirectives: t.boolean({ description: 'Tells someone to do something, or does not.' }),
    siteCode: t.string({ description: '网站标识码.' }),
    statuses: t.field({
      type: [NoticeStatus],
      description: 'Default: PUBLISHED alone. Staff alone may ask for others.',
    }),
  }),
});

const NoticeOrderField = builder.enumType('NoticeOrderField', {
  description: 'By what notices are ordered.',
  values: {
    PUBLISHED_ON: { description: '公开日期.' },
    CREATED_ON: { description: '生成日期; an unknown one counts as the oldest.' },
    CONTENT_CHANGED_AT: { description: 'When the content last changed (内容更新时间).' },
  } as const,
});

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list runs.',
  values: { ASC: { description: 'Oldest first (升序).' }, DESC: { description: 'Newest first (降序).' } } as const,
});

const NoticeOrder = builder.inputType('NoticeOrder', {
  description: 'How notices are ordered.',
  fields: (t) => ({
    field: t.field({ type: NoticeOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

export const NoticeKey = builder.inputType('NoticeKey', {
  isOneOf: true,
  description:
    'How a notice is known: exactly one of these. indexNumber alone serves while one site uses that number; where two do, BAD_USER_INPUT names the sites: use siteIndex.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    indexNumber: t.string({ description: '索引号.' }),
    siteIndex: t.field({ type: SiteIndexKey, description: '索引号 and 网站标识码.' }),
    sourceUrl: t.field({ type: 'URL', description: 'Address of the page (网址).' }),
    documentNumber: t.string({
      description: '发文字号, in any usual spelling. Where several pages carry it, the one published first.',
    }),
  }),
});

const SiteIndexKey = builder.inputType('SiteIndexKey', {
  description: 'An index number and the site that uses it.',
  fields: (t) => ({
    indexNumber: t.string({ required: true, description: '索引号.' }),
    siteCode: t.string({ required: true, description: '网站标识码.' }),
  }),
});

export const noticeListArgs = () =>
  builder.args((t) => ({
    filter: t.field({ type: NoticeFilter, description: 'Which; all published ones where it is missing.' }),
    orderBy: t.field({ type: NoticeOrder, description: 'In which order; newest published first where it is missing.' }),
  }));
