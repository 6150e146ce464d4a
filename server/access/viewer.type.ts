/** Viewer: who asks. */
import { builder } from '../graphql/builder.js';
import type { Standing } from '../graphql/allowance.js';
import type { Viewer } from '../graphql/context.js';
import { ofCaller } from '../graphql/openness.js';
import { Role } from './role.type.js';

const RateLimit = builder.objectRef<Standing>('RateLimit').implement({
  description:
    'What the caller may spend (调用额度): each key, each person and, for the public, each address has so many points a minute. The headers RateLimit-Policy and RateLimit of every answer tell it too.',
  fields: (t) => ({
    cost: t.exposeInt('cost', {
      description:
        'Points that this request may cost at most (本次消耗上限): they are reserved until it is answered, and what it did not cost is given back. The header RateLimit-Cost of its answer tells both.',
    }),
    limit: t.exposeInt('limit', { description: 'Points a minute (上限); 2147483647 where there is no limit.' }),
    remaining: t.exposeInt('remaining', { description: 'Points that are left (剩余), this request paid for.' }),
    resetAt: t.field({
      type: 'DateTime',
      description: 'When all points are there again (重置时间).',
      resolve: ({ resetAt }) => resetAt.toISOString(),
    }),
  }),
});

const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who asks (当前调用者).',
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'What the caller may do.' }),
    name: t.exposeString('name', { nullable: true, description: 'Name of the key or person; null for the public.' }),
    rateLimit: t.field({
      type: RateLimit,
      description: 'What the caller may spend (调用额度).',
      extensions: { cost: 0 }, // to ask what is left takes nothing more
      resolve: (_viewer, _args, { allowance }) => allowance.standing,
    }),
  }),
});
builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    description: 'The caller.',
    extensions: ofCaller,
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);

builder.modelFields('AuditEntry', (t) => ({
  role: t.expose('role', { type: Role, description: 'What the actor was at that time (角色).' }),
}));
