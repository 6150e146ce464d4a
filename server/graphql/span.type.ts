/** Span and SourceRange: a range in the body with its range in the source. */
import { builder } from './builder.js';
import type { SourceRangeShape, SpanShape } from './rows.js';

declare module './rows.js' {
  interface FeatureObjects {
    readonly Span: SpanShape;
    readonly SourceRange: SourceRangeShape;
  }
}

builder.objectType('SourceRange', {
  description: 'A half-open range in Notice.body(script: SOURCE), in UTF-16 code units.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Start, inclusive.' }),
    end: t.exposeInt('end', { description: 'End, exclusive.' }),
    quote: t.exposeString('quote', { description: 'The text in the range, as received.' }),
  }),
});

builder.objectType('Span', {
  description:
    'A half-open range in Notice.body(script: SIMPLIFIED), in UTF-16 code units: body.slice(start, end) === quote in JavaScript.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Start, inclusive.' }),
    end: t.exposeInt('end', { description: 'End, exclusive.' }),
    quote: t.exposeString('quote', { description: 'The text in the range.' }),
    source: t.expose('source', {
      type: 'SourceRange',
      description: 'The corresponding range in Notice.body(script: SOURCE).',
    }),
  }),
});
