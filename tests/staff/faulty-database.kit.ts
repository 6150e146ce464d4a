/** A PostgreSQL database of its own that a test brings into trouble: what is done to it concerns nobody else on the server. */
import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Home } from '../kit/db.js';

export interface FaultyDatabase {
  readonly url: string;
  readonly name: string;
  /** As the server's administrator, within this database. */
  readonly run: (sql: string) => Promise<pg.QueryResult>;
  /** A session that stays open, to hold locks. */
  readonly session: () => Promise<pg.Client>;
  /** Ends the connections of all others to this database. */
  readonly endOthers: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

export async function faultyDatabase(home: Home): Promise<FaultyDatabase> {
  const database = await home.create();
  const url = database.env['DATABASE_URL'] ?? '';
  const session = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // Whatever the database is told to be, its administrator may still work in it.
    await client.query('SET default_transaction_read_only = off; SET lock_timeout = 0; SET statement_timeout = 0');
    return client;
  };
  const run = async (sql: string): Promise<pg.QueryResult> => {
    const client = await session();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  };
  return {
    url,
    name: new URL(url).pathname.slice(1),
    run,
    session,
    endOthers: async () =>
      void (await run(`SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`)),
    drop: database.drop,
  };
}

export interface SmallDisk {
  readonly folder: string;
  /** The server keeps its files in folders of its own account alone. */
  readonly giveTo: (run: FaultyDatabase['run']) => Promise<void>;
  readonly unmount: () => void;
}

/** A disk of so many megabytes, in memory; null where this process may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'notice-graph-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    giveTo: async (run) => {
      const { rows } = await run('SHOW data_directory');
      const { uid, gid } = statSync(String(rows[0].data_directory));
      chownSync(folder, uid, gid);
    },
    unmount: () => {
      execFileSync('umount', ['--lazy', folder]); // PostgreSQL may have a file of it open a little longer
      rmSync(folder, { recursive: true });
    },
  };
}
