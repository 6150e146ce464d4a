/**
 * A cluster on loopback, by the templates of deploy/cluster/: etcd, three nodes of Patroni, HAProxy, PgBouncer and three servers of notice-graph,
 * in a folder that goes with them.
 */
import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Nodes } from './nodes.js';
import { freePorts } from './ports.js';
import { until, type Program } from './program.js';
import { findPrograms, type Programs } from './programs.js';
import { Started } from './started.js';
import { readEnv, template, type Words } from './template.js';
import { host, portNames, portOf, three, urlOf, wordsOf } from './words.js';

export interface ClusterRules {
  /** Of the servers, beside what the cluster needs. */
  readonly env?: Readonly<Record<string, string>>;
  /** Standbys that a commit waits for. */
  readonly synchronousNodes?: number;
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal;
  /** Called with each line of progress. */
  readonly say?: (line: string) => void;
  /** Ports that the servers go through in place of the balancer's and the pooler's: by server, 0 to 2. */
  readonly ways?: (server: number, to: Ways) => Promise<Ways>;
}

/** Ports of what a server asks. */
export interface Ways {
  readonly bouncer: number;
  readonly write: number;
  readonly read: number;
}

export interface Server {
  readonly program: Program;
  readonly url: string;
  readonly metrics: string;
}

export interface Cluster {
  readonly folder: string;
  readonly archive: string;
  readonly words: Words;
  readonly programs: Programs;
  readonly nodes: Nodes;
  readonly etcd: Program;
  readonly haproxy: Program;
  readonly bouncer: Program;
  readonly servers: readonly Server[];
  /** Of all servers, behind the balancer. */
  readonly api: string;
  /** The environment of one more server, or of `npm run ingest`. */
  readonly env: Readonly<Record<string, string>>;
  readonly end: () => Promise<void>;
}

const isRoot = process.getuid?.() === 0;

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'notice-graph-cluster-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'archive'));
  await cp('deploy/cluster', join(folder, 'deploy'), { recursive: true }); // where the user postgres can read it
  if (isRoot) execFileSync('chown', ['-R', 'postgres:postgres', folder]);
  return folder;
}

const envOf = (words: Words, { bouncer, write, read }: Ways): Record<string, string> => ({
  DATABASE_URL: urlOf(words, bouncer),
  DATABASE_DIRECT_URL: urlOf(words, write),
  DATABASE_REPLICA_URLS: urlOf(words, read),
});

/** Resolves once all of it answers. */
export async function startCluster(rules: ClusterRules = {}): Promise<Cluster> {
  const folder = await makeFolder();
  const started = new Started(folder, rules.signal);
  try {
    const words = wordsOf(await freePorts(portNames), folder, rules.synchronousNodes ?? 2);
    return await startAll(started, { folder, words }, rules);
  } catch (thrown) {
    await started.end();
    throw thrown;
  }
}

type Place = Pick<Cluster, 'folder' | 'words'>;

async function startAll(started: Started, place: Place, rules: ClusterRules): Promise<Cluster> {
  const { say = () => undefined } = rules;
  const { folder, words } = place;
  const programs = findPrograms();
  const { doomed } = started;
  say('etcd');
  const etcd = started.program('etcd', programs.etcd, [], { env: readEnv(await template('etcd.env', words)) });
  const health = `http://${host}:${portOf(words, 'ETCD_CLIENT')}/health`;
  await until('etcd answers', async () => (await fetch(health)).ok, { doomed });
  say('three nodes of PostgreSQL');
  const nodes = started.add(new Nodes({ programs, words, folder }));
  await nodes.start({ doomed });
  say('HAProxy and PgBouncer');
  const between = await startBetween(started, place, programs);
  say('three servers');
  const own: Ways = { bouncer: portOf(words, 'BOUNCER'), write: portOf(words, 'WRITE'), read: portOf(words, 'READ') };
  const servers: Server[] = [];
  for (const n of three) servers.push(await startServer(started, { n, words, own }, rules)); // the first one migrates
  const api = `http://${host}:${portOf(words, 'API')}`;
  await until('the balancer sees the servers', async () => (await fetch(`${api}/ready`)).ok, { doomed });
  const archive = join(folder, 'archive');
  const made = { ...place, ...between, archive, programs, nodes, etcd, servers, api, env: envOf(words, own) };
  return { ...made, end: () => started.end() };
}

/** What stands between the servers and the nodes. */
async function startBetween(
  started: Started,
  { folder, words }: Place,
  programs: Programs,
): Promise<Pick<Cluster, 'haproxy' | 'bouncer'>> {
  const write = async (name: string): Promise<string> => {
    await writeFile(join(folder, name), await template(name, words));
    return join(folder, name);
  };
  await write('userlist.txt');
  return {
    haproxy: started.program('haproxy', programs.haproxy, ['-db', '-f', await write('haproxy.cfg')]),
    bouncer: started.program('pgbouncer', programs.pgbouncer, ['-q', await write('pgbouncer.ini')]),
  };
}

interface ServerPlace {
  readonly n: number;
  readonly words: Words;
  readonly own: Ways;
}

async function startServer(started: Started, { n, words, own }: ServerPlace, rules: ClusterRules): Promise<Server> {
  const [port, metrics] = [portOf(words, `SERVER${n}`), portOf(words, `SERVER${n}_METRICS`)];
  const ways = (await rules.ways?.(n - 1, own)) ?? own;
  const ports = { PORT: String(port), METRICS_PORT: String(metrics), TRUST_PROXY: host };
  const env = { ...envOf(words, ways), ...ports, ...rules.env };
  const args = ['--max-semi-space-size=4', 'dist/main.js'];
  const program = started.program(`server${n}`, process.execPath, args, { env, isOurs: true });
  const url = `http://${host}:${port}`;
  const isReady = async (): Promise<boolean> => (await fetch(`${url}/ready`)).ok;
  await until(`server ${n} is ready`, isReady, { withinMs: 120_000, doomed: started.doomed });
  return { program, url, metrics: `http://${host}:${metrics}/metrics` };
}
