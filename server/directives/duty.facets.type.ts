/** Counts over a filtered set of duties. Computed only when selected. */
import { builder } from '../graphql/builder.js';
import { counting } from '../graphql/guard/weighing.js';
import { DutyBasis, DutyStatus } from './duty.enums.js';
import { byBasis, byIssuer, byMonth, byStatus, dutyFacet } from './duty.facets.sql.js';

interface Counted {
  readonly count: number;
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly DutyIssuerFacet: Counted & { readonly agencyId: string };
    readonly DutyMonthFacet: Counted & { readonly month: string };
    readonly DutyBasisFacet: Counted & { readonly basis: (typeof DutyBasis)['$inferType'] };
    readonly DutyStatusFacet: Counted & { readonly status: (typeof DutyStatus)['$inferType'] };
    readonly DutyFacets: object;
  }
}

const count = 'How many duties of the set (件数).';

builder.rowType('DutyIssuerFacet', {
  description: 'How many duties an organ ordered.',
  columns: ['agencyId', 'count'],
  fields: (t) => ({
    issuer: t.row('Agency', { by: 'agencyId', description: 'By whose order (要求主体).' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('DutyMonthFacet', {
  description: 'How many duties are due next in a month.',
  columns: ['month', 'count'],
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'First day of the month (月份) in which Duty.dueOn lies.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('DutyBasisFacet', {
  description: 'How many duties there are on one ground.',
  columns: ['basis', 'count'],
  fields: (t) => ({
    basis: t.expose('basis', { type: DutyBasis, description: 'The ground (任务依据).' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('DutyStatusFacet', {
  description: 'How many duties stand alike on the day asked.',
  columns: ['status', 'count'],
  fields: (t) => ({
    status: t.expose('status', {
      type: DutyStatus,
      description: 'How they stand (任务状态): OVERDUE are those past their day.',
    }),
    count: t.exposeInt('count', { description: count }),
  }),
});

builder.objectType('DutyFacets', {
  description: 'Counts over the whole filtered set (分面统计), not the page.',
});
builder.setFields('DutyFacets', 'Duty', (t) => {
  const first = () => ({
    first: t.arg.int({ required: true, defaultValue: 12, description: 'At most this many, 1 to 100.' }),
  });
  return {
    issuers: t.overSet({
      type: ['DutyIssuerFacet'],
      description: 'By whose order (要求主体), greatest first; without those of nobody known.',
      args: first(),
      sql: dutyFacet(byIssuer),
    }),
    months: t.overSet({
      type: ['DutyMonthFacet'],
      description: 'By month of the next day (应办月份), earliest first; without those that have none.',
      args: first(),
      sql: dutyFacet(byMonth),
    }),
    bases: t.overSet({
      type: ['DutyBasisFacet'],
      description: 'By ground (任务依据), the strongest first.',
      sql: dutyFacet(byBasis),
    }),
    statuses: t.overSet({
      type: ['DutyStatusFacet'],
      description: 'By how they stand (任务状态), greatest first.',
      sql: dutyFacet(byStatus),
    }),
  };
});

builder.setFields('DutyConnection', 'Duty', (t) => ({
  facets: t.setOf('DutyFacets', {
    description: 'Counts over the whole filtered set (分面统计).',
    cost: counting(400),
  }),
}));
