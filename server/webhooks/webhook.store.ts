/** Writes of webhooks. Each notifies the delivering servers on commit. */
import type { Role } from '../platform/_generated/prisma/client.js';
import { newId } from '../platform/ids.js';
import { execute, query } from '../platform/run-sql.js';
import { sql, value, type Sql } from '../platform/sql.js';
import { webhookChannel } from './deliver/held.store.js';
import type { StoredFilter } from './stored-filter.js';
import type { Transaction } from '../platform/statement.js';

export interface NewWebhook {
  readonly ownerId: string;
  readonly ownerName: string;
  readonly role: Role;
  readonly name: string;
  readonly address: string;
  readonly filter: StoredFilter;
  /** As stored: see secret.ts. */
  readonly secret: string;
  readonly createdAt: Date;
  /** Null for the latest change. */
  readonly position: number | null;
}

/** Limit per owner. */
export const mostWebhooks = 20;

const latest = sql`COALESCE((SELECT max("position") FROM "Change"), 0)`;

/** Delivered on commit. */
const tell = (tx: Transaction): Promise<number> =>
  execute(tx, sql`SELECT pg_notify(${value(webhookChannel, 'text')}, '')`);

/** Returns the id; null at the limit of the owner. Creations of one owner are serialized by a lock. */
export async function addWebhook(tx: Transaction, hook: NewWebhook): Promise<string | null> {
  const id = newId();
  await execute(
    tx,
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${value(`webhooks ${hook.ownerId}`, 'text')}, 0))`,
  );
  const { ownerId, ownerName, role, name, address, filter, secret, createdAt, position } = hook;
  if ((await tx.webhook.count({ where: { ownerId } })) >= mostWebhooks) return null;
  await execute(
    tx,
    sql`INSERT INTO "Webhook" ("id", "ownerId", "ownerName", "role", "name", "address", "filter", "secret", "createdAt", "position")
      VALUES (${value(id, 'uuid')}, ${value(ownerId, 'text')}, ${value(ownerName, 'text')}, ${value(role, '"Role"')}, ${value(name, 'text')},
        ${value(address, 'text')}, ${value(JSON.stringify(filter), 'jsonb')}, ${value(secret, 'text')},
        ${value(createdAt.toISOString(), 'timestamptz')}, ${position === null ? latest : value(position, 'bigint')})`,
  );
  await tell(tx);
  return id;
}

/** Null owner: any. */
const own = (id: string, owner: string | null): Sql =>
  owner === null
    ? sql`w."id" = ${value(id, 'uuid')}`
    : sql`w."id" = ${value(id, 'uuid')} AND w."ownerId" = ${value(owner, 'text')}`;

/** Returns the deleted webhook; null if the owner has no such webhook. */
export async function dropWebhook(
  tx: Transaction,
  id: string,
  owner: string | null,
): Promise<{ readonly name: string; readonly address: string } | null> {
  const [dropped] = await query<{ name: string; address: string }>(
    tx,
    sql`DELETE FROM "Webhook" w WHERE ${own(id, owner)} RETURNING w."name", w."address"`,
  );
  if (!dropped) return null;
  await tell(tx);
  return dropped;
}

/** Resumes, optionally at another position. False if the owner has no such webhook. */
export async function letGoOn(
  tx: Transaction,
  id: string,
  { owner, position }: { readonly owner: string | null; readonly position: number | null },
): Promise<boolean> {
  const from = position === null ? sql`w."position"` : value(position, 'bigint');
  const moved = await execute(
    tx,
    sql`UPDATE "Webhook" w SET "position" = ${from}, "epoch" = w."epoch" + 1, "failures" = 0, "failingSince" = NULL,
        "nextAttemptAt" = NULL, "pausedAt" = NULL, "pauseReason" = NULL WHERE ${own(id, owner)}`,
  );
  if (moved === 0) return false;
  await tell(tx);
  return true;
}
