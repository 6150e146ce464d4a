/**
 * What Prisma's transactions do not support: multi-statement scripts with function bodies, and
 * locks across transactions. For migrations and preparations at start.
 */
import type { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { AppError } from './errors.js';

export interface ScriptTransaction {
  readonly run: (script: string) => Promise<void>;
  readonly ask: (text: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export interface WholeScripts {
  /** Atomic, whatever ends the process or the connection. */
  readonly inTransaction: <T>(work: (tx: ScriptTransaction) => Promise<T>) => Promise<T>;
  /**
   * Mutual exclusion between processes on one database: an advisory lock, released with its
   * connection.
   */
  readonly inTurn: <T>(lockKey: number, work: () => Promise<T>) => Promise<T>;
}

export const scriptsOfEmbedded = (pglite: PGlite): WholeScripts => ({
  inTransaction: (work) =>
    pglite.transaction((tx) =>
      work({
        run: async (script) => void (await tx.exec(script)),
        ask: async (text, values = []) => (await tx.query<Record<string, unknown>>(text, [...values])).rows,
      }),
    ),
  inTurn: (_lockKey, work) => work(), // the directory belongs to a single process
});

export const scriptsOfServer = (pool: pg.Pool): WholeScripts => ({
  inTransaction: (work) =>
    onOwnConnection(pool, async (client) => {
      await client.query('BEGIN');
      const done = await work({
        run: async (script) => void (await client.query(script)),
        ask: async (text, values = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows,
      });
      const { command } = await client.query('COMMIT');
      // PostgreSQL answers COMMIT with ROLLBACK, without an error, if a statement had failed.
      if (command !== 'COMMIT') throw new AppError('MIGRATION_FAILED', 'PostgreSQL took the transaction back.');
      return done;
    }),
  inTurn: (lockKey, work) =>
    onOwnConnection(pool, async (client) => {
      await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
      return work();
    }),
});

/**
 * No timeouts, because it waits for a lock. The connection is closed afterwards, which releases
 * everything.
 */
async function onOwnConnection<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', () => undefined); // the next statement gets the error
  try {
    await client.query('SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    return await work(client);
  } finally {
    client.release(true);
  }
}
