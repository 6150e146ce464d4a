/** ApiKey: credential of an app or a clerk. Its secret is not stored. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.queries.js';
import { Role } from './role.type.js';
import { hasRole } from '../graphql/context.js';
import { sql } from '../platform/sql.js';

connectionTypes('ApiKey', 'API keys (密钥)', { authScopes: { admin: true } });

builder.model('ApiKey', {
  description: 'Credential of an app or a clerk (密钥). Only the hash of its secret is stored.',
  interfaces: [Node],
  visible: (_self, { viewer }) => (hasRole(viewer, 'ADMIN') ? null : sql`FALSE`),
  authScopes: { admin: true },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    name: t.exposeString('name', { description: 'Name of the owner, as recorded in audit entries (名称).' }),
    role: t.expose('role', { type: Role, description: 'Role that the key grants (角色).' }),
    prefix: t.exposeString('prefix', {
      description: 'First characters of the secret (前缀), to identify a key in use.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the key was created (创建时间).' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key expires (到期时间); null if it never does.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key was last used (最近使用), to the minute; null if never.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key was revoked (撤销时间); null if it was not.',
    }),
  }),
});
