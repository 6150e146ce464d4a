import { builder } from './builder.js';

/** A range of days, as in the filters of all features. */
export const DateRange = builder.inputType('DateRange', {
  description: 'A range of days, both ends inclusive; an omitted end is open.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day, inclusive.' }),
    to: t.field({ type: 'Date', description: 'Last day, inclusive.' }),
  }),
});
