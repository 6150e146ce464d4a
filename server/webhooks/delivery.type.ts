/** WebhookDelivery: an attempt to deliver a change. */
import { changeOrder } from '../domain/change-order.js';
import { builder } from '../graphql/builder.js';
import { uncountedConnectionTypes } from '../graphql/connection.type.js';
import { encodeCursor } from '../graphql/read/cursor.js';
import { messageIdOf } from './deliver/message.js';
import { WebhookDeliveryOutcome } from './webhook.enums.js';

uncountedConnectionTypes('WebhookDelivery', 'delivery attempts (推送记录)', {
  authScopes: { partner: true },
});

builder.model('WebhookDelivery', {
  description: 'A delivery attempt (推送记录). Of the response only the status is stored.',
  authScopes: { partner: true },
  fields: (t) => ({
    messageId: t.from(['webhookId', 'position'], {
      type: 'String',
      description: 'Value of the header webhook-id (消息编号): the same in all attempts to deliver a change.',
      resolve: ({ webhookId, position }) => messageIdOf(webhookId, position),
    }),
    cursor: t.from(['position'], {
      type: 'String',
      description: 'Cursor of the change (游标).',
      resolve: ({ position }) => encodeCursor(changeOrder, [position]),
    }),
    attempt: t.exposeInt('attempt', { description: 'Number of the attempt (第几次尝试), starting at 1.' }),
    outcome: t.expose('outcome', { type: WebhookDeliveryOutcome, description: 'Outcome (结果).' }),
    status: t.exposeInt('status', { nullable: true, description: 'HTTP status (状态码); null without a response.' }),
    durationMs: t.exposeInt('durationMs', { description: 'Duration in milliseconds (用时).' }),
    at: t.expose('at', { type: 'DateTime', description: 'Start of the attempt (时间).' }),
  }),
});
