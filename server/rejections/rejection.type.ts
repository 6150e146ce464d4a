/** Rejection: a page kept whole because no notice could be made of it. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { payloadType } from '../graphql/mutate.js';
import { Node, nodeId } from '../graphql/node.queries.js';
import { columns, expression } from '../graphql/read/fields.js';
import type { Objects } from '../graphql/rows.js';
import { contentOf } from './rejection.sql.js';

export const RejectionState = builder.enumType('RejectionState', {
  description: 'What became of a page that was rejected (处理状态).',
  values: {
    OPEN: { description: 'Nobody dealt with it yet (待处理).' },
    RETRIED: { description: 'It is a notice now (已收录).' },
    DISMISSED: { description: 'Staff put it aside (已忽略).' },
  } as const,
});

connectionTypes('Rejection', 'rejections (未收录页面)', { authScopes: { staff: true } });

const content = expression<string>(({ self }) => contentOf(self));

builder.objectType('Rejection', {
  description: 'A page that ingestion could not accept (未收录页面), whole, with the reasons.',
  interfaces: [Node],
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: nodeId('Rejection') }),
    state: t.expose('state', { type: RejectionState, description: 'What became of it (处理状态).' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it came in first (收到时间).' }),
    sourceUrl: t.expose('sourceUrl', {
      type: 'URL',
      nullable: true,
      description: 'Where it was found (网址), where known.',
    }),
    excerpt: t.exposeString('excerpt', { description: 'The first characters of what could be read (摘录).' }),
    content: t.string({
      description: 'The whole page as it was received, decoded (原文).',
      extensions: content.extensions,
      resolve: (parent, args, context, info) =>
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          Buffer.from(content.resolve(parent, args, context, info), 'base64'),
        ),
    }),
    problems: t.field({
      type: ['IngestWarning'],
      description: 'Why no notice could be made of it (原因), when it was last read.',
      ...columns<'Rejection'>('problems'),
      resolve: ({ problems }) => problems as unknown as Objects['IngestWarning'][], // what ingestion wrote there
    }),
    note: t.exposeString('note', { nullable: true, description: 'What staff noted when they put it aside (备注).' }),
  }),
});

export const RejectionPayload = payloadType('RejectionPayload', {
  model: 'Rejection',
  field: 'rejection',
  description: 'The rejection (未收录页面)',
});
