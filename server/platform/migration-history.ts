/**
 * Prisma's migration history, written like its own engine does: `prisma migrate status` and
 * `deploy` agree with it.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { ScriptTransaction } from './whole-scripts.js';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export interface HistoryRow {
  readonly name: string;
  readonly isFinished: boolean;
}

export async function historyExists(tx: ScriptTransaction): Promise<boolean> {
  const [found] = await tx.ask(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS "exists"`);
  return found?.['exists'] === true;
}

export const createHistory = (tx: ScriptTransaction): Promise<void> =>
  tx.run(`CREATE TABLE public._prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`);

/** Without migrations that were rolled back. */
export async function readHistory(tx: ScriptTransaction): Promise<readonly HistoryRow[]> {
  const rows = await tx.ask(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM public._prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows.map(({ name, finished }) => ({ name: String(name), isFinished: finished === true }));
}

export const appliedNames = (rows: readonly HistoryRow[]): ReadonlySet<string> =>
  new Set(rows.filter(({ isFinished }) => isFinished).map(({ name }) => name));

export async function enterApplied(tx: ScriptTransaction, { name, sql }: Migration): Promise<void> {
  const checksum = createHash('sha256').update(sql).digest('hex');
  await tx.ask(
    `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}

export const completeBegun = (tx: ScriptTransaction, name: string): Promise<unknown> =>
  tx.ask(
    `UPDATE public._prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1, logs = NULL
     WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL`,
    [name],
  );

export const rollBackBegun = (tx: ScriptTransaction, name: string): Promise<unknown> =>
  tx.ask(
    `UPDATE public._prisma_migrations SET rolled_back_at = clock_timestamp()
     WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL`,
    [name],
  );
