import { builder } from '../graphql/builder.js';
import { apiKeys } from './key.sql.js';

builder.queryField('apiKeys', (t) =>
  t.list(apiKeys, {
    authScopes: { admin: true },
    description: 'API keys (密钥), expired and revoked ones included, latest first. Requires ADMIN.',
  }),
);
