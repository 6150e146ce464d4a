/**
 * npm run bench:hot: cached answers beside the peers, beside a server that only sends the same
 * bytes, and behind nginx; then mixed reads and writes at two servers. docs/performance.md explains
 * the results.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadedPostgres } from './databases.js';
import { mixed } from './hot/mixed.js';
import { nginxBefore, type Nginx } from './hot/nginx.js';
import { seeded, zipf } from './hot/zipf.js';
import { askServer, check, keyOf } from './measure/check.js';
import { loadAverage, start, type Command, type Running } from './measure/processes.js';
import { median } from './measure/table.js';
import { wrkRound, type Round } from './measure/wrk.js';
import { operations as allOperations } from './operations/index.js';
import type { Facts, Operation, Query, Question } from './operations/operation.js';
import { searchFunction } from './operations/search.js';
import { answers, commandOf, makeReady, serverNames, type ServerName } from './servers/index.js';
import { benchServer, chosenOf } from './settings.js';

const { values: given } = parseArgs({
  options: {
    size: { type: 'string', default: '200000' },
    quick: { type: 'boolean', default: false },
    ops: { type: 'string' },
    servers: { type: 'string' },
    writes: { type: 'string', default: '0.01' },
  },
});
const rounds = given.quick ? 1 : 5;
const seconds = given.quick ? 1 : 4;
const firstPort = 5_760;
const drawn = 20_000;
const tell = (line: string): void => {
  console.error(line);
};

const operations = chosenOf(allOperations, given.ops, ({ name }) => name);
const servers: readonly ServerName[] = [
  'ours',
  ...chosenOf(
    serverNames.filter((name) => name === 'postgraphile' || name === 'mercurius'),
    given.servers,
    (name) => name,
  ),
];
makeReady(servers);
const databaseUrl = await loadedPostgres(benchServer(), Number(given.size), tell);
const setsOf = await factsOf(databaseUrl);
const checked = await check({ databaseUrl, operations, setsOf, servers, firstPort });
const questionsOf = (server: ServerName, operation: Operation): readonly Question[] =>
  checked.get(keyOf(server, operation))?.questions ?? [];
const folder = await mkdtemp(join(tmpdir(), 'notice-graph-hot-'));
try {
  await sideBySide();
  await together();
} finally {
  await rm(folder, { recursive: true });
}

/** Our server with an answer cache of this size in megabytes. */
function hotCommand(url: string, more: Readonly<Record<string, string>> = {}): Command {
  const { env, ...command } = commandOf('ours', url);
  return { ...command, env: { ...env, REMEMBERED_MB: '64', TRUST_PROXY: '1', ...more } };
}

async function factsOf(url: string): Promise<ReadonlyMap<string, readonly Facts[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query: Query = async (text, parameters = []) =>
    (await client.query<Record<string, unknown>>(text, [...parameters])).rows;
  if (servers.includes('postgraphile')) await client.query(searchFunction);
  const sets = new Map<string, readonly Facts[]>();
  for (const operation of operations) sets.set(operation.name, await operation.sets(query, Number(given.size)));
  await client.end();
  return sets;
}

type Taker = ServerName | 'bytes' | 'nginx';

async function sideBySide(): Promise<void> {
  const running = new Map<Taker, Running>();
  let nginx: Nginx | null = null;
  try {
    for (const [i, server] of servers.entries()) {
      const command = server === 'ours' ? hotCommand(databaseUrl) : commandOf(server, databaseUrl);
      running.set(server, await start(command, firstPort + i));
    }
    const bytes = await bytesFile(running.get('ours')?.port ?? 0);
    const command = { command: process.execPath, args: ['--import', 'tsx', 'bench/hot/bytes.ts', bytes], env: {} };
    running.set('bytes', await start(command, firstPort + 10));
    nginx = await nginxBefore({ port: firstPort + 11, server: running.get('ours')?.port ?? 0, folder });
    running.set('nginx', nginx.running);
    console.log(
      `Hot: ${given.size} notices, Zipf over the sets, ${rounds} rounds of ${seconds} s, medians; load ${await loadAverage()}\n`,
    );
    console.log('| op | server | rps | / PostGraphile | / bytes | p50 ms | p99 ms | CPU ms |');
    console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const operation of operations) await row(operation, running);
  } finally {
    for (const server of running.values()) await server.stop();
  }
}

/** Requests as sent, each with our server's response. */
async function bytesFile(port: number): Promise<string> {
  const lines: string[] = [];
  for (const operation of operations) {
    for (const question of questionsOf('ours', operation)) {
      const data = await askServer(port, question);
      lines.push(JSON.stringify([JSON.stringify(question), JSON.stringify({ data })]));
    }
  }
  const file = join(folder, 'bytes.jsonl');
  await writeFile(file, lines.join('\n'));
  return file;
}

async function row(operation: Operation, running: ReadonlyMap<Taker, Running>): Promise<void> {
  const takers = [...running.keys()].filter(
    (taker) => taker === 'bytes' || taker === 'nginx' || answers(taker, operation),
  );
  const roundsOf = new Map<Taker, Round[]>();
  const play = async (taker: Taker, length: number): Promise<Round> => {
    const { port, pid } = running.get(taker) ?? { port: 0, pid: 0 };
    const bodies = join(folder, `${taker}-${operation.name}`);
    const script = taker === 'nginx' ? 'get' : 'post';
    return wrkRound({ port, pid, databaseUrl: null, bodies, seconds: length, script });
  };
  for (const taker of takers) {
    const server = taker === 'bytes' || taker === 'nginx' ? 'ours' : taker;
    await writeFile(join(folder, `${taker}-${operation.name}`), linesOf(taker, questionsOf(server, operation)));
    await play(taker, 1);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const taker of takers) roundsOf.set(taker, [...(roundsOf.get(taker) ?? []), await play(taker, seconds)]);
  }
  const middle = (taker: Taker, of: (round: Round) => number): number => median((roundsOf.get(taker) ?? []).map(of));
  const rpsOf = (taker: Taker): number => middle(taker, ({ rps }) => rps);
  for (const taker of takers) {
    const ratios = [rpsOf(taker) / rpsOf('postgraphile'), rpsOf(taker) / rpsOf('bytes')].map((ratio) =>
      ratio.toFixed(2),
    );
    const times = [middle(taker, ({ p50 }) => p50), middle(taker, ({ p99 }) => p99)].map((ms) => ms.toFixed(2));
    const cpu = middle(taker, ({ cpuMs }) => cpuMs).toFixed(3);
    console.log(`| ${[operation.name, taker, Math.round(rpsOf(taker)), ...ratios, ...times, cpu].join(' | ')} |`);
  }
}

function linesOf(taker: Taker, questions: readonly Question[]): string {
  const random = seeded(7);
  const draw = zipf(questions.length, random);
  const write = ({ query, variables }: Question): string =>
    taker === 'nginx'
      ? `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`
      : JSON.stringify({ query, variables });
  const written = questions.map(write);
  return Array.from({ length: drawn }, () => written[draw()] ?? '').join('\n');
}

/** Two servers on a copy of the database, which is dropped with its writes. */
async function together(): Promise<void> {
  const admin = new pg.Client({ connectionString: benchServer() });
  await admin.connect();
  const name = `notice_graph_bench_hot_${process.pid}`;
  const url = new URL(databaseUrl);
  await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${url.pathname.slice(1)}"`);
  url.pathname = `/${name}`;
  const running: Running[] = [];
  try {
    const ports = [firstPort + 20, firstPort + 21] as const;
    for (const [i, port] of ports.entries())
      running.push(await start(hotCommand(url.href, { METRICS_PORT: String(firstPort + 30 + i) }), port));
    const key = keyFor(url.href);
    const [here, there] = ports.map((port) => `http://127.0.0.1:${port}/graphql`) as [string, string];
    const { agencies } = (await askServer(ports[0], {
      query: '{ agencies(first: 20) { nodes { id } } }',
      variables: {},
    })) as { agencies: { nodes: { id: string }[] } };
    const input = {
      here,
      there,
      key,
      questions: operations.map((operation) => questionsOf('ours', operation)),
      agencies: agencies.nodes.map(({ id }) => id),
      shareOfWrites: Number(given.writes),
      seconds: given.quick ? 10 : 60,
    };
    const told = await mixed(input);
    const [hits, asked] = await shareOfHits([firstPort + 30, firstPort + 31]);
    console.log(
      `\nMixed, two servers, ${told.reads} reads and ${told.writes} writes by 8 callers: share of hits ${(hits / asked).toFixed(3)}; ` +
        `${told.checks} checks: ${told.staleHere} stale where it was written, at worst ${told.behindThere.toFixed(0)} ms behind at the other; load ${await loadAverage()}`,
    );
  } finally {
    for (const server of running) await server.stop();
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.end();
  }
}

const keyFor = (url: string): string =>
  spawnSync(process.execPath, ['dist/key.js', 'create', '--role', 'STAFF'], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  }).stdout.trim();

async function shareOfHits(ports: readonly number[]): Promise<[number, number]> {
  let [hits, asked] = [0, 0];
  for (const port of ports) {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const read = (name: string): number =>
      Number(new RegExp(`^notice_graph_remembered_${name} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
    const [found, shared, missed] = [read('hits'), read('shared'), read('misses')];
    hits += found + shared;
    asked += found + shared + missed;
  }
  return [hits, asked];
}
