/** Restatement: a similar directive of another notice. */
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
  description: 'A directive of another notice with the same text (重申, 转发): relayed or repeated.',
  columns: ['directiveId', 'publishedOn', 'score'],
  fields: (t) => ({
    directive: t.row('Directive', { by: 'directiveId', description: 'The other directive (对应要求).' }),
    score: t.from(['score'], {
      type: 'Float',
      description:
        'Similarity, 0 to 1: share of character bigrams that both texts have in common. 1 for texts that differ at most in numbering and punctuation.',
      resolve: ({ score }) => score / scoreUnit,
    }),
  }),
});

builder.modelFields('Directive', (t) => ({
  restatements: t.list(restatements, {
    description:
      'Directives of other notices with the same or similar text (重申), compared by text alone: highest score first, then latest. Rejected directives are excluded.',
    args: {
      minScore: t.arg.float({
        required: true,
        defaultValue: 0.6,
        description: 'Minimum score, 0 to 1. Nearly complete from 0.6 on; the lower the value, the more are missed.',
      }),
    },
    paging: 'forward',
    cost: 20,
  }),
}));
