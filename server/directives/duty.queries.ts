/** Where duties are reached from: the organ that has them. */
import { builder } from '../graphql/builder.js';
import { DateRange } from '../graphql/date-range.js';
import { AddresseeRole, DirectiveStrength, Granularity } from './directive.enums.js';
import { DutyBasis, DutyParts, DutyStatus } from './duty.enums.js';
import { dutiesOfAgency } from './duty.sql.js';
import { inPlaceOf } from './granularity.js';

const DutyFilter = builder.inputType('DutyFilter', {
  description: 'Which duties; conditions add up.',
  fields: (t) => ({
    due: t.field({
      type: DateRange,
      description:
        'Is due within this span (应办日), what comes again and again (每月) among it. Leaves out what has no day.',
    }),
    statuses: t.field({
      type: [DutyStatus],
      description: 'Any of these (任务状态); all but ENDED where it is missing.',
    }),
    bases: t.field({ type: [DutyBasis], description: 'On any of these grounds (任务依据).' }),
    roles: t.field({
      type: [AddresseeRole],
      description: 'The organ has any of these roles (分工): [LEAD] is what it leads itself.',
    }),
    issuer: t.id({ description: 'By order of this agency (要求主体).' }),
    ledBy: t.id({ description: 'Led by this agency (牵头单位), whatever the organ itself does.' }),
    strengths: t.field({ type: [DirectiveStrength], description: 'Any of these (力度).' }),
  }),
});

/** One notice has five directives, and each is asked whose it is. */
const manyToANotice = 5;

builder.modelFields('Agency', (t) => ({
  duties: t.list(dutiesOfAgency, {
    description:
      'What it must do, by when and by whose order (承担的任务): directives that name it, that are sent to it, that are for organs of its kind or for all units of its place: basis tells which. Each once; soonest first, what has no day last. Rules of what is told here: docs/decisions/039-duties-by-scope.md.',
    args: {
      filter: t.arg({ type: DutyFilter, description: 'Which; all that bind where it is missing.' }),
      parts: t.arg({
        type: DutyParts,
        required: true,
        defaultValue: 'WHOLE',
        description: 'Wholes with their parts below them, or the smallest parts (任务粒度).',
        deprecationReason: inPlaceOf('granularity'),
      }),
      granularity: t.arg({
        type: Granularity,
        description:
          'Wholes with their parts below them, the smallest parts, or both (任务粒度). WHOLE where it is missing.',
      }),
      asOf: t.arg({
        type: 'Date',
        description:
          'As of which day they are told (基准日): status and next day depend on it. Today in China where it is missing.',
      }),
    },
    cost: 20,
    countTimes: manyToANotice,
  }),
}));
