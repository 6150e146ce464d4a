/** A real server on its demo pages, with keys, a withdrawn notice and cursors that attacks need; and requests as bytes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { homes } from '../kit/db.js';
import { startServer, type ServerProcess } from '../kit/server-process.js';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: object;
  readonly chunks: readonly string[];
}
export interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly bytes: number;
  readonly ms: number;
}
export interface Prepared {
  readonly staffKey: string;
  readonly partnerKey: string;
  readonly badKeys: Readonly<Record<'expired' | 'revoked' | 'forged', string>>;
  readonly withdrawnId: string;
  readonly withdrawnTitle: string;
  /** Of the list of notices, and of another one. */
  readonly cursor: string;
  readonly foreignCursor: string;
}
export interface Attacked extends Prepared {
  readonly server: ServerProcess;
}

/** Over a connection of its own, which a refused body may close; an answer that was given stands, whatever follows it. */
export function exchange(url: string, { method, path, headers, chunks }: Sent): Promise<Got> {
  const { hostname: host, port } = new URL(url);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const options = { host, port, method, path, headers: { ...headers }, agent: false };
    const sent = httpRequest(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        const body = Buffer.concat(parts);
        resolve({ status, headers, body: body.toString(), bytes: body.byteLength, ms: performance.now() - began });
      });
    });
    sent.on('error', reject);
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
  });
}

/** Points a minute for callers without a key: enough for all attacks but the one that asks for more than it may. */
export const publicPoints = 30_000;

/** A snapshot with one file, which attacks can read, and one that is none of it. */
async function bulkFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attacked-bulk-'));
  const snapshot = join(folder, '20250306T020000Z');
  const text = '{"data":{"rows":0}}';
  const sha256 = createHash('sha256').update(text).digest('hex');
  const files = [{ name: 'notices.jsonl.gz', table: 'notices', rows: 0, bytes: text.length, sha256 }];
  const about = { schemaVersion: 1, format: 'jsonl', createdAt: '2025-03-06T02:00:00.000Z', since: null, cursor: '' };
  await mkdir(snapshot);
  await writeFile(join(snapshot, 'notices.jsonl.gz'), text);
  await writeFile(join(snapshot, 'secret.txt'), 'secret');
  await writeFile(join(snapshot, 'manifest.json'), JSON.stringify({ ...about, files }));
  return folder;
}

export async function attackedServer(): Promise<Attacked> {
  const home = await homes[0]?.create();
  const bulk = await bulkFolder();
  const env = { DATABASE_URL: '', RATE_LIMIT_PUBLIC: String(publicPoints), BULK_DIR: bulk, ...home?.env };
  const made = spawnSync(process.execPath, ['dist/key.js', 'create'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  const server = await startServer(env);
  return { server, ...(await prepared(server.url, made.stdout.trim())) };
}

/** A key that is to end must begin first: on a busy machine that takes longer. */
async function soonOver(key: (input: object) => Promise<{ readonly secret: string | null }>, milliseconds = 1_500) {
  const expiresAt = new Date(Date.now() + milliseconds);
  const input = { name: '临时值班员', role: 'STAFF', expiresAt: expiresAt.toISOString() };
  const { secret } = await key(input).catch(() => ({ secret: null }));
  if (secret !== null) return { expired: { secret }, expiresAt };
  if (milliseconds > 60_000) throw new Error('no key that is to end was made');
  return soonOver(key, milliseconds * 4);
}

async function prepared(url: string, adminKey: string): Promise<Prepared> {
  const ask = async (query: string, variables: object = {}): Promise<any> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data: any; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const key = async (input: object): Promise<{ secret: string; id: string }> => {
    const mutation = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }`;
    const { secret, apiKey } = (await ask(mutation, { input })).createApiKey;
    return { secret, id: apiKey.id };
  };
  const staff = await key({ name: '值班员', role: 'STAFF' });
  const partner = await key({ name: '街道办应用', role: 'PARTNER' });
  const revoked = await key({ name: '前值班员', role: 'STAFF' });
  await ask('mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { apiKey { id } } }', { id: revoked.id });
  const { expired, expiresAt } = await soonOver(key);
  const { notices, directives } = await ask(`{ directives(first: 1) { pageInfo { endCursor } }
    notices(first: 1, filter: { hasDirectives: true }) { nodes { id title } pageInfo { endCursor } } }`);
  const [{ id, title }] = notices.nodes;
  await ask('mutation ($id: ID!) { withdrawNotice(input: { id: $id, reason: "重复发布" }) { notice { id } } }', { id });
  await setTimeout(Math.max(0, expiresAt.getTime() - Date.now()) + 50);
  return {
    staffKey: staff.secret,
    partnerKey: partner.secret,
    badKeys: { expired: expired.secret, revoked: revoked.secret, forged: `${staff.secret.slice(0, -4)}AAAA` },
    withdrawnId: id,
    withdrawnTitle: title,
    cursor: notices.pageInfo.endCursor,
    foreignCursor: directives.pageInfo.endCursor,
  };
}
