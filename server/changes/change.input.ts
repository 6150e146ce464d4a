/** Inputs of Query.changes and Subscription.changes. */
import { builder } from '../graphql/builder.js';
import { ChangeKind } from './change.enums.js';
import type { ChangeFilterShape } from './change.filter.js';

declare module '../graphql/rows.js' {
  interface FeatureInputs {
    readonly ChangeFilter: ChangeFilterShape;
  }
}

export const ChangeFilter = builder.inputType('ChangeFilter', {
  description: 'Filter for changes; all conditions must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [ChangeKind], description: 'Any of these kinds (变更类型).' }),
    agencyTree: t.id({
      description:
        'Changes of this agency or any below it, of notices that they published, and of directives in these notices.',
    }),
    addressee: t.id({
      description:
        'Changes of this agency, of notices that were, before or after the change, sent to it or addressed to it by name or collectively (各单位) (主送机关, 要求对象), and of their directives. Covers everything its duties derive from.',
    }),
    division: t.string({ description: 'Division (行政区划) by code prefix, with all below it: 32, 3205 or 320506.' }),
  }),
});
