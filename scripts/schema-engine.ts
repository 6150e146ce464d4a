/**
 * Prisma's schema engine as WebAssembly, without a binary download. It writes migrations;
 * server/platform/migrate.ts applies them.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Migration } from '../server/platform/migration-history.js';

type SchemaEngine = Awaited<ReturnType<typeof engine.SchemaEngine.new>>;
type MigrationList = Parameters<SchemaEngine['applyMigrations']>[0]['migrationsList'];

const noFilters = { externalTables: [], externalEnums: [] };
let loaded: Promise<void> | null = null;

async function load(): Promise<void> {
  const require = createRequire(import.meta.url);
  const file = join(dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm');
  const module = await WebAssembly.compile(await readFile(file));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') Reflect.apply(start, undefined, []);
}

async function openEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: string | null,
): Promise<SchemaEngine> {
  loaded ??= load();
  await loaded;
  const datamodels: [string, string][] | undefined = schema === null ? undefined : [['schema.prisma', schema]];
  return engine.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
}

const listOf = (migrations: readonly Migration[]): MigrationList => ({
  baseDir: 'prisma/migrations',
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })),
});

/**
 * Equals `prisma migrate deploy`, as the reference for the server's own migration. Returns what it
 * applied.
 */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const schemaEngine = await openEngine(adapter, null);
  const { appliedMigrationNames } = await schemaEngine.applyMigrations({
    migrationsList: listOf(migrations),
    filters: noFilters,
  });
  return appliedMigrationNames;
}

/**
 * The SQL from the migrations to the schema; null if they agree. Uses the adapter's database as
 * shadow database.
 */
export async function diffMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  migrations: readonly Migration[],
  schema: string,
): Promise<string | null> {
  const schemaEngine = await openEngine(adapter, schema);
  const { stdout } = await schemaEngine.diff({
    from: migrations.length === 0 ? { tag: 'empty' } : { tag: 'migrations', ...listOf(migrations) },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  const sql = stdout ?? '';
  const isComment = (line: string): boolean => line.trim() === '' || line.trimStart().startsWith('--');
  return sql.split('\n').every(isComment) ? null : sql;
}
