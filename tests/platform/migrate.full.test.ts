import { createHash } from 'node:crypto';
import { applyMigrations } from '../../scripts/schema-engine.js';
import type { Db } from '../../server/platform/db.js';
import { migrate, readMigrations } from '../../server/platform/migrate.js';
import { describeEachHome, homes, openTestDatabase } from '../kit/db.js';
import { openDb } from '../../server/platform/open-db.js';

const ask = (db: Db, text: string, values: readonly unknown[] = []) =>
  db.rows({ name: '', label: 'test', text, values });
const history = (db: Db) =>
  ask(
    db,
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS undone, applied_steps_count AS steps
     FROM _prisma_migrations ORDER BY started_at, migration_name`,
  );
const existing = async (db: Db, name: string): Promise<unknown> =>
  (await ask(db, 'SELECT to_regclass($1)::text AS name', [`"${name}"`]))[0]?.['name'];

/** The entry as versions before this one wrote it ahead of the script, and left it when they were killed. */
const begin = (db: Db, name: string) =>
  ask(db, `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, 'x', $1)`, [name]);
const run = (db: Db, script: string) => db.scripts.inTransaction((tx) => tx.run(script));
const whole = (name: string) => ({ name, finished: true, undone: false, steps: 1 });

const later = (sql: string) => ({ name: '9998_later', sql });

describeEachHome('migrate', ({ open, createEmpty }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  it('leaves history rows as Prisma writes them: name, SHA-256 of the script, one step', async () => {
    const migrations = await readMigrations();
    const rows = await ask(
      db,
      'SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at FROM _prisma_migrations ORDER BY 1',
    );
    expect(rows).toEqual(
      migrations.map(({ name, sql }) => ({
        migration_name: name,
        checksum: createHash('sha256').update(sql).digest('hex'),
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
      })),
    );
  });

  it('leaves a history with which Prisma’s own engine agrees, and that it goes on with', async () => {
    const migrations = await readMigrations();
    expect(await applyMigrations(db.engineAdapter, migrations)).toEqual([]);
    const next = later('CREATE TABLE "Later" ("id" INTEGER)');
    expect(await applyMigrations(db.engineAdapter, [...migrations, next])).toEqual([next.name]);
    expect((await history(db)).at(-1)).toEqual(whole(next.name));
    expect(await migrate(db, [...migrations, next])).toEqual([]);
  });

  it('does nothing where there is nothing to do', async () => {
    expect(await migrate(db)).toEqual([]);
  });

  it.each(['an ended', 'a begun'])('refuses a database that is ahead of the code by %s migration', async (state) => {
    await begin(db, '9999_from_tomorrow');
    if (state === 'an ended')
      await ask(db, 'UPDATE _prisma_migrations SET finished_at = now() WHERE id ~ $1', ['^9999']);
    await expect(migrate(db)).rejects.toMatchObject({
      code: 'MIGRATIONS_AHEAD',
      facts: { ahead: ['9999_from_tomorrow'] },
    });
  });

  it('leaves nothing of a script that fails, nor an entry, and applies it once it is mended', async () => {
    const migrations = await readMigrations();
    const before = await history(db);
    const failing = later('CREATE TABLE "Half" ("id" INTEGER);\nSELECT 1 / 0;\nCREATE TABLE "Other" ("id" INTEGER);');
    await expect(migrate(db, [...migrations, failing])).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringMatching(/as it was before 9998_later: division by zero/) as unknown,
      facts: { migration: '9998_later' },
    });
    expect([await existing(db, 'Half'), await history(db)]).toEqual([null, before]);
    const mended = later('CREATE TABLE "Half" ("id" INTEGER)');
    expect(await migrate(db, [...migrations, mended])).toEqual(['9998_later']);
    expect(await existing(db, 'Half')).toBe('"Half"');
  });

  it('tells in words of a begun migration that is there in part, and changes nothing', async () => {
    const migrations = [
      ...(await readMigrations()),
      later('CREATE TABLE "First" ("id" INTEGER); CREATE TABLE "Second" ("id" INTEGER);'),
    ];
    await begin(db, '9998_later');
    await run(db, 'CREATE TABLE "Second" ("id" INTEGER)');
    const before = await history(db);
    await expect(migrate(db, migrations)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringMatching(
        /Applied parts.*column Second\.id.*missing parts: column First\.id.*Restore the backup/,
      ) as unknown,
    });
    expect([await history(db), await existing(db, 'First')]).toEqual([before, null]);
    // What it bids to do:
    await run(db, `DROP TABLE "Second"; UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = '9998_later'`);
    expect(await migrate(db, migrations)).toEqual(['9998_later']);
  });

  it('tells in words of a begun migration that changes only data: what was done of it nobody can tell', async () => {
    const migrations = [...(await readMigrations()), later(`UPDATE "Setting" SET "value" = "value" || '!'`)];
    await begin(db, '9998_later');
    await expect(migrate(db, migrations)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringContaining('changes only data') as unknown,
    });
  });

  /** The first; one that drops what was there; one that makes columns NOT NULL and nothing else; the last. */
  const bricked = async () => {
    const migrations = await readMigrations();
    return [0, 2, 6, migrations.length - 1].map((at) => ({ at, migrations }));
  };

  it('completes what a killed server of an earlier version had done without saying so, and applies what it had only begun', async () => {
    const database = await createEmpty();
    const empty = await openTestDatabase(database);
    for (const { at, migrations } of await bricked()) {
      const { name = '', sql = '' } = migrations[at] ?? {};
      await migrate(empty, migrations.slice(0, at));
      if (at === 0) await applyMigrations(empty.engineAdapter, []); // makes the table of the history
      // Nothing of it on one home, all of it on the other; then the other way round.
      const isDone = (at % 2 === 0) === (empty.home === 'PGlite');
      if (isDone) await run(empty, sql);
      await begin(empty, name);
      expect(await migrate(empty, migrations.slice(0, at + 1))).toEqual([name]);
      const rows = (await history(empty)).filter((row) => row['name'] === name);
      const undone = { name, finished: false, undone: true, steps: 0 };
      expect(rows).toEqual(isDone ? [whole(name)] : expect.arrayContaining([undone, whole(name)]));
    }
    const migrations = await readMigrations();
    expect(await migrate(empty)).toEqual([]);
    expect(await applyMigrations(empty.engineAdapter, migrations)).toEqual([]);
    await empty.close();
    await database.drop();
  }, 300_000);
});

it('migrates an empty database in memory', async () => {
  const db = await openDb({ databaseUrl: null, dataDir: null });
  const applied = await migrate(db);
  await db.close();
  expect(applied).toEqual((await readMigrations()).map(({ name }) => name));
});

const server = homes.find(({ name }) => name === 'PostgreSQL');

(server ? it : it.skip)('servers that migrate one database at once apply each migration once', async () => {
  const database = await server?.createEmpty();
  if (!database) throw new Error('there is no server');
  const dbs = await Promise.all([1, 2, 3].map(() => openTestDatabase(database)));
  const applied = (await Promise.all(dbs.map((db) => migrate(db)))).flat();
  const names = (await readMigrations()).map(({ name }) => name);
  expect([...applied].sort()).toEqual(names);
  expect(await history(dbs[0] as Db)).toEqual(names.map(whole));
  await Promise.all(dbs.map((db) => db.close()));
  await database.drop();
});
