/** Writes an export: everything, or what changed behind a cursor, as of one moment, with the cursor of that moment. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUserInput } from '../../platform/errors.js';
import { operationOf } from '../operation.js';
import { textAt, type Row } from '../row.js';
import { changedRows, changedSubjects } from './changed.js';
import { endings, PackedText, rowFile } from './files.js';
import { manifestName, schemaVersion, sealed, type BulkFile, type BulkFormat, type Manifest } from './manifest.js';
import { inSnapshot, type At, type Snapshot } from './snapshot.js';
import { bulkTables, pageSelection, type BulkTable, type TableName } from './tables.js';
import type { RowFile } from './row-file.js';

export interface Wanted {
  readonly format: BulkFormat;
  /** A cursor of changes; null: everything. */
  readonly since: string | null;
  /** A folder that is empty or not there yet. */
  readonly out: string;
  /** Called with the progress of each table. */
  readonly tell: (line: string) => void;
}

const pagesName = 'pages.jsonl.gz';
const tombstonesName = 'tombstones.jsonl.gz';

export async function writeExport(at: At, wanted: Wanted): Promise<Manifest> {
  const { out } = wanted;
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0) throw new BadUserInput(`${out} is not empty.`, { argument: 'out' });
  try {
    return await written(at, wanted);
  } catch (thrown) {
    for (const name of await readdir(out)) await rm(join(out, name)); // so that the same command may be given again
    throw thrown;
  }
}

async function written(at: At, wanted: Wanted): Promise<Manifest> {
  const { out, since, format } = wanted;
  const { cursor, files } = await inSnapshot(at, async (snapshot) => ({
    cursor: await cursorNow(snapshot),
    files: since === null ? await everything(snapshot, wanted) : await changed(snapshot, { ...wanted, since }),
  }));
  const sealedFiles: BulkFile[] = [];
  for (const file of files) sealedFiles.push({ ...file, ...(await sealed(join(out, file.name))) });
  const createdAt = at.now.toISOString();
  const manifest: Manifest = { schemaVersion, format, createdAt, since, cursor, files: sealedFiles };
  const part = join(out, `${manifestName}.part`);
  await writeFile(part, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(part, join(out, manifestName));
  return manifest;
}

type Written = Pick<BulkFile, 'name' | 'table' | 'rows'>;

async function cursorNow({ schema, ask }: Snapshot): Promise<string> {
  const operation = operationOf(schema, 'query BulkCursor { changes(last: 1) { pageInfo { endCursor } } }');
  const cursor = textAt(await ask(operation, {}), 'changes.pageInfo.endCursor');
  if (cursor === null) throw new Error('changes have no cursor');
  return cursor;
}

const fileOf = ({ schema }: Snapshot, { name, type, columns }: BulkTable, { out, format }: Wanted): RowFile =>
  rowFile(join(out, nameOf(name, format)), format, { schema, type, columns });
const nameOf = (table: TableName, format: BulkFormat): string => `${table}.${endings[format]}`;

async function everything(snapshot: Snapshot, wanted: Wanted): Promise<Written[]> {
  const written: Written[] = [];
  const add = (one: Written): void => {
    written.push(one);
    wanted.tell(`${one.rows} ${one.table}`);
  };
  for (const table of bulkTables) {
    const file = fileOf(snapshot, table, wanted);
    for await (const rows of snapshot.rows(table)) await file.add(rows);
    await file.end();
    add({ name: nameOf(table.name, wanted.format), table: table.name, rows: file.rows });
    if (table.name === 'notices') add(await allPages(snapshot, table, wanted));
  }
  return written;
}

async function allPages(snapshot: Snapshot, notices: BulkTable, { out }: Wanted): Promise<Written> {
  const file = new PackedText(join(out, pagesName));
  let rows = 0;
  for await (const page of snapshot.list(notices, pageSelection)) {
    rows += page.length;
    await file.add(page.map(pageLine).join(''));
  }
  await file.end();
  return { name: pagesName, table: 'pages', rows };
}

/** As `npm run ingest` takes it. What the page says itself wins there: the rest is for pages that do not say it. */
function pageLine(row: Row): string {
  const title = textAt(row, 'titleOrigin') === 'STATED' ? textAt(row, 'title') : null;
  const line = {
    content: textAt(row, 'content'),
    sourceUrl: textAt(row, 'source.url'),
    retrievedAt: textAt(row, 'source.retrievedAt'),
    title,
    publisher: textAt(row, 'agency.name'),
    publishedOn: textAt(row, 'publishedOn'),
  };
  return `${JSON.stringify(line)}\n`;
}

async function changed(snapshot: Snapshot, wanted: Wanted & { readonly since: string }): Promise<Written[]> {
  const { out, format, since, tell } = wanted;
  const ids = await changedSubjects(snapshot, since);
  const files = bulkTables.map((table) => ({ table, file: fileOf(snapshot, table, wanted) }));
  const [pages, tombstones] = [new PackedText(join(out, pagesName)), new PackedText(join(out, tombstonesName))];
  const count = { pages: 0, tombstones: 0 };
  for await (const now of changedRows(snapshot, ids)) {
    for (const { table, file } of files) await file.add(now.lines[table.name]);
    await pages.add(now.pages.map(pageLine).join(''));
    await tombstones.add(now.tombstones.map((one) => `${JSON.stringify(one)}\n`).join(''));
    count.pages += now.pages.length;
    count.tombstones += now.tombstones.length;
  }
  for (const { file } of files) await file.end();
  await Promise.all([pages.end(), tombstones.end()]);
  const written: Written[] = [
    ...files.map(({ table: { name }, file }) => ({ name: nameOf(name, format), table: name, rows: file.rows })),
    { name: pagesName, table: 'pages', rows: count.pages },
    { name: tombstonesName, table: 'tombstones', rows: count.tombstones },
  ];
  for (const { rows, table } of written) tell(`${rows} ${table}`);
  return written;
}
