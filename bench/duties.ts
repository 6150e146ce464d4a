/**
 * npm run bench:duties -- URL [--rounds 400]: duties of an agency beside the plain list,
 * alternating in one run. URL is a PostgreSQL database filled by `npm run bench:generate`; the
 * answer cache is disabled.
 */
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { encodeNodeId } from '../server/graphql/node-id.js';
import { startOwn, tableOf, timesOf, type Question } from './measure/own-server.js';
import { loadAverage } from './measure/processes.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '400' } },
});
const [databaseUrl = ''] = positionals;
const rounds = Number(values.rounds);

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
const plain = 'Agency.notices, the plain list';
const duty = 'dueOn basis directive { id }';
const questions: Readonly<Record<string, Question>> = {
  [plain]: ofAgency('notices(first: 20) { nodes { id title publishedOn } }'),
  'the same, as many rows and fields as a duty has': ofAgency(
    'notices(first: 20) { nodes { publishedOn kind agency { id } } }',
  ),
  'Agency.duties': ofAgency(`duties(first: 20) { nodes { ${duty} } }`),
  'Agency.duties, this month': ofAgency(
    `duties(first: 20, filter: { due: { from: "2025-06-01", to: "2025-06-30" } }) { nodes { ${duty} } }`,
  ),
};

const server = await startOwn(databaseUrl);
const times = await timesOf(server, questions, rounds);
server.stop();
console.log(`${size ?? ''} notices, load ${await loadAverage()}, ${rounds} rounds over ${agencies.length} organs.\n`);
console.log(tableOf(times, plain));
