/**
 * `npm run bench:load -- [--size 3000] [--directives 5] [--homes PostgreSQL,PGlite] [--beside 1]
 * [--initial] [--asynchronous] [--pages FILE]`: parsed notices per second loaded by one process
 * into a new database; `--asynchronous` with synchronous_commit off. `--pages FILE` writes pages as
 * JSON lines instead, for `npm run ingest`.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadDivisions, readDivisions } from '../server/divisions/division.store.js';
import { Loader } from '../server/ingest/bulk/load.js';
import { preparedForLoading, type ReadPage } from '../server/ingest/bulk/read-page.js';
import { organOf } from '../server/ingest/organ.js';
import { Gazetteer } from '../server/ingest/place.js';
import type { Db } from '../server/platform/db.js';
import { migrate } from '../server/platform/migrate.js';
import { finishIndexing, withoutSearchIndexes } from '../server/search/fill.store.js';
import { inventAgencies, type InventedAgency } from './data/agencies.js';
import { incomingPage, parsedPage, type PageMaker } from './data/pages.js';
import { chance } from './data/random.js';
import { cpuBetween, cpuOfBackends } from './measure/backends.js';
import { loadAverage } from './measure/processes.js';
import { benchServer } from './settings.js';
import { openDb } from '../server/platform/open-db.js';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '3000' },
    directives: { type: 'string', default: '5' },
    homes: { type: 'string', default: 'PostgreSQL,PGlite' },
    batch: { type: 'string', default: '300' },
    beside: { type: 'string' },
    initial: { type: 'boolean', default: false },
    asynchronous: { type: 'boolean', default: false },
    pages: { type: 'string' },
  },
});
const size = Number(values.size);
const database = 'notice_graph_bench_load';
const now = new Date('2026-01-01T00:00:00Z');

interface Target {
  readonly db: Db;
  /** CPU milliseconds of the database so far; null if embedded. */
  readonly databaseCpu: () => Promise<number | null>;
  readonly close: () => Promise<void>;
}

async function postgres(): Promise<Target> {
  const admin = new pg.Client({ connectionString: benchServer() });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
  await admin.query(`CREATE DATABASE "${database}"`);
  const url = new URL(benchServer());
  url.pathname = `/${database}`;
  if (values.asynchronous) url.searchParams.set('options', '-c synchronous_commit=off');
  const db = await openDb({ databaseUrl: url.href, dataDir: null });
  return {
    db,
    databaseCpu: async () => cpuBetween(new Map(), await cpuOfBackends(url.href)),
    close: async () => {
      await db.close();
      await admin.query(`DROP DATABASE "${database}" WITH (FORCE)`);
      await admin.end();
    },
  };
}

async function pglite(): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'notice-graph-load-'));
  const db = await openDb({ databaseUrl: null, dataDir: join(folder, 'data') });
  const close = async (): Promise<void> => {
    await db.close();
    await rm(folder, { recursive: true });
  };
  return { db, databaseCpu: () => Promise.resolve(null), close };
}

async function countRows(db: Db): Promise<number> {
  const [row] = await db.rows({ name: '', label: 'bench', values: [], text: counting });
  return Number(row?.['rows']);
}
const tables = ['SourceDocument', 'NoticeText', 'Notice', 'Revision', 'NoticeIssuer', 'NoticeAddressee', 'Mention', 'Directive', 'DirectiveAddressee', 'SearchRow', 'DirectiveSearchRow', 'DirectiveSketch', 'Change']; // prettier-ignore
const counting = `SELECT (${tables.map((table) => `(SELECT count(*) FROM "${table}")`).join(' + ')})::int AS rows`;

/** As in the ingest command. */
async function loadAll(db: Db, pages: readonly ReadPage[]): Promise<void> {
  const loader = new Loader(db, { onRetry: (_count, cause) => console.error(cause) });
  const [batch, loads] = [Number(values.batch), [] as Promise<void>[]];
  for (let i = 0; i < pages.length; i += batch) {
    loads.push(loadWhole(loader, pages.slice(i, i + batch)));
    if (loads.length >= (Number(values.beside) || loader.sideBySide)) await loads.shift();
  }
  for (const load of loads) await load;
  await finishIndexing(db);
}

async function loadWhole(loader: Loader, pages: readonly ReadPage[]): Promise<void> {
  const failed = (await loader.load(pages, now)).filter(({ outcome }) => outcome !== 'CREATED');
  if (failed.length > 0) throw new Error(`${failed.length} of a batch were not created`);
}

async function measure(home: string, pages: readonly ReadPage[], readMs: number): Promise<void> {
  const { db, databaseCpu, close } = await (home === 'PGlite' ? pglite() : postgres());
  await migrate(db);
  await loadDivisions(db);
  const load = (): Promise<void> => loadAll(db, pages);
  const before = { at: performance.now(), cpu: process.cpuUsage(), database: await databaseCpu() };
  let loadedAt = 0;
  const timed = async (): Promise<void> => {
    await load();
    loadedAt = performance.now();
  };
  if (values.initial) await withoutSearchIndexes(db, timed);
  else await timed();
  const seconds = (performance.now() - before.at) / 1_000;
  const cpu = process.cpuUsage(before.cpu);
  const used = await databaseCpu();
  const rows = await countRows(db);
  await close();
  console.log(
    [
      home,
      `${pages.length} notices, ${values.directives} directives each${values.initial ? ', search indexes afterwards' : ''}${values.asynchronous ? ', asynchronous' : ''}`,
      `${Math.round(size / seconds)} notices/s`,
      `${Math.round(rows / seconds)} rows/s`,
      `${seconds.toFixed(1)} s`,
      ...(values.initial ? [`of these ${(seconds - (loadedAt - before.at) / 1_000).toFixed(1)} s indexes`] : []),
      `CPU ms a notice: reading words ${(readMs / size).toFixed(2)}, this process ${((cpu.user + cpu.system) / 1_000 / size).toFixed(2)}`,
      ...(used === null || before.database === null
        ? []
        : [`PostgreSQL ${((used - before.database) / size).toFixed(2)}`]),
      `load ${await loadAverage()}`,
    ].join(' | '),
  );
}

const gazetteer = new Gazetteer((await readDivisions()).rows);
/**
 * Some invented names are not organs by the naming rules, such as 林区: their pages would be
 * rejected.
 */
const isOrgan = ({ name }: InventedAgency): boolean =>
  organOf(name, { gazetteer, place: null, publisher: null }) !== null;
const agencies = (await inventAgencies()).filter(isOrgan);
const maker: PageMaker = { random: chance(5), agencies, directives: Number(values.directives) };
if (values.pages !== undefined) {
  const file = createWriteStream(values.pages);
  for (let i = 0; i < size; i += 1) file.write(`${JSON.stringify({ content: incomingPage(maker, i).content })}\n`);
  file.end();
} else {
  const received = Array.from({ length: size }, (_, i) => parsedPage(maker, i));
  preparedForLoading(parsedPage({ ...maker, random: chance(6) }, 0)); // warm-up: the dictionary is read once
  const cpu = process.cpuUsage();
  const pages = received.map(preparedForLoading);
  const readMs = process.cpuUsage(cpu).user / 1_000;
  for (const home of values.homes.split(',')) await measure(home, pages, readMs);
}
