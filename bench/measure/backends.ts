import pg from 'pg';
import { cpuMs } from './processes.js';

/** Process ids of the backends of a database; empty if PostgreSQL runs on another machine. */
async function backendsOf(databaseUrl: string | null): Promise<readonly number[]> {
  if (databaseUrl === null) return [];
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(databaseUrl).hostname)) return [];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    return rows.map(({ pid }) => pid);
  } finally {
    await client.end();
  }
}

/** CPU time of each backend of the database so far, by process id. */
export type CpuOfBackends = ReadonlyMap<number, number>;

export async function cpuOfBackends(databaseUrl: string | null): Promise<CpuOfBackends> {
  const pids = await backendsOf(databaseUrl);
  // Ended backends count nothing.
  return new Map(await Promise.all(pids.map(async (pid) => [pid, await cpuMs(pid).catch(() => 0)] as const)));
}

/** CPU milliseconds of the backends in between; new backends count from their start. */
export const cpuBetween = (before: CpuOfBackends, after: CpuOfBackends): number =>
  [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
