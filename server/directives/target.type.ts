import { builder } from '../graphql/builder.js';
import { Recurrence, TargetKind } from './directive.enums.js';

builder.model('Target', {
  description: 'A measurable part of a directive (目标): 力争在2~3年取得明显成效; 不低于全市平均水平.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TargetKind, description: 'What it measures.' }),
    text: t.exposeString('text', { description: 'As the notice puts it.' }),
    span: t.expose('span', { type: 'Span', description: 'Where it stands.' }),
    soft: t.exposeBoolean('soft', {
      description: '力争 makes it soft: to be striven for, not to be reached at all costs.',
    }),
    own: t.exposeBoolean('own', {
      description:
        'Whether it is this directive itself that states it (本级目标). False for a target of one of its parts, which has it as its own: count those that are true, and each is counted once.',
    }),
    recurrence: t.expose('recurrence', {
      type: Recurrence,
      nullable: true,
      description: 'How often, where it comes again and again (频次): 每月5日前 is MONTHLY, and has no dueBy.',
    }),
    minimum: t.exposeFloat('minimum', { nullable: true, description: 'Least value, in unit.' }),
    maximum: t.exposeFloat('maximum', { nullable: true, description: 'Greatest value, in unit.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Unit (单位): %, 年, 个, 万元 …' }),
    comparator: t.exposeString('comparator', {
      nullable: true,
      description: '不低于, 不超过, 以上 …: how it compares.',
    }),
    dueFrom: t.expose('dueFrom', {
      type: 'Date',
      nullable: true,
      description:
        'First day of its time. Null unless the text fixes it, or fixes it relative to a date that the notice states.',
    }),
    dueBy: t.expose('dueBy', {
      type: 'Date',
      nullable: true,
      description: 'Last day to be done by (截止日期); null as for dueFrom.',
    }),
  }),
});
