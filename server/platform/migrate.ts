/**
 * Migrates the database to the schema of this code: each migration in one transaction together with
 * its row of Prisma's history, so the process may be killed at any time. Takes no lock if there is
 * nothing to do.
 */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Db } from './db.js';
import { AppError, messageOf } from './errors.js';
import {
  appliedNames,
  createHistory,
  enterApplied,
  historyExists,
  readHistory,
  type Migration,
} from './migration-history.js';
import { mend } from './migration-mend.js';
import type { ScriptTransaction } from './whole-scripts.js';

const folder = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));
/**
 * Serialises starting processes on one server. An arbitrary number, the same in earlier versions.
 */
const lockKey = 7_220_184;
/** The lock of Prisma's own command, `prisma migrate deploy`. */
const prismaLockKey = 72_707_369;

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

/**
 * Applies missing migrations; returns the names of those applied or completed. Throws
 * MIGRATIONS_AHEAD or MIGRATION_FAILED.
 */
export async function migrate(db: Db, migrations?: readonly Migration[]): Promise<readonly string[]> {
  const known = migrations ?? (await readMigrations());
  if (!(await hasPending(db, known))) return [];
  const applied: string[] = [];
  for (const [at, { name }] of known.entries()) {
    if (await applyOrExplain(db, known, at)) applied.push(name);
  }
  return applied;
}

async function hasPending(db: Db, migrations: readonly Migration[]): Promise<boolean> {
  const applied = await db.scripts.inTransaction(async (tx) => {
    if (!(await historyExists(tx))) return new Set<string>();
    const rows = await readHistory(tx);
    refuseAhead(new Set(rows.map(({ name }) => name)), migrations);
    return appliedNames(rows);
  });
  return migrations.some(({ name }) => !applied.has(name));
}

function refuseAhead(begun: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const ahead = [...begun].filter((name) => !known.has(name));
  if (ahead.length === 0) return;
  const message = `The database is ahead of this code: it has ${ahead.join(', ')}. Run a newer notice-graph, or another database.`;
  throw new AppError('MIGRATIONS_AHEAD', message, { ahead });
}

async function applyOrExplain(db: Db, migrations: readonly Migration[], at: number): Promise<boolean> {
  const { name = '' } = migrations[at] ?? {};
  try {
    return await applyOnce(db, migrations, at);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const message = `The database could not be migrated, and is as it was before ${name}: ${messageOf(thrown)}`;
    throw new AppError('MIGRATION_FAILED', message, { migration: name }, { cause: thrown });
  }
}

/** False if another process has applied it meanwhile. */
async function applyOnce(db: Db, migrations: readonly Migration[], at: number): Promise<boolean> {
  const migration = migrations[at];
  if (!migration) return false;
  const state = { isBegun: false };
  const apply = () => db.scripts.inTransaction((tx) => applyIn(tx, { migrations, at, migration, state }));
  try {
    return await apply();
  } catch (thrown) {
    // PostgreSQL may still have been running the script of a killed process: by now it has
    // committed or rolled back.
    if (!state.isBegun || thrown instanceof AppError) throw thrown;
    return apply();
  }
}

interface Applying {
  readonly migrations: readonly Migration[];
  readonly at: number;
  readonly migration: Migration;
  readonly state: { isBegun: boolean };
}

async function applyIn(tx: ScriptTransaction, { migrations, at, migration, state }: Applying): Promise<boolean> {
  await tx.ask('SELECT pg_advisory_xact_lock($1), pg_advisory_xact_lock($2)', [lockKey, prismaLockKey]);
  if (!(await historyExists(tx))) await createHistory(tx);
  const rows = (await readHistory(tx)).filter(({ name }) => name === migration.name);
  if (rows.some(({ isFinished }) => isFinished)) return false;
  state.isBegun = rows.length > 0;
  if (state.isBegun && (await mend(tx, migrations.slice(0, at + 1))) === 'COMPLETED') return true;
  await tx.run(migration.sql);
  await enterApplied(tx, migration);
  return true;
}
