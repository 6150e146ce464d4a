import { builder } from '../graphql/builder.js';
import { auditEntries } from './audit.sql.js';

builder.queryField('auditLog', (t) =>
  t.list(auditEntries, {
    authScopes: { staff: true },
    description: 'Log of staff actions (操作日志), newest first. Requires STAFF.',
  }),
);
