/** Counts over a filtered set of notices, and an agency's activity over time. Computed only when selected. */
import { builder } from '../graphql/builder.js';
import { counting, weighing } from '../graphql/guard/weighing.js';
import { expression, one, overSet } from '../graphql/read/fields.js';
import { keyOf } from '../graphql/read/compile.js';
import { BadUserInput } from '../platform/errors.js';
import { NoticeKind } from './notice.enums.js';
import { activityOf, facetOf, type ActivityRow } from './notice.facets.sql.js';

interface AgencyCount {
  readonly agencyId: string;
  readonly count: number;
}
interface DivisionCount {
  readonly code: string;
  readonly count: number;
}
interface KindCount {
  readonly kind: (typeof NoticeKind)['$inferType'];
  readonly count: number;
}
interface YearCount {
  readonly year: number;
  readonly count: number;
}

const count = 'How many notices of the set (条数).';

const AgencyFacet = builder.objectRef<AgencyCount>('AgencyFacet').implement({
  description: 'How many notices an agency published.',
  fields: (t) => ({
    agency: t.field({
      type: 'Agency',
      description: 'The agency (发布机构).',
      ...one({ of: 'Notice', by: 'agencyId', to: 'Agency' }),
    }),
    count: t.exposeInt('count', { description: count }),
  }),
});
const DivisionFacet = builder.objectRef<DivisionCount>('DivisionFacet').implement({
  description: 'How many notices come from a place.',
  fields: (t) => ({
    division: t.field({
      type: 'Division',
      description: 'The place (行政区划) of the publisher.',
      ...one({ of: 'Division', by: 'code', to: 'Division', key: 'code' }),
    }),
    count: t.exposeInt('count', { description: count }),
  }),
});
const KindFacet = builder.objectRef<KindCount>('KindFacet').implement({
  description: 'How many notices are of a kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NoticeKind, description: 'The kind (信息类别).' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
const YearFacet = builder.objectRef<YearCount>('YearFacet').implement({
  description: 'How many notices were published in a year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Year of 公开日期.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    /** What they are is under the response keys of the fields that selected them. */
    readonly NoticeFacets: Readonly<Record<string, unknown>>;
  }
}

builder.objectType('NoticeFacets', {
  description: 'Counts over the whole filtered set (分面统计), not the page; greatest first.',
  fields: (t) => {
    const first = () => ({
      first: t.arg.int({ required: true, defaultValue: 10, description: 'At most this many, 1 to 100.' }),
    });
    return {
      agencies: t.field({
        type: [AgencyFacet],
        description: 'By publisher (发布机构).',
        args: first(),
        resolve: (facets, _args, _context, info) => facets[keyOf(info.path.key)] as AgencyCount[], // written by facetOf
      }),
      divisions: t.field({
        type: [DivisionFacet],
        description: 'By place of the publisher (行政区划).',
        args: first(),
        resolve: (facets, _args, _context, info) => facets[keyOf(info.path.key)] as DivisionCount[], // written by facetOf
      }),
      kinds: t.field({
        type: [KindFacet],
        description: 'By kind (信息类别).',
        resolve: (facets, _args, _context, info) => facets[keyOf(info.path.key)] as KindCount[], // written by facetOf
      }),
      years: t.field({
        type: [YearFacet],
        description: 'By year of 公开日期, latest first.',
        resolve: (facets, _args, _context, info) => facets[keyOf(info.path.key)] as YearCount[], // written by facetOf
      }),
    };
  },
});

builder.objectField('NoticeConnection', 'facets', (t) =>
  t.field({
    type: 'NoticeFacets',
    description: 'Counts over the whole filtered set (分面统计).',
    ...weighing(
      counting(400),
      overSet<Readonly<Record<string, unknown>>>(({ field, ...set }, compiler) => {
        const parts = compiler.selected(field).map((facet) => {
          const size = Number(facet.args['first'] ?? 100);
          if (size < 1 || size > 100) throw new BadUserInput('"first" of a facet is 1 to 100.', { argument: 'first' });
          return `'${keyOf(facet.key)}', ${facetOf({ ...set, facet, size }, compiler)}`;
        });
        return `json_build_object(${parts.join(', ')})`;
      }),
    ),
  }),
);

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
    directiveCount: t.exposeInt('directiveCount', { description: 'Directives in those notices (要求数).' }),
  }),
});

builder.objectField('Agency', 'activity', (t) =>
  t.field({
    type: [ActivityBucket],
    description:
      'Published notices a period (发布活动), periods without any included; at most the latest 1,000 periods.',
    args: {
      interval: t.arg({ type: Interval, required: true, description: 'Length of a period.' }),
      from: t.arg({ type: 'Date', description: 'First day; that of its first notice where it is missing.' }),
      to: t.arg({ type: 'Date', description: 'Last day; that of its last notice where it is missing.' }),
    },
    ...expression<ActivityRow[]>(({ self, field }, compiler) => activityOf(self, field.args, compiler)),
  }),
);
