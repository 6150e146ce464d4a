/**
 * Servers of PostgreSQL of a test's own: a primary and replicas that follow it by streaming, on loopback, in a folder that goes with them.
 * They run as the user postgres where the test is root, as Debian's packages leave it.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { appendFile, chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { isThere } from './wanted.js';

const run = promisify(execFile);
const versions = '/usr/lib/postgresql';

/** Folder of the programs of the newest PostgreSQL that is installed; null where there is none. */
function programs(): string | null {
  const found = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  const [folder] = found
    .map((version) => join(versions, version, 'bin'))
    .filter((bin) => existsSync(join(bin, 'initdb')));
  return folder ?? null;
}

const bin = programs();
export const hasPrograms = isThere(bin !== null, 'programs of PostgreSQL', 'apt-get install postgresql');

const isRoot = process.getuid?.() === 0;
export const asPostgres = (program: string, args: readonly string[]): readonly [string, readonly string[]] =>
  isRoot ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...args]] : [program, args];

const call = async (program: string, ...args: readonly string[]): Promise<void> => {
  const [command, all] = asPostgres(join(bin ?? '', program), args);
  await run(command, [...all], { cwd: '/' });
};

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

export class Instance {
  private child: ChildProcess | null = null;

  constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  async start(): Promise<void> {
    const [command, args] = asPostgres(join(bin ?? '', 'postgres'), ['-D', this.folder, '-p', String(this.port)]);
    const child = spawn(command, [...args], { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
    this.child = child;
    for (let tries = 0; tries < 600; tries += 1) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended: ${said}`);
      if (await this.ask('SELECT 1').then(Boolean, () => false)) return;
      await setTimeout(50);
    }
    throw new Error(`PostgreSQL does not answer: ${said}`);
  }

  async ask(text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** As `kill -9` ends it: nothing is said to anybody. Its own children notice, and go too. */
  async end(signal: 'SIGKILL' | 'SIGINT' = 'SIGINT'): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await ended;
  }

  /** Becomes a primary, on a timeline of its own. */
  promote = (): Promise<unknown> => this.ask('SELECT pg_promote(true, 30)');
}

export interface Cluster {
  readonly primary: Instance;
  /** One more that follows `of`, which is the primary where it is not said. */
  readonly follow: (of?: Instance) => Promise<Instance>;
  readonly end: () => Promise<void>;
}

const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
shared_buffers = 32MB
max_connections = 120
wal_level = replica
hot_standby = on
wal_keep_size = 256MB
wal_retrieve_retry_interval = 100ms
recovery_target_timeline = latest
`;

export async function startCluster(more = ''): Promise<Cluster> {
  const root = await mkdtemp(join(tmpdir(), 'notice-graph-cluster-'));
  await chmod(root, 0o755);
  if (isRoot) await run('chown', ['postgres', root]);
  const all: Instance[] = [];
  const add = async (): Promise<Instance> => {
    const instance = new Instance(join(root, String(all.length)), await freePort());
    all.push(instance);
    return instance;
  };
  const end = async (): Promise<void> => {
    for (const instance of all) await instance.end().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  };
  try {
    const primary = await add();
    await call('initdb', '-D', primary.folder, '-U', 'postgres', '--auth=trust', '--no-sync', '--locale=C.UTF-8');
    await appendFile(join(primary.folder, 'postgresql.conf'), settings + more);
    await primary.start();
    const follow = async (of = primary): Promise<Instance> => {
      const replica = await add();
      const from = `host=127.0.0.1 port=${of.port} user=postgres application_name=r${all.length}`;
      await call('pg_basebackup', '-D', replica.folder, '-d', from, '-R', '-c', 'fast', '-X', 'stream', '--no-sync');
      await replica.start();
      return replica;
    };
    return { primary, follow, end };
  } catch (thrown) {
    await end();
    throw thrown;
  }
}
