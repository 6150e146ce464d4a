/** Webhook: an HTTP endpoint that receives changes. The secret is only part of the creation payload. */
import { changeOrder } from '../domain/change-order.js';
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { rowOf, type Payload } from '../graphql/mutate.js';
import { encodeCursor } from '../graphql/read/cursor.js';
import { UserError } from '../graphql/user-error.type.js';
import { storedFilter, type StoredFilter } from './stored-filter.js';
import { WebhookPauseReason, WebhookState } from './webhook.enums.js';

connectionTypes('Webhook', 'webhooks (推送订阅)', { authScopes: { partner: true } });

const WebhookFilter = builder.objectRef<StoredFilter>('WebhookFilter').implement({
  description: 'Filter of a webhook (推送条件): the ChangeFilter it was registered with.',
  authScopes: { partner: true },
  fields: (t) => ({
    kinds: t.stringList({
      nullable: true,
      description: 'Values of ChangeKind (变更类型); null for all.',
      resolve: ({ kinds }) => kinds ?? null,
    }),
    agencyTree: t.id({
      nullable: true,
      description: 'An agency and its subordinates (机构及下级).',
      resolve: ({ agencyTree }) => agencyTree ?? null,
    }),
    addressee: t.id({
      nullable: true,
      description: 'An agency that the changes concern (涉及机构).',
      resolve: ({ addressee }) => addressee ?? null,
    }),
    division: t.string({
      nullable: true,
      description: 'A division code, including its subdivisions (行政区划).',
      resolve: ({ division }) => division ?? null,
    }),
  }),
});

const stateOf = (hook: { pausedAt: string | null; failures: number }): (typeof WebhookState)['$inferType'] =>
  hook.pausedAt !== null ? 'PAUSED' : hook.failures > 0 ? 'FAILING' : 'ACTIVE';

builder.model('Webhook', {
  description: 'An HTTP endpoint that receives changes (推送订阅): one signed request per change, in order.',
  authScopes: { partner: true },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id. Not a Node: it is used by the mutations and by webhookDeliveries.' }),
    name: t.exposeString('name', { description: 'Name given at registration (名称).' }),
    owner: t.exposeString('ownerName', { description: 'Name of the API key or person that registered it (登记人).' }),
    address: t.exposeString('address', { description: 'URL that receives the requests (接收地址).' }),
    filter: t.from(['filter'], {
      type: WebhookFilter,
      description: 'Changes that are delivered (推送条件).',
      resolve: ({ filter }) => storedFilter(filter),
    }),
    state: t.from(['pausedAt', 'failures'], {
      type: WebhookState,
      description: 'Delivery state (推送状态).',
      resolve: stateOf,
    }),
    cursor: t.from(['position'], {
      type: 'String',
      description:
        'Position in the change log (游标), a cursor of changes: everything before it was delivered or does not match the filter. Saved once a second, so it may lag behind.',
      resolve: ({ position }) => encodeCursor(changeOrder, [position]),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Time of registration (登记时间).' }),
    lastDeliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time of the last successful delivery (最近成功时间); null if none.',
    }),
    failures: t.exposeInt('failures', { description: 'Number of consecutive failed attempts (连续失败次数).' }),
    failingSince: t.expose('failingSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Time of the first of these failures (失败开始时间); null if none.',
    }),
    nextAttemptAt: t.expose('nextAttemptAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time of the next attempt (下次尝试时间); null unless failing.',
    }),
    pausedAt: t.expose('pausedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which it was paused (暂停时间); null if active.',
    }),
    pauseReason: t.expose('pauseReason', {
      type: WebhookPauseReason,
      nullable: true,
      description: 'Reason for the pause (暂停原因); null if active.',
    }),
  }),
});

export interface WebhookPayloadShape extends Payload {
  readonly secret: string | null;
}

export const WebhookPayload = builder.objectRef<WebhookPayloadShape>('WebhookPayload').implement({
  description: 'Result of a mutation on webhooks (操作结果): the webhook, or the errors in the input.',
  authScopes: { partner: true },
  fields: (t) => ({
    webhook: t.field({
      type: 'Webhook',
      nullable: true,
      description: 'The webhook (推送订阅) after the mutation; null if it was deleted or nothing was done.',
      ...rowOf('Webhook', ({ key }: WebhookPayloadShape) => key),
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description:
        'The signing secret (签名密钥), whsec_…, for verifyWebhook of the SDK or any Standard Webhooks library. Returned only once, on creation.',
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Errors in the input that the caller can correct (输入错误); empty on success.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
});
