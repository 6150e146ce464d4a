/**
 * The database: PostgreSQL at DATABASE_URL, or embedded PostgreSQL (PGlite) with its files in a
 * directory. Schema, migrations and SQL are the same. On PostgreSQL, reads for callers have
 * connections of their own with a statement timeout; Prisma, which does all writes, has others
 * without.
 */
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { PrismaClient } from './_generated/prisma/client.js';
import type { Copies } from './copy.js';
import type { Lane } from './lanes.js';
import type { Position } from './servers/position.js';
import type { Reading } from './servers/reading.js';
import type { ReplicaReading } from './servers/replicas.js';
import type { Wakes } from './wake.js';
import type { WholeScripts } from './whole-scripts.js';
import type { Statement } from './statement.js';

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
