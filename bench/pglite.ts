/**
 * npm run bench:pglite: our server on PGlite beside the same statements directly on PGlite behind
 * node:http. Each has its own copy of the directory, because PGlite supports one process.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { loadedPglite } from './databases.js';
import { askServer, compareAnswers } from './measure/check.js';
import { loadAverage, rssMb, start, type Running } from './measure/processes.js';
import { median } from './measure/table.js';
import { wrkRound, type Round } from './measure/wrk.js';
import { operations } from './operations/index.js';
import type { Facts, Operation, Question } from './operations/operation.js';
import { commandOf, makeReady, normalOf, questionsOf } from './servers/index.js';
import { chosenOf } from './settings.js';

const { values: given } = parseArgs({
  options: {
    size: { type: 'string', default: '20000' },
    quick: { type: 'boolean', default: false },
    ops: { type: 'string' },
  },
});
const size = Number(given.size);
const [rounds, seconds] = given.quick ? [3, 1] : [5, 4];
const names = ['ours', 'floor'] as const;
type Name = (typeof names)[number];
const firstPort = 5_740;

makeReady(['ours']);
const folder = await loadedPglite(size, (line) => {
  console.error(line);
});
const chosen = chosenOf(operations, given.ops, ({ name }) => name);
const setsOf = await factsOf();
const temporary = await mkdtemp(join(tmpdir(), 'notice-graph-pglite-'));
const running = new Map<Name, Running>();
try {
  for (const [i, name] of names.entries()) {
    const copy = join(temporary, name);
    await cp(folder, copy, { recursive: true });
    const command = commandOf(name, '');
    const env = name === 'ours' ? { DATA_DIR: copy } : { PGLITE_DIR: copy };
    running.set(name, await start({ ...command, env }, firstPort + i));
  }
  console.log(`PGlite, ${size} notices, ${rounds} rounds of ${seconds} s, medians\n`);
  console.log('| op | ours rps | raw rps | ours / raw | ours p50 ms | raw p50 ms | ours p99 ms | raw p99 ms |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const operation of chosen) console.log(await rowOf(operation));
  console.log(
    `\nours: ${await rssMb(portOf('ours').pid)} MB, raw: ${await rssMb(portOf('floor').pid)} MB; load ${await loadAverage()}`,
  );
} finally {
  for (const server of running.values()) await server.stop();
  await rm(temporary, { recursive: true });
}

async function factsOf(): Promise<ReadonlyMap<string, readonly Facts[]>> {
  const pglite = await PGlite.create({ dataDir: folder });
  const sets = new Map<string, readonly Facts[]>();
  for (const operation of chosen) {
    const query = async (text: string, values: readonly unknown[] = []) =>
      (await pglite.query<Record<string, unknown>>(text, [...values])).rows;
    sets.set(operation.name, await operation.sets(query, size));
  }
  await pglite.close();
  return sets;
}

function portOf(name: Name): Running {
  const server = running.get(name);
  if (!server) throw new Error(`${name} does not run`);
  return server;
}

async function rowOf(operation: Operation): Promise<string> {
  const sets = setsOf.get(operation.name) ?? [];
  const answers = new Map<Name, unknown[]>();
  const bodies = new Map<Name, string>();
  for (const name of names) {
    const ask = (question: Question): Promise<unknown> => askServer(portOf(name).port, question);
    const questions = await questionsOf(name, operation, { sets, ask });
    const given: unknown[] = [];
    for (const question of questions) given.push(normalOf(name, operation, await ask(question)));
    answers.set(name, given);
    bodies.set(name, join(temporary, `${name}-${operation.name}`));
    await writeFile(bodies.get(name) ?? '', questions.map((question) => JSON.stringify(question)).join('\n'));
  }
  const first = { server: 'ours', answers: answers.get('ours') ?? [] } as const;
  compareAnswers({ operation, server: 'floor', first, given: answers.get('floor') ?? [], sets });
  const roundsOf = new Map<Name, Round[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const { port, pid } = portOf(name);
      const of = { port, pid, databaseUrl: null, bodies: bodies.get(name) ?? '', seconds };
      roundsOf.get(name)?.push(await wrkRound(of));
    }
  }
  const middle = (name: Name, pick: (round: Round) => number): number => median((roundsOf.get(name) ?? []).map(pick));
  const both = (pick: (round: Round) => number): number[] => names.map((name) => middle(name, pick));
  const [ours = 0, raw = 0] = both(({ rps }) => rps);
  const cells = [...both(({ p50 }) => p50), ...both(({ p99 }) => p99)].map((value) => value.toFixed(1));
  return `| ${[operation.name, ours.toFixed(0), raw.toFixed(0), (ours / raw).toFixed(2), ...cells].join(' | ')} |`;
}
