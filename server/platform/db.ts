/**
 * The database: PostgreSQL at DATABASE_URL, or embedded PostgreSQL (PGlite) with its files in a
 * directory. Schema, migrations and SQL are the same. On PostgreSQL, reads for callers have
 * connections of their own with a statement timeout; Prisma, which does all writes, has others
 * without.
 */
import { PGlite } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaClient } from './_generated/prisma/client.js';
import { Copies, teachEmbeddedCopy } from './copy.js';
import { lockDataDir, type DataDirLock } from './data-dir.js';
import { orKnownFault } from './db-faults.js';
import { EmbeddedAdapter } from './embedded-adapter.js';
import { beginFresh } from './fresh-data.js';
import { AppError, messageOf } from './errors.js';
import { embeddedLanes, type Lane } from './lanes.js';
import { rowParsers } from './row-types.js';
import type { Position } from './servers/position.js';
import type { Reading } from './servers/reading.js';
import type { ReplicaReading } from './servers/replicas.js';
import { wakesOfEmbedded, type Wakes } from './wake.js';
import { scriptsOfEmbedded, type WholeScripts } from './whole-scripts.js';

/**
 * A handwritten statement. A name permanently identifies its text; an empty name is not prepared.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Name in golden .ops files and metrics. */
  readonly label: string;
}

export interface Db {
  readonly home: 'PGlite' | 'PostgreSQL';
  readonly prisma: PrismaClient;
  /**
   * Reads for callers: throws OPERATION_TIMED_OUT, and may be sent twice if its connection is lost.
   * Longer work, and everything that must run exactly once, goes through Prisma. On PostgreSQL each
   * lane has connections of its own. With `reading`, a replica that is recent enough may answer;
   * without it the primary does.
   */
  rows(statement: Statement, lane?: Lane, reading?: Reading): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** WAL position after all commits before the call; null for an embedded database. */
  readonly position: () => Promise<Position | null>;
  /** Statistics of replicas; null without any. */
  readonly replicas: () => ReplicaReading | null;
  /** Calls the listener for every database call; returns the function to unsubscribe. */
  onCall(listener: (call: string) => void): () => void;
  /** Number of concurrent statements per lane. */
  readonly lanes: Readonly<Record<Lane, number>>;
  /** Connections to the server; null for an embedded database. */
  readonly pool: () => { readonly total: number; readonly idle: number; readonly waiting: number } | null;
  /**
   * LISTEN: calls back for every notification on the channel, from any process; returns the
   * function to unsubscribe.
   */
  readonly listen: Wakes['listen'];
  /** COPY, for bulk inserts (gathered-rows.ts). */
  readonly copies: Copies;
  /** Migrations, and preparations at start. */
  readonly scripts: WholeScripts;
  /** The driver adapter of Prisma's client and schema engine. */
  readonly engineAdapter: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
}

/** Prisma's client within a transaction. */
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>;

export interface DbOptions {
  readonly databaseUrl: string | null;
  /** Null, without a URL: in memory. */
  readonly dataDir: string | null;
  /** Timeout of `rows` on PostgreSQL; 0 or undefined: none. PGlite cannot cancel a statement. */
  readonly readTimeoutMs?: number;
  /**
   * Lock timeout of writes on PostgreSQL, if not the default. PGlite has a single connection, so
   * there is no waiting.
   */
  readonly lockTimeoutMs?: number;
  /**
   * PostgreSQL itself, if databaseUrl is a transaction pooler: for LISTEN, migrations and advisory
   * locks.
   */
  readonly directUrl?: string | null;
  /** Whether that pooler supports prepared statements. */
  readonly isPrepared?: boolean;
  /** Replicas of databaseUrl, or the one URL of their load balancer. */
  readonly replicaUrls?: readonly string[];
  /** Maximum replication lag for reads. */
  readonly replicaLagMs?: number;
  /** A dump to restore (in-memory PGlite only): tests start from a migrated one. */
  readonly image?: Blob;
}

export async function openDb(options: DbOptions): Promise<Db> {
  if (options.databaseUrl === null) return openEmbedded(options);
  // node-postgres takes an embedded start a tenth of its time.
  const { openServer } = await import('./server-home.js');
  return assemble(await openServer(options.databaseUrl, options));
}

async function openEmbedded({ dataDir, image }: DbOptions): Promise<Db> {
  const lock = dataDir === null ? null : await lockDataDir(dataDir);
  const pglite = await createPglite({ dataDir, image, lock });
  const copies = new Copies();
  teachEmbeddedCopy(pglite, copies);
  const engineAdapter = new EmbeddedAdapter(pglite);
  return assemble({
    home: 'PGlite',
    copies,
    engineAdapter,
    scripts: scriptsOfEmbedded(pglite),
    wakes: wakesOfEmbedded(pglite),
    lanes: embeddedLanes,
    pool: () => null,
    position: () => Promise.resolve(null),
    replicas: () => null,
    query: async ({ text, values }) =>
      (await pglite.query<Record<string, unknown>>(text, [...values], { parsers: rowParsers })).rows,
    close: async () => {
      await pglite.close();
      await lock?.release();
    },
  });
}

/**
 * The default of 128 MB is allocated at once, and the operating system caches the files as well.
 */
const embeddedMemory = ['-c', 'shared_buffers=32MB'];

async function createPglite(at: {
  dataDir: string | null;
  image: Blob | undefined;
  lock: DataDirLock | null;
}): Promise<PGlite> {
  try {
    if (at.dataDir !== null) await beginFresh(at.dataDir);
    const image = at.image ? { loadDataDir: at.image } : {};
    const startParams = [...PGlite.defaultStartParams, ...embeddedMemory];
    return await PGlite.create({ ...(at.dataDir === null ? {} : { dataDir: at.dataDir }), ...image, startParams });
  } catch (thrown) {
    await at.lock?.release();
    const message = `The database in ${at.dataDir ?? 'memory'} could not be opened: ${messageOf(thrown)}`;
    throw new AppError('DATA_DIR_UNUSABLE', message, {}, { cause: thrown });
  }
}

/** Common to both homes. */
export interface Home {
  readonly home: Db['home'];
  readonly copies: Copies;
  readonly engineAdapter: SqlMigrationAwareDriverAdapterFactory;
  readonly scripts: WholeScripts;
  readonly wakes: Wakes;
  readonly lanes: Db['lanes'];
  readonly pool: Db['pool'];
  readonly position: Db['position'];
  readonly replicas: Db['replicas'];
  readonly query: (statement: Statement, lane: Lane, reading?: Reading) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

function assemble({ home, copies, engineAdapter, scripts, wakes, query, close, ...own }: Home): Db {
  const listeners = new Set<(call: string) => void>();
  const tell = (call: string): void => {
    for (const listener of listeners) listener(call);
  };
  const plain = new PrismaClient({ adapter: engineAdapter, transactionOptions: { maxWait: 20_000, timeout: 60_000 } });
  const counted = plain.$extends({
    query: {
      $allOperations: ({ model, operation, args, query: run }) => {
        const take: unknown = typeof args === 'object' && args !== null ? Reflect.get(args, 'take') : undefined;
        tell([model ?? 'raw', operation, ...(typeof take === 'number' ? [take] : [])].join(' '));
        return orKnownFault(run(args));
      },
    },
  });
  return {
    ...own,
    home,
    prisma: counted as unknown as PrismaClient, // the extension adds no method and changes no type
    copies,
    engineAdapter,
    scripts,
    rows: async (statement, lane = 'callers', reading) => {
      tell(statement.label);
      return orKnownFault(query(statement, lane, reading));
    },
    onCall: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listen: (channel, wake, lost) => wakes.listen(channel, wake, lost),
    close: async () => {
      await wakes.close();
      await plain.$disconnect();
      await close();
    },
  };
}
