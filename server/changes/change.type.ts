/** Change: an entry of the log that readers follow. */
import { builder } from '../graphql/builder.js';
import { uncountedConnectionTypes } from '../graphql/connection.type.js';
import { encodeNodeId } from '../graphql/node-id.js';
import { Node } from '../graphql/node.queries.js';
import { ChangeKind } from './change.enums.js';
import { subjectOf, type Subject, type SubjectName } from './change.sql.js';

uncountedConnectionTypes('Change', 'changes (变更)');

builder.model('Change', {
  description: 'Something that happened to what readers see (变更).',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKind, description: 'What happened.' }),
    subjectId: t.from(['subjectType', 'subjectId'], {
      type: 'ID',
      description: 'Global id of what it happened to; it stays where the thing may no longer be seen.',
      resolve: ({ subjectType, subjectId }) => encodeNodeId(subjectType as SubjectName, subjectId), // the log holds no other
    }),
    subject: t.sql({
      type: Node,
      nullable: true,
      description:
        'The notice, directive or agency as it is now, as node(id: subjectId) answers it; null once it may no longer be seen.',
      sql: subjectOf,
      read: ({ name, row }: Subject) => row && { ...row, __typename: name },
    }),
    revision: t.exposeInt('revision', {
      nullable: true,
      description: 'Number of the revision that the change made (版本号), of a notice alone.',
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened (时间).' }),
  }),
});
