/**
 * Connections to PostgreSQL, in groups that cannot take one another's: what reads for callers, what reads for staff, what the server
 * itself must know to answer at all (keys, rate limits, readiness), and all that writes.
 */
import pg from 'pg';
import { teachCopy, type Copies } from './copy.js';

/** Whose statement it is that reads. */
export type Lane = 'callers' | 'staff' | 'service';
export const lanes: Readonly<Record<Lane, number>> = { callers: 10, staff: 4, service: 2 };
/** In this process one statement runs at a time: a second stands ready, of another caller. */
export const embeddedLanes: Readonly<Record<Lane, number>> = { callers: 2, staff: 2, service: 2 };
const writersAtMost = 10;

export interface Pools {
  readonly readers: Readonly<Record<Lane, pg.Pool>>;
  readonly writers: pg.Pool;
  readonly all: readonly pg.Pool[];
}

/** `prepare` is told each new connection before anybody uses it. */
function createPool(databaseUrl: string, max: number, prepare: (client: pg.ClientBase) => Promise<unknown>): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 300_000, // a new connection must prepare its statements anew: the first to ask would wait for that
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool awaits it; its types do not say so
    onConnect: async (client) => {
      await prepare(client);
    },
  });
  pool.on('error', () => undefined); // a lost idle connection is replaced by the pool; running queries get their own error
  return pool;
}

/** Statements that answer a whole selection look costly to the planner, and compiling them costs more than they do. */
const noJit = 'SET jit = off';

async function prepareWriter(client: pg.ClientBase, { lockTimeoutMs, copies }: PoolRules): Promise<void> {
  await client.query(noJit);
  // CONFLICT: whoever waits for longer holds a connection and what it has locked itself. A bound that the database has of its own stays.
  await client.query(
    `SELECT set_config('lock_timeout', '${lockTimeoutMs}', FALSE) WHERE current_setting('lock_timeout') = '0'`,
  );
  // Texts are packed and unpacked three times as fast so. Not every PostgreSQL is built with it.
  await client.query('SET default_toast_compression = lz4').catch(() => undefined);
  teachCopy(client, copies);
}

/**
 * Set once a connection: no statement pays for it. One statement has one process of the server: a caller's share of the connections is
 * its share of the cores, and a millisecond costs what it says.
 */
const readerSettings = (readTimeoutMs: number): string =>
  `${noJit}; SET max_parallel_workers_per_gather = 0; SET statement_timeout = ${readTimeoutMs}`;

export interface PoolRules {
  /** Of a statement that reads; 0: any time. */
  readonly readTimeoutMs: number;
  /** Of waiting for one lock, of what writes. */
  readonly lockTimeoutMs: number;
  readonly copies: Copies;
}

export function createPools(databaseUrl: string, rules: PoolRules): Pools {
  const prepareReader = (client: pg.ClientBase): Promise<unknown> => client.query(readerSettings(rules.readTimeoutMs));
  const readersOf = (lane: Lane): pg.Pool => createPool(databaseUrl, lanes[lane], prepareReader);
  const readers = { callers: readersOf('callers'), staff: readersOf('staff'), service: readersOf('service') };
  const writers = createPool(databaseUrl, writersAtMost, (client) => prepareWriter(client, rules));
  return { readers, writers, all: [...Object.values(readers), writers] };
}

export const sumOver = (pools: readonly pg.Pool[], of: (pool: pg.Pool) => number): number =>
  pools.reduce((total, pool) => total + of(pool), 0);
