/** Rebuilds the search index of a database written by an earlier version; bulk loading. */
import type { Db } from '../platform/db.js';
import { saveAgencySearch, saveDirectiveRows, saveNoticeNames, saveNoticeSearch } from './search.store.js';
import { saveSketches } from './sketch.store.js';
import { execute, query } from '../platform/run-sql.js';
import { count, name as quotedName, sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

interface Filling {
  /** Key of the setting that records the version. */
  readonly key: string;
  /** Increment when the rows would differ: compared at every start. */
  readonly version: string;
  /** GIN indexes, by table and column. */
  readonly indexes: readonly (readonly [table: string, column: string])[];
  /** Writes all rows; returns the number of subjects read. */
  readonly write: (db: Db) => Promise<number>;
}

const fillings: readonly Filling[] = [
  {
    key: 'search',
    version: '1',
    indexes: [
      ['SearchRow', 'words'],
      ['SearchRow', 'grams'],
      ['DirectiveSearchRow', 'words'],
      ['DirectiveSearchRow', 'grams'],
    ],
    write: async (db) => {
      const notices = await walk(db, 'Notice', async (tx, ids) => {
        await saveNoticeSearch(tx, ids);
        await saveDirectiveRows(tx, ids);
      });
      return notices + (await walk(db, 'Agency', saveAgencySearch));
    },
  },
  {
    // Sounds and suggestions: derived from titles and names only, so bodies are not read again.
    key: 'names',
    version: '2',
    indexes: [['SearchRow', 'words']],
    write: async (db) => (await walk(db, 'Notice', saveNoticeNames)) + (await walk(db, 'Agency', saveAgencySearch)),
  },
  {
    key: 'sketches',
    version: '2',
    indexes: [['DirectiveSketch', 'bands']],
    write: (db) => walk(db, 'Notice', saveSketches),
  },
];
const batchSize = 200;

/** Settings of a database whose index is current. */
export const filledSettings = fillings.map(({ key, version }) => ({ key, value: version }));

/** An empty database needs no rebuild: the writer of its first notices records the version. */
export async function beginFilled(db: Db): Promise<void> {
  if ((await db.prisma.notice.findFirst({ select: { id: true } })) !== null) return;
  for (const { key, value } of filledSettings) {
    await db.prisma.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  }
}

/** Rebuilds all outdated parts; returns the number of subjects read. */
export async function fillSearch(db: Db): Promise<number> {
  let read = 0;
  for (const filling of fillings) {
    const { key, version: value } = filling;
    const filled = await db.prisma.setting.findUnique({ where: { key } });
    if (filled?.value === value) continue;
    const isLarge = (await db.prisma.notice.findFirst({ skip: manyNotices, select: { id: true } })) !== null;
    read += isLarge ? await withoutIndexes(db, [filling], () => filling.write(db)) : await filling.write(db);
    await db.prisma.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  }
  return read;
}

/**
 * Enlarges the pending lists of the GIN indexes for this transaction, which makes inserts a third
 * cheaper. Searches scan the pending lists as well.
 */
export async function holdIndexing(tx: Transaction): Promise<void> {
  await query(tx, sql`SELECT set_config('gin_pending_list_limit', '16MB', true), set_config('work_mem', '64MB', true)`);
}

/** Flushes the pending lists after the last of such transactions. */
export async function finishIndexing(db: Db): Promise<void> {
  const names = fillings.flatMap(indexesOf).map(({ name }) => `"${name}"`);
  await query(
    db.prisma,
    sql`SELECT gin_clean_pending_list(to_regclass(n.name))::text FROM unnest(${value(names, 'text[]')}) AS n(name)`,
  );
}

/** From this number on, rebuilding the indexes is faster than maintaining them. */
const manyNotices = 5_000;

/**
 * Drops the search indexes during a bulk load. After a failure searches are correct but slow until
 * the next start: the version is not recorded, so the start rebuilds rows and indexes.
 */
export const withoutSearchIndexes = <T>(db: Db, work: () => Promise<T>): Promise<T> =>
  withoutIndexes(db, fillings, work);

const indexesOf = ({ indexes }: Filling) =>
  indexes.map(([table, column]) => ({ table, column, name: `${table}_${column}_idx` }));

async function withoutIndexes<T>(db: Db, of: readonly Filling[], work: () => Promise<T>): Promise<T> {
  const indexes = of.flatMap(indexesOf);
  await db.prisma.setting.deleteMany({ where: { key: { in: of.map(({ key }) => key) } } });
  for (const { name } of indexes) await execute(db.prisma, sql`DROP INDEX IF EXISTS ${quotedName(name)}`);
  const done = await work();
  for (const { table, column, name } of indexes) {
    await db.prisma.$transaction(
      async (tx) => {
        await execute(tx, sql`SET LOCAL maintenance_work_mem = '512MB'`);
        const on = sql`${quotedName(table)} USING GIN (${quotedName(column)})`;
        await execute(tx, sql`CREATE INDEX IF NOT EXISTS ${quotedName(name)} ON ${on}`);
      },
      { timeout: 3_600_000 },
    );
  }
  return done;
}

async function walk(
  db: Db,
  table: 'Notice' | 'Agency',
  save: (tx: Transaction, ids: readonly string[]) => Promise<void>,
): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (let read = 0; ;) {
    const ids = await db.prisma.$transaction(async (tx) => {
      const rows = await query<{ id: string }>(
        tx,
        sql`SELECT "id"::text AS "id" FROM ${quotedName(table)} WHERE "id" > ${value(after, 'uuid')} ORDER BY "id" LIMIT ${count(batchSize)}`,
      );
      const found = rows.map(({ id }) => id);
      await save(tx, found);
      return found;
    });
    read += ids.length;
    const last = ids.at(-1);
    if (last === undefined || ids.length < batchSize) return read;
    after = last;
  }
}
