/** The one Pothos builder. Fields are non-null unless they say otherwise; every element is described. */
import SchemaBuilder from '@pothos/core';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { AppError } from '../platform/errors.js';
import { hasRole, type Context } from './context.js';
import models from './read/plugin.js';
import type { FeatureInputs, Objects } from './rows.js';

export interface SchemaShape {
  readonly Context: Context;
  readonly Objects: Objects;
  readonly Inputs: FeatureInputs;
  readonly DefaultFieldNullability: false;
  readonly Scalars: {
    readonly ID: { Input: string; Output: string };
    readonly Date: { Input: string; Output: string };
    readonly DateTime: { Input: string; Output: string };
    readonly URL: { Input: string; Output: string };
  };
  /** What a type or field asks of the viewer's role; each includes those above it. */
  readonly AuthScopes: { readonly partner: boolean; readonly staff: boolean; readonly admin: boolean };
}

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
        ? new AppError('UNAUTHENTICATED', 'This needs a key: send it as "Authorization: Bearer <key>".')
        : new AppError('FORBIDDEN', `This is not for the role ${viewer.role}.`),
  },
});

builder.queryType({ description: 'Reading. Nothing here needs a key, except where a field says so.' });
builder.mutationType({
  authScopes: { staff: true }, // of each field too: one that forgets to say so is not open to everybody
  description:
    'Staff work (编辑操作). What the caller can mend is data, in userErrors; what it cannot is an error with a code.',
});
builder.subscriptionType({
  description: 'Staying in step, by server-sent events (text/event-stream). Events carry their cursor as id.',
});
