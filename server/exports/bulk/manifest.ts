/** What lies in a folder of an export: written last, so that a folder that has one is whole. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../platform/errors.js';

export const manifestName = 'manifest.json';
/** Of the files: raised when their form changes so that readers must know. */
export const schemaVersion = 1;

export const bulkFormats = ['jsonl', 'csv', 'parquet'] as const;
export type BulkFormat = (typeof bulkFormats)[number];

const file = z.object({
  name: z.string().regex(/^[\w.-]{1,100}$/),
  /** What its rows are: notices, directives, agencies, meetings, pages, tombstones. */
  table: z.string(),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[\da-f]{64}$/),
});
const manifest = z.object({
  schemaVersion: z.literal(schemaVersion),
  format: z.enum(bulkFormats),
  createdAt: z.iso.datetime(),
  /** Cursor after which it contains changes; null for a full snapshot. */
  since: z.string().nullable(),
  /** Of changes, to go on from: all before is in it, nothing behind it is. */
  cursor: z.string(),
  files: z.array(file),
});
export type BulkFile = z.infer<typeof file>;
export type Manifest = z.infer<typeof manifest>;

/** Null where there is none, or one of another version. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const parsed = manifest.safeParse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError || ['ENOENT', 'ENOTDIR'].includes(codeOf(thrown) ?? '')) return null;
    throw thrown;
  }
}

/** Of a file that is written, read once more. */
export async function sealed(path: string): Promise<Pick<BulkFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.byteLength;
  }
  return { bytes, sha256: hash.digest('hex') };
}
