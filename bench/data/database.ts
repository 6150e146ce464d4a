/** One database per size, kept between runs: its name contains a hash of its inputs. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { loadOrganFunctions } from '../../server/directives/duty.store.js';
import { loadDivisions } from '../../server/divisions/division.store.js';
import { migrate, readMigrations } from '../../server/platform/migrate.js';
import { load, openPglite, openPostgres } from './load.js';
import { openDb } from '../../server/platform/open-db.js';

type Tell = (line: string) => void;
const here = dirname(fileURLToPath(import.meta.url));

/** Changes with the migrations and the generator. */
async function versionOfData(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(await readMigrations()));
  for (const name of (await readdir(here)).sort()) hash.update(await readFile(join(here, name)));
  return hash.digest('hex').slice(0, 8);
}

export const nameOf = async (size: number): Promise<string> => `notice_graph_bench_${size}_${await versionOfData()}`;

export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** The URL of a loaded database. A partial one has another name and is created anew. */
export async function postgresOf(server: string, size: number, tell: Tell): Promise<string> {
  const name = await nameOf(size);
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await make(admin, { server, name, size, tell });
  } finally {
    await admin.end();
  }
  return urlOf(server, name);
}

async function make(
  admin: pg.Client,
  { server, name, size, tell }: { server: string; name: string; size: number; tell: Tell },
): Promise<void> {
  tell(`Making ${name} …`);
  const started = performance.now();
  await admin.query(`DROP DATABASE IF EXISTS "${name}_new" WITH (FORCE)`);
  await admin.query(`CREATE DATABASE "${name}_new"`);
  const url = urlOf(server, `${name}_new`);
  await prepare({ databaseUrl: url, dataDir: null });
  const homes = await openPostgres(url);
  await load(homes, size, tell);
  await Promise.all(homes.map((home) => home.close()));
  await admin.query(`ALTER DATABASE "${name}_new" RENAME TO "${name}"`);
  tell(`  ${name} is ready after ${((performance.now() - started) / 1_000).toFixed(0)} s`);
}

/** The directory of a loaded PGlite. */
export async function pgliteOf(size: number, tell: Tell): Promise<string> {
  const folder = join('.data', await nameOf(size));
  if (existsSync(folder)) return folder;
  tell(`Making ${folder} …`);
  await rm(`${folder}.new`, { recursive: true, force: true });
  await prepare({ databaseUrl: null, dataDir: `${folder}.new` });
  const homes = await openPglite(`${folder}.new`);
  await load(homes, size, tell);
  await Promise.all(homes.map((home) => home.close()));
  await rename(`${folder}.new`, folder);
  return folder;
}

async function prepare(options: Parameters<typeof openDb>[0]): Promise<void> {
  const db = await openDb(options);
  await migrate(db);
  await loadDivisions(db);
  await loadOrganFunctions(db);
  await db.close();
}
