/** API keys: what each role may do, and that a key is rejected once it has ended. */
import { rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { createIdentify } from '../../server/access/identify.js';
import { newSecret } from '../../server/access/key.js';
import { createApp } from '../../server/app.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import type { Answer } from '../kit/app.js';
import { askApp } from '../kit/app.js';
import { describeEachHome, testDataDir } from '../kit/db.js';
import { startServer } from '../kit/server-process.js';
import type { Viewer } from '../../server/graphql/viewer.js';

const admin: Viewer = { role: 'ADMIN', name: '程远山' };
const creation = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { apiKey { id name role prefix createdAt expiresAt revokedAt lastUsedAt } secret userErrors { code field } }
}`;
const revocation = `mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { apiKey { revokedAt } secret userErrors { code field } } }`;

describeEachHome('API keys', ({ open }) => {
  let db: Db;
  let now = new Date('2025-10-01T08:00:00Z');
  beforeEach(async () => {
    db = await open();
    now = new Date('2025-10-01T08:00:00Z');
  });
  afterEach(() => db.close());

  /** As a request with these headers is answered by a server of its own. */
  const answerTo = async (authorization: string | null, query = '{ viewer { role name } }'): Promise<Answer> => {
    const identify = createIdentify({ db, now: () => now, tokens: null });
    const app = createApp({ db, log: createLog('silent'), now: () => now, identify, isReady: () => true });
    const response = await app.yoga.fetch('http://test.local/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Answer;
  };
  const make = async (input: Record<string, unknown>) =>
    (await askApp(db, admin)(creation, { input })).data.createApiKey as {
      apiKey: { id: string };
      secret: string;
      userErrors: unknown[];
    };

  it.each(['PARTNER', 'STAFF', 'ADMIN'])('of role %s are that role from the moment they are made', async (role) => {
    const { secret, apiKey } = await make({ name: ' 街道办应用 ', role });
    expect(apiKey).toEqual({
      id: expect.any(String),
      name: '街道办应用',
      role,
      prefix: secret.slice(0, 12),
      createdAt: '2025-10-01T08:00:00.000Z',
      expiresAt: null,
      revokedAt: null,
      lastUsedAt: null,
    });
    expect((await answerTo(`Bearer ${secret}`)).data.viewer).toEqual({ role, name: '街道办应用' });
    expect((await answerTo(null)).data.viewer).toEqual({ role: 'PUBLIC', name: null });
  });

  it('of requests that arrive together are looked up at once, each as it is then', async () => {
    const made = await Promise.all(['甲', '乙', '丙'].map((name) => make({ name, role: 'PARTNER' })));
    const [first, second] = made;
    const identify = createIdentify({ db, now: () => now, tokens: null });
    const unknown = newSecret().text;
    const secrets = [...made.map(({ secret }) => secret), first?.secret, unknown];
    const arrive = async (): Promise<unknown[]> => {
      const calls: string[] = [];
      const stop = db.onCall((call) => calls.push(call));
      const answers = await Promise.allSettled(
        secrets.map((secret) => identify(new Headers({ authorization: `Bearer ${secret}` }))),
      );
      stop();
      return [
        calls.filter((call) => call === 'apiKeys').length,
        ...answers.map((told) => (told.status === 'fulfilled' ? told.value.name : null)),
      ];
    };
    expect(await arrive()).toEqual([1, '甲', '乙', '丙', '甲', null]);
    await askApp(db, admin)(revocation, { id: second?.apiKey.id });
    expect(await arrive()).toEqual([1, '甲', null, '丙', '甲', null]);
  });

  it('are stored without their secret', async () => {
    const { secret } = await make({ name: 'app', role: 'STAFF' });
    const rows = JSON.stringify([await db.prisma.apiKey.findMany(), await db.prisma.auditEntry.findMany()]);
    expect(rows).toContain('createApiKey');
    expect(rows).not.toContain(secret.slice(12));
  });

  it('are refused when forged, cut, of another scheme or unknown', async () => {
    const { secret } = await make({ name: 'app', role: 'STAFF' });
    const forged = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    for (const given of [
      `Bearer ${forged}`,
      `Bearer ${secret.slice(0, 20)}`,
      `Basic ${secret}`,
      `Bearer ${newSecret().text}`,
      '',
    ]) {
      expect((await answerTo(given)).errors).toEqual([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) }),
      ]);
    }
  });

  it('are refused from the moment they expire', async () => {
    const { secret } = await make({ name: 'app', role: 'STAFF', expiresAt: '2025-10-02T00:00:00Z' });
    expect((await answerTo(`Bearer ${secret}`)).data.viewer.role).toBe('STAFF');
    now = new Date('2025-10-02T00:00:00Z');
    expect((await answerTo(`Bearer ${secret}`)).errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('are refused by every server once revoked, and stay revoked since then', async () => {
    const { secret, apiKey } = await make({ name: 'app', role: 'STAFF' });
    expect((await answerTo(`Bearer ${secret}`)).data.viewer.role).toBe('STAFF');
    const first = await askApp(db, admin)(revocation, { id: apiKey.id });
    expect(first.data.revokeApiKey).toEqual({
      apiKey: { revokedAt: expect.any(String) },
      secret: null,
      userErrors: [],
    });
    expect((await answerTo(`Bearer ${secret}`)).errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect((await askApp(db, admin)(revocation, { id: apiKey.id })).data).toEqual(first.data);
    expect(await db.prisma.auditEntry.count({ where: { action: 'revokeApiKey' } })).toBe(1);
  });

  it('tell when they were last used, written once a minute', async () => {
    const { secret } = await make({ name: 'app', role: 'STAFF' });
    await answerTo(`Bearer ${secret}`);
    const lastUse = async () => (await db.prisma.apiKey.findFirstOrThrow()).lastUsedAt;
    for (let i = 0; i < 50 && (await lastUse()) === null; i += 1) await new Promise((go) => setTimeout(go, 10));
    expect(await lastUse()).toEqual(now);
  });

  it.each([
    [{ name: ' ', role: 'STAFF' }, 'REQUIRED', 'name'],
    [{ name: '字'.repeat(101), role: 'STAFF' }, 'TOO_LONG', 'name'],
    [{ name: 'app', role: 'PUBLIC' }, 'INVALID', 'role'],
    [{ name: 'app', role: 'STAFF', expiresAt: '2025-09-30T00:00:00Z' }, 'OUT_OF_RANGE', 'expiresAt'],
  ])('are not made of %j', async (input, code, field) => {
    expect(await make(input)).toEqual({ apiKey: null, secret: null, userErrors: [{ code, field: ['input', field] }] });
    expect(await db.prisma.apiKey.count()).toBe(0);
  });

  it.each([
    ['PUBLIC', 'UNAUTHENTICATED'],
    ['PARTNER', 'FORBIDDEN'],
    ['STAFF', 'FORBIDDEN'],
  ] as const)('are not for %s', async (role, code) => {
    const { apiKey } = await make({ name: 'app', role: 'STAFF' });
    const ask = askApp(db, { role, name: role === 'PUBLIC' ? null : 'x' });
    for (const query of ['{ apiKeys { totalCount } }', revocation, creation]) {
      const { errors } = await ask(query, { id: apiKey.id, input: { name: 'a', role: 'ADMIN' } });
      expect(errors?.[0]?.extensions).toMatchObject({ code });
    }
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id: apiKey.id })).data).toEqual({ node: null });
  });

  it('are listed for administrators, latest first', async () => {
    for (const name of ['first', 'second']) {
      await make({ name, role: 'PARTNER' });
    }
    const { data } = await askApp(
      db,
      admin,
    )('{ apiKeys(first: 1) { totalCount nodes { __typename } pageInfo { hasNextPage } } }');
    expect(data.apiKeys).toEqual({ totalCount: 2, nodes: [{ __typename: 'ApiKey' }], pageInfo: { hasNextPage: true } });
  });
});

it('the first one is made on the command line and opens the server', async () => {
  const env = { DATABASE_URL: '', DATA_DIR: await testDataDir() };
  const run = (...arguments_: string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, ['dist/key.js', ...arguments_], { env: { ...process.env, ...env } });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      child.once('close', (code) => {
        resolve({ code, out: out.trim(), err });
      });
    });
  expect(await run('create', '--role', 'PUBLIC')).toMatchObject({ code: 2, err: expect.stringContaining('usage:') });
  const { code, out: secret } = await run('create', '--name', '值班员', '--role', 'STAFF');
  expect([code, secret]).toEqual([0, expect.stringMatching(/^ng_[\w-]{43}$/)]);
  const server = await startServer(env);
  const ask = async () => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ viewer { role name } auditLog { nodes { actor action } } }' }),
    });
    return { status: response.status, body: (await response.json()) as Answer };
  };
  expect((await ask()).body.data).toEqual({
    viewer: { role: 'STAFF', name: '值班员' },
    auditLog: { nodes: [{ actor: 'npm run key', action: 'createApiKey' }] },
  });
  expect((await run('list')).err).toMatch(/is in use|DATABASE_URL/);
  server.child.kill('SIGINT');
  await server.ended;
  expect((await run('list')).out).toMatch(/^ng_\S{9} {2}STAFF {4}valid .*值班员$/);
  expect((await run('revoke', secret.slice(0, 12))).out).toMatch(/^Revoked: /);
  const after = await startServer(env);
  const refused = await fetch(after.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: '{"query":"{ viewer { role } }"}',
  });
  expect([refused.status, ((await refused.json()) as Answer).errors?.[0]?.extensions]).toEqual([
    401,
    { code: 'UNAUTHENTICATED' },
  ]);
  expect(after.output()).not.toContain(secret);
  after.child.kill('SIGINT');
  await after.ended;
  await rm(env.DATA_DIR, { recursive: true });
}, 120_000); // six processes
