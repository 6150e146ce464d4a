/**
 * npm run bench:growth: response times at 20,000, 200,000 and 1,000,000 notices, one caller at a
 * time: the six operations, and totals and facets of all notices and of one agency's.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadedPostgres } from './databases.js';
import { askServer } from './measure/check.js';
import { loadAverage, start } from './measure/processes.js';
import { median } from './measure/table.js';
import { operations } from './operations/index.js';
import type { Facts, Question } from './operations/operation.js';
import { commandOf, makeReady, questionsOf } from './servers/index.js';
import { benchServer } from './settings.js';
import { encodeNodeId } from '../server/graphql/node-id.js';

const { values: given } = parseArgs({
  options: { sizes: { type: 'string', default: '20000,200000,1000000' }, database: { type: 'string', multiple: true } },
});
const sizes = given.sizes.split(',').map(Number);
const port = 5_760;
const tell = (line: string): void => {
  console.error(line);
};

const counts = 'totalCount facets { kinds { kind count } years { year count } }';
const everybody = { query: `{ notices(first: 0) { ${counts} } }`, variables: {} };
const ofAgency = `query ($agency: ID!) { notices(first: 0, filter: { agency: $agency }) { ${counts} } }`;

makeReady(['ours']);
const medians = new Map<string, string[]>();
for (const [i, size] of sizes.entries()) {
  const databaseUrl = given.database?.[i] ?? (await loadedPostgres(benchServer(), size, tell));
  const questions = await questionsAt(databaseUrl, size);
  const server = await start(commandOf('ours', databaseUrl), port);
  for (const [name, asked] of questions) {
    for (const question of asked.slice(0, 20)) await askServer(port, question); // warm-up: prepared statements and caches
    const times: number[] = [];
    for (const question of asked) times.push(await timeOf(question));
    const sorted = times.sort((a, b) => a - b);
    const cell = `${median(sorted).toFixed(2)} / ${(sorted[Math.floor(sorted.length * 0.99)] ?? 0).toFixed(1)}`;
    medians.set(name, [...(medians.get(name) ?? []), cell]);
  }
  await server.stop();
}
console.log(`ms a request, p50 / p99, one caller; load ${await loadAverage()}\n`);
console.log(
  `| | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} |\n| --- |${' ---: |'.repeat(sizes.length)}`,
);
for (const [name, cells] of medians) console.log(`| ${name} | ${cells.join(' | ')} |`);

async function questionsAt(databaseUrl: string, size: number): Promise<Map<string, readonly Question[]>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const query = async (text: string, values: readonly unknown[] = []) =>
    (await client.query<Record<string, unknown>>(text, [...values])).rows;
  const questions = new Map<string, readonly Question[]>();
  const ask = (): Promise<never> => Promise.reject(new Error('ours needs nothing prepared'));
  const setsOf = new Map<string, readonly Facts[]>();
  for (const operation of operations) {
    const sets = await operation.sets(query, size);
    setsOf.set(operation.name, sets);
    questions.set(operation.name, await questionsOf('ours', operation, { sets, ask }));
  }
  await client.end();
  questions.set(
    'totalCount, facets of all',
    Array.from({ length: 50 }, () => everybody),
  );
  const agencies = (setsOf.get('Q2') ?? []).slice(0, 100).map(({ agency }) => encodeNodeId('Agency', String(agency)));
  questions.set(
    "totalCount, facets of an agency's",
    agencies.map((agency) => ({ query: ofAgency, variables: { agency } })),
  );
  return questions;
}

async function timeOf(question: Question): Promise<number> {
  const started = performance.now();
  await askServer(port, question);
  return performance.now() - started;
}
