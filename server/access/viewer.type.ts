/** Viewer: the authenticated caller. */
import { builder } from '../graphql/builder.js';
import type { Standing } from '../graphql/allowance.js';
import { ofCaller } from '../graphql/openness.js';
import { Role } from './role.type.js';
import type { Viewer } from '../graphql/viewer.js';

const RateLimit = builder.objectRef<Standing>('RateLimit').implement({
  description:
    'Rate limit of the caller (调用额度): points per minute for each key, each person or, without a key, each address. The same values are in the headers RateLimit-Policy and RateLimit of every response.',
  fields: (t) => ({
    cost: t.exposeInt('cost', {
      description:
        'Upper bound of the cost of this request in points (本次消耗上限). That many are reserved until the request ends; the unused part is refunded. The header RateLimit-Cost has both numbers.',
    }),
    limit: t.exposeInt('limit', { description: 'Points per minute (上限); 2147483647 if the caller is not limited.' }),
    remaining: t.exposeInt('remaining', { description: 'Points left in this minute (剩余), after this request.' }),
    resetAt: t.field({
      type: 'DateTime',
      description: 'When all points are available again (重置时间).',
      resolve: ({ resetAt }) => resetAt.toISOString(),
    }),
  }),
});

const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'The authenticated caller (当前调用者).',
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'Role of the caller (角色).' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Name of the key or person (名称); null for the public.',
    }),
    rateLimit: t.field({
      type: RateLimit,
      description: 'Rate limit of the caller (调用额度).',
      extensions: { cost: 0 }, // querying the quota is free
      resolve: (_viewer, _args, { allowance }) => allowance.standing,
    }),
  }),
});
builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    description: 'The authenticated caller (当前调用者) and its rate limit.',
    extensions: ofCaller,
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);

builder.modelFields('AuditEntry', (t) => ({
  role: t.expose('role', { type: Role, description: 'Role of the actor at that time (角色).' }),
}));
