/**
 * npm run bench: our server beside PostGraphile, Mercurius and the floor, on the same database.
 * docs/performance.md explains the results.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadedPostgres } from './databases.js';
import { check, keyOf, type CheckedBy } from './measure/check.js';
import { loadAverage, rssMb, start, type Running } from './measure/processes.js';
import { profile } from './measure/profile.js';
import { asTable, compareAll, median, type Measured } from './measure/table.js';
import { wrkRound, type Round } from './measure/wrk.js';
import { operations as allOperations } from './operations/index.js';
import type { Facts, Operation, Query } from './operations/operation.js';
import { searchFunction } from './operations/search.js';
import { answers, commandOf, makeReady, serverNames, type ServerName } from './servers/index.js';
import { benchServer, chosenOf } from './settings.js';

const { values: given } = parseArgs({
  options: {
    size: { type: 'string', default: '200000' },
    quick: { type: 'boolean', default: false },
    ops: { type: 'string' },
    servers: { type: 'string' },
    json: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    database: { type: 'string' },
  },
});
const size = Number(given.size);
const rounds = given.quick ? 3 : 5;
const seconds = given.quick ? 1 : 4;
const firstPort = 5_710;

const tell = (line: string): void => {
  console.error(line);
};

const schema = await readFile('schema.graphql', 'utf8');
const operations = chosenOf(allOperations, given.ops, ({ name }) => name).filter(({ name, missing }) => {
  const why = missing?.(schema) ?? null;
  if (why !== null) tell(`${name} is left out: ${why}.`);
  return why === null;
});
const servers = given.profile ? (['ours'] as const) : chosenOf(serverNames, given.servers, (name) => name);
makeReady(servers);
const databaseUrl = given.database ?? (await loadedPostgres(benchServer(), size, tell));
const setsOf = await factsOf(databaseUrl);
tell(`Comparing answers: ${operations.map(({ name }) => name).join(', ')} from ${servers.join(', ')} …`);
const checked = await check({ databaseUrl, operations, setsOf, servers, firstPort });
tell('All answers are the same.');
if (given.profile) await profileAll(checked);
else await measureAll(checked);

async function measureAll(of: CheckedBy): Promise<void> {
  const measured = compareAll(await measure(of));
  if (given.json) for (const row of measured) console.log(JSON.stringify(row));
  else {
    const when = new Date().toISOString().slice(0, 16);
    console.log(`${size} notices, ${rounds} rounds of ${seconds} s, medians; ${when}; load ${await loadAverage()}\n`);
    console.log(asTable(measured));
  }
}

async function profileAll(of: CheckedBy): Promise<void> {
  for (const operation of operations) {
    const questions = of.get(keyOf('ours', operation))?.questions ?? [];
    const { name } = operation;
    const lines = await profile({
      databaseUrl,
      name,
      questions,
      port: firstPort,
      seconds: seconds * 2,
      folder: 'bench/profiles',
    });
    console.log(`${lines.join('\n')}\n`);
  }
}

async function factsOf(url: string): Promise<ReadonlyMap<string, readonly Facts[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query: Query = async (text, parameters = []) =>
    (await client.query<Record<string, unknown>>(text, [...parameters])).rows;
  if (servers.some((server) => server === 'postgraphile')) await client.query(searchFunction);
  const sets = new Map<string, readonly Facts[]>();
  for (const operation of operations) sets.set(operation.name, await operation.sets(query, size));
  await client.end();
  return sets;
}

/** All servers run all the time and take turns, in a different order each round. */
async function measure(of: CheckedBy): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'notice-graph-bench-'));
  const running = new Map<ServerName, Running>();
  try {
    for (const [i, server] of servers.entries()) {
      running.set(server, await start(commandOf(server, databaseUrl), firstPort + 10 + i));
    }
    const found: Measured[] = [];
    for (const operation of operations) found.push(...(await measureOperation(operation, { of, running, folder })));
    return found;
  } finally {
    for (const server of running.values()) await server.stop();
    await rm(folder, { recursive: true });
  }
}

interface At {
  readonly of: CheckedBy;
  readonly running: ReadonlyMap<ServerName, Running>;
  readonly folder: string;
}

async function measureOperation(operation: Operation, { of, running, folder }: At): Promise<Measured[]> {
  const takers = servers.filter((server) => answers(server, operation));
  const roundsOf = new Map<ServerName, Round[]>(takers.map((server) => [server, []]));
  for (const server of takers) {
    const questions = of.get(keyOf(server, operation))?.questions ?? [];
    await writeFile(
      join(folder, `${server}-${operation.name}`),
      questions.map((question) => JSON.stringify(question)).join('\n'),
    );
  }
  const play = async (server: ServerName, length: number): Promise<Round> => {
    const { port, pid } = running.get(server) ?? { port: 0, pid: 0 };
    return wrkRound({ port, pid, databaseUrl, bodies: join(folder, `${server}-${operation.name}`), seconds: length });
  };
  for (const server of takers) await play(server, 1); // warm-up: connections, prepared statements, JIT
  for (let round = 0; round < rounds; round += 1) {
    const turn = [...takers.slice(round % takers.length), ...takers.slice(0, round % takers.length)];
    for (const server of turn) roundsOf.get(server)?.push(await play(server, seconds));
  }
  tell(`${operation.name} done, load ${await loadAverage()}`);
  const rows: Measured[] = [];
  for (const server of takers) {
    const all = roundsOf.get(server) ?? [];
    const middle = (pick: (round: Round) => number): number => median(all.map(pick));
    rows.push({
      op: operation.name,
      server,
      rps: middle(({ rps }) => rps),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      cpuMs: middle((round) => round.cpuMs),
      dbCpuMs: middle((round) => round.dbCpuMs),
      calls: of.get(keyOf(server, operation))?.calls ?? 0,
      rssMb: await rssMb(running.get(server)?.pid ?? 0),
    });
  }
  return rows;
}
