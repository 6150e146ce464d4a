import { builder } from '../graphql/builder.js';
import { synonyms } from './synonym.sql.js';

builder.queryField('synonyms', (t) =>
  t.list(synonyms, {
    authScopes: { staff: true },
    description: 'Staff: groups of words that mean the same in searches (同义词), those changed last first.',
  }),
);
