/** ApiKey: what an app or a clerk shows to be known. Its secret is nowhere. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.queries.js';
import { Role } from './role.type.js';
import { hasRole } from '../graphql/context.js';
import { sql } from '../platform/sql.js';

connectionTypes('ApiKey', 'API keys (密钥)', { authScopes: { admin: true } });

builder.model('ApiKey', {
  description: 'What an app or a clerk sends to be known (密钥). The secret itself is stored nowhere, only its hash.',
  interfaces: [Node],
  visible: (_self, { viewer }) => (hasRole(viewer, 'ADMIN') ? null : sql`FALSE`),
  authScopes: { admin: true },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    name: t.exposeString('name', { description: 'Whose it is, as audit entries tell it (名称).' }),
    role: t.expose('role', { type: Role, description: 'What may be done with it (角色).' }),
    prefix: t.exposeString('prefix', { description: 'How its secret begins (前缀): tells which one an app has.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made (创建时间).' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'From when on it is of no use (到期时间); null: never.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used (最近使用), to a minute; null: never.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked (撤销时间); null: it was not.',
    }),
  }),
});
