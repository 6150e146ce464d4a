/** Writes what search finds. Called in the transaction that writes the subject, so that a correction is found at once. */
import type { Db, Transaction } from '../platform/db.js';
import { storableJson } from '../platform/insert-rows.js';
import { indexNames, indexText, type IndexedText } from './index-terms.js';
import {
  agencySources,
  directiveSources,
  noticeSources,
  type AgencySource,
  type DirectiveSource,
  type NoticeSource,
} from './searchable.store.js';

/** Raise it when the rows would come out differently: every start compares it with what the database was filled by. */
export const indexVersion = '1';
/** Agencies have no date: they come after everything that has one. */
const noDate = '0001-01-01';
const batchSize = 200;

export interface SearchRowValues extends IndexedText {
  readonly subjectId: string;
  readonly type: 'NOTICE' | 'AGENCY' | 'DIRECTIVE';
  /** Of a directive. */
  readonly noticeId: string | null;
  readonly publishedOn: string;
}

export const noticeSearchRow = (notice: NoticeSource): SearchRowValues => ({
  subjectId: notice.id,
  type: 'NOTICE',
  noticeId: null,
  publishedOn: notice.publishedOn,
  ...indexText({
    title: [notice.title, notice.indexNumber, notice.documentNumber],
    headings: notice.headings,
    body: [notice.body],
  }),
});

export const directiveSearchRow = (directive: DirectiveSource): SearchRowValues => ({
  subjectId: directive.id,
  type: 'DIRECTIVE',
  noticeId: directive.noticeId,
  publishedOn: directive.publishedOn,
  ...indexText({ title: [directive.heading], headings: [], body: [directive.text] }),
});

export const agencySearchRow = ({ id, names, orgCode, creditCode }: AgencySource): SearchRowValues => ({
  subjectId: id,
  type: 'AGENCY',
  noticeId: null,
  publishedOn: noDate,
  ...indexNames([...names, orgCode, creditCode]),
});

/** Rows as they are, for bulk loading too. All of them of directives, or none. */
export async function insertSearchRows(tx: Transaction, rows: readonly SearchRowValues[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const isOfDirectives = first.type === 'DIRECTIVE';
  const [table, column, cast] = isOfDirectives
    ? ['DirectiveSearchRow', 'noticeId', 'uuid']
    : ['SearchRow', 'type', '"SearchType"'];
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" ("subjectId", "${column}", "publishedOn", "words", "grams", "text")
     SELECT r."subjectId", r."${column}"::${cast}, r."publishedOn", array_to_tsvector(r."words"), r."grams", r."text"
     FROM json_to_recordset($1::json) AS r("subjectId" uuid, "${column}" text, "publishedOn" date, "words" text[], "grams" int[], "text" text)
     ON CONFLICT ("subjectId") DO UPDATE SET "${column}" = excluded."${column}", "publishedOn" = excluded."publishedOn",
       "words" = excluded."words", "grams" = excluded."grams", "text" = excluded."text"`,
    storableJson(rows),
  );
}

/** What search finds of these notices, as they are now. Their directives have rows of their own. */
export async function saveNoticeSearch(tx: Transaction, ids: readonly string[]): Promise<void> {
  await insertSearchRows(tx, (await noticeSources(tx, ids)).map(noticeSearchRow));
}

/** What search finds of all directives of these notices, as they are now. */
export async function saveDirectiveSearch(tx: Transaction, noticeIds: readonly string[]): Promise<void> {
  await tx.$executeRawUnsafe(
    `DELETE FROM "DirectiveSearchRow" r WHERE r."noticeId" = ANY($1::uuid[])
     AND NOT EXISTS (SELECT 1 FROM "Directive" d WHERE d."id" = r."subjectId")`,
    noticeIds,
  );
  await insertSearchRows(tx, (await directiveSources(tx, noticeIds)).map(directiveSearchRow));
}

/** What search finds of these agencies, by all of their names as they are now. */
export async function saveAgencySearch(tx: Transaction, ids: readonly string[]): Promise<void> {
  await insertSearchRows(tx, (await agencySources(tx, ids)).map(agencySearchRow));
}

/** What is found no more. */
export async function dropSearch(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.searchRow.deleteMany({ where: { subjectId: { in: [...ids] } } });
}

/** Writes every row where the database was filled by an earlier version, or never; returns how many subjects it read. */
export async function fillSearch(db: Db): Promise<number> {
  const filled = await db.prisma.setting.findUnique({ where: { key: 'search' } });
  if (filled?.value === indexVersion) return 0;
  const isLarge = (await db.prisma.notice.findFirst({ skip: manyNotices, select: { id: true } })) !== null;
  const read = isLarge ? await withoutSearchIndexes(db, () => writeAll(db)) : await writeAll(db);
  const value = { key: 'search', value: indexVersion };
  await db.prisma.setting.upsert({ where: { key: 'search' }, create: value, update: value });
  return read;
}

/** From here on it is faster to build the indexes anew than to keep them. */
const manyNotices = 5_000;

async function writeAll(db: Db): Promise<number> {
  const notices = await walk(db, 'Notice', async (tx, ids) => {
    await saveNoticeSearch(tx, ids);
    await saveDirectiveSearch(tx, ids);
  });
  return notices + (await walk(db, 'Agency', saveAgencySearch));
}

/**
 * Bulk loading. Where the work fails or the process is ended, searches are slow and whole until the next start: the
 * version is not recorded, so that it fills again and makes the indexes.
 */
export async function withoutSearchIndexes<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const indexes = ['SearchRow', 'DirectiveSearchRow'].flatMap((table) =>
    ['words', 'grams'].map((column) => ({ table, column, name: `${table}_${column}_idx` })),
  );
  const run = (tx: Transaction, sql: string): Promise<number> => tx.$executeRawUnsafe(sql);
  await db.prisma.setting.deleteMany({ where: { key: 'search' } });
  for (const { name } of indexes) await run(db.prisma, `DROP INDEX IF EXISTS "${name}"`);
  const done = await work();
  for (const { table, column, name } of indexes) {
    await db.prisma.$transaction(
      async (tx) => {
        await run(tx, `SET LOCAL maintenance_work_mem = '512MB'`);
        await run(tx, `CREATE INDEX IF NOT EXISTS "${name}" ON "${table}" USING GIN ("${column}")`);
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
      const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
        `SELECT "id"::text AS "id" FROM "${table}" WHERE "id" > $1::uuid ORDER BY "id" LIMIT ${batchSize}`,
        after,
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
