import { builder } from '../graphql/builder.js';
import { apiKeys } from './key.sql.js';

builder.queryField('apiKeys', (t) =>
  t.list(apiKeys, {
    authScopes: { admin: true },
    description: 'Admin: API keys (密钥), those of no more use too, latest first.',
  }),
);
