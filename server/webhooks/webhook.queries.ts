/** Query.webhooks and webhookDeliveries. The owner comes from the caller, not from an argument. */
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../graphql/builder.js';
import type { Context } from '../graphql/context.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { pageArgs, pageOf, placeOf } from '../graphql/read/paging.js';
import { readRoot } from '../graphql/read/root.js';
import type { ListSource } from '../graphql/read/source.js';
import type { Page, Row } from '../graphql/rows.js';
import { reachOf } from './owner.js';
import { webhookDeliveries, webhooks } from './webhook.sql.js';

type Args = Readonly<Record<string, unknown>>;

async function pageFor<M extends 'Webhook' | 'WebhookDelivery'>(
  list: ListSource<M, 'Query'>,
  args: Args,
  at: { readonly context: Context; readonly info: GraphQLResolveInfo },
): Promise<Page<Row<M>>> {
  const place = placeOf(list, args);
  const answer = await readRoot(at, args, (field, compiler) => compiler.page(list, field, null, place));
  return pageOf<Row<M>>(answer as Args, place.request, place.order); // json_build_object of Compiler.connection
}

builder.queryFields((t) => ({
  webhooks: t.field({
    type: 'WebhookConnection',
    authScopes: { partner: true },
    description: 'Webhooks (推送订阅) of the caller, newest first; all webhooks for ADMIN. Requires PARTNER.',
    args: pageArgs(t.arg),
    resolve: (_root, args, context, info) =>
      pageFor(webhooks, { ...args, owner: reachOf(context.viewer) }, { context, info }),
  }),
  webhookDeliveries: t.field({
    type: 'WebhookDeliveryConnection',
    authScopes: { partner: true },
    description:
      'Delivery attempts of a webhook (推送记录), newest first; about the last 1,000 are stored. Empty for webhooks of other callers. Requires PARTNER.',
    args: {
      webhook: t.arg.id({ required: true, description: 'Global id of the webhook.' }),
      ...pageArgs(t.arg),
    },
    resolve: (_root, { webhook, ...args }, context, info) => {
      const asked = { ...args, key: decodeIdOf('Webhook', String(webhook)), owner: reachOf(context.viewer) };
      return pageFor(webhookDeliveries, asked, { context, info });
    },
  }),
}));
