/** Change: an entry of the log that readers follow. */
import { builder } from '../graphql/builder.js';
import { uncountedConnectionTypes } from '../graphql/connection.type.js';
import { encodeNodeId } from '../graphql/node-id.js';
import { Node } from '../graphql/node.queries.js';
import { columns, expression } from '../graphql/read/fields.js';
import { ChangeKind } from './change.enums.js';
import { subjectOf, type Subject, type SubjectName } from './change.sql.js';

uncountedConnectionTypes('Change', 'changes (变更)');

const subject = expression<Subject>(subjectOf);

builder.objectType('Change', {
  description: 'Something that happened to what readers see (变更).',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKind, description: 'What happened.' }),
    subjectId: t.id({
      description: 'Global id of what it happened to; it stays where the thing may no longer be seen.',
      ...columns<'Change'>('subjectType', 'subjectId'),
      resolve: ({ subjectType, subjectId }) => encodeNodeId(subjectType as SubjectName, subjectId), // the log holds no other
    }),
    subject: t.field({
      type: Node,
      nullable: true,
      description:
        'The notice, directive or agency as it is now, as node(id: subjectId) answers it; null once it may no longer be seen.',
      extensions: subject.extensions,
      resolve: (change, args, context, info) => {
        const { name, row } = subject.resolve(change, args, context, info);
        return row && { ...row, __typename: name };
      },
    }),
    revision: t.exposeInt('revision', {
      nullable: true,
      description: 'Number of the revision that the change made (版本号), of a notice alone.',
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened (时间).' }),
  }),
});
