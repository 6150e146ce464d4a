/** A base backup, and the database as it was at a moment, by deploy/cluster/backup.sh and restore.sh. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Cluster } from '../cluster.js';
import { freePorts } from '../ports.js';
import { Program, until } from '../program.js';
import { once } from '../programs.js';

const run = promisify(execFile);

async function script(at: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const [command, all] = once(at, args);
  const { stdout } = await run(command, all, { cwd: '/', env: { ...process.env, ...env } });
  return stdout.trim();
}

/** Of a replica; answers where it lies. */
export async function backUp({ nodes, words, folder }: Cluster): Promise<string> {
  const [replica] = await nodes.replicas();
  const env = { PGPASSWORD: String(words['REPLICATION_PASSWORD']) };
  return script(join(folder, 'deploy/backup.sh'), ['127.0.0.1', String(replica?.port), folder], env);
}

/** The agency's name at a moment, as a server that is restored has it. */
export async function nameAt(cluster: Cluster, backup: string, time: string): Promise<string> {
  const { folder, archive, programs, words } = cluster;
  const data = join(folder, 'restored');
  await script(join(folder, 'deploy/restore.sh'), [backup, archive, data, time]);
  const { restored: port } = await freePorts(['restored']);
  const args = ['-D', data, '-p', String(port)];
  const rules = {
    name: 'restored',
    command: join(programs.postgres, 'postgres'),
    args,
    logFile: join(folder, 'restored.log'),
  };
  const program = new Program(rules);
  program.start();
  const ask = async (text: string): Promise<Record<string, unknown>> => {
    const password = String(words['SUPERUSER_PASSWORD']);
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'notice_graph' });
    client.on('error', () => undefined); // the query rejects
    await client.connect();
    return (await client.query<Record<string, unknown>>(text).finally(() => client.end())).rows[0] ?? {};
  };
  try {
    const isOpen = async (): Promise<boolean> =>
      (await ask('SELECT pg_is_in_recovery() AS standby'))['standby'] === false;
    const doomed = (): string | null => (program.isRunning ? null : 'it ended');
    await until('the restored server takes writes', isOpen, { doomed });
    return String((await ask(`SELECT "shortName" FROM "Agency" WHERE name = '云浦市澄湖区水务局'`))['shortName']);
  } finally {
    await program.end('SIGINT');
  }
}
