/**
 * npm run bench:duties -- URL [--rounds 400]: what an organ must do, beside the plain list, one after another in one
 * run. URL is a PostgreSQL database that `npm run bench:generate` filled; nothing is answered from memory.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { encodeNodeId } from '../server/graphql/node-id.js';
import { loadAverage } from './measure/processes.js';
import { quantile } from './measure/table.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '400' } },
});
const [databaseUrl = ''] = positionals;
const rounds = Number(values.rounds);

/** One asking of each round. */
interface Question {
  readonly query: string;
  readonly variables: (round: number) => Record<string, unknown>;
}

const client = new Client({ connectionString: databaseUrl });
await client.connect();
const textsOf = async (sql: string): Promise<string[]> =>
  (await client.query<{ of: string }>(sql, [rounds])).rows.map(({ of }) => of);
const agencies = (
  await textsOf(
    `SELECT a."id" AS of FROM "Agency" a WHERE EXISTS (SELECT 1 FROM "Notice" n WHERE n."agencyId" = a."id") ORDER BY md5(a."id"::text) LIMIT $1`,
  )
).map((id) => encodeNodeId('Agency', id));
const [size] = await textsOf(`SELECT count(*)::text AS of FROM "Notice" HAVING $1::int > 0`);
await client.end();

const agencyAt = (round: number): Record<string, unknown> => ({ id: agencies[round % agencies.length] });
const ofAgency = (list: string): Question => ({
  query: `query ($id: ID!) { agency(by: { id: $id }) { ${list} } }`,
  variables: agencyAt,
});
const questions: Readonly<Record<string, Question>> = {
  'Agency.notices, the plain list': ofAgency('notices(first: 20) { nodes { id title publishedOn } }'),
  'Agency.duties': ofAgency('duties(first: 20) { nodes { dueOn basis directive { id } } }'),
  'Agency.duties, this month': ofAgency(
    'duties(first: 20, filter: { due: { from: "2025-06-01", to: "2025-06-30" } }) { nodes { dueOn basis directive { id } } }',
  ),
};

const child = spawn(process.execPath, ['dist/main.js'], {
  env: {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: '0',
    REMEMBERED_MB: '0',
    LOG_LEVEL: 'error',
    RATE_LIMIT_PUBLIC: '100000000',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise<string>((resolve, reject) => {
  let output = '';
  child.once('close', () => {
    reject(new Error(`the server ended: ${output}`));
  });
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    const address = /http:\/\/\S+\/graphql/.exec(output)?.[0];
    if (address !== undefined) resolve(address);
  });
});

async function ask({ query, variables }: Question, round: number): Promise<number> {
  const body = JSON.stringify({ query, variables: variables(round) });
  const began = performance.now();
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = (await response.json()) as { errors?: unknown };
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return performance.now() - began;
}

const times = new Map<string, number[]>(Object.keys(questions).map((name) => [name, []]));
for (let round = -20; round < rounds; round += 1)
  for (const [name, question] of Object.entries(questions)) {
    const ms = await ask(question, Math.abs(round));
    if (round >= 0) times.get(name)?.push(ms); // those before prepare statements
  }
child.removeAllListeners('close');
child.kill('SIGTERM');

console.log(`${size ?? ''} notices, load ${await loadAverage()}, ${rounds} rounds over ${agencies.length} organs.\n`);
console.log('| | p50 ms | p99 ms | p50 / plain list |\n| --- | --: | --: | --: |');
const medians = [...times.values()].map((all) =>
  quantile(
    [...all].sort((a, b) => a - b),
    0.5,
  ),
);
for (const [i, [name, all]] of [...times].entries()) {
  const sorted = all.sort((a, b) => a - b);
  const ratio = (medians[i] ?? 0) / (medians[0] ?? 1);
  console.log(
    `| ${name} | ${quantile(sorted, 0.5).toFixed(2)} | ${quantile(sorted, 0.99).toFixed(2)} | ${ratio.toFixed(2)} |`,
  );
}
