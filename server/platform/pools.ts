/**
 * Connections to PostgreSQL, in groups that cannot take one another's: what reads for callers, what reads for staff, what the server
 * itself must know to answer at all (keys, rate limits, readiness), and all that writes.
 */
import pg from 'pg';
import { teachCopy, type Copies } from './copy.js';
import { messageOf } from './errors.js';
import type { Targets } from './servers/targets.js';

/** Whose statement it is that reads. */
export type Lane = 'callers' | 'staff' | 'service';
export const lanes: Readonly<Record<Lane, number>> = { callers: 10, staff: 4, service: 2 };
/** In this process one statement runs at a time: a second stands ready, of another caller. */
export const embeddedLanes: Readonly<Record<Lane, number>> = { callers: 2, staff: 2, service: 2 };
const writersAtMost = 10;

export interface Pools {
  readonly readers: Readonly<Record<Lane, pg.Pool>>;
  readonly writers: pg.Pool;
  /** Migrations, and locks that outlive a transaction. The writers, where no pooler stands between. */
  readonly scripts: pg.Pool;
  readonly all: readonly pg.Pool[];
}

interface PoolSize {
  readonly max: number;
  /** For a connection. */
  readonly waitMs?: number;
  /** For an answer, whatever the server does; 0: any time. */
  readonly queryMs?: number;
}

type Prepare = (client: pg.ClientBase) => Promise<unknown>;

/** `prepare` is told each new connection before anybody uses it. Each goes to where the primary is by then. */
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
    idleTimeoutMillis: 300_000, // a new connection must prepare its statements anew: the first to ask would wait for that
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool awaits it; its types do not say so
    onConnect: async (client) => {
      await prepare(client);
    },
  });
  pool.on('error', () => undefined); // a lost idle connection is replaced by the pool; running queries get their own error
  return pool;
}

/** A connection to a server that has ceased to be the primary, or is not yet: told as a database that takes no writes. */
async function refuseStandby(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ isStandby: boolean }>('SELECT pg_is_in_recovery() AS "isStandby"');
  if (rows[0]?.isStandby === true) throw Object.assign(new Error('The server is a standby.'), { code: '25006' });
}

/** Statements that answer a whole selection look costly to the planner, and compiling them costs more than they do. */
const noJit = 'SET jit = off';

async function prepareWriter(client: pg.ClientBase, { lockTimeoutMs, copies, isPooled }: PoolRules): Promise<void> {
  teachCopy(client, copies);
  if (isPooled) return; // another transaction has another connection: settings.ts
  await refuseStandby(client);
  await client.query(noJit);
  // CONFLICT: whoever waits for longer holds a connection and what it has locked itself. A bound that the database has of its own stays.
  await client.query(
    `SELECT set_config('lock_timeout', '${lockTimeoutMs}', FALSE) WHERE current_setting('lock_timeout') = '0'`,
  );
  // Texts are packed and unpacked three times as fast so. Not every PostgreSQL is built with it.
  await client.query('SET default_toast_compression = lz4').catch(() => undefined);
}

/**
 * Set once a connection: no statement pays for it. One statement has one process of the server: a caller's share of the connections is
 * its share of the cores, and a millisecond costs what it says.
 */
const readerSettings = (readTimeoutMs: number): string =>
  `${noJit}; SET max_parallel_workers_per_gather = 0; SET statement_timeout = ${readTimeoutMs}`;

async function prepareReader(client: pg.ClientBase, { isPooled, readTimeoutMs }: ReaderRules): Promise<void> {
  if (!isPooled) await client.query(readerSettings(readTimeoutMs));
}

interface ReaderRules {
  /** Of a statement that reads; 0: any time. */
  readonly readTimeoutMs: number;
  /** Whether a pooler of transactions stands between: what is set for a connection is lost there, or another one's. */
  readonly isPooled: boolean;
}

export interface PoolRules extends ReaderRules {
  /** Of waiting for one lock, of what writes. */
  readonly lockTimeoutMs: number;
  readonly copies: Copies;
  /** PostgreSQL itself. */
  readonly direct: Targets;
}

/** One script after the other: one that waits for its turn, one that works. */
const scriptsAtMost = 4;

export function createPools(targets: Targets, rules: PoolRules): Pools {
  const prepare: Prepare = async (client) => {
    if (!rules.isPooled) await refuseStandby(client);
    await prepareReader(client, rules);
  };
  const readersOf = (lane: Lane): pg.Pool => createPool(targets, { max: lanes[lane] }, prepare);
  const readers = { callers: readersOf('callers'), staff: readersOf('staff'), service: readersOf('service') };
  const writers = createPool(targets, { max: writersAtMost }, (client) => prepareWriter(client, rules));
  const directly = { ...rules, isPooled: false };
  const scripts = rules.isPooled
    ? createPool(rules.direct, { max: scriptsAtMost }, (client) => prepareWriter(client, directly))
    : writers;
  return { readers, writers, scripts, all: [...new Set([...Object.values(readers), writers, scripts])] };
}

/** A replica that does not take a connection soon is passed over: the primary answers in its place. */
const replicaWaitMs = 1_000;

export const createReplicaPool = (url: string, rules: ReaderRules): pg.Pool =>
  createPool({ url }, { max: lanes.callers, waitMs: replicaWaitMs }, (client) => prepareReader(client, rules));

/** One connection that asks the primary where it stands, and waits for nobody: what does not answer soon is away. */
export const createLookPool = (targets: Targets): pg.Pool =>
  createPool(targets, { max: 1, waitMs: 1_000, queryMs: 1_000 }, () => Promise.resolve());

/** Work over one connection of a pool, which keeps it where nothing went wrong. */
export async function over<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', ignore); // the statement is told
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
