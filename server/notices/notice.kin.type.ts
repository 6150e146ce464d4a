/** What a notice has to do with other notices of its document. */
import { builder } from '../graphql/builder.js';
import { all, maybeOne } from '../graphql/read/fields.js';

builder.objectFields('Notice', (t) => ({
  part: t.exposeInt('part', {
    nullable: true,
    description:
      'Which page of a document in several pages it is (分页序号), from 1; null where the page is the whole document.',
  }),
  partOf: t.field({
    type: 'Notice',
    nullable: true,
    description: 'The first page of the document of which this is a later page (所属首页); null where it is none.',
    ...maybeOne({ of: 'Notice', by: 'partOfId', to: 'Notice' }),
  }),
  parts: t.field({
    type: ['Notice'],
    description: 'The later pages of the document of which this is the first page (后续分页), in their order.',
    ...all('Notice', {
      where: ({ self, parent }) => [`${self}."partOfId" = ${parent}."id"`],
      orderBy: ['part', 'id'],
    }),
  }),
}));
