/** Rejection: a page kept whole because no notice could be made of it. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { payloadType } from '../graphql/mutate.js';
import { Node } from '../graphql/node.queries.js';
import { isStaff } from '../graphql/context.js';
import type { Objects } from '../graphql/rows.js';
import { sql } from '../platform/sql.js';
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

builder.model('Rejection', {
  description: 'A page that ingestion could not accept (未收录页面), whole, with the reasons.',
  interfaces: [Node],
  visible: (_self, { viewer }) => (isStaff(viewer) ? null : sql`FALSE`),
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    state: t.expose('state', { type: RejectionState, description: 'What became of it (处理状态).' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it came in first (收到时间).' }),
    sourceUrl: t.expose('sourceUrl', {
      type: 'URL',
      nullable: true,
      description: 'Where it was found (网址), where known.',
    }),
    excerpt: t.exposeString('excerpt', { description: 'The first characters of what could be read (摘录).' }),
    content: t.sql({
      type: 'String',
      description: 'The whole page as it was received, decoded (原文).',
      sql: contentOf,
      read: (answer: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(answer, 'base64')),
    }),
    problems: t.from(['problems'], {
      type: ['IngestWarning'],
      description: 'Why no notice could be made of it (原因), when it was last read.',
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
