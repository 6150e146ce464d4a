/** Change: an entry of the change log. */
import { builder } from '../graphql/builder.js';
import { uncountedConnectionTypes } from '../graphql/connection.type.js';
import { encodeNodeId } from '../graphql/node-id.js';
import { Node } from '../graphql/node.queries.js';
import { ChangeKind } from './change.enums.js';
import { changeConditions } from './change.filter.js';
import { subjectOf, type Subject, type SubjectName } from './change.sql.js';

uncountedConnectionTypes('Change', 'changes (变更)');

builder.model('Change', {
  description: 'One change of what the public sees (变更).',
  filter: changeConditions,
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKind, description: 'Kind of the change (变更类型).' }),
    subjectId: t.from(['subjectType', 'subjectId'], {
      type: 'ID',
      description: 'Global id of the changed object. Serves as a tombstone when the object is no longer visible.',
      resolve: ({ subjectType, subjectId }) => encodeNodeId(subjectType as SubjectName, subjectId), // the log has no other types
    }),
    subject: t.sql({
      type: Node,
      nullable: true,
      description:
        'The notice, directive or agency in its current state, as node(id: subjectId) returns it; null if it is no longer visible.',
      sql: subjectOf,
      read: ({ name, row }: Subject) => row && { ...row, __typename: name },
    }),
    revision: t.exposeInt('revision', {
      nullable: true,
      description: 'Number of the revision that the change created (版本号); set for notices only.',
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When the change happened (时间).' }),
  }),
});
