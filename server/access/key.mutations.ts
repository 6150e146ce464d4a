/** createApiKey and revokeApiKey. */
import { addAuditEntry } from '../audit/audit.store.js';
import { builder } from '../graphql/builder.js';
import { InputCheck } from '../graphql/input-check.js';
import { actorOf, mutate, readKey, refused, type Actor, type Payload } from '../graphql/mutate.js';
import { UserError } from '../graphql/user-error.type.js';
import type { Transaction } from '../platform/db.js';
import { addKey, revokeKey, type NewKey } from './key.store.js';
import { newSecret, type Secret } from './key.js';
import { Role } from './role.type.js';

const nameLength = 100;

const ApiKeyPayload = builder.objectRef<Payload & { readonly secret: string | null }>('ApiKeyPayload').implement({
  description: 'What was done (操作结果): the key, or why nothing was.',
  authScopes: { admin: true },
  fields: (t) => ({
    apiKey: t.field({
      type: 'ApiKey',
      nullable: true,
      description: 'The key (密钥), as it is now; null where nothing was done.',
      resolve: ({ key }, _args, context, info) => readKey('ApiKey', key, { context, info }),
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description:
        'What the caller sends as "Authorization: Bearer …" (密钥原文). Shown this once; null on revocation.',
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'What the caller can mend (输入错误); empty where all went well.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
});

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'Whose key, and what for.',
  fields: (t) => ({
    name: t.string({ required: true, description: `Whose it is (名称): at most ${nameLength} characters.` }),
    role: t.field({ type: Role, required: true, description: 'What may be done with it (角色); not PUBLIC.' }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'From when on it is of no use (到期时间); never where missing.',
    }),
  }),
});
const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'Which key.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The key.' }) }),
});

function readCreation({ name, role, expiresAt }: (typeof CreateApiKeyInput)['$inferInput'], now: Date): NewKey {
  const check = new InputCheck();
  const until = expiresAt == null ? null : new Date(expiresAt);
  if (role === 'PUBLIC') check.fault('INVALID', 'role', 'The public needs no key.');
  if (until !== null && until <= now) check.fault('OUT_OF_RANGE', 'expiresAt', '"expiresAt" is past.');
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
  if (isNew === null) throw refused('NOT_FOUND', 'id', 'There is no such key.');
  if (!isNew) return id;
  await addAuditEntry(tx, { ...by, action: 'revokeApiKey', subjectType: 'ApiKey', subjectId: id, reason: null });
  return id;
}

builder.mutationFields((t) => ({
  createApiKey: t.field({
    type: ApiKeyPayload,
    authScopes: { admin: true },
    description: 'Admin: makes a key (创建密钥). The secret is shown once, and stored as a hash alone.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'Whose, and what for.' }) },
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
    description:
      'Admin: a key is of no use from now on (撤销密钥), on every server. One revoked before stays as it is.',
    args: { input: t.arg({ type: RevokeApiKeyInput, required: true, description: 'Which.' }) },
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
