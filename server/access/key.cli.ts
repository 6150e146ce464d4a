/**
 * `npm run key -- create|list|revoke`: for the first administrator's key, and as a fallback without
 * one.
 */
import { parseArgs } from 'node:util';
import { addAuditEntry } from '../audit/audit.store.js';
import { readConfig } from '../platform/config.js';
import type { Db } from '../platform/db.js';
import { AppError } from '../platform/errors.js';
import { migrate } from '../platform/migrate.js';
import { inTransaction } from '../platform/transaction.js';
import { addKey, allKeys, revokeKey } from './key.store.js';
import { newSecret } from './key.js';
import { openDb } from '../platform/open-db.js';

const usage = `usage: npm run key -- create [--name NAME] [--role PARTNER|STAFF|ADMIN] [--expires 2027-01-01]
       npm run key -- list
       npm run key -- revoke PREFIX
create makes an ADMIN key unless a role is given, and prints its secret, which is not shown again.`;

/** The actor in the audit log. */
const by = { actor: 'npm run key', role: 'ADMIN' } as const;
const isRole = (role: string): role is 'PARTNER' | 'STAFF' | 'ADMIN' => ['PARTNER', 'STAFF', 'ADMIN'].includes(role);

class UsageError extends Error {}

async function create(db: Db, given: { name?: string; role?: string; expires?: string }): Promise<string> {
  const { name = 'admin', role = 'ADMIN', expires } = given;
  if (!isRole(role)) throw new UsageError(`No such role: ${role}.`);
  const expiresAt = expires === undefined ? null : new Date(expires);
  const at = new Date();
  if (expiresAt !== null && !(expiresAt > at)) throw new UsageError(`--expires ${expires ?? ''} is not a future date.`);
  const secret = newSecret();
  await inTransaction(db, async (tx) => {
    const subjectId = await addKey(tx, { name, role, createdAt: at, expiresAt }, secret);
    const details = { name, role };
    await addAuditEntry(tx, {
      ...by,
      at,
      action: 'createApiKey',
      subjectType: 'ApiKey',
      subjectId,
      reason: null,
      details,
    });
  });
  return secret.text;
}

async function list(db: Db): Promise<string> {
  const now = new Date();
  const lines = (await allKeys(db)).map(({ prefix, role, name, expiresAt, revokedAt, lastUsedAt }) => {
    const isExpired = expiresAt !== null && expiresAt <= now;
    const state = revokedAt ? 'revoked' : isExpired ? 'expired' : 'valid';
    return [prefix, role.padEnd(7), state.padEnd(7), lastUsedAt?.toISOString() ?? 'never used', name].join('  ');
  });
  return lines.length === 0 ? 'There are no keys.' : lines.join('\n');
}

async function revoke(db: Db, prefix: string): Promise<string> {
  const found = (await allKeys(db)).filter((key) => key.prefix.startsWith(prefix));
  const [key] = found;
  if (!key) throw new UsageError(`No key begins with ${prefix}.`);
  if (found.length > 1) throw new UsageError(`${found.length} keys begin with ${prefix}: pass more characters of it.`);
  const at = new Date();
  await inTransaction(db, async (tx) => {
    if ((await revokeKey(tx, key.id, at)) !== true) return;
    await addAuditEntry(tx, {
      ...by,
      at,
      action: 'revokeApiKey',
      subjectType: 'ApiKey',
      subjectId: key.id,
      reason: null,
    });
  });
  return `Revoked: ${key.prefix} (${key.name}).`;
}

function readArguments(): { command: string; operand: string; values: Parameters<typeof create>[1] } {
  try {
    const options = { name: { type: 'string' }, role: { type: 'string' }, expires: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    return { command: positionals[0] ?? '', operand: positionals[1] ?? '', values };
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : '');
  }
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const { command, operand, values } = readArguments();
  if (!['create', 'list', 'revoke'].includes(command) || (command === 'revoke' && operand === ''))
    throw new UsageError('');
  const db = await openDb(readConfig());
  try {
    await migrate(db);
    const work = { create: () => create(db, values), list: () => list(db), revoke: () => revoke(db, operand) };
    console.log(await work[command as keyof typeof work]()); // checked above
  } finally {
    await db.close();
  }
}

try {
  await main();
} catch (thrown) {
  if (thrown instanceof UsageError) {
    console.error([thrown.message, usage].filter((line) => line !== '').join('\n'));
    process.exit(2);
  }
  console.error(thrown instanceof AppError ? `notice-graph: ${thrown.message}` : thrown);
  process.exit(1);
}
