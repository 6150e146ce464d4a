import { builder } from '../graphql/builder.js';
import { pageArgs } from '../graphql/connection.type.js';
import { rootList } from '../graphql/read/fields.js';
import { apiKeys } from './key.sql.js';

builder.queryField('apiKeys', (t) =>
  t.field({
    type: 'ApiKeyConnection',
    authScopes: { admin: true },
    description: 'Admin: API keys (密钥), those of no more use too, latest first.',
    args: pageArgs(),
    ...rootList(apiKeys),
  }),
);
