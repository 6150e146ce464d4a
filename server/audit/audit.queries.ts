import { builder } from '../graphql/builder.js';
import { pageArgs } from '../graphql/connection.type.js';
import { rootList } from '../graphql/read/fields.js';
import { auditEntries } from './audit.sql.js';

builder.queryField('auditLog', (t) =>
  t.field({
    type: 'AuditConnection',
    authScopes: { staff: true },
    description: 'Staff: who did what (操作日志), newest first.',
    args: pageArgs(),
    ...rootList(auditEntries),
  }),
);
