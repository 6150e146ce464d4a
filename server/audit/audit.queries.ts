import { builder } from '../graphql/builder.js';
import { auditEntries } from './audit.sql.js';

builder.queryField('auditLog', (t) =>
  t.list(auditEntries, {
    authScopes: { staff: true },
    description: 'Staff: who did what (操作日志), newest first.',
  }),
);
