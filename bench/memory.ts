/**
 * npm run bench:memory: resident memory of server and ingestion on PGlite and PostgreSQL, and time
 * of a second start. docs/operations.md has the table. Linux only: reads /proc.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadAverage, rssMb, start } from './measure/processes.js';
import { askMixed } from './memory/mixed.js';
import { severalTimes } from './memory/pages.js';
import { peakOf, type Peak } from './memory/peak.js';
import { benchServer } from './settings.js';

const corpus = process.env['NOTICE_CORPUS'] ?? '../shared/corpus';
const { values: given } = parseArgs({
  options: {
    pages: { type: 'string', default: existsSync(join(corpus, 'pages')) ? join(corpus, 'pages') : 'prisma/demo' },
    times: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '10' },
    only: { type: 'string', default: 'PGlite,PostgreSQL' },
    'no-server': { type: 'boolean', default: false },
    root: { type: 'string', default: '.' },
  },
});
/** As in package.json. */
const flags = ['--max-semi-space-size=4'];
/** As in `npm run ingest`. */
const ingestFlags = ['--max-semi-space-size=16'];
const port = 20_000 + (process.pid % 10_000);
const folder = await mkdtemp(join(tmpdir(), 'notice-graph-memory-'));
const tell = (line: string): void => {
  console.log(line);
};

interface Home {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly drop: () => Promise<void>;
}

async function embedded(): Promise<Home> {
  const dataDir = join(await mkdtemp(join(folder, 'data-')), 'db');
  return {
    name: 'PGlite',
    env: { DATABASE_URL: '', DATA_DIR: dataDir },
    drop: () => rm(dataDir, { recursive: true, force: true }),
  };
}

async function server(): Promise<Home> {
  const name = `memory_${randomBytes(6).toString('hex')}`;
  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: benchServer() });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(benchServer());
  url.pathname = `/${name}`;
  return {
    name: 'PostgreSQL',
    env: { DATABASE_URL: url.href },
    drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

const told = ({ megabytes, cpuSeconds, seconds, said, code }: Peak): string =>
  `${megabytes} MB at most, ${cpuSeconds.toFixed(1)} s of CPU, ${seconds.toFixed(1)} s${code === 0 ? '' : `, exit ${String(code)}`}: ${said.trim().split('\n').at(-1) ?? ''}`;

async function ingestion(home: Home): Promise<void> {
  const file = join(folder, 'pages.jsonl');
  if (!existsSync(file)) tell(`${await severalTimes(given.pages, file, Number(given.times))} pages`);
  const ingest = (path: string): Promise<Peak> =>
    peakOf({
      args: [...ingestFlags, join(given.root, 'dist/ingest.js'), path],
      env: { ...home.env, NODE_OPTIONS: '' },
    });
  tell(`${home.name}, ingest, the folder: ${told(await ingest(given.pages))}`);
  tell(`${home.name}, ingest, the same again: ${told(await ingest(given.pages))}`);
  tell(`${home.name}, ingest, ${given.times} times with other numbers: ${told(await ingest(file))}`);
}

async function serving(home: Home): Promise<void> {
  const command = {
    command: process.execPath,
    args: [...flags, join(given.root, 'dist/main.js')],
    env: { ...home.env, RATE_LIMIT_PUBLIC: '0' },
  };
  await (await start(command, port)).stop();
  const began = performance.now();
  const running = await start(command, port);
  tell(
    `${home.name}, second start: ready after ${((performance.now() - began) / 1_000).toFixed(2)} s, ${await rssMb(running.pid)} MB`,
  );
  try {
    let most = 0;
    const questions = await askMixed(`http://127.0.0.1:${port}/graphql`, Number(given.minutes) * 60, async () => {
      most = Math.max(most, await rssMb(running.pid));
    });
    tell(
      `${home.name}, after ${given.minutes} minutes and ${questions} questions: ${await rssMb(running.pid)} MB, ${most} at most`,
    );
  } finally {
    await running.stop();
  }
}

try {
  tell(`load ${await loadAverage()}`);
  for (const make of [embedded, server]) {
    if (!given.only.includes(make === embedded ? 'PGlite' : 'PostgreSQL')) continue;
    const home = await make();
    try {
      await ingestion(home);
      if (!given['no-server']) await serving(home);
    } finally {
      await home.drop();
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
