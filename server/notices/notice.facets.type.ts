/** Counts over a filtered set of notices, and an agency's activity over time. Computed only when selected. */
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

const count = 'How many notices of the set (条数).';

builder.rowType('AgencyFacet', {
  description: 'How many notices an agency published.',
  columns: ['agencyId', 'count'],
  fields: (t) => ({
    agency: t.row('Agency', { by: 'agencyId', description: 'The agency (发布机构).' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('DivisionFacet', {
  description: 'How many notices come from a place.',
  columns: ['code', 'count'],
  fields: (t) => ({
    division: t.row('Division', { by: 'code', description: 'The place (行政区划) of the publisher.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('KindFacet', {
  description: 'How many notices are of a kind.',
  columns: ['kind', 'count'],
  fields: (t) => ({
    kind: t.expose('kind', { type: NoticeKind, description: 'The kind (信息类别).' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('YearFacet', {
  description: 'How many notices were published in a year.',
  columns: ['year', 'count'],
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Year of 公开日期.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});

builder.objectType('NoticeFacets', {
  description: 'Counts over the whole filtered set (分面统计), not the page; greatest first.',
});
builder.setFields('NoticeFacets', 'Notice', (t) => {
  const first = () => ({
    first: t.arg.int({ required: true, defaultValue: 10, description: 'At most this many, 1 to 100.' }),
  });
  return {
    agencies: t.overSet({
      type: ['AgencyFacet'],
      description: 'By publisher (发布机构).',
      args: first(),
      sql: facet(byAgency),
    }),
    divisions: t.overSet({
      type: ['DivisionFacet'],
      description: 'By place of the publisher (行政区划).',
      args: first(),
      sql: facet(byDivision),
    }),
    kinds: t.overSet({ type: ['KindFacet'], description: 'By kind (信息类别).', sql: facet(byKind) }),
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
  description: 'Length of a period.',
  values: {
    DAY: { description: 'One day (日).' },
    WEEK: { description: 'Monday to Sunday (周).' },
    MONTH: { description: 'Calendar month (月).' },
    QUARTER: { description: 'Calendar quarter (季度).' },
    YEAR: { description: 'Calendar year (年).' },
  } as const,
});

const ActivityBucket = builder.objectRef<ActivityRow>('ActivityBucket').implement({
  description: 'What an agency did in one period.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'First day of the period.' }),
    noticeCount: t.exposeInt('noticeCount', { description: 'Notices it published (发布数).' }),
    directiveCount: t.exposeInt('directiveCount', {
      description: 'Directives in those notices (要求数), a whole and its parts once.',
    }),
  }),
});

builder.modelFields('Agency', (t) => ({
  activity: t.sql({
    type: [ActivityBucket],
    description:
      'Published notices a period (发布活动), periods without any included; at most the latest 1,000 periods.',
    args: {
      interval: t.arg({ type: Interval, required: true, description: 'Length of a period.' }),
      from: t.arg({ type: 'Date', description: 'First day; that of its first notice where it is missing.' }),
      to: t.arg({ type: 'Date', description: 'Last day; that of its last notice where it is missing.' }),
    },
    sql: (agency, { args }) => activityOf(agency, args),
  }),
}));
