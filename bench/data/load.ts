/**
 * Fills a database of the given size: COPY into bare tables, then indexes and constraints, then
 * statistics.
 */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { linkedSetting } from '../../server/ingest/relink.js';
import { filledSettings } from '../../server/search/fill.store.js';
import { agencySearchRow } from '../../server/search/search.store.js';
import { keyRows } from '../../server/search/suggest.store.js';
import { inventAgencies, type InventedAgency } from './agencies.js';
import { Batch, type ColumnTypes, type Copy } from './batch.js';
import { dropIndexes } from './indexes.js';
import { batchSize, makersOf, type Maker } from './makers.js';
import type { Home } from './home.js';

/** One connection per core. */
export const openPostgres = (url: string): Promise<readonly Home[]> =>
  Promise.all(Array.from({ length: availableParallelism() }, () => connect(url)));

async function connect(url: string): Promise<Home> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'; SET max_parallel_maintenance_workers = 0`,
  );
  await client.query('SET default_toast_compression = lz4').catch(() => undefined); // as server/platform/db.ts
  return {
    query: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    copy: async ({ into, bytes }) => {
      const stream = client.query(copyFrom(`COPY ${into} FROM STDIN (FORMAT binary)`));
      stream.end(bytes);
      await once(stream, 'finish');
    },
    close: () => client.end(),
  };
}

export async function openPglite(dataDir: string): Promise<readonly Home[]> {
  const pglite = await PGlite.create({ dataDir });
  const home: Home = {
    query: async (text) => (await pglite.query<Record<string, unknown>>(text)).rows,
    copy: async ({ into, bytes }) => {
      const blob = new Blob([Uint8Array.from(bytes)]);
      await pglite.query(`COPY ${into} FROM '/dev/blob' (FORMAT binary)`, [], { blob });
    },
    close: () => pglite.close(),
  };
  return [home];
}

type Tell = (line: string) => void;
const secondsSince = (started: number): number => (performance.now() - started) / 1_000;

export async function load(homes: readonly Home[], size: number, tell: Tell): Promise<void> {
  const [home] = homes;
  if (!home) throw new Error('no connection');
  const restore = await dropIndexes(homes);
  for (const each of homes) await each.query(`SET notice_graph.tally = 'off'`);
  const [agencies, types] = [await inventAgencies(), await typesIn(home)];
  await copyAll(home, agencyRows(agencies, types));
  const started = performance.now();
  await copyNotices(homes, makersOf({ size, agencies, types }), size);
  tell(`  rows: ${secondsSince(started).toFixed(1)} s, ${Math.round(size / secondsSince(started))} notices a second`);
  await home.query(tallyAll);
  await home.query(scopesOfAll);
  await restore(tell);
  await home.query(allDuties);
  await home.query('VACUUM (ANALYZE) "DutyRow"');
  tell(`  in all ${Math.round(size / secondsSince(started))} notices a second`);
}

/** Pipelined: a connection copies a batch while its maker creates the next. */
async function copyNotices(homes: readonly Home[], makers: readonly Maker[], size: number): Promise<void> {
  let next = 0;
  const keepMaking = async (maker: Maker, home: Home): Promise<void> => {
    let running: Promise<void> = Promise.resolve();
    while (next < size) {
      const copies = await maker.make((next += batchSize) - batchSize);
      await running;
      running = copyAll(home, copies);
      running.catch(() => undefined); // awaited in the next round
    }
    await running;
  };
  try {
    await Promise.all(
      makers.map((maker, i) => {
        const home = homes[i % homes.length];
        return home ? keepMaking(maker, home) : Promise.resolve();
      }),
    );
  } finally {
    await Promise.all(makers.map((maker) => maker.end()));
  }
}

function agencyRows(agencies: readonly InventedAgency[], types: ColumnTypes): readonly Copy[] {
  const first = new Batch(types);
  for (const { id, name, kind, divisionCode, parentId } of agencies) {
    first.add('Agency', { id, name, kind, divisionCode, parentId });
    const {
      noticeId: _ofDirectives,
      keys,
      ...row
    } = agencySearchRow({ id, names: [name], orgCode: null, creditCode: null });
    first.add('SearchRow', row);
    for (const key of keyRows(id, keys)) first.add('SuggestKey', { ...key });
    first.add('AgencyName', { id, agencyId: id, name, divisionCode: null, origin: 'CANONICAL' });
  }
  for (const { key, value } of [...filledSettings, linkedSetting]) first.add('Setting', { key, value });
  return first.copies();
}

async function typesIn(home: Home): Promise<ColumnTypes> {
  const types: Record<string, Record<string, string>> = {};
  const columns = await home.query(
    `SELECT c.relname::text AS "table", a.attname::text AS "name",
       CASE t.typtype WHEN 'e' THEN 'enum' ELSE t.typname::text END AS "type"
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  for (const { table, name, type } of columns) (types[String(table)] ??= {})[String(name)] = String(type);
  return types;
}

/** Replaces the trigger on Notice. */
const tallyAll = `INSERT INTO "NoticeTally" ("scope", "dimension", "key", "count")
  SELECT s."scope", d."dimension", d."key", count(*) FROM "Notice" n,
    LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (n."agencyId")) AS s("scope"),
    LATERAL (VALUES ('TOTAL'::"TallyDimension", ''), ('AGENCY', n."agencyId"::text), ('KIND', n."kind"::text),
      ('DIVISION', COALESCE(n."countyCode", n."prefectureCode", n."provinceCode")::text),
      ('YEAR', extract(year FROM n."publishedOn")::text)) AS d("dimension", "key")
  WHERE n."status" = 'PUBLISHED' AND d."key" IS NOT NULL GROUP BY 1, 2, 3`;

/** Replaces triggers, in batches of some hundreds of notices. */
const allDuties = `SELECT write_duties(array_agg("id")) FROM (
    SELECT "id", row_number() OVER (ORDER BY "id") / 500 AS "batch" FROM "Notice") n GROUP BY "batch"`;

/** Replaces the change log. */
const scopesOfAll = `INSERT INTO "NoticeScope" ("noticeId", "scope")
  SELECT "noticeId", "agencyId" FROM "NoticeAddressee" WHERE "agencyId" IS NOT NULL
  UNION SELECT d."noticeId", a."agencyId" FROM "Directive" d JOIN "DirectiveAddressee" a ON a."directiveId" = d."id"
  WHERE a."agencyId" IS NOT NULL AND d."review" <> 'REJECTED'`;

async function copyAll(home: Home, copies: readonly Copy[]): Promise<void> {
  for (const copy of copies) await home.copy(copy);
}
