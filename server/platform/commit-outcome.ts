/**
 * Determines whether a transaction was committed if the connection is lost during COMMIT: queries
 * the transaction's status over another connection, by its id. If no server answers, the error says
 * that the outcome is unknown.
 */
import type { SqlQuery, Transaction } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { setTimeout } from 'node:timers/promises';
import { DatabaseFault, passes, ruleOf } from './db-faults.js';

/** Time limit of the query; a restart of the server takes less. */
const patienceMs = 15_000;
const pauseMs = 250;

export const outcomeUnknown = (cause: unknown): DatabaseFault =>
  new DatabaseFault(
    'SERVICE_UNAVAILABLE',
    'The connection to the database was lost during commit: the outcome is unknown. Check before you retry.',
    { committed: null },
    { cause },
  );

/** Prisma sends COMMIT as a statement; others are passed through. */
export function withKnownOutcome(transaction: Transaction, pool: pg.Pool): Transaction {
  const client: unknown = Reflect.get(transaction, 'client');
  if (!(client instanceof pg.Client)) throw new Error('Prisma’s adapter no longer exposes its connection.');
  const executeRaw = transaction.executeRaw.bind(transaction);
  transaction.executeRaw = async (query: SqlQuery) => {
    if (query.sql !== 'COMMIT') return executeRaw(query);
    await commit(client, pool);
    return 0;
  };
  return transaction;
}

/**
 * A transaction id with its timeline: after a promotion the same id may belong to another
 * transaction.
 */
interface Numbered {
  readonly id: string;
  readonly timeline: string;
}

const timelineNow = `left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) AS "timeline"`;

async function commit(client: pg.ClientBase, pool: pg.Pool): Promise<void> {
  const numbered = await numberOf(client);
  try {
    const { command } = await client.query('COMMIT');
    // PostgreSQL answers COMMIT with ROLLBACK, without an error, if a statement had failed: nothing
    // was stored.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back because one of its statements had failed.');
  } catch (thrown) {
    if (numbered === null || !mayBeCommitted(thrown)) throw thrown;
    if (!(await wasCommitted(numbered, pool, thrown))) throw thrown;
  }
}

/** Null if it wrote nothing, or a statement failed, which COMMIT then reports. */
async function numberOf(client: pg.ClientBase): Promise<Numbered | null> {
  try {
    const { rows } = await client.query<{ id: string | null; timeline: string }>(
      `SELECT pg_current_xact_id_if_assigned()::text AS "id", ${timelineNow}`,
    );
    const { id = null, timeline = '' } = rows[0] ?? {};
    return id === null ? null : { id, timeline };
  } catch (thrown) {
    if (ruleOf(thrown) !== null) throw thrown; // COMMIT was not sent
    return null;
  }
}

/**
 * An error answered by PostgreSQL ends the transaction; only a lost connection can follow a
 * successful commit.
 */
const mayBeCommitted = (thrown: unknown): boolean =>
  passes(thrown) && !(thrown instanceof Error && Reflect.get(thrown, 'severity') === 'ERROR');

async function wasCommitted({ id, timeline }: Numbered, pool: pg.Pool, fault: unknown): Promise<boolean> {
  for (const beganAt = performance.now(); performance.now() - beganAt < patienceMs; await setTimeout(pauseMs)) {
    try {
      const { rows } = await pool.query<{ status: string | null; timeline: string }>(
        `SELECT pg_xact_status($1::text::xid8) AS "status", ${timelineNow}`,
        [id],
      );
      const { status = null, timeline: now } = rows[0] ?? {};
      if (now !== timeline) break; // a promoted server may not have received it
      if (status === 'committed' || status === 'aborted') return status === 'committed';
      if (status === null) break; // status is only forgotten after very long: cannot happen
    } catch (thrown) {
      if (!passes(thrown)) break; // another server answered, which does not know the transaction
    }
  }
  throw outcomeUnknown(fault);
}
