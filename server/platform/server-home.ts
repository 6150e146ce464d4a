/**
 * PostgreSQL server with optional replicas. Prisma and all writes use the primary; reads for
 * callers use replicas that are recent enough.
 */
import { setTimeout } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Transaction } from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import { withKnownOutcome } from './commit-outcome.js';
import { Copies } from './copy.js';
import { againIfCut } from './db-faults.js';
import type { DbOptions } from './db.js';
import { AppError, messageOf } from './errors.js';
import { readTextFast } from './fast-text.js';
import { oneAtATime } from './one-at-a-time.js';
import { lanes } from './lanes.js';
import { createPools, over, sumOver, type Pools } from './pools.js';
import { pgTypes } from './server-row-types.js';
import { positionIn, whereNow } from './servers/look.js';
import { Connections } from './servers/connections.js';
import { createServers } from './servers/servers.js';
import { askOver, withSettings } from './servers/settings.js';
import { placeOf, Targets } from './servers/targets.js';
import { ServerWakes } from './server-wakes.js';
import { scriptsOfServer } from './whole-scripts.js';
import type { Statement } from './statement.js';
import type { Home } from './home.js';

/**
 * Works around two properties of Prisma's adapter: it splits scripts at semicolons, even within
 * function bodies, where PostgreSQL takes them whole; and it begins a transaction on whatever
 * connection the pool has, where a dead one is replaced here, since nothing was done yet.
 */
class ServerAdapter extends PrismaPg {
  constructor(
    private readonly pool: pg.Pool,
    /** Run at the start of each transaction if session settings are not possible. */
    private readonly prepare: (transaction: Transaction) => Promise<Transaction>,
  ) {
    super(pool);
  }
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => void (await this.pool.query(script));
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) =>
      oneAtATime(withKnownOutcome(await this.prepare(await againIfCut(() => begin(level))), this.pool));
    return adapter;
  }
}

/** Longer than any ingestion batch holds locks, and a third of the transaction timeout. */
const usualLockTimeoutMs = 20_000;
const usualLagMs = 5_000;
/** Pools wait for connections that are still being made, to a slow server for long: the process ends without them. */
const endWithinMs = 2_000;

export async function openServer(databaseUrl: string, options: DbOptions): Promise<Home> {
  readTextFast();
  const rules = rulesOf(databaseUrl, options);
  const { targets, direct, copies, isPooled, lockTimeoutMs, replicaUrls } = rules;
  await targets.find();
  const pools = createPools(targets, rules);
  const { readers, writers, scripts } = pools;
  await reach(targets, pools);
  const connections = new Connections();
  for (const pool of pools.all) connections.watch(pool);
  const wakes = new ServerWakes(direct);
  const servers = createServers({ ...rules, writers, connections, moved: () => wakes.again() });
  const all = [...pools.all, ...servers.pools];
  const ask = (pool: pg.Pool, statement: object): Promise<Record<string, unknown>[]> =>
    againIfCut(() => over(pool, (client) => rules.askPrimary(client, statement)));
  return {
    home: 'PostgreSQL',
    lanes: { ...lanes, callers: lanes.callers * Math.max(1, replicaUrls.length) },
    copies,
    engineAdapter: new ServerAdapter(writers, async (transaction) =>
      isPooled ? withSettings(transaction, lockTimeoutMs) : transaction,
    ),
    scripts: scriptsOfServer(scripts),
    wakes,
    pool: () => figuresOf(all),
    position: async () => positionIn((await ask(readers.service, { text: `SELECT ${whereNow}` }))[0]),
    replicas: () => servers.replicas?.reading() ?? null,
    query: async (given, lane, reading) => {
      const statement = sent(given);
      const read = reading && (await servers.replicas?.rows(statement, reading));
      return read ?? ask(readers[lane], statement);
    },
    close: async () => {
      servers.stop();
      const ended = Promise.all(all.map((pool) => pool.end()));
      await Promise.race([ended, setTimeout(endWithinMs, null, { ref: false })]);
    },
  };
}

const figuresOf = (all: readonly pg.Pool[]): ReturnType<Home['pool']> => ({
  total: sumOver(all, (pool) => pool.totalCount),
  idle: sumOver(all, (pool) => pool.idleCount),
  waiting: sumOver(all, (pool) => pool.waitingCount),
});

type Rules = ReturnType<typeof rulesOf>;

function rulesOf(databaseUrl: string, options: DbOptions) {
  const { readTimeoutMs = 0, lockTimeoutMs = usualLockTimeoutMs, directUrl = null, isPrepared = false } = options;
  const targets = new Targets(databaseUrl);
  const isPooled = directUrl !== null;
  return {
    targets,
    /** For what outlives a transaction. */
    direct: isPooled ? new Targets(directUrl) : targets,
    isPooled,
    readTimeoutMs,
    lockTimeoutMs,
    copies: new Copies(),
    replicaUrls: options.replicaUrls ?? [],
    lagMs: options.replicaLagMs ?? usualLagMs,
    askPrimary: askOver({ isPooled, isPrepared, readTimeoutMs }, 'primary'),
    askReplica: askOver({ isPooled, isPrepared, readTimeoutMs }, 'replica'),
  };
}

function sent({ name, text, values }: Statement): pg.QueryConfig {
  const named = name === '' ? {} : { name };
  return { ...named, text, values: [...values], types: pgTypes };
}

async function reach(targets: Rules['targets'], { readers, all }: Pools): Promise<void> {
  try {
    await readers.callers.query('SELECT 1');
  } catch (thrown) {
    await Promise.all(all.map((pool) => pool.end()));
    const message = `No answer from the database at ${placeOf(targets.given)} (DATABASE_URL): ${messageOf(thrown) || 'connection refused'}`;
    throw new AppError('DATABASE_UNREACHABLE', message, {}, { cause: thrown });
  }
}
