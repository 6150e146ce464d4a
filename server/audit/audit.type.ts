/** AuditEntry: a staff action. access/ adds its role. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { encodeNodeId, isNodeName } from '../graphql/node-id.js';
import { Node } from '../graphql/node.queries.js';
import { isStaff } from '../graphql/context.js';
import type { Edge, Page, Row } from '../graphql/rows.js';
import { sql } from '../platform/sql.js';

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly AuditConnection: Page<Row<'AuditEntry'>>;
    readonly AuditEdge: Edge<Row<'AuditEntry'>>;
  }
}

connectionTypes('AuditEntry', 'audit entries (操作记录)', { stem: 'Audit', authScopes: { staff: true } });

builder.model('AuditEntry', {
  description: 'One staff action (操作记录). Entries are immutable.',
  interfaces: [Node],
  visible: (_self, { viewer }) => (isStaff(viewer) ? null : sql`FALSE`),
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    actor: t.exposeString('actor', { description: 'Name of the key or person (操作人).' }),
    action: t.exposeString('action', { description: 'Name of the mutation (操作), such as correctNotice.' }),
    subjectId: t.from(['subjectType', 'subjectId'], {
      type: 'ID',
      nullable: true,
      description: 'Global id of the object that was changed (对象).',
      resolve: subjectOf,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason or note that was given (原因).' }),
    at: t.expose('at', { type: 'DateTime', description: 'When the action was taken (时间).' }),
  }),
});

function subjectOf({ subjectType, subjectId }: Pick<Row<'AuditEntry'>, 'subjectId' | 'subjectType'>): string | null {
  return subjectId !== null && subjectType !== null && isNodeName(subjectType)
    ? encodeNodeId(subjectType, subjectId)
    : null;
}
