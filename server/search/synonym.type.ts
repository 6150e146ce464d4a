/** Synonym: words that staff declared equivalent. */
import { connectionTypes } from '../graphql/connection.type.js';
import { builder } from '../graphql/builder.js';
import { isStaff } from '../graphql/context.js';
import { payloadType } from '../graphql/mutate.js';
import { Node } from '../graphql/node.queries.js';
import { sql } from '../platform/sql.js';

connectionTypes('Synonym', 'groups of synonyms (同义词)', { authScopes: { staff: true } });

builder.model('Synonym', {
  description:
    'Words with the same meaning in searches (同义词): a search for one also finds the others, ranked lower. They add to the built-in ones: full and short names of agencies, and server/search/synonyms.txt.',
  interfaces: [Node],
  visible: (_self, { viewer }) => (isStaff(viewer) ? null : sql`FALSE`),
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    words: t.exposeStringList('words', { description: 'The words (词语), at least two.' }),
    note: t.exposeString('note', { nullable: true, description: 'Note of staff (备注).' }),
    version: t.exposeInt('version', {
      description: 'Version number, incremented by every change (版本): pass it to setSynonym.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed (更新时间).' }),
  }),
});

export const SynonymPayload = payloadType('SynonymPayload', {
  model: 'Synonym',
  field: 'synonym',
  description: 'The group (同义词)',
});
