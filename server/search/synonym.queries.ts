import { builder } from '../graphql/builder.js';
import { synonyms } from './synonym.sql.js';

builder.queryField('synonyms', (t) =>
  t.list(synonyms, {
    authScopes: { staff: true },
    description: 'Groups of synonyms for search (同义词), last changed first. Requires STAFF.',
  }),
);
