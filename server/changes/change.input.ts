/** What callers pass to ask for changes. */
import { builder } from '../graphql/builder.js';
import { ChangeKind } from './change.enums.js';

export const ChangeFilter = builder.inputType('ChangeFilter', {
  description: 'Which changes; conditions add up.',
  fields: (t) => ({
    kinds: t.field({ type: [ChangeKind], description: 'Any of these.' }),
    agencyTree: t.id({
      description: 'Of notices published by this agency or any below it, of their directives, and of these agencies.',
    }),
    addressee: t.id({
      description:
        'Of notices that are sent to this agency or give it something to do (主送机关, 要求对象), by name or as one of many (各单位), or did before the change; of their directives; and of the agency itself. What its duties come from is among them.',
    }),
    division: t.string({ description: 'A division code and all divisions below it: 32, 3205 or 320506.' }),
  }),
});
