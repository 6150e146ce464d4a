/** createWebhook, deleteWebhook, replayWebhook, resumeWebhook: on webhooks of the caller; ADMIN on all. */
import { addAuditEntry } from '../audit/audit.store.js';
import { builder } from '../graphql/builder.js';
import type { Context } from '../graphql/context.js';
import { actorOf, mutate, refused, type Actor } from '../graphql/mutate.js';
import { ownerOf, reachOf } from './owner.js';
import { readAddress } from './registered-address.js';
import { newSecret, sealSecret } from './secret.js';
import {
  CreateWebhookInput,
  DeleteWebhookInput,
  readCreation,
  readReplay,
  readWebhook,
  ReplayWebhookInput,
  ResumeWebhookInput,
} from './webhook.input.js';
import { addWebhook, dropWebhook, letGoOn, mostWebhooks, type NewWebhook } from './webhook.store.js';
import { WebhookPayload, type WebhookPayloadShape } from './webhook.type.js';
import type { Transaction } from '../platform/statement.js';

/** Overrides the STAFF scope of the Mutation type: partners manage their own webhooks. */
const forPartners = { authScopes: { partner: true }, skipTypeScopes: true } as const;

const audited = (
  tx: Transaction,
  by: Actor,
  { action, id, details }: { readonly action: string; readonly id: string; readonly details?: Record<string, unknown> },
): Promise<void> =>
  addAuditEntry(tx, {
    ...by,
    action,
    subjectType: 'Webhook',
    subjectId: id,
    reason: null,
    ...(details && { details }),
  });

const unknown = (): Error => refused('NOT_FOUND', 'id', 'No such webhook.');

async function create(tx: Transaction, hook: NewWebhook, by: Actor): Promise<string> {
  const id = await addWebhook(tx, hook);
  if (id === null) throw refused('OUT_OF_RANGE', null, `A caller may have ${mostWebhooks} webhooks. Delete one first.`);
  const { name, address, filter } = hook;
  await audited(tx, by, { action: 'createWebhook', id, details: { name, address, filter } });
  return id;
}

async function register(
  input: (typeof CreateWebhookInput)['$inferInput'],
  context: Context,
): Promise<WebhookPayloadShape> {
  const { viewer, now, webhooks } = context;
  const address = await readAddress(input.address, webhooks.addresses);
  const secret = newSecret();
  const owner = { ownerId: ownerOf(viewer), ownerName: viewer.name ?? viewer.role, role: viewer.role };
  const kept = { address, secret: sealSecret(secret, webhooks.secretKey), createdAt: now };
  const payload = await mutate(
    context,
    () => ({ ...owner, ...kept, ...readCreation(input) }),
    (tx, hook) => create(tx, hook, actorOf(context)),
  );
  return { ...payload, secret: payload.key === null ? null : secret };
}

const goOn = async (
  context: Context,
  action: 'replayWebhook' | 'resumeWebhook',
  read: () => { readonly key: string; readonly position: number | null },
): Promise<WebhookPayloadShape> => {
  const payload = await mutate(context, read, async (tx, { key, position }) => {
    if (!(await letGoOn(tx, key, { owner: reachOf(context.viewer), position }))) throw unknown();
    await audited(tx, actorOf(context), { action, id: key, ...(position !== null && { details: { position } }) });
    return key;
  });
  return { ...payload, secret: null };
};

async function drop(context: Context, read: () => string): Promise<WebhookPayloadShape> {
  const payload = await mutate(context, read, async (tx, id) => {
    const dropped = await dropWebhook(tx, id, reachOf(context.viewer));
    if (!dropped) throw unknown();
    await audited(tx, actorOf(context), { action: 'deleteWebhook', id, details: dropped });
    return id;
  });
  return { ...payload, secret: null };
}

builder.mutationFields((t) => ({
  createWebhook: t.field({
    ...forPartners,
    type: WebhookPayload,
    description:
      'Registers a webhook (登记推送); at most 20 per caller. An address that is not permitted is BAD_USER_INPUT. The secret is returned once. Requires PARTNER.',
    args: { input: t.arg({ type: CreateWebhookInput, required: true, description: 'Endpoint and filter.' }) },
    resolve: (_root, { input }, context) => register(input, context),
  }),
  deleteWebhook: t.field({
    ...forPartners,
    type: WebhookPayload,
    description: 'Deletes a webhook of the caller (删除推送). A request in flight may still arrive. Requires PARTNER.',
    args: { input: t.arg({ type: DeleteWebhookInput, required: true, description: 'The webhook.' }) },
    resolve: (_root, { input }, context) => drop(context, () => readWebhook(input)),
  }),
  replayWebhook: t.field({
    ...forPartners,
    type: WebhookPayload,
    description:
      'Delivers all changes after a cursor again (重新推送), with the same message ids; resumes a paused webhook. Requires PARTNER.',
    args: { input: t.arg({ type: ReplayWebhookInput, required: true, description: 'The webhook and the position.' }) },
    resolve: (_root, { input }, context) => goOn(context, 'replayWebhook', () => readReplay(input)),
  }),
  resumeWebhook: t.field({
    ...forPartners,
    type: WebhookPayload,
    description:
      'Resumes a paused webhook where it stopped (恢复推送), or retries a failing one at once. Requires PARTNER.',
    args: { input: t.arg({ type: ResumeWebhookInput, required: true, description: 'The webhook.' }) },
    resolve: (_root, { input }, context) =>
      goOn(context, 'resumeWebhook', () => ({ key: readWebhook(input), position: null })),
  }),
}));
