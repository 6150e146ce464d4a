/** Facets over a filtered set of notices, and an agency's activity. Computed only if selected. */
import { builder } from '../graphql/builder.js';
import { counting } from '../graphql/guard/weighing.js';
import { NoticeKind } from './notice.enums.js';
import { activityOf, byAgency, byDivision, byKind, byYear, facet, type ActivityRow } from './notice.facets.sql.js';

interface Counted {
  readonly count: number;
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly AgencyFacet: Counted & { readonly agencyId: string };
    readonly DivisionFacet: Counted & { readonly code: string };
    readonly KindFacet: Counted & { readonly kind: (typeof NoticeKind)['$inferType'] };
    readonly YearFacet: Counted & { readonly year: number };
    readonly NoticeFacets: object;
  }
}

const count = 'Number of notices (条数).';

builder.rowType('AgencyFacet', {
  description: 'Number of notices by publishing agency.',
  columns: ['agencyId', 'count'],
  fields: (t) => ({
    agency: t.row('Agency', { by: 'agencyId', description: 'Publishing agency (发布机构).' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('DivisionFacet', {
  description: 'Number of notices by division.',
  columns: ['code', 'count'],
  fields: (t) => ({
    division: t.row('Division', { by: 'code', description: 'Division (行政区划) of the publisher.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('KindFacet', {
  description: 'Number of notices by topic category.',
  columns: ['kind', 'count'],
  fields: (t) => ({
    kind: t.expose('kind', { type: NoticeKind, description: 'Topic category (信息类别).' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('YearFacet', {
  description: 'Number of notices by year of publication.',
  columns: ['year', 'count'],
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Year of 公开日期.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});

builder.objectType('NoticeFacets', {
  description: 'Counts over the whole filtered set (分面统计), not the page; greatest count first.',
});
builder.setFields('NoticeFacets', 'Notice', (t) => {
  const first = () => ({
    first: t.arg.int({ required: true, defaultValue: 10, description: 'Number of buckets, 1 to 100.' }),
  });
  return {
    agencies: t.overSet({
      type: ['AgencyFacet'],
      description: 'By publishing agency (发布机构).',
      args: first(),
      sql: facet(byAgency),
    }),
    divisions: t.overSet({
      type: ['DivisionFacet'],
      description: 'By division of the publisher (行政区划).',
      args: first(),
      sql: facet(byDivision),
    }),
    kinds: t.overSet({ type: ['KindFacet'], description: 'By topic category (信息类别).', sql: facet(byKind) }),
    years: t.overSet({ type: ['YearFacet'], description: 'By year of 公开日期, latest first.', sql: facet(byYear) }),
  };
});

builder.setFields('NoticeConnection', 'Notice', (t) => ({
  facets: t.setOf('NoticeFacets', {
    description: 'Counts over the whole filtered set (分面统计).',
    cost: counting(400),
  }),
}));

const Interval = builder.enumType('Interval', {
  description: 'Length of a period (统计周期).',
  values: {
    DAY: { description: 'One day (日).' },
    WEEK: { description: 'Week, Monday to Sunday (周).' },
    MONTH: { description: 'Calendar month (月).' },
    QUARTER: { description: 'Calendar quarter (季度).' },
    YEAR: { description: 'Calendar year (年).' },
  } as const,
});

const ActivityBucket = builder.objectRef<ActivityRow>('ActivityBucket').implement({
  description: 'Publishing activity of an agency in one period (发布活动).',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'First day of the period.' }),
    noticeCount: t.exposeInt('noticeCount', { description: 'Number of notices published (发布数).' }),
    directiveCount: t.exposeInt('directiveCount', {
      description: 'Number of directives in these notices (要求数); a whole and its parts count once.',
    }),
  }),
});

builder.modelFields('Agency', (t) => ({
  activity: t.sql({
    type: [ActivityBucket],
    description: 'Published notices by period (发布活动), empty periods included; at most the latest 1,000 periods.',
    args: {
      interval: t.arg({ type: Interval, required: true, description: 'Length of a period (统计周期).' }),
      from: t.arg({ type: 'Date', description: 'First day; that of its first notice if omitted.' }),
      to: t.arg({ type: 'Date', description: 'Last day; that of its last notice if omitted.' }),
    },
    sql: (agency, { args }) => activityOf(agency, args),
  }),
}));
