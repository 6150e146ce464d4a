/**
 * `npm run bench:ingest -- [--old FOLDER] [--rounds 3] PAGES…`: end-to-end ingestion time, from
 * start to end of the command, into an empty prepared database. With `--old`, alternates with
 * another checkout. Pages per CPU second: of the command and PostgreSQL's backends together, by
 * /proc.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { z } from 'zod';
import { cpuOfBackends } from './measure/backends.js';
import { loadAverage } from './measure/processes.js';
import { benchServer } from './settings.js';

const { values, positionals } = parseArgs({
  options: { old: { type: 'string' }, rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const paths = (
  positionals.length > 0 ? positionals : [join(process.env['NOTICE_CORPUS'] ?? '../shared/corpus', 'pages')]
).map((path) => resolve(path));
const checkouts = [
  ...(values.old === undefined ? [] : [{ name: 'old', folder: resolve(values.old) }]),
  { name: 'new', folder: process.cwd() },
];
const database = 'notice_graph_bench_ingest';
const ticksASecond = 100;
const lookEveryMs = 100;

const url = (name: string): string => Object.assign(new URL(benchServer()), { pathname: `/${name}` }).href;

interface Run {
  readonly told: string;
  /** In seconds. */
  readonly command: number;
  readonly backends: number;
  readonly wall: number;
}

/** Of ended child processes. */
async function cpuOfChildren(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksASecond;
}

function command(folder: string, args: readonly string[], databaseUrl = ''): Promise<string> {
  const child = spawn('node', args, {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let told = '';
  child.stdout.on('data', (part: Buffer) => (told += part.toString()));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', () => {
      done(told.trim());
    });
  });
}

/** The command behind `npm run ingest` of that checkout. */
async function ingest(folder: string, files: readonly string[], name: string): Promise<string> {
  const { scripts } = manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const [, ...args] = scripts.ingest.split('&&').at(-1)?.trim().split(' ') ?? [];
  return command(folder, [...args, ...files], url(name));
}
const manifest = z.object({ scripts: z.object({ ingest: z.string() }) });

async function run(folder: string, name: string): Promise<Run> {
  const [before, began] = [await cpuOfChildren(), performance.now()];
  const backends = new Map<number, number>();
  const look = async (): Promise<void> => {
    for (const [pid, ms] of await cpuOfBackends(url(name))) if (ms > 0) backends.set(pid, ms);
  };
  const timer = setInterval(() => void look().catch(() => undefined), lookEveryMs);
  const told = await ingest(folder, paths, name);
  const wall = (performance.now() - began) / 1_000;
  clearInterval(timer);
  const sum = [...backends.values()].reduce((all, ms) => all + ms, 0);
  return { told, command: (await cpuOfChildren()) - before, backends: sum / 1_000, wall };
}

const pagesIn = (told: string): number =>
  [...told.matchAll(/(\d{1,9}) (?:created|revised|unchanged|rejected|failed)/g)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );

async function measure(): Promise<void> {
  const admin = new pg.Client({ connectionString: benchServer() });
  await admin.connect();
  const scratch = await mkdtemp(join(tmpdir(), 'notice-graph-ingest-'));
  const fresh = async (name: string, template = 'template0'): Promise<void> => {
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  };
  try {
    const none = join(scratch, 'none.jsonl');
    await writeFile(none, '');
    for (const { name, folder } of checkouts) {
      await command(folder, ['scripts/setup.mjs', 'start']);
      await fresh(`${database}_${name}`);
      await ingest(folder, [none], `${database}_${name}`);
    }
    console.log('|     | round | load | pages | command CPU s | PostgreSQL CPU s | pages a CPU second | wall s |');
    console.log('| --- | ----: | ---: | ----: | ------------: | ---------------: | -----------------: | -----: |');
    for (let round = 1; round <= Number(values.rounds); round += 1)
      for (const { name, folder } of round % 2 === 1 ? checkouts : [...checkouts].reverse()) {
        await fresh(database, `${database}_${name}`);
        const { told, ...took } = await run(folder, database);
        const [pages, cpu] = [pagesIn(told), took.command + took.backends];
        const cells = [
          took.command.toFixed(1),
          took.backends.toFixed(1),
          (pages / cpu).toFixed(1),
          took.wall.toFixed(1),
        ];
        console.log(
          `| ${name} | ${round} | ${(await loadAverage()).split(' ')[0] ?? ''} | ${pages} | ${cells.join(' | ')} |`,
        );
      }
  } finally {
    for (const name of [database, ...checkouts.map((each) => `${database}_${each.name}`)])
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.end();
    await rm(scratch, { recursive: true });
  }
}

await measure();
