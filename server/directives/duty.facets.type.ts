/** Facets over a filtered set of duties. Computed only if selected. */
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

const count = 'Number of duties (件数).';

builder.rowType('DutyIssuerFacet', {
  description: 'Number of duties by issuer.',
  columns: ['agencyId', 'count'],
  fields: (t) => ({
    issuer: t.row('Agency', { by: 'agencyId', description: 'Issuer (要求主体).' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('DutyMonthFacet', {
  description: 'Number of duties by month of the next deadline.',
  columns: ['month', 'count'],
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'First day of the month (月份) of Duty.dueOn.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('DutyBasisFacet', {
  description: 'Number of duties by ground.',
  columns: ['basis', 'count'],
  fields: (t) => ({
    basis: t.expose('basis', { type: DutyBasis, description: 'Ground (任务依据).' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.rowType('DutyStatusFacet', {
  description: 'Number of duties by status.',
  columns: ['status', 'count'],
  fields: (t) => ({
    status: t.expose('status', {
      type: DutyStatus,
      description: 'Status (任务状态): OVERDUE if the deadline has passed.',
    }),
    count: t.exposeInt('count', { description: count }),
  }),
});

builder.objectType('DutyFacets', {
  description: 'Counts over the whole filtered set (分面统计), not the page.',
});
builder.setFields('DutyFacets', 'Duty', (t) => {
  const first = () => ({
    first: t.arg.int({ required: true, defaultValue: 12, description: 'Number of buckets, 1 to 100.' }),
  });
  return {
    issuers: t.overSet({
      type: ['DutyIssuerFacet'],
      description: 'By issuer (要求主体), greatest count first; duties of an unknown issuer are left out.',
      args: first(),
      sql: dutyFacet(byIssuer),
    }),
    months: t.overSet({
      type: ['DutyMonthFacet'],
      description: 'By month of the next deadline (应办月份), earliest first; duties without one are left out.',
      args: first(),
      sql: dutyFacet(byMonth),
    }),
    bases: t.overSet({
      type: ['DutyBasisFacet'],
      description: 'By ground (任务依据), strongest first.',
      sql: dutyFacet(byBasis),
    }),
    statuses: t.overSet({
      type: ['DutyStatusFacet'],
      description: 'By status (任务状态), greatest count first.',
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
