/** Rejection: a page that could not become a notice. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { payloadType } from '../graphql/mutate.js';
import { Node } from '../graphql/node.queries.js';
import { isStaff } from '../graphql/context.js';
import type { Objects } from '../graphql/rows.js';
import { sql } from '../platform/sql.js';
import { contentOf } from './rejection.sql.js';

export const RejectionState = builder.enumType('RejectionState', {
  description: 'State of a rejection (处理状态).',
  values: {
    OPEN: { description: 'Not handled yet (待处理).' },
    RETRIED: { description: 'The page has become a notice (已收录).' },
    DISMISSED: { description: 'Dismissed by staff (已忽略).' },
  } as const,
});

connectionTypes('Rejection', 'rejections (未收录页面)', { authScopes: { staff: true } });

builder.model('Rejection', {
  description: 'A page that could not be ingested (未收录页面), with its content and the reasons.',
  interfaces: [Node],
  visible: (_self, { viewer }) => (isStaff(viewer) ? null : sql`FALSE`),
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    state: t.expose('state', { type: RejectionState, description: 'State of the rejection (处理状态).' }),
    receivedAt: t.expose('receivedAt', {
      type: 'DateTime',
      description: 'When the page was first received (收到时间).',
    }),
    sourceUrl: t.expose('sourceUrl', {
      type: 'URL',
      nullable: true,
      description: 'Address of the page (网址); null if unknown.',
    }),
    excerpt: t.exposeString('excerpt', { description: 'First characters of the readable text (摘录).' }),
    content: t.sql({
      type: 'String',
      description: 'The decoded page as received (原文).',
      sql: contentOf,
      read: (answer: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(answer, 'base64')),
    }),
    problems: t.from(['problems'], {
      type: ['IngestWarning'],
      description: 'Reasons of the rejection (原因) at the latest attempt.',
      resolve: ({ problems }) => problems as unknown as Objects['IngestWarning'][], // written by ingestion
    }),
    note: t.exposeString('note', { nullable: true, description: 'Note of staff on the dismissal (备注).' }),
  }),
});

export const RejectionPayload = payloadType('RejectionPayload', {
  model: 'Rejection',
  field: 'rejection',
  description: 'The rejection (未收录页面)',
});
