/**
 * The database: PostgreSQL behind DATABASE_URL, or PostgreSQL in this process (PGlite) with its files in a folder.
 * The same schema, migrations and SQL serve both. On PostgreSQL what reads for callers has connections of its own, which end a
 * statement that takes too long; Prisma, and so all that writes, has others, which wait.
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
import { embeddedLanes, type Lane } from './pools.js';
import { pgliteParsers } from './row-types.js';
import { openServer } from './server-home.js';
import type { Position } from './servers/position.js';
import type { Reading } from './servers/reading.js';
import type { ReplicaReading } from './servers/replicas.js';
import { wakesOfEmbedded, type Wakes } from './wake.js';
import { scriptsOfEmbedded, type WholeScripts } from './whole-scripts.js';

/** One hand-written statement. A name stands for one text for ever; an empty name is prepared anew each time. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** What golden .ops files and metrics call it. */
  readonly label: string;
}

export interface Db {
  readonly home: 'PGlite' | 'PostgreSQL';
  readonly prisma: PrismaClient;
  /**
   * For what answers callers: throws OPERATION_TIMED_OUT, and may be sent twice where its connection ends. Longer work, and what
   * must be done once, goes through Prisma. On PostgreSQL each lane has connections of its own. With a reading it may be answered by
   * a replica that has what the reading wants; without one the primary answers.
   */
  rows(statement: Statement, lane?: Lane, reading?: Reading): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Where all stands that was committed before it was asked; null where there is but one database, in this process. */
  readonly position: () => Promise<Position | null>;
  /** What replicas did; null where there are none. */
  readonly replicas: () => ReplicaReading | null;
  /** Calls the listener with a line for every database call; returns how to stop. */
  onCall(listener: (call: string) => void): () => void;
  /** How many statements of each lane run at once. */
  readonly lanes: Readonly<Record<Lane, number>>;
  /** Connections to the server; null where the database is in this process. */
  readonly pool: () => { readonly total: number; readonly idle: number; readonly waiting: number } | null;
  /** LISTEN: calls back whenever anybody, in this process or another, notified the channel; returns how to stop. */
  readonly listen: Wakes['listen'];
  /** COPY, for many rows (gathered-rows.ts). */
  readonly copies: Copies;
  /** Migrations, and what a start prepares. */
  readonly scripts: WholeScripts;
  /** What Prisma's client stands on; its schema engine as well. */
  readonly engineAdapter: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
}

/** Prisma within a transaction. */
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>;

export interface DbOptions {
  readonly databaseUrl: string | null;
  /** Null, without a URL: in memory. */
  readonly dataDir: string | null;
  /** How long a statement of `rows` may take on PostgreSQL; 0 or none: as long as it likes. PGlite cannot end one. */
  readonly readTimeoutMs?: number;
  /** How long what writes waits for a lock on PostgreSQL, where it is not the usual. PGlite has one connection: there nobody waits. */
  readonly lockTimeoutMs?: number;
  /** PostgreSQL itself, where databaseUrl leads to a pooler of transactions: for LISTEN, migrations and locks. */
  readonly directUrl?: string | null;
  /** Whether that pooler keeps prepared statements. */
  readonly isPrepared?: boolean;
  /** Servers that follow the one at databaseUrl, or one address of a balancer before them. */
  readonly replicaUrls?: readonly string[];
  /** How far behind these may be for those who read from them. */
  readonly replicaLagMs?: number;
  /** A dump to begin from (PGlite in memory alone): tests start from a migrated one. */
  readonly image?: Blob;
}

export async function openDb(options: DbOptions): Promise<Db> {
  return options.databaseUrl === null
    ? openEmbedded(options)
    : assemble(await openServer(options.databaseUrl, options));
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
      (await pglite.query<Record<string, unknown>>(text, [...values], { parsers: pgliteParsers })).rows,
    close: async () => {
      await pglite.close();
      await lock?.release();
    },
  });
}

/** Its own 128 MB are there from the beginning, whether there is anything to keep or not; the system keeps the files as well. */
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

/** Of each of the two homes. */
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
