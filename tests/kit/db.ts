/**
 * A database of its own for each test: PGlite from a migrated image, and PostgreSQL from a migrated template where
 * TEST_DATABASE_URL names a server. Without one a stranger's run skips those tests; CI fails.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { loadOrganFunctions } from '../../server/directives/duty.store.js';
import { loadDivisions } from '../../server/divisions/division.store.js';
import type { Db } from '../../server/platform/db.js';
import { migrate, readMigrations } from '../../server/platform/migrate.js';
import { keepIdle, takeIdle } from './idle-databases.kept.js';
import { isThere } from './wanted.js';
import { openDb } from '../../server/platform/open-db.js';

export interface Home {
  readonly name: Db['home'];
  /** A migrated database with the divisions and nothing else. */
  readonly open: () => Promise<Db>;
  /** The same, as what a process would be told: its URL, or none and a folder. */
  readonly create: () => Promise<TestDatabase>;
  /** One without anything in it. */
  readonly createEmpty: () => Promise<TestDatabase>;
}

export interface TestDatabase {
  readonly env: Record<string, string>;
  readonly drop: () => Promise<void>;
}

const serverUrl = process.env['TEST_DATABASE_URL'];

async function versionOfData(): Promise<string> {
  const migrations = await readMigrations();
  const divisions = await readFile('server/divisions/divisions.tsv', 'utf8');
  const organs = await readFile('server/parse/organs/local-organs.tsv', 'utf8');
  return createHash('sha256')
    .update(JSON.stringify(migrations))
    .update(divisions)
    .update(organs)
    .digest('hex')
    .slice(0, 16);
}

/** A data folder that is migrated and has the divisions, to be copied: made once for each state of migrations. */
async function preparedFolder(): Promise<string> {
  const prepared = join(tmpdir(), `notice-graph-${await versionOfData()}`);
  if (existsSync(prepared)) return prepared;
  const folder = `${prepared}.${randomUUID()}`;
  const db = await openDb({ databaseUrl: null, dataDir: folder });
  await migrate(db);
  await loadDivisions(db);
  await loadOrganFunctions(db);
  await db.close();
  // Another worker may do the same at the same time: the first one's stays.
  await rename(folder, prepared).catch(() => rm(folder, { recursive: true }));
  return prepared;
}

async function imageFile(): Promise<string> {
  const file = join(tmpdir(), `notice-graph-${await versionOfData()}.tar`);
  if (existsSync(file)) return file;
  const folder = await copyOf(await preparedFolder());
  const pglite = await PGlite.create({ dataDir: folder });
  const image = await pglite.dumpDataDir('none');
  await pglite.close();
  await rm(folder, { recursive: true });
  const part = `${file}.${randomUUID()}`;
  await writeFile(part, Buffer.from(await image.arrayBuffer()));
  await rename(part, file);
  return file;
}

/** A migrated data folder of its own, for a test about processes: beginning an empty one takes seconds. */
export const testDataDir = async (): Promise<string> => copyOf(await preparedFolder());

async function copyOf(folder: string): Promise<string> {
  const copy = join(tmpdir(), `notice-graph-${randomUUID()}`);
  await cp(folder, copy, { recursive: true });
  return copy;
}

const openImage = async (): Promise<Db> =>
  openDb({ databaseUrl: null, dataDir: null, image: new Blob([await readFile(await imageFile())]) });

const ask = (db: Db, text: string) => db.rows({ name: '', label: 'test', values: [], text });

/** Objects of the schema, and its history: a test that changed them keeps its database from the others. */
const objectsOf = async (db: Db): Promise<unknown> =>
  ask(
    db,
    `SELECT (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace)::int AS relations,
      (SELECT count(*) FROM pg_constraint)::int AS constraints, (SELECT count(*) FROM pg_trigger)::int AS triggers,
      (SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace)::int AS functions,
      (SELECT count(*) FROM _prisma_migrations)::int AS migrations`,
  );

/** Of places that the table does not have: what pages added. */
const addedDivision = `("level" = 'UNPLACED' OR "code" LIKE '99%')`;

/** As it was when it was opened; false where that cannot be had. */
async function emptied(db: Db, objects: unknown): Promise<boolean> {
  try {
    if (JSON.stringify(await objectsOf(db)) !== JSON.stringify(objects)) return false;
    const tables = await ask(
      db,
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND relname NOT IN ('Division', 'OrganFunction', 'Setting', '_prisma_migrations')`,
    );
    // Not by DELETE: what is written into the room that it leaves comes back in another order.
    await db.prisma.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => `"${String(name)}"`).join(', ')}`);
    await db.prisma.$executeRawUnsafe(`DELETE FROM "Setting" WHERE "key" <> 'divisions'`);
    // Children before their parents.
    await db.prisma.$executeRawUnsafe(`UPDATE "Division" SET "parentCode" = NULL WHERE ${addedDivision}`);
    await db.prisma.$executeRawUnsafe(`DELETE FROM "Division" WHERE ${addedDivision}`);
    return true;
  } catch {
    return false; // the test broke its connection on purpose
  }
}

async function openEmbedded(): Promise<Db> {
  const db = takeIdle() ?? (await openImage());
  const objects = await objectsOf(db);
  const stops: (() => void)[] = [];
  return {
    ...db,
    onCall: (listener) => {
      const stop = db.onCall(listener);
      stops.push(stop);
      return stop;
    },
    close: async () => {
      for (const stop of stops) stop();
      if (!(await emptied(db, objects)) || !keepIdle(db)) await db.close();
    },
  };
}

const inFolder = (folder: string): TestDatabase => ({
  env: { DATA_DIR: folder },
  drop: () => rm(folder, { recursive: true, force: true }),
});

const embedded: Home = {
  name: 'PGlite',
  open: openEmbedded,
  create: async () => inFolder(await testDataDir()),
  createEmpty: () => Promise.resolve(inFolder(join(tmpdir(), `notice-graph-${randomUUID()}`))),
};

async function withAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const urlOf = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

/** Made once for each state of migrations; a lock keeps two workers from making it twice. */
async function template(url: string): Promise<string> {
  const name = `notice_graph_${await versionOfData()}`;
  await withAdmin(url, async (client) => {
    await client.query('SELECT pg_advisory_lock(7220186)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if ((rowCount ?? 0) > 0) return;
    await client.query(`DROP DATABASE IF EXISTS "${name}_new" WITH (FORCE)`); // of a run that was stopped
    await client.query(`CREATE DATABASE "${name}_new"`);
    const db = await openDb({ databaseUrl: urlOf(url, `${name}_new`), dataDir: null });
    await migrate(db);
    await loadDivisions(db);
    await loadOrganFunctions(db);
    await db.close();
    await client.query(`ALTER DATABASE "${name}_new" RENAME TO "${name}"`);
  });
  return name;
}

async function createDatabase(url: string, from: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `notice_graph_test_${randomUUID().replaceAll('-', '')}`;
  await withAdmin(url, async (client) => {
    await client.query('SELECT pg_advisory_lock(7220186)'); // a template must not be in use while it is copied
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${from}"`);
    // Tests kill servers, never PostgreSQL: no commit needs to wait for the disk.
    await client.query(`ALTER DATABASE "${name}" SET synchronous_commit = off`);
  });
  const drop = () =>
    withAdmin(url, async (client) => void (await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)));
  return { url: urlOf(url, name), drop };
}

const server = (url: string): Home => ({
  name: 'PostgreSQL',
  open: async () => {
    const database = await createDatabase(url, await template(url));
    const db = await openDb({ databaseUrl: database.url, dataDir: null });
    return {
      ...db,
      close: async () => {
        await db.close();
        await database.drop();
      },
    };
  },
  create: async () => onServer(await createDatabase(url, await template(url))),
  createEmpty: async () => onServer(await createDatabase(url, 'template0')),
});

const onServer = ({ url, drop }: { url: string; drop: () => Promise<void> }): TestDatabase => ({
  env: { DATABASE_URL: url },
  drop,
});

export const homes: readonly Home[] = [embedded, ...(serverUrl === undefined ? [] : [server(serverUrl)])];

isThere(serverUrl !== undefined, 'PostgreSQL', 'TEST_DATABASE_URL names one');

/** Of a test database, in this process. */
export const openTestDatabase = ({ env }: TestDatabase): Promise<Db> =>
  openDb({ databaseUrl: env['DATABASE_URL'] ?? null, dataDir: env['DATA_DIR'] ?? null });

/** A database in the embedded home, where a test is about something else. */
export const testDb = (): Promise<Db> => embedded.open();

export function describeEachHome(what: string, tests: (home: Home) => void): void {
  describe.each(homes.map((home) => [home.name, home] as const))(`${what} on %s`, (_name, home) => {
    tests(home);
  });
}
