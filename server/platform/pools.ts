/**
 * Connection pools, separated so that they cannot starve each other: reads for callers, reads for
 * staff, the service itself (keys, rate limits, readiness), webhook delivery, and writes.
 */
import pg from 'pg';
import { teachCopy, type Copies } from './copy.js';
import { messageOf } from './errors.js';
import { lanes, type Lane } from './lanes.js';
import type { Targets } from './servers/targets.js';

const writersAtMost = 10;

export interface Pools {
  readonly readers: Readonly<Record<Lane, pg.Pool>>;
  readonly writers: pg.Pool;
  /** For migrations and session-level locks. The writers' pool if there is no pooler. */
  readonly scripts: pg.Pool;
  readonly all: readonly pg.Pool[];
}

interface PoolSize {
  readonly max: number;
  /** For acquiring a connection. */
  readonly waitMs?: number;
  /** Client-side timeout of a query; 0: none. */
  readonly queryMs?: number;
}

type Prepare = (client: pg.ClientBase) => Promise<unknown>;

/**
 * `prepare` runs on each new connection before its first use. Connections go to the current
 * primary.
 */
function createPool(targets: Pick<Targets, 'url'>, size: PoolSize, prepare: Prepare): pg.Pool {
  const { max, waitMs = 5_000, queryMs = 0 } = size;
  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, connectionString: targets.url });
    }
  }
  const pool = new pg.Pool({
    Client,
    max,
    connectionTimeoutMillis: waitMs,
    ...(queryMs > 0 ? { query_timeout: queryMs } : {}),
    idleTimeoutMillis: 300_000, // the first query on a new connection would have to prepare its statements again
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool awaits it; its types do not say so
    onConnect: async (client) => {
      await prepare(client);
    },
  });
  pool.on('error', () => undefined); // the pool replaces a lost idle connection; running queries get their own error
  return pool;
}

/**
 * Refuses a connection to a server that is not (or no longer) the primary: reported as a read-only
 * database.
 */
async function refuseStandby(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ isStandby: boolean }>('SELECT pg_is_in_recovery() AS "isStandby"');
  if (rows[0]?.isStandby === true) throw Object.assign(new Error('The server is a standby.'), { code: '25006' });
}

/**
 * The planner overestimates the cost of large selections, and JIT compilation takes longer than
 * running them.
 */
const noJit = 'SET jit = off';

async function prepareWriter(client: pg.ClientBase, { lockTimeoutMs, copies, isPooled }: PoolRules): Promise<void> {
  teachCopy(client, copies);
  if (isPooled) return; // another transaction may get another connection: see settings.ts
  await refuseStandby(client);
  await client.query(noJit);
  // Longer waits fail with CONFLICT: they would hold a connection and its locks. A lock_timeout
  // configured in the database is kept.
  await client.query(
    `SELECT set_config('lock_timeout', '${lockTimeoutMs}', FALSE) WHERE current_setting('lock_timeout') = '0'`,
  );
  // lz4 is three times as fast; not every build of PostgreSQL has it.
  await client.query('SET default_toast_compression = lz4').catch(() => undefined);
}

/**
 * Set once per connection. Without parallel workers one statement uses one backend process: a share
 * of the connections is a share of the cores, and the measured time is the cost.
 */
const readerSettings = (readTimeoutMs: number): string =>
  `${noJit}; SET max_parallel_workers_per_gather = 0; SET statement_timeout = ${readTimeoutMs}`;

async function prepareReader(client: pg.ClientBase, { isPooled, readTimeoutMs }: ReaderRules): Promise<void> {
  if (!isPooled) await client.query(readerSettings(readTimeoutMs));
}

interface ReaderRules {
  /** Statement timeout of reads; 0: none. */
  readonly readTimeoutMs: number;
  /** Whether there is a transaction pooler, where session settings are lost or leak to others. */
  readonly isPooled: boolean;
}

export interface PoolRules extends ReaderRules {
  /** Lock timeout of writes. */
  readonly lockTimeoutMs: number;
  readonly copies: Copies;
  /** PostgreSQL itself, without the pooler. */
  readonly direct: Targets;
}

/** Scripts run one at a time: one waits for the lock while one works. */
const scriptsAtMost = 4;

export function createPools(targets: Targets, rules: PoolRules): Pools {
  const prepare: Prepare = async (client) => {
    if (!rules.isPooled) await refuseStandby(client);
    await prepareReader(client, rules);
  };
  const readersOf = (lane: Lane): pg.Pool => createPool(targets, { max: lanes[lane] }, prepare);
  const readers = {
    callers: readersOf('callers'),
    staff: readersOf('staff'),
    service: readersOf('service'),
    webhooks: readersOf('webhooks'),
  };
  const writers = createPool(targets, { max: writersAtMost }, (client) => prepareWriter(client, rules));
  const directly = { ...rules, isPooled: false };
  const scripts = rules.isPooled
    ? createPool(rules.direct, { max: scriptsAtMost }, (client) => prepareWriter(client, directly))
    : writers;
  return { readers, writers, scripts, all: [...new Set([...Object.values(readers), writers, scripts])] };
}

/** If a replica does not accept a connection in time, the primary answers instead. */
const replicaWaitMs = 1_000;

export const createReplicaPool = (url: string, rules: ReaderRules): pg.Pool =>
  createPool({ url }, { max: lanes.callers, waitMs: replicaWaitMs }, (client) => prepareReader(client, rules));

/**
 * One connection that queries the WAL position of the primary; a slow answer counts as unavailable.
 */
export const createLookPool = (targets: Targets): pg.Pool =>
  createPool(targets, { max: 1, waitMs: 1_000, queryMs: 1_000 }, () => Promise.resolve());

/** Runs work on a pooled connection; the connection is discarded after an error. */
export async function over<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', ignore); // the statement gets the error
  let fault: Error | undefined;
  try {
    return await work(client);
  } catch (thrown) {
    fault = thrown instanceof Error ? thrown : new Error(messageOf(thrown));
    throw thrown;
  } finally {
    client.off('error', ignore);
    client.release(fault);
  }
}

const ignore = (): void => undefined;

export const sumOver = (pools: readonly pg.Pool[], of: (pool: pg.Pool) => number): number =>
  pools.reduce((total, pool) => total + of(pool), 0);
