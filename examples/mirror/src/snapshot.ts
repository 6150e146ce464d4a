/** The newest snapshot of a server, loaded into an empty copy: `follow` goes on from its cursor. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Copy } from './copy.js';

/** As /bulk/ tells of it: see docs/exports.md. */
interface Snapshot {
  readonly name: string;
  readonly schemaVersion: number;
  readonly format: string;
  readonly since: string | null;
  readonly cursor: string;
  readonly files: readonly {
    readonly name: string;
    readonly table: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly url: string;
  }[];
}
type File = Snapshot['files'][number];

export interface From {
  /** Of GraphQL; snapshots are on the same server. */
  readonly url: string;
  readonly apiKey: string | undefined;
  /** Where files are kept until they are loaded: what a killed process has of them, the next one need not fetch. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** False where the server has none that is of use here. */
export async function loadSnapshot(copy: Copy, from: From): Promise<boolean> {
  const { snapshots } = (await (await get('/bulk/', from)).json()) as { snapshots: readonly Snapshot[] };
  const newest = snapshots.find((one) => one.schemaVersion === 1 && one.format === 'jsonl' && one.since === null);
  if (!newest) return false;
  await mkdir(from.folder, { recursive: true });
  copy.empty();
  for (const table of ['agencies', 'notices', 'directives'] as const) {
    const file = newest.files.find((one) => one.table === table);
    if (!file) throw new Error(`Snapshot ${newest.name} has no ${table}.`);
    const path = await fetched(file, from, join(from.folder, `${newest.name}-${file.name}`));
    for await (const rows of rowsIn(path)) {
      from.signal.throwIfAborted();
      copy.load(table, rows);
    }
  }
  copy.commit(newest.cursor, () => undefined); // until here the copy has no cursor, and would begin anew
  await rm(from.folder, { recursive: true });
  return true;
}

async function get(
  path: string,
  { url, apiKey, signal }: From,
  headers: Record<string, string> = {},
): Promise<Response> {
  const authorization: Record<string, string> = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  const response = await fetch(new URL(path, url), { headers: { ...authorization, ...headers }, signal });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response;
}

const tries = 5;

/** Goes on where it was cut off, and is compared with its hash as a whole. */
async function fetched({ url, bytes, sha256 }: File, from: From, path: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const have = await sizeOf(path);
    try {
      if (have < bytes) {
        const response = await get(url, from, { range: `bytes=${have}-`, 'if-range': `"${sha256}"` });
        const file = createWriteStream(path, { flags: response.status === 206 ? 'a' : 'w' });
        if (response.body) await pipeline(Readable.fromWeb(response.body), file);
      }
      if ((await hashOf(path)) === sha256) return path;
      await rm(path, { force: true });
    } catch (thrown) {
      if (from.signal.aborted || count === tries) throw thrown;
      continue;
    }
    if (count === tries) throw new Error(`${url} is not what its manifest says.`);
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const rowsAtOnce = 500;
type Row = Readonly<Record<string, unknown>>;

async function* rowsIn(path: string): AsyncGenerator<readonly Row[]> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity });
  let rows: Row[] = [];
  for await (const line of lines) {
    rows.push(JSON.parse(line) as Row);
    if (rows.length < rowsAtOnce) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}
