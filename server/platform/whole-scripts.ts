/**
 * What Prisma's transactions cannot do: send a script of many statements whole, functions with semicolons in them too; and hold a
 * lock across transactions. For migrations and what a start prepares.
 */
import type { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { AppError } from './errors.js';

export interface ScriptTransaction {
  readonly run: (script: string) => Promise<void>;
  readonly ask: (text: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export interface WholeScripts {
  /** All of the work is done, or none of it, whatever ends the process or the connection. */
  readonly inTransaction: <T>(work: (tx: ScriptTransaction) => Promise<T>) => Promise<T>;
  /** Processes that share a database do this one after the other: an advisory lock, which ends with its connection. */
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
  inTurn: (_lockKey, work) => work(), // one process alone has the folder
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
      // PostgreSQL answers so, without an error, where a statement of the transaction failed.
      if (command !== 'COMMIT') throw new AppError('MIGRATION_FAILED', 'PostgreSQL took the transaction back.');
      return done;
    }),
  inTurn: (lockKey, work) =>
    onOwnConnection(pool, async (client) => {
      await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
      return work();
    }),
});

/** Others may have bounds on their statements; here one waits. The connection is closed afterwards, with all that it held. */
async function onOwnConnection<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', () => undefined); // whoever sends the next statement is told
  try {
    await client.query('SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    return await work(client);
  } finally {
    client.release(true);
  }
}
