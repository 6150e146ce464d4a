/** createApiKey and revokeApiKey. */
import { addAuditEntry } from '../audit/audit.store.js';
import { builder } from '../graphql/builder.js';
import { InputCheck } from '../graphql/input-check.js';
import { actorOf, mutate, readKey, refused, type Actor, type Payload } from '../graphql/mutate.js';
import { UserError } from '../graphql/user-error.type.js';
import { addKey, revokeKey, type NewKey } from './key.store.js';
import { newSecret, type Secret } from './key.js';
import { Role } from './role.type.js';
import type { Transaction } from '../platform/statement.js';

const nameLength = 100;

const ApiKeyPayload = builder.objectRef<Payload & { readonly secret: string | null }>('ApiKeyPayload').implement({
  description: 'Result of a mutation on API keys (操作结果): the key, or the errors in the input.',
  authScopes: { admin: true },
  fields: (t) => ({
    apiKey: t.field({
      type: 'ApiKey',
      nullable: true,
      description: 'The key (密钥) after the mutation; null if nothing was done.',
      resolve: ({ key }, _args, context, info) => readKey('ApiKey', key, { context, info }),
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description:
        'The secret (密钥原文), sent as "Authorization: Bearer …". Returned only once, on creation; null on revocation.',
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Errors in the input that the caller can correct (输入错误); empty on success.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
});

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'Owner, role and expiry of a new API key.',
  fields: (t) => ({
    name: t.string({ required: true, description: `Name of the owner (名称): at most ${nameLength} characters.` }),
    role: t.field({ type: Role, required: true, description: 'Role that the key grants (角色); not PUBLIC.' }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When the key expires (到期时间); never if omitted.',
    }),
  }),
});
const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'The API key to revoke.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Global id of the key.' }) }),
});

function readCreation({ name, role, expiresAt }: (typeof CreateApiKeyInput)['$inferInput'], now: Date): NewKey {
  const check = new InputCheck();
  const until = expiresAt == null ? null : new Date(expiresAt);
  if (role === 'PUBLIC') check.fault('INVALID', 'role', 'The public role needs no key.');
  if (until !== null && until <= now) check.fault('OUT_OF_RANGE', 'expiresAt', '"expiresAt" must be in the future.');
  const read = { name: check.text('name', name, nameLength), role, createdAt: now, expiresAt: until };
  check.end();
  return read;
}

function readRevocation({ id }: (typeof RevokeApiKeyInput)['$inferInput']): string {
  const check = new InputCheck();
  const key = check.key('id', 'ApiKey', id);
  check.end();
  return key;
}

async function create(tx: Transaction, key: NewKey, { secret, by }: { secret: Secret; by: Actor }): Promise<string> {
  const id = await addKey(tx, key, secret);
  const details = { name: key.name, role: key.role };
  await addAuditEntry(tx, {
    ...by,
    action: 'createApiKey',
    subjectType: 'ApiKey',
    subjectId: id,
    reason: null,
    details,
  });
  return id;
}

async function revoke(tx: Transaction, id: string, by: Actor): Promise<string> {
  const isNew = await revokeKey(tx, id, by.at);
  if (isNew === null) throw refused('NOT_FOUND', 'id', 'No such key.');
  if (!isNew) return id;
  await addAuditEntry(tx, { ...by, action: 'revokeApiKey', subjectType: 'ApiKey', subjectId: id, reason: null });
  return id;
}

builder.mutationFields((t) => ({
  createApiKey: t.field({
    type: ApiKeyPayload,
    authScopes: { admin: true },
    description: 'Creates an API key (创建密钥). The secret is returned once; only its hash is stored. Requires ADMIN.',
    args: {
      input: t.arg({ type: CreateApiKeyInput, required: true, description: 'Owner, role and expiry of the key.' }),
    },
    resolve: async (_root, { input }, context) => {
      const secret = newSecret();
      const payload = await mutate(
        context,
        () => readCreation(input, context.now),
        (tx, key) => create(tx, key, { secret, by: actorOf(context) }),
      );
      return { ...payload, secret: payload.key === null ? null : secret.text };
    },
  }),
  revokeApiKey: t.field({
    type: ApiKeyPayload,
    authScopes: { admin: true },
    description: 'Revokes an API key on all servers at once (撤销密钥). Idempotent. Requires ADMIN.',
    args: { input: t.arg({ type: RevokeApiKeyInput, required: true, description: 'The key to revoke.' }) },
    resolve: async (_root, { input }, context) => ({
      ...(await mutate(
        context,
        () => readRevocation(input),
        (tx, id) => revoke(tx, id, actorOf(context)),
      )),
      secret: null,
    }),
  }),
}));
