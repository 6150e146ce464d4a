import { builder } from '../graphql/builder.js';
import { Recurrence, TargetKind } from './directive.enums.js';

builder.model('Target', {
  description: 'A measurable target of a directive (目标): 力争在2~3年取得明显成效; 不低于全市平均水平.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TargetKind, description: 'What it measures (目标类型).' }),
    text: t.exposeString('text', { description: 'Wording in the notice.' }),
    span: t.expose('span', { type: 'Span', description: 'Where it is in the body (出处).' }),
    soft: t.exposeBoolean('soft', {
      description: 'True for an aspiration (力争), which is to be striven for but need not be met.',
    }),
    own: t.exposeBoolean('own', {
      description:
        'Whether the directive states it itself (本级目标). False if one of its parts does, where it is true: count only true ones to count each once.',
    }),
    recurrence: t.expose('recurrence', {
      type: Recurrence,
      nullable: true,
      description: 'Frequency, if it recurs (频次): 每月5日前 is MONTHLY and has no dueBy.',
    }),
    minimum: t.exposeFloat('minimum', { nullable: true, description: 'Lower bound, in unit.' }),
    maximum: t.exposeFloat('maximum', { nullable: true, description: 'Upper bound, in unit.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Unit (单位): %, 年, 个, 万元 …' }),
    comparator: t.exposeString('comparator', {
      nullable: true,
      description: 'Comparison as written (比较词): 不低于, 不超过, 以上 …',
    }),
    dueFrom: t.expose('dueFrom', {
      type: 'Date',
      nullable: true,
      description:
        'First day of the period (起始日期). Null unless the text states it, or states it relative to a date in the notice.',
    }),
    dueBy: t.expose('dueBy', {
      type: 'Date',
      nullable: true,
      description: 'Deadline (截止日期); null as for dueFrom.',
    }),
  }),
});
