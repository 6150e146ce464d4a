/**
 * `npm run bench:streams -- [--streams 2000] [--writes 6] [--home PostgreSQL|PGlite]`: cost of a
 * write while many follow the changes. Readers and a querying caller are separate processes. Prints
 * for each write: time until the mutation was answered, until all readers had the event, and the
 * longest wait of a query meanwhile; and the load of the machine, which affects all of them.
 */
import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { z } from 'zod';
import { loadAverage } from './measure/processes.js';
import { benchServer } from './settings.js';

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '2000' },
    writes: { type: 'string', default: '6' },
    home: { type: 'string', default: 'PostgreSQL' },
  },
});
const database = 'notice_graph_bench_streams';

async function homeOf(name: string): Promise<{ env: Record<string, string>; drop: () => Promise<void> }> {
  if (name === 'PGlite') {
    const folder = await mkdtemp(join(tmpdir(), 'notice-graph-streams-'));
    return { env: { DATABASE_URL: '', DATA_DIR: folder }, drop: () => rm(folder, { recursive: true }) };
  }
  const onServer = async (text: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: benchServer() });
    await admin.connect();
    await admin.query(text);
    await admin.end();
  };
  const drop = (): Promise<void> => onServer(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
  await drop();
  await onServer(`CREATE DATABASE "${database}"`);
  const url = new URL(benchServer());
  url.pathname = `/${database}`;
  return { env: { DATABASE_URL: url.href }, drop };
}

const unlimited = {
  RATE_LIMIT_PUBLIC: '0',
  RATE_LIMIT_ADMIN: '0',
  STREAMS_PER_CALLER: '2000',
  PORT: '0',
  METRICS_PORT: '',
};

async function started(env: Record<string, string>): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    const url = /http:\/\/\S+\/graphql/.exec(output)?.[0];
    if (url !== undefined) return { url, child };
  }
  throw new Error(`the server ended: ${output}`);
}

const forked = (file: string, ...args: readonly string[]): ChildProcess =>
  fork(`bench/streams/${file}.ts`, args, { execArgv: ['--import', 'tsx'] });

/** The next message of this form. */
async function told<T>(child: ChildProcess, form: z.ZodType<T>): Promise<T> {
  for (;;) {
    const [message]: unknown[] = await once(child, 'message');
    const read = form.safeParse(message);
    if (read.success) return read.data;
  }
}

const answer = z.object({ data: z.record(z.string(), z.unknown()) });
async function asked(url: string, key: string, query: string, variables: object = {}): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return answer.parse(await response.json()).data;
}

const clock = (): number => performance.timeOrigin + performance.now();
const waits = z.object({ median: z.number(), longest: z.number(), count: z.number() });
const asking = async (asker: ChildProcess): Promise<z.infer<typeof waits>> => {
  const answered = told(asker, waits);
  asker.send('tell');
  return answered;
};

interface Measured {
  readonly answered: number;
  readonly heard: number;
  readonly longest: number;
  readonly median: number;
}

/** Withdraws and restores a notice in turn: each is one change. */
async function measured(write: () => Promise<unknown>, readers: ChildProcess, asker: ChildProcess): Promise<Measured> {
  await setTimeout(1_000);
  const { median } = await asking(asker);
  const heard = told(readers, z.object({ all: z.number() }));
  const began = clock();
  await write();
  const answered = clock() - began;
  const { all } = await heard;
  const { longest } = await asking(asker);
  return { answered, heard: all - began, longest, median };
}

async function run(url: string, key: string): Promise<readonly Measured[]> {
  const readers = forked('readers', url, values.streams);
  const asker = forked('asker', url);
  try {
    const { open } = await told(readers, z.object({ open: z.number() }));
    console.log(`${open} streams are open.`);
    const first = z.object({ notices: z.object({ nodes: z.array(z.object({ id: z.string() })) }) });
    const [notice] = first.parse(await asked(url, key, '{ notices(first: 1) { nodes { id } } }')).notices.nodes;
    const results: Measured[] = [];
    for (let i = 0; i < Number(values.writes); i += 1) {
      const name = i % 2 === 0 ? 'withdrawNotice' : 'restoreNotice';
      const query = `mutation ($id: ID!) { ${name}(input: { id: $id, reason: "x" }) { userErrors { code } } }`;
      results.push(await measured(() => asked(url, key, query, { id: notice?.id }), readers, asker));
    }
    return results;
  } finally {
    readers.kill();
    asker.kill();
  }
}

const { env, drop } = await homeOf(values.home);
const all = { ...process.env, ...unlimited, ...env };
const key = spawnSync(process.execPath, ['dist/key.js', 'create'], { env: all, encoding: 'utf8' }).stdout.trim();
const { url, child } = await started(all);
try {
  const results = await run(url, key);
  console.log('write answered  all have it  longest wait of a question  (its median while nothing happens), ms');
  for (const { answered, heard, longest, median } of results)
    console.log([answered, heard, longest, median].map((ms) => ms.toFixed(1).padStart(12)).join('  '));
  console.log(`load of the machine: ${await loadAverage()}`);
} finally {
  child.kill('SIGKILL');
  await once(child, 'close');
  await drop();
}
