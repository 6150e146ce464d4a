import { builder } from './builder.js';

/** A range of days, as every feature's filters take it. */
export const DateRange = builder.inputType('DateRange', {
  description: 'A range of days, both ends included; a missing end is open.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day.' }),
    to: t.field({ type: 'Date', description: 'Last day.' }),
  }),
});
