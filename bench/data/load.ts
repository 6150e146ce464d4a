/** Fills a database of the given size: rows by COPY into bare tables, then indexes and constraints, then statistics. */
import { once } from 'node:events';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { inventAgencies } from './agencies.js';
import { Batch } from './batch.js';
import { NoticeMaker } from './notices.js';
import { chance } from './random.js';
import { indexColumns } from './search-rows.js';
import { indexNames } from '../../server/search/index-terms.js';
import { filledSettings } from '../../server/search/fill.store.js';

/** A database that rows can be copied into. */
export interface Home {
  query(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  copy(command: string, lines: string): Promise<void>;
  close(): Promise<void>;
}

export async function openPostgres(url: string): Promise<Home> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET max_parallel_maintenance_workers = 2`,
  );
  return {
    query: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    copy: async (command, lines) => {
      const stream = client.query(copyFrom(`${command} STDIN`));
      stream.end(lines);
      await once(stream, 'finish');
    },
    close: () => client.end(),
  };
}

export async function openPglite(dataDir: string): Promise<Home> {
  const pglite = await PGlite.create({ dataDir });
  return {
    query: async (text) => (await pglite.query<Record<string, unknown>>(text)).rows,
    copy: async (command, lines) => {
      await pglite.query(`${command} '/dev/blob'`, [], { blob: new Blob([lines]) });
    },
    close: () => pglite.close(),
  };
}

const batchSize = 2_000;

export async function load(home: Home, size: number, tell: (line: string) => void): Promise<void> {
  const restore = await dropIndexes(home);
  await home.query(`SET notice_graph.tally = 'off'`);
  const agencies = await inventAgencies();
  const first = new Batch();
  for (const { id, name, kind, divisionCode, parentId } of agencies) {
    first.add('Agency', { id, name, kind, divisionCode, parentId });
    const indexed = indexColumns(indexNames([name, null, null]));
    first.add('SearchRow', { subjectId: id, type: 'AGENCY', publishedOn: '0001-01-01', ...indexed });
    first.add('AgencyName', { id, agencyId: id, name, divisionCode: null, origin: 'CANONICAL' });
  }
  for (const { key, value } of filledSettings) first.add('Setting', { key, value });
  await copyAll(home, first);
  const started = performance.now();
  const maker = new NoticeMaker({ random: chance(42), size, agencies });
  let running: Promise<void> = Promise.resolve();
  for (let i = 0; i < size; i += batchSize) {
    const batch = new Batch();
    for (let k = i; k < Math.min(size, i + batchSize); k += 1) maker.add(batch, k);
    await running;
    running = copyAll(home, batch); // while the next batch is being made
    running.catch(() => undefined); // awaited in the next round
  }
  await running;
  const seconds = (performance.now() - started) / 1_000;
  tell(`  rows: ${seconds.toFixed(1)} s, ${Math.round(size / seconds)} notices a second`);
  await home.query(tallyAll);
  await restore(tell);
  const analysed = performance.now();
  await home.query('VACUUM ANALYZE');
  tell(`  vacuum, analyze: ${((performance.now() - analysed) / 1_000).toFixed(1)} s`);
}

/** What the trigger on Notice would have counted. */
const tallyAll = `INSERT INTO "NoticeTally" ("scope", "dimension", "key", "count")
  SELECT s."scope", d."dimension", d."key", count(*) FROM "Notice" n,
    LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (n."agencyId")) AS s("scope"),
    LATERAL (VALUES ('TOTAL'::"TallyDimension", ''), ('AGENCY', n."agencyId"::text), ('KIND', n."kind"::text),
      ('DIVISION', COALESCE(n."countyCode", n."prefectureCode", n."provinceCode")::text),
      ('YEAR', extract(year FROM n."publishedOn")::text)) AS d("dimension", "key")
  WHERE n."status" = 'PUBLISHED' AND d."key" IS NOT NULL GROUP BY 1, 2, 3`;

async function copyAll(home: Home, batch: Batch): Promise<void> {
  for (const { command, lines } of batch.copies()) await home.copy(command, lines);
}

/** Takes away what is dearer to keep up than to build; returns how to build it. */
async function dropIndexes(home: Home): Promise<(tell: (line: string) => void) => Promise<void>> {
  const foreign =
    await home.query(`SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
  const indexes =
    await home.query(`SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)`);
  for (const { table, name } of foreign)
    await home.query(`ALTER TABLE ${String(table)} DROP CONSTRAINT ${String(name)}`);
  for (const { name } of indexes) await home.query(`DROP INDEX ${String(name)}`);
  return async (tell) => {
    const started = performance.now();
    for (const { definition } of indexes) {
      const from = performance.now();
      await home.query(String(definition));
      const seconds = (performance.now() - from) / 1_000;
      if (seconds > 20) tell(`  ${String(definition)}: ${seconds.toFixed(1)} s`);
    }
    for (const { table, name, definition } of foreign) {
      await home.query(`ALTER TABLE ${String(table)} ADD CONSTRAINT ${String(name)} ${String(definition)}`);
    }
    tell(`  indexes and constraints: ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  };
}
