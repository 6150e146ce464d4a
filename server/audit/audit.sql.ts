/** Audit entries, newest first; for staff only. */
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
