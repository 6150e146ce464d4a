/**
 * State of a PostgreSQL server: WAL position and lineage. The same query for primaries and
 * replicas.
 */
import type pg from 'pg';
import type { Position } from './position.js';

export interface Seen extends Position {
  readonly isStandby: boolean;
  /** Which server answered, and since when it runs: behind one address there may be several. */
  readonly server: string;
  /** Of a primary: it is another one after each promotion. */
  readonly timeline: string | null;
  /** What the primary of its writes left there (lineage.ts): a replica that went another way lacks it. */
  readonly lineage: string | null;
}

export const lineageKey = 'lineage';

/** Of the primary: where all stands that was committed before it is asked. */
export const whereNow = `(pg_current_wal_insert_lsn() - '0/0')::text AS "lsn",
  COALESCE((SELECT max("position") FROM "Change"), 0)::text AS "change"`;

/** Of a row with what whereNow selects. */
export const positionIn = (row: Readonly<Record<string, unknown>> | undefined): Position => ({
  lsn: BigInt(String(row?.['lsn'])),
  change: Number(row?.['change']),
});

/**
 * A standby returns its replay position: later reads see everything committed before it. A primary returns the end of its log:
 * behind all that was committed before it was asked, also what waits for the disk yet.
 */
const text = `SELECT pg_is_in_recovery() AS "isStandby",
  concat_ws(' ', inet_server_addr(), inet_server_port(), pg_postmaster_start_time()) AS "server",
  (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_insert_lsn() END - '0/0')::text AS "lsn",
  CASE WHEN pg_is_in_recovery() THEN NULL ELSE left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) END AS "timeline",
  COALESCE((SELECT max("position") FROM "Change"), 0)::text AS "change",
  (SELECT "value" FROM "Setting" WHERE "key" = '${lineageKey}') AS "lineage"`;

type Row = Omit<Seen, 'lsn' | 'change'> & { readonly lsn: string; readonly change: string };

export async function look(client: Pick<pg.ClientBase, 'query'>): Promise<Seen> {
  const { rows } = await client.query<Row>(text);
  const [row] = rows;
  if (!row) throw new Error('PostgreSQL answered without a row.');
  return { ...row, lsn: BigInt(row.lsn), change: Number(row.change) };
}
