/** Brings the database to the schema of this code. Nothing is loaded or locked when there is nothing to do. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Db } from './db.js';
import { AppError, messageOf } from './errors.js';
import { applyMigrations, type Migration } from './schema-engine.js';

const folder = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));
/** Two processes that start on one server take turns. The number stands for nothing else. */
const lockKey = 7_220_184;

export async function readMigrations(): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(`${folder}${name}/migration.sql`, 'utf8') })),
  );
}

/** Applies what is missing; returns the names of what it applied. Throws MIGRATIONS_AHEAD or MIGRATION_FAILED. */
export async function migrate(db: Db): Promise<readonly string[]> {
  const migrations = await readMigrations();
  if (!(await hasPending(db, migrations))) return [];
  return locked(db, async () => {
    if (!(await hasPending(db, migrations))) return [];
    try {
      return await applyMigrations(db.engineAdapter, migrations);
    } catch (thrown) {
      throw new AppError(
        'MIGRATION_FAILED',
        `The database could not be migrated: ${messageOf(thrown)}`,
        {},
        { cause: thrown },
      );
    }
  });
}

async function hasPending(db: Db, migrations: readonly Migration[]): Promise<boolean> {
  const applied = new Set(await appliedNames(db));
  const known = new Set(migrations.map(({ name }) => name));
  const ahead = [...applied].filter((name) => !known.has(name));
  if (ahead.length > 0) {
    const message = `The database is ahead of this code: it has ${ahead.join(', ')}. Run a newer notice-graph, or another database.`;
    throw new AppError('MIGRATIONS_AHEAD', message, { ahead });
  }
  return migrations.some(({ name }) => !applied.has(name));
}

async function appliedNames(db: Db): Promise<string[]> {
  const [table] = await ask(db, `SELECT to_regclass('public._prisma_migrations')::text AS name`);
  if (typeof table?.['name'] !== 'string') return [];
  const rows = await ask(
    db,
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return rows.flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
}

/** An advisory lock belongs to one connection: a transaction keeps that one out of the pool until the work is done. */
async function locked<T>(db: Db, work: () => Promise<T>): Promise<T> {
  if (db.home === 'PGlite') return work(); // one process, one connection
  return db.prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRawUnsafe('SELECT pg_advisory_xact_lock($1)', lockKey);
      return work();
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
}

const ask = (db: Db, text: string): Promise<Record<string, unknown>[]> => db.prisma.$queryRawUnsafe(text);
