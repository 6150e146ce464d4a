/** API keys as rows. */
import type { ApiKey, Role } from '../platform/_generated/prisma/client.js';
import type { Db } from '../platform/db.js';
import { sql, value, written } from '../platform/sql.js';
import { newId } from '../platform/ids.js';
import type { Secret } from './key.js';
import type { Transaction } from '../platform/statement.js';

export interface NewKey {
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

/** Returns its id. */
export async function addKey(tx: Transaction, key: NewKey, { prefix, hash }: Secret): Promise<string> {
  const id = newId();
  await tx.apiKey.create({ data: { id, ...key, prefix, hash } });
  return id;
}

/**
 * Invalid from the commit on, on all servers. False if it was revoked before, null if it does not
 * exist.
 */
export async function revokeKey(tx: Transaction, id: string, at: Date): Promise<boolean | null> {
  const { count } = await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } });
  return count > 0 || ((await tx.apiKey.count({ where: { id } })) > 0 ? false : null);
}

export interface StoredKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly prefix: string;
  readonly hash: string;
  readonly isOver: boolean;
}

/**
 * Queried for each request with a key, so that revocation takes effect at once; uses a unique
 * index.
 */
export async function findKeys(db: Db, prefixes: readonly string[], now: Date): Promise<readonly StoredKey[]> {
  const statement = {
    name: 'apiKeys',
    label: 'apiKeys',
    ...written(sql`SELECT "id", "name", "role"::text, "prefix", "hash",
        ("revokedAt" IS NOT NULL OR "expiresAt" <= ${value(now.toISOString(), 'timestamptz')}) IS TRUE AS "isOver"
      FROM "ApiKey" WHERE "prefix" = ANY(${value([...new Set(prefixes)], 'text[]')})`),
  };
  const rows = await db.rows(statement, 'service');
  return rows as unknown as readonly StoredKey[]; // columns of the statement
}

export async function markUsed(db: Db, id: string, at: Date): Promise<void> {
  await db.prisma.apiKey.updateMany({ where: { id }, data: { lastUsedAt: at } });
}

export const allKeys = (db: Db): Promise<ApiKey[]> => db.prisma.apiKey.findMany({ orderBy: { createdAt: 'asc' } });
