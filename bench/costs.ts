/**
 * npm run bench:costs -- URL: what operations that the public may send are weighed at, beside the time that the database takes for them.
 * Only reads, and sees to it that nothing else can be done over its connections.
 */
import { parse } from 'graphql';
import { createApp } from '../server/app.js';
import { publicViewer } from '../server/graphql/context.js';
import { compileCost } from '../server/graphql/guard/cost.js';
import { defaultBudgets } from '../server/graphql/guard/guard.plugin.js';
import { encodeNodeId } from '../server/graphql/node-id.js';
import { openDb } from '../server/platform/db.js';
import { createLog } from '../server/platform/log.js';
import { schema } from '../server/schema.js';
import { loadAverage } from './measure/processes.js';
import { median } from './measure/table.js';

const [given = ''] = process.argv.slice(2);
const url = new URL(given);
url.searchParams.set('options', '-c default_transaction_read_only=on');
const runs = 5;
const readTimeoutMs = 10_000;

const db = await openDb({ databaseUrl: url.href, dataDir: null, readTimeoutMs });
const statementMs: number[] = [];
const timed = {
  ...db,
  rows: async (statement: Parameters<typeof db.rows>[0]) => {
    const began = performance.now();
    try {
      return await db.rows(statement);
    } finally {
      statementMs.push(performance.now() - began);
    }
  },
};
const { yoga } = createApp({
  db: timed,
  log: createLog('error'),
  now: () => new Date(),
  identify: () => Promise.resolve(publicViewer),
  isReady: () => true,
  readTimeoutMs,
});

const [{ id: root } = { id: '' }] = await db.prisma.agency.findMany({ where: { parentId: null }, take: 1 });
const tree = encodeNodeId('Agency', root);
const many = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');
const facets =
  'facets { agencies(first: 100) { count agency { name } } divisions(first: 100) { count } kinds { count } years { count } }';

const operations: Readonly<Record<string, string>> = {
  'a page of 100 notices with what they demand':
    '{ notices(first: 100) { nodes { title directives(first: 100) { nodes { text } } } } }',
  '100 notices, 45 directives of each with addressees':
    '{ notices(first: 100) { nodes { title directives(first: 45) { nodes { text addressees { text agency { name } } } } } } }',
  '100 bodies in three scripts':
    '{ notices(first: 100) { nodes { a: body b: body(script: TRADITIONAL) c: body(script: SOURCE) } } }',
  'notices of one kind, counted': '{ notices(first: 0, filter: { kinds: [CIRCULAR] }) { totalCount } }',
  'notices of a tree of organs, counted': `{ notices(first: 0, filter: { agencyTree: "${tree}" }) { totalCount } }`,
  'notices with facets over a filter': `{ notices(first: 0, filter: { publishedOn: { from: "2014-01-01" } }) { totalCount ${facets} } }`,
  'directives, all counted': '{ directives(first: 0) { totalCount } }',
  'directives by strength, counted': '{ directives(first: 0, filter: { strengths: [MANDATORY] }) { totalCount } }',
  'directives due in ten years, counted':
    '{ directives(first: 0, filter: { dueBy: { from: "2015-01-01", to: "2024-12-31" } }) { totalCount } }',
  '40 such counts in one operation': `{ ${many(40, (i) => `a${i}: directives(first: 0, filter: { dueBy: { from: "2015-01-01", to: "2024-12-${String(1 + (i % 30)).padStart(2, '0')}" } }) { totalCount }`)} }`,
  'activity of 100 organs, day by day':
    '{ agencies(first: 100) { nodes { activity(interval: DAY, from: "2014-01-01", to: "2025-12-31") { noticeCount } } } }',
  'cascades of 100 meetings, 6 deep':
    '{ meetings(first: 100) { nodes { cascade(depth: 6) { depth transmission { to { name } } } } } }',
  'restatements of 100 directives':
    '{ directives(first: 100) { nodes { restatements(first: 10) { nodes { score directive { text } } } } } }',
  'a search for a common word, 100 hits, facets': `{ search(query: "工作", first: 100) { totalCount ${facets} nodes { snippets { field } } } }`,
  'a search for a common word, counted': '{ search(query: "工作", first: 0) { totalCount } }',
  'a search for an ordinary word, counted': '{ search(query: "防汛", first: 0) { totalCount } }',
  'a search for an ordinary word': '{ search(query: "防汛", first: 20) { nodes { score } } }',
  'a search for one character, counted': '{ search(query: "的", first: 20) { totalCount nodes { score } } }',
  'an ordinary word among no notices at all':
    '{ search(query: "防汛", first: 20, filter: { publishedOn: { to: "1990-01-01" } }) { nodes { score } } }',
};

async function measure(query: string): Promise<{ codes: string; calls: number; ms: number; worst: number }> {
  const took: number[] = [];
  let codes = '';
  for (let i = 0; i <= runs; i += 1) {
    statementMs.length = 0;
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json' };
    const answer: unknown = await (
      await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body })
    ).json();
    codes = [
      ...JSON.stringify(answer)
        .slice(0, 400)
        .matchAll(/"code":"(\w+)"/g),
    ]
      .map(([, code = '']) => code)
      .join(' ');
    if (i > 0) took.push(statementMs.reduce((sum, each) => sum + each, 0)); // the first one brings pages into memory
  }
  return { codes, calls: statementMs.length, ms: median(took), worst: Math.max(...took) };
}

console.log(`Load ${await loadAverage()}; the public may spend ${defaultBudgets.PUBLIC} an operation.\n`);
console.log(
  '| operation | may cost | statements | database ms, median | worst | ms a point |\n| --- | --: | --: | --: | --: | --: |',
);
for (const [name, query] of Object.entries(operations)) {
  const cost = compileCost(schema, parse(query), undefined)({});
  const { codes, calls, ms, worst } = await measure(query);
  console.log(
    `| ${name}${codes && ` (${codes})`} | ${cost} | ${calls} | ${ms.toFixed(1)} | ${worst.toFixed(1)} | ${(ms / Math.max(1, cost)).toFixed(3)} |`,
  );
}
await db.close();
