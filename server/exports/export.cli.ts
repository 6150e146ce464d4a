/**
 * `npm run export -- [OPTIONS]`: everything, or what changed, as files. Exit 0: written; 1: not; 2: usage.
 */
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config.js';
import { AppError, messageOf } from '../platform/errors.js';
import { growHeapBy } from '../platform/heap.js';
import { schema } from '../schema.js';
import { dropSnapshots, snapshotName } from './bulk/folder.js';
import { bulkFormats, type BulkFormat, type Manifest } from './bulk/manifest.js';
import { writeExport, type Wanted } from './bulk/write.js';
import { openDb } from '../platform/open-db.js';

const usage = `usage: npm run export -- [--format jsonl|csv|parquet] [--since CURSOR] [--out DIR | --keep N]
  --format      of the tables; jsonl where it is missing. Pages are JSON lines always
  --since       what changed behind this cursor of changes, with what is there no more; else everything
  --out         a folder that is empty or not there. Without it: a new one in BULK_DIR, whose name is the time;
                servers that have the same BULK_DIR offer it at /bulk/ once it is whole
  --keep        of those in BULK_DIR, so many of the newest stay; 7 where it is missing
Prints the cursor of changes to go on from.`;

const heapGrowth = 40;

interface Arguments extends Pick<Wanted, 'format' | 'since'> {
  readonly out: string | null;
  readonly keep: number;
}

function readArguments(args: readonly string[]): Arguments | null {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { format: text, since: text, out: text, keep: text } });
    const format = (values.format ?? 'jsonl') as BulkFormat;
    const keep = Number(values.keep ?? '7');
    if (!bulkFormats.includes(format) || !Number.isInteger(keep) || keep < 1) return null;
    return { format, since: values.since ?? null, out: values.out ?? null, keep };
  } catch {
    return null; // an option that is none
  }
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  growHeapBy(heapGrowth);
  const given = readArguments(args);
  if (given === null) {
    console.error(usage);
    return 2;
  }
  const config = readConfig();
  const { out, keep, ...wanted } = given;
  if (out === null && config.bulkDir === null)
    throw new AppError('CONFIG_INVALID', 'Say where: --out DIR, or set BULK_DIR.');
  const db = await openDb(config);
  const tell = (line: string): void => {
    console.log(line);
  };
  try {
    const now = new Date();
    const write = (folder: string): Promise<Manifest> =>
      writeExport({ db, schema, now }, { ...wanted, out: folder, tell });
    const manifest = await (out === null
      ? intoBulk(config.bulkDir ?? '', { name: snapshotName(now), keep, write })
      : write(out));
    console.log(`go on from: ${manifest.cursor}`);
    return 0;
  } finally {
    await db.close();
  }
}

/** Nobody sees it before it is whole: a folder whose name begins with a dot is none. */
async function intoBulk(
  bulkDir: string,
  {
    name,
    keep,
    write,
  }: { readonly name: string; readonly keep: number; readonly write: (folder: string) => Promise<Manifest> },
): Promise<Manifest> {
  const part = join(bulkDir, `.${name}.${randomUUID()}`);
  try {
    const manifest = await write(part);
    await rename(part, join(bulkDir, name));
    await dropSnapshots(bulkDir, keep);
    console.log(join(bulkDir, name));
    return manifest;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  console.error(`notice-graph: ${thrown instanceof AppError ? thrown.message : messageOf(thrown)}`);
  process.exitCode = 1;
}
