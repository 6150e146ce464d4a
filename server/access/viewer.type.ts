/** Viewer: who asks. */
import { builder } from '../graphql/builder.js';
import type { Viewer } from '../graphql/context.js';
import { Role } from './role.type.js';

const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who asks (当前调用者).',
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'What the caller may do.' }),
    name: t.exposeString('name', { nullable: true, description: 'Name of the key or person; null for the public.' }),
  }),
});
builder.queryField('viewer', (t) =>
  t.field({ type: ViewerRef, description: 'The caller.', resolve: (_root, _args, { viewer }) => viewer }),
);

builder.objectField('AuditEntry', 'role', (t) =>
  t.expose('role', { type: Role, description: 'What the actor was at that time (角色).' }),
);
