/** The Pothos builder. Fields are non-null by default; every element has a description. */
import SchemaBuilder from '@pothos/core';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { AppError } from '../platform/errors.js';
import { hasRole } from './context.js';
import models from './read/plugin.js';
import type { SchemaShape } from './read/schema-shape.js';

export const builder = new SchemaBuilder<SchemaShape>({
  plugins: [ScopeAuthPlugin, models],
  defaultFieldNullability: false,
  scopeAuth: {
    authorizeOnSubscribe: true, // before a stream is opened, not at its first event
    authScopes: ({ viewer }) => ({
      partner: hasRole(viewer, 'PARTNER'),
      staff: hasRole(viewer, 'STAFF'),
      admin: hasRole(viewer, 'ADMIN'),
    }),
    unauthorizedError: (_parent, { viewer }) =>
      viewer.role === 'PUBLIC'
        ? new AppError('UNAUTHENTICATED', 'Authentication required: send a key as "Authorization: Bearer <key>".')
        : new AppError('FORBIDDEN', `The role ${viewer.role} is not authorised for this.`),
  },
});

builder.queryType({ description: 'Read operations. Public, except where a field requires a role.' });
builder.mutationType({
  authScopes: { staff: true }, // secure by default: a field of Mutation without its own scope requires staff
  description:
    'Staff operations (编辑操作). Errors that the caller can correct are returned as data in userErrors; all others are errors with a code.',
});
builder.subscriptionType({
  description: 'Streams of changes, by server-sent events (text/event-stream). Each event has its cursor as id.',
});
