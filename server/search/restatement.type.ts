/** Restatement: a directive of another notice that says the same. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import type { Edge, Page } from '../graphql/rows.js';
import { restatements, scoreUnit } from './restatement.sql.js';

interface RestatementRow {
  readonly directiveId: string;
  readonly publishedOn: string;
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

builder.rowType('Restatement', {
  description: 'A directive of another notice that says the same (重申, 转发): passed on, or repeated.',
  columns: ['directiveId', 'publishedOn', 'score'],
  fields: (t) => ({
    directive: t.row('Directive', { by: 'directiveId', description: 'The other directive (对应要求).' }),
    score: t.from(['score'], {
      type: 'Float',
      description:
        'Share of the pairs of neighbouring characters that the two texts have in common, 0 to 1; 1 for the same text, whatever its numbering and punctuation.',
      resolve: ({ score }) => score / scoreUnit,
    }),
  }),
});

builder.modelFields('Directive', (t) => ({
  restatements: t.list(restatements, {
    description:
      'Directives of other notices that say the same (重申), by the text alone: best first, latest first where they are alike. Rejected ones are left out.',
    args: {
      minScore: t.arg.float({
        required: true,
        defaultValue: 0.6,
        description: 'Least score, 0 to 1. Nearly all are found from 0.6 on; the lower it is, the more are missed.',
      }),
    },
    paging: 'forward',
    cost: 20,
  }),
}));
