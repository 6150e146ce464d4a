/**
 * What is set for a transaction, where a pooler of transactions stands before PostgreSQL (PgBouncer): there each transaction may have another
 * connection, and what is set for a connection is another client's. Elsewhere it is set once a connection (pools.ts).
 */
import type { Transaction } from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import { codesWithin } from '../db-faults.js';

type Rows = Record<string, unknown>[];

/** How one statement that reads is asked over a connection. */
export type AskOver = (client: pg.ClientBase, statement: object) => Promise<Rows>;

const rowsOf = async (client: pg.ClientBase, statement: object): Promise<Rows> =>
  (await client.query<Record<string, unknown>>(statement as pg.QueryConfig)).rows;

export interface AskRules {
  readonly isPooled: boolean;
  /** Whether the pooler keeps prepared statements (max_prepared_statements of PgBouncer 1.21 and newer). */
  readonly isPrepared: boolean;
  readonly readTimeoutMs: number;
}

/**
 * Behind a pooler nobody sees to which server a connection leads (elsewhere: pools.ts), and a balancer that has just begun may lead it to
 * a standby: a transaction that might write is refused there, one that only reads would be answered with what was.
 */
export function askOver(rules: AskRules, of: 'primary' | 'replica'): AskOver {
  if (!rules.isPooled) return rowsOf;
  const kind = of === 'primary' ? 'BEGIN READ WRITE' : 'BEGIN';
  const begin = `${kind}; SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL statement_timeout = ${rules.readTimeoutMs}`;
  return async (client, statement) => {
    await client.query(begin).catch(tellStandby);
    try {
      const rows = await rowsOf(client, rules.isPrepared ? statement : { ...statement, name: undefined });
      await client.query('COMMIT');
      return rows;
    } catch (thrown) {
      await client.query('ROLLBACK').catch(() => undefined); // where the connection has ended, that has as well
      throw thrown;
    }
  };
}

/**
 * Maps the error of a standby at BEGIN READ WRITE to 25006, the code of a write on a read-only
 * server.
 */
function tellStandby(thrown: unknown): never {
  if (!codesWithin(thrown).some((code) => code === '0A000' || code === '25001')) throw thrown;
  throw Object.assign(new Error('It is a standby.', { cause: thrown }), { code: '25006' });
}

const settingsOfWriter = (
  lockTimeoutMs: number,
): string => `SELECT set_config('jit', 'off', TRUE), set_config('transaction_read_only', 'off', TRUE),
  CASE WHEN current_setting('lock_timeout') = '0' THEN set_config('lock_timeout', '${lockTimeoutMs}', TRUE) END,
  CASE WHEN 'lz4' = ANY ((SELECT enumvals FROM pg_settings WHERE name = 'default_toast_compression')::text[])
    THEN set_config('default_toast_compression', 'lz4', TRUE) END`;

/** Of a transaction that has just begun. */
export async function withSettings(transaction: Transaction, lockTimeoutMs: number): Promise<Transaction> {
  const run = (sql: string): Promise<number> => transaction.executeRaw({ sql, args: [], argTypes: [] });
  try {
    await run(settingsOfWriter(lockTimeoutMs));
    return transaction;
  } catch (thrown) {
    await run('ROLLBACK').catch(() => undefined);
    await transaction.rollback().catch(() => undefined);
    return tellStandby(thrown);
  }
}
