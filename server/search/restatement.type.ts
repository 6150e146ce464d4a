/** Restatement: a directive of another notice that says the same. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { weighing } from '../graphql/guard/weighing.js';
import { listOf, one } from '../graphql/read/fields.js';
import type { Edge, Page } from '../graphql/rows.js';
import { restatements, scoreUnit } from './restatement.sql.js';

interface RestatementRow {
  readonly directiveId: string;
  /** In units of scoreUnit. */
  readonly score: number;
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly Restatement: RestatementRow;
    readonly RestatementConnection: Page<RestatementRow>;
    readonly RestatementEdge: Edge<RestatementRow>;
  }
}

connectionTypes('Restatement', 'restatements (重申)');

builder.objectType('Restatement', {
  description: 'A directive of another notice that says the same (重申, 转发): passed on, or repeated.',
  fields: (t) => ({
    directive: t.field({
      type: 'Directive',
      description: 'The other directive (对应要求).',
      ...one({ of: 'Target', by: 'directiveId', to: 'Directive' }),
    }),
    score: t.float({
      description:
        'Share of the pairs of neighbouring characters that the two texts have in common, 0 to 1; 1 for the same text, whatever its numbering and punctuation.',
      extensions: { source: { columns: ['score'] } },
      resolve: ({ score }) => score / scoreUnit,
    }),
  }),
});

builder.objectField('Directive', 'restatements', (t) =>
  t.field({
    type: 'RestatementConnection',
    description:
      'Directives of other notices that say the same (重申), by the text alone: best first, latest first where they are alike. Rejected ones are left out.',
    args: {
      minScore: t.arg.float({
        required: true,
        defaultValue: 0.6,
        description: 'Least score, 0 to 1. Nearly all are found from 0.6 on; the lower it is, the more are missed.',
      }),
      first: t.arg.int({ description: 'At most this many, 0 to 100; 20 where it is missing.' }),
      after: t.arg.string({ description: 'Those behind this cursor.' }),
    },
    ...weighing(20, listOf<RestatementRow>(restatements)),
  }),
);
