/**
 * npm run bench:costs -- URL [--lists Query.directives,…] [--runs 3]: every list of the schema with
 * every filter and order, with values that match none, few and all rows: database time and price.
 * Then the plans of golden operations: exit 1 if one scans a large table (`--no-measures`: only
 * that). URL is a PostgreSQL database, or a directory of PGlite. Read-only, enforced on its
 * connections.
 */
import { parseArgs } from 'node:util';
import { defaultBudgets } from '../server/graphql/guard/guard.plugin.js';
import { encodeNodeId } from '../server/graphql/node-id.js';
import { schema } from '../server/schema.js';
import { listCases } from './costs/cases.js';
import { knownIn } from './costs/known.js';
import { measureList, tableHead, tellRows, tellSummary, type Cell } from './costs/matrix.js';
import { operationsOf } from './costs/operations.js';
import { goldenPlans, tellPlans } from './costs/plans.js';
import { openMeasured } from './costs/server.js';
import { loadAverage } from './measure/processes.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lists: { type: 'string' },
    runs: { type: 'string', default: '3' },
    operations: { type: 'boolean', default: true },
    measures: { type: 'boolean', default: true },
    plans: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const [given = ''] = positionals;
const runs = Number(values.runs);
const server = await openMeasured(given);
const { db } = server;
if (values.measures) await measureAll();
if (values.plans && !tellPlans(await goldenPlans(db), console.log)) process.exitCode = 1;
await db.close();

async function measureAll(): Promise<void> {
  const wanted = values.lists?.split(',');
  const lists = listCases(schema, await knownIn(db)).filter(
    ({ name }) => wanted?.some((part) => name.startsWith(part)) ?? true,
  );
  console.log(`Load ${await loadAverage()}; ${db.home}; the public may spend ${defaultBudgets.PUBLIC} an operation.\n`);
  const cells: Cell[] = [];
  console.log(tableHead);
  for (const list of lists) {
    const measured = await measureList(server, list, runs);
    tellRows(measured, console.log);
    cells.push(...measured);
  }
  tellSummary(cells, console.log);
  if (values.operations) {
    const [{ id: root } = { id: '' }] = await db.prisma.agency.findMany({ where: { parentId: null }, take: 1 });
    console.log(
      '\n| operation | may cost | statements | database ms | worst | ms a point |\n| --- | --: | --: | --: | --: | --: |',
    );
    for (const [name, query] of Object.entries(operationsOf(encodeNodeId('Agency', root)))) {
      const { weight, statements, ms, worst, codes } = await server.measure(query, runs);
      console.log(
        `| ${name}${codes && ` (${codes})`} | ${weight} | ${statements} | ${ms.toFixed(1)} | ${worst.toFixed(1)} | ${(ms / weight).toFixed(3)} |`,
      );
    }
  }
}
