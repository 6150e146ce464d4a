/** Audit entries are for staff, newest first. */
import type { ListSource } from '../graphql/read/source.js';

export const auditEntries: ListSource<'AuditEntry', 'Query'> = {
  type: 'AuditEntry',
  where: () => [],
  order: () => ({
    of: 'AuditEntry',
    columns: [
      { name: 'at', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
};
