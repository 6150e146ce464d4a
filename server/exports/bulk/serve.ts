/** /bulk/: what snapshots there are, and their files, whole or a part of one. Only what a manifest names is there. */
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import parseRange from 'range-parser';
import { AppError, codeOf } from '../../platform/errors.js';
import { refusal, type Answer } from '../../graphql/http/answer.js';
import { names } from '../../graphql/http/kept/answer-bytes.js';
import type { PlainRequest, PlainRoute, PlainRoutes } from '../../graphql/http/plain.js';
import { inPieces } from '../stream.js';
import { refuseUnknown } from '../parameters.js';
import { noted, withMistakes } from '../list.js';
import { isSnapshotName, snapshotsIn } from './folder.js';
import { manifestName, readManifest, type BulkFile } from './manifest.js';

export function bulkRoutes(bulkDir: string | null): PlainRoutes {
  const index: PlainRoute = withMistakes((request) => answerIndex(bulkDir, request));
  return (path) => {
    if (path === '/bulk/' || path === '/bulk') return index;
    // Of the path as it was sent: a name that is escaped is none.
    const [, snapshot = '', name = ''] = /^\/bulk\/(\w+)\/([\w.-]+)$/.exec(path) ?? [];
    if (bulkDir === null || !isSnapshotName(snapshot)) return null;
    return withMistakes((request) => answerFile({ folder: join(bulkDir, snapshot), name }, request));
  };
}

async function answerIndex(bulkDir: string | null, request: PlainRequest): Promise<Answer> {
  const { search, facts } = request;
  refuseUnknown(search, []);
  facts.operation = 'BulkIndex';
  facts.isKnown = true;
  const found = bulkDir === null ? [] : await snapshotsIn(bulkDir);
  const snapshots = found.map(({ name, manifest }) => ({
    name,
    url: `/bulk/${name}/${manifestName}`,
    ...manifest,
    files: manifest.files.map((file) => ({ ...file, url: `/bulk/${name}/${file.name}` })),
  }));
  return { status: 200, headers: { 'content-type': json, 'cache-control': shortly }, body: written({ snapshots }) };
}

const json = 'application/json; charset=utf-8';
const shortly = 'public, max-age=60';
const written = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

async function answerFile(
  { folder, name }: { readonly folder: string; readonly name: string },
  request: PlainRequest,
): Promise<Answer | null> {
  const { search, facts } = request;
  refuseUnknown(search, []);
  facts.operation = 'BulkFile';
  facts.isKnown = true;
  const manifest = await readManifest(folder);
  if (manifest && name === manifestName)
    return { status: 200, headers: { 'content-type': json, 'cache-control': shortly }, body: written(manifest) };
  const file = manifest?.files.find((one) => one.name === name);
  const handle = file && (await opened(join(folder, file.name)));
  if (!file || !handle) return noted(request, new AppError('NOT_FOUND', 'There is no such file in this snapshot.'));
  try {
    return await sent(request, file, handle);
  } finally {
    await handle.close();
  }
}

/** Null where it is there no more: old snapshots go. */
async function opened(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return null;
    throw thrown;
  }
}

/** What a point pays for. */
const bytesAPoint = 100_000;
const mostPoints = 100_000;

async function sent(request: PlainRequest, file: BulkFile, handle: FileHandle): Promise<Answer | null> {
  const { method, headers, allowance } = request;
  const etag = `"${file.sha256}"`;
  const known = { etag, 'cache-control': 'public, max-age=31536000, immutable', 'accept-ranges': 'bytes' };
  if (names(headers['if-none-match'], etag)) return { status: 304, headers: known, body: '' };
  const part = partOf(request, file.bytes, etag);
  if (part === 'none')
    return refusal(416, 'BAD_USER_INPUT', 'The file has no such bytes.', {
      headers: { 'content-range': `bytes */${file.bytes}`, 'accept-ranges': 'bytes' },
    });
  const { start, end } = part ?? { start: 0, end: file.bytes - 1 };
  const length = end - start + 1;
  await allowance.charge(Math.min(mostPoints, 1 + Math.ceil(length / bytesAPoint)));
  const response = request.stream();
  response.writeHead(part === null ? 200 : 206, {
    ...known,
    'content-type': file.name.endsWith('.gz') ? 'application/gzip' : 'application/vnd.apache.parquet',
    'content-length': String(length),
    'content-disposition': `attachment; filename="${file.name}"`, // a manifest names files in letters of ASCII
    'x-content-type-options': 'nosniff',
    ...(part === null ? {} : { 'content-range': `bytes ${start}-${end}/${file.bytes}` }),
  });
  if (method === 'HEAD' || length === 0) response.end();
  else await inPieces(response, handle.createReadStream({ start, end, autoClose: false }));
  return null;
}

/**
 * One part, null for the whole, `none` where the file has no such bytes. Several parts are answered with the whole, as RFC 9110 (14.2) allows:
 * many that overlap would be a long answer to a short question.
 */
function partOf(
  { method, headers: { range, 'if-range': ifRange } }: PlainRequest,
  size: number,
  etag: string,
): { readonly start: number; readonly end: number } | 'none' | null {
  if (range === undefined || method === 'HEAD' || (ifRange !== undefined && ifRange !== etag)) return null;
  const parsed = parseRange(size, range);
  if (parsed === -1) return 'none';
  if (parsed === -2 || parsed.type !== 'bytes' || parsed.length !== 1) return null;
  return parsed[0] ?? null;
}
