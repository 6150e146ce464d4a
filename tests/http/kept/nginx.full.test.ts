/** nginx before the server, by the recipe of docs/operations.md: it keeps what may be kept, for as long as it may, and nothing of a caller's own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRateLimits } from '../../../server/access/rate-limit.js';
import { loadDemo } from '../../../server/ingest/demo.js';
import type { Db } from '../../../server/platform/db.js';
import { testNow } from '../../kit/app.js';
import { testDb } from '../../kit/db.js';
import { isThere } from '../../kit/wanted.js';
import { ask, inAddress, serve, type Got, type Sent, type Served } from './kept.kit.js';

const nginx = ['/usr/sbin/nginx', 'nginx'].find((command) => spawnSync(command, ['-v']).status === 0);
const hasNginx = isThere(nginx !== undefined, 'nginx', 'apt-get install nginx-light');

const list = '{ notices(first: 5) { nodes { title } } }';

(hasNginx ? describe : describe.skip)('nginx before the server', () => {
  let db: Db;
  let served: Served;
  let child: ChildProcess | undefined;
  let folder: string;
  let url: string;

  beforeAll(async () => {
    db = await testDb();
    await loadDemo(db, testNow);
    const points = { PUBLIC: 100_000, PARTNER: 100_000, STAFF: 0, ADMIN: 0 };
    const rateLimit = { points, isShared: false, trustProxy: { hops: 1 } };
    served = await serve(db, { limits: createRateLimits({ rateLimit, db, now: () => new Date() }), staleSeconds: 1 });
    folder = await mkdtemp(join(tmpdir(), 'notice-graph-nginx-'));
    const port = await freePort();
    url = `http://127.0.0.1:${port}/graphql`;
    const file = join(folder, 'nginx.conf');
    await writeFile(file, await configuration(port));
    child = spawn(nginx ?? '', ['-p', folder, '-c', file, '-e', join(folder, 'error.log')], { stdio: 'inherit' });
    await answering();
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => child?.once('close', resolve));
    if (child?.kill('SIGTERM') === true) await ended;
    await served.close();
    await db.close();
    await rm(folder, { recursive: true });
  });

  /** What the recipe says, with this test's addresses and folders. */
  async function configuration(port: number): Promise<string> {
    const recipe = /```nginx\n([^]*?)```/.exec(await readFile('docs/operations.md', 'utf8'))?.[1] ?? '';
    const http = recipe
      .replace('/var/cache/nginx/notice-graph', join(folder, 'cache'))
      .replace('127.0.0.1:4000', new URL(served.url).host)
      .replace('listen 80;', `listen 127.0.0.1:${port};`);
    expect(http).toContain(`listen 127.0.0.1:${port}`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(folder, name)};`)
      .join('\n');
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    return `${user} daemon off; pid ${join(folder, 'pid')}; events {}\nhttp { access_log off; ${temporary}\n${http}\n}`;
  }

  async function answering(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await through({ search: '?query={__typename}' }).catch(() => null)) return;
      await pause(50);
    }
    throw new Error(`nginx does not answer: ${await readFile(join(folder, 'error.log'), 'utf8')}`);
  }

  const through = (sent: Sent): Promise<Got> => ask({ url }, sent);
  const asked = (): number => {
    const { hits = 0, misses = 0, shared = 0 } = served.app.remembered() ?? {};
    return hits + misses + shared;
  };

  it('answers what it has kept, and the server is not asked', async () => {
    const first = await through(inAddress(list));
    const before = asked();
    const got: Got[] = [];
    for (const began = performance.now(); performance.now() - began < 500;) got.push(await through(inAddress(list)));
    const hits = got.filter(({ headers }) => headers['x-cache'] === 'HIT');
    expect(hits.length).toBeGreaterThan(got.length - 3);
    expect(asked() - before).toBeLessThan(3);
    for (const { bytes } of got) expect(bytes.equals(first.bytes)).toBe(true);
  });

  it('answers what was written within its second', async () => {
    await through(inAddress(list));
    await through(inAddress(list));
    await db.prisma.$executeRawUnsafe(`UPDATE "Notice" SET "title" = '新标题'`);
    const written = performance.now();
    let told = '';
    while (!told.includes('新标题') && performance.now() - written < 3_000)
      told = (await through(inAddress(list))).text;
    expect(told).toContain('新标题');
    expect(performance.now() - written).toBeLessThan(2_000);
  });

  it('asks whether it is still the same instead of fetching it again', async () => {
    const query = '{ notices(first: 3) { nodes { title id } } }';
    const { headers, text } = await through(inAddress(query));
    await pause(2_500);
    const again = await through(inAddress(query));
    expect([again.headers['x-cache'], again.text]).toEqual(['REVALIDATED', text]);
    const same = await through(inAddress(query, { 'if-none-match': String(headers.etag) }));
    expect([same.status, same.text]).toEqual([304, '']);
  });

  it('keeps each form of an answer apart', async () => {
    const long = '{ notices(first: 8) { nodes { title summary directives { nodes { text } } } } }';
    for (let turn = 0; turn < 2; turn += 1) {
      for (const encoding of ['gzip', 'br', 'identity']) {
        const { headers } = await through(inAddress(long, { 'accept-encoding': encoding }));
        expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
      }
      for (const type of ['application/json', 'application/graphql-response+json']) {
        const { headers } = await through(inAddress(list, { accept: type }));
        expect(headers['content-type']).toContain(type);
      }
    }
  });

  it('gives nobody what is another one’s', async () => {
    const who = '{ viewer { role } }';
    for (let turn = 0; turn < 2; turn += 1) {
      for (const role of ['PARTNER', 'STAFF', null]) {
        const headers = role === null ? {} : { authorization: role };
        const own = await through(inAddress(who, headers));
        expect(own.text).toContain(`"role":"${role ?? 'PUBLIC'}"`);
        expect(own.headers['x-cache']).not.toBe('HIT');
        const shared = await through(inAddress('{ notices(first: 1) { nodes { title status } } }', headers));
        if (role !== null) expect(shared.headers['x-cache']).toBe('BYPASS');
      }
    }
    const hit = await through(inAddress('{ notices(first: 1) { nodes { title status } } }'));
    expect(hit.headers['x-cache']).toBe('HIT');
    for (const name of ['ratelimit', 'ratelimit-cost', 'x-request-id']) expect(hit.headers[name]).toBeUndefined();
    const own = await through(inAddress(who));
    expect(own.headers['ratelimit']).toMatch(/^"public";r=/);
  });

  it('keeps no refusal, and no changes', async () => {
    for (const query of ['{ nothing }', '{ changes(first: 1) { nodes { kind } } }']) {
      await through(inAddress(query));
      expect((await through(inAddress(query))).headers['x-cache']).toBe('MISS');
    }
  });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
