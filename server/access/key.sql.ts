/** API keys are for administrators, latest first. */
import { hasRole } from '../graphql/context.js';
import { modelRules, type ListSource } from '../graphql/read/source.js';

modelRules('ApiKey', { visible: (_self, { viewer }) => (hasRole(viewer, 'ADMIN') ? null : 'FALSE') });

export const apiKeys = {
  model: 'ApiKey',
  where: () => [],
  order: () => ({
    of: 'ApiKey',
    columns: [
      { name: 'createdAt', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
} as const satisfies ListSource;
