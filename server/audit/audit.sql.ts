/** Audit entries are for staff, newest first. */
import { isStaff } from '../graphql/context.js';
import { modelRules, type ListSource } from '../graphql/read/source.js';

modelRules('AuditEntry', { visible: (_self, { viewer }) => (isStaff(viewer) ? null : 'FALSE') });

export const auditEntries = {
  model: 'AuditEntry',
  where: () => [],
  order: () => ({
    of: 'AuditEntry',
    columns: [
      { name: 'at', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
} as const satisfies ListSource;
