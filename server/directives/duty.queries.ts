/** Agency.duties: entry point of duties. */
import { builder } from '../graphql/builder.js';
import { DateRange } from '../graphql/date-range.js';
import { AddresseeRole, DirectiveStrength, Granularity } from './directive.enums.js';
import { DutyBasis, DutyParts, DutyStatus } from './duty.enums.js';
import { dutiesOfAgency } from './duty.sql.js';
import { inPlaceOf } from './granularity.js';

const DutyFilter = builder.inputType('DutyFilter', {
  description: 'Filter for duties; all conditions must hold.',
  fields: (t) => ({
    due: t.field({
      type: DateRange,
      description:
        'Has a deadline in this range (应办日), recurring ones (每月) included. Excludes duties without a deadline.',
    }),
    statuses: t.field({
      type: [DutyStatus],
      description: 'Any of these states (任务状态); all but ENDED if omitted.',
    }),
    bases: t.field({ type: [DutyBasis], description: 'Any of these grounds (任务依据).' }),
    roles: t.field({
      type: [AddresseeRole],
      description: 'The agency has any of these roles (分工): [LEAD] for what it leads.',
    }),
    issuer: t.id({ description: 'Issued by this agency (要求主体).' }),
    ledBy: t.id({
      description: 'Led by this agency (牵头单位), whatever the role of the agency whose duties these are.',
    }),
    strengths: t.field({ type: [DirectiveStrength], description: 'Any of these binding forces (力度).' }),
  }),
});

/** About five directives per notice, each matched to its agencies. */
const manyToANotice = 5;

builder.modelFields('Agency', (t) => ({
  duties: t.list(dutiesOfAgency, {
    description:
      'Duties of the agency with deadline and issuer (承担的任务): directives that name it, that are sent to it, or that address its class or all agencies of its division; basis has the ground. Each once; earliest deadline first, those without one last. Rules: docs/decisions/039-duties-by-scope.md.',
    args: {
      filter: t.arg({ type: DutyFilter, description: 'Filter; all duties in force if omitted.' }),
      parts: t.arg({
        type: DutyParts,
        required: true,
        defaultValue: 'WHOLE',
        description: 'Wholes with their parts, or the smallest parts (任务粒度).',
        deprecationReason: inPlaceOf('granularity'),
      }),
      granularity: t.arg({
        type: Granularity,
        description: 'Wholes with their parts, the smallest parts, or both (任务粒度). WHOLE if omitted.',
      }),
      asOf: t.arg({
        type: 'Date',
        description: 'Reference day for status and next deadline (基准日). Today in China if omitted.',
      }),
    },
    cost: 20,
    countTimes: manyToANotice,
  }),
}));
