/**
 * npm run bench:exports -- URL [--rows 200000] [--rounds 3]: notices as JSON lines, as one caller takes them, beside COPY of the same columns of
 * the same rows in the same order; what the server takes of memory; and what another caller waits before and meanwhile. URL is a
 * PostgreSQL database that `npm run bench:generate` filled. Nothing is answered from memory.
 */
import { parseArgs } from 'node:util';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { startOwn, type Question } from './measure/own-server.js';
import { loadAverage, rssMb } from './measure/processes.js';
import { median, quantile } from './measure/table.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '200000' }, rounds: { type: 'string', default: '3' } },
});
const [databaseUrl = ''] = positionals;
const [rows, rounds] = [Number(values.rows), Number(values.rounds)];

/** The columns of /notices.jsonl. */
const copied = `COPY (SELECT n."id", n."title", n."documentNumber", n."indexNumber", n."kind", n."genre", a."name", a."id",
    (SELECT array_agg(i2."name" ORDER BY i."ordinal") FROM "NoticeIssuer" i JOIN "Agency" i2 ON i2."id" = i."agencyId" WHERE i."noticeId" = n."id"),
    n."themes", n."createdOn", n."publishedOn", n."validity", n."validUntil", n."disclosureMode", n."status", n."revision",
    n."contentChangedAt", n."siteCode", n."sourceUrl", n."summary"
  FROM "Notice" n JOIN "Agency" a ON a."id" = n."agencyId" WHERE n."status" = 'PUBLISHED'
  ORDER BY n."publishedOn" DESC, n."id" DESC LIMIT ${rows}) TO STDOUT`;

interface Taken {
  readonly seconds: number;
  readonly bytes: number;
}

async function taken(chunks: AsyncIterable<Uint8Array>, began: number): Promise<Taken> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.byteLength;
  return { seconds: (performance.now() - began) / 1_000, bytes };
}

const client = new Client({ connectionString: databaseUrl });
await client.connect();
const copy = (): Promise<Taken> => taken(client.query(copyTo(copied)), performance.now());

const server = await startOwn(databaseUrl);
const plainUrl = new URL(`/notices.jsonl?limit=${rows}`, server.url);
async function lines(): Promise<Taken> {
  const began = performance.now();
  const { body, status } = await fetch(plainUrl, { headers: { 'accept-encoding': 'identity' } });
  if (status !== 200 || !body) throw new Error(`${plainUrl.href} answered ${status}`);
  return taken(body, began);
}

const asked: Question = {
  query: '{ notices(first: 20) { nodes { id title publishedOn agency { name } } } }',
  variables: () => ({}),
};
/** Another caller's milliseconds, one question every twenty, until it is told. */
async function waits(until: AbortSignal): Promise<number[]> {
  const all: number[] = [];
  while (!until.aborted) {
    all.push(await server.ask(asked, 0));
    await setTimeout(20);
  }
  return all.sort((a, b) => a - b);
}

async function whileIt<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly waited: number[] }> {
  const end = new AbortController();
  const waiting = waits(end.signal);
  const result = await work();
  end.abort();
  return { result, waited: await waiting };
}

const secondsBefore = 10;
try {
  await Promise.all([copy(), lines()]); // what is read from disk is read
  const { waited: before } = await whileIt(() => setTimeout(secondsBefore * 1_000));
  const start = await rssMb(server.pid);
  const copies: Taken[] = [];
  const exported: Taken[] = [];
  for (let round = 0; round < rounds; round += 1) {
    copies.push(await copy());
    exported.push(await lines());
  }
  const after = await rssMb(server.pid);
  const { result: beside, waited: meanwhile } = await whileIt(lines);
  const [base, own] = [copies, exported].map((all) => median(all.map(({ seconds }) => seconds)));
  const row = (name: string, ...cells: readonly (number | string)[]): string => `| ${[name, ...cells].join(' | ')} |`;
  const shown = (ms: number): string => ms.toFixed(1);
  console.log(
    [
      `${rows} notices, load ${await loadAverage()}, median of ${rounds}.\n`,
      row('', 'seconds', 'times COPY', 'MB'),
      row('---', '--:', '--:', '--:'),
      row('COPY', (base ?? 0).toFixed(2), '1', ((copies[0]?.bytes ?? 0) / 1e6).toFixed(0)),
      row(
        'JSON lines',
        (own ?? 0).toFixed(2),
        ((own ?? 0) / (base ?? 1)).toFixed(2),
        ((exported[0]?.bytes ?? 0) / 1e6).toFixed(0),
      ),
      `\nThe server’s memory: ${start} MB before, ${after} MB after.\n`,
      row('another caller', 'p50 ms', 'p99 ms', 'times'),
      row('---', '--:', '--:', '--:'),
      row('before', shown(quantile(before, 0.5)), shown(quantile(before, 0.99)), 1),
      row(
        `while one is sent (${beside.seconds.toFixed(1)} s)`,
        shown(quantile(meanwhile, 0.5)),
        shown(quantile(meanwhile, 0.99)),
        (quantile(meanwhile, 0.99) / quantile(before, 0.99)).toFixed(2),
      ),
    ].join('\n'),
  );
} finally {
  server.stop();
  await client.end();
}
