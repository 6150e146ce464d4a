/** What happens to the cluster, one after the other. Each is over once all is as it was. */
import { setTimeout } from 'node:timers/promises';
import type { Cluster, Server } from '../cluster.js';
import { until } from '../program.js';
import type { TcpGate } from '../tcp-gate.js';

export interface Stage {
  readonly cluster: Cluster;
  /** The ways of the server that loses its network. */
  readonly gates: readonly TcpGate[];
}

export interface Event {
  readonly name: string;
  /** Error codes permitted during the event, besides those permitted in all of them. */
  readonly codes: readonly string[];
  readonly happen: (stage: Stage) => Promise<void>;
}

/** Of systemd: RestartSec. */
const restartMs = 100;
const pauseMs = 10_000;

const isReady = async ({ url }: Server): Promise<boolean> => (await fetch(`${url}/ready`)).ok;
const ready = (server: Server): Promise<void> => until(`${server.program.name} is ready`, () => isReady(server));

async function killServer({ cluster }: Stage): Promise<void> {
  const [server] = cluster.servers;
  if (!server) return;
  await server.program.end('SIGKILL');
  await setTimeout(restartMs);
  server.program.start();
  await ready(server);
}

async function killReplica({ cluster: { nodes } }: Stage): Promise<void> {
  const [replica] = await nodes.replicas();
  await replica?.kill();
  await setTimeout(5_000);
  replica?.program.start();
  await nodes.settled();
}

async function killPrimary({ cluster: { nodes } }: Stage): Promise<void> {
  const primary = await nodes.primary();
  await primary?.kill();
  await until('another node is the primary', async () => (await nodes.primary()) !== null);
  primary?.program.start();
  await nodes.settled();
}

async function killBalancer({ cluster: { haproxy, api } }: Stage): Promise<void> {
  await haproxy.end('SIGKILL');
  await setTimeout(restartMs);
  haproxy.start();
  await until('the balancer answers', async () => (await fetch(`${api}/ready`)).ok);
  await setTimeout(2_000); // it believes all nodes until it has looked
}

/** Of everybody who asks: replication is none of it. */
async function endConnections({ cluster: { nodes } }: Stage): Promise<void> {
  const text = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'notice_graph'`;
  await Promise.all(nodes.all.map((node) => node.ask(text)));
  await setTimeout(2_000);
}

async function loseNetwork({ gates, cluster }: Stage): Promise<void> {
  for (const gate of gates) gate.pause();
  await setTimeout(pauseMs);
  for (const gate of gates) gate.resume();
  const [, second] = cluster.servers;
  if (second) await ready(second);
  await setTimeout(1_000);
}

async function switchOver({ cluster: { nodes } }: Stage): Promise<void> {
  const primary = await nodes.primary();
  const told = await primary?.bid('switchover', { leader: primary.name });
  if (told?.startsWith('200') !== true) throw new Error(`Patroni did not switch: ${told ?? 'there is no primary'}`);
  await nodes.settled();
}

async function restartServers({ cluster }: Stage): Promise<void> {
  for (const server of cluster.servers) {
    await server.program.end('SIGTERM');
    server.program.start();
    await ready(server);
    await setTimeout(1_000); // the balancer sees it
  }
}

export const events: readonly Event[] = [
  { name: 'a server is killed', codes: [], happen: killServer },
  { name: 'a replica is killed', codes: [], happen: killReplica },
  { name: 'the primary is killed', codes: [], happen: killPrimary },
  { name: 'HAProxy is killed', codes: [], happen: killBalancer },
  { name: 'all connections are ended', codes: [], happen: endConnections },
  { name: 'a server loses the database for 10 s', codes: ['TIMEOUT', 'OPERATION_TIMED_OUT'], happen: loseNetwork },
  { name: 'planned switchover', codes: [], happen: switchOver },
  { name: 'all servers are replaced', codes: [], happen: restartServers },
];

/** The database is away, or a server, or what stands before it. */
export const usualCodes: readonly string[] = ['SERVICE_UNAVAILABLE', 'NETWORK', 'HTTP 502', 'HTTP 503'];
