/** Sites are for staff, those changed last first. */
import { isStaff } from '../graphql/context.js';
import { modelRules, type ListSource } from '../graphql/read/source.js';

modelRules('Site', { visible: (_self, { viewer }) => (isStaff(viewer) ? null : 'FALSE') });

export const sites = {
  model: 'Site',
  where: () => [],
  order: () => ({
    of: 'Site',
    columns: [
      { name: 'updatedAt', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
} as const satisfies ListSource;
