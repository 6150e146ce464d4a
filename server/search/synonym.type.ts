/** Synonym: words that staff say mean the same. */
import { connectionTypes } from '../graphql/connection.type.js';
import { builder } from '../graphql/builder.js';
import { isStaff } from '../graphql/context.js';
import { payloadType } from '../graphql/mutate.js';
import { Node } from '../graphql/node.queries.js';
import { sql } from '../platform/sql.js';

connectionTypes('Synonym', 'groups of synonyms (同义词)', { authScopes: { staff: true } });

builder.model('Synonym', {
  description:
    'Words that mean the same in searches (同义词): whoever asks for one finds the others, behind it. They come on top of those that the server knows: names of organs in full and short, and server/search/synonyms.txt.',
  interfaces: [Node],
  visible: (_self, { viewer }) => (isStaff(viewer) ? null : sql`FALSE`),
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    words: t.exposeStringList('words', { description: 'The words (词语), two at least.' }),
    note: t.exposeString('note', { nullable: true, description: 'What staff noted (备注).' }),
    version: t.exposeInt('version', { description: 'Raised by every change (版本): to be passed to setSynonym.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was changed last (更新时间).' }),
  }),
});

export const SynonymPayload = payloadType('SynonymPayload', {
  model: 'Synonym',
  field: 'synonym',
  description: 'The group (同义词)',
});
