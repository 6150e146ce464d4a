/** What callers may spend, over real sockets; and that several servers on one database count together. */
import { createServer, type Server } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { createIdentify } from '../../server/access/identify.js';
import { addKey } from '../../server/access/key.store.js';
import { newSecret } from '../../server/access/key.js';
import { createRateLimits } from '../../server/access/rate-limit.js';
import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/platform/config.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { inTransaction } from '../../server/platform/transaction.js';
import { describeEachHome } from '../kit/db.js';
import { listen } from '../sdk/faults.kit.js';

type Settings = Readonly<Record<string, string>>;
interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
  readonly code: unknown;
}
type Ask = (init?: { query?: string; headers?: object; path?: string; body?: string }) => Promise<Told>;

describeEachHome('what callers may spend', (home) => {
  let db: Db;
  const servers: Server[] = [];
  const now = () => new Date();
  beforeEach(async () => {
    db = await home.open();
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
    await db.close();
  });

  /** A server of its own. Where several count together, that is in the database. */
  async function serve(
    settings: Settings,
    counting: 'alone' | 'together' = 'alone',
    { store = db, pointsAMillisecond = 0 } = {}, // what it took: tests/http/shares.int.test.ts
  ): Promise<Ask> {
    const rateLimit = { ...readConfig(settings).rateLimit, isShared: counting === 'together' };
    const app = createApp({
      db,
      log: createLog('silent'),
      now,
      identify: createIdentify({ db, now, tokens: null }),
      limits: createRateLimits({ rateLimit, db: store, now }),
      pointsAMillisecond,
      isReady: () => true,
    });
    const server = createServer(app.listener);
    servers.push(server);
    const url = await listen(server);
    return async ({ query = '{ viewer { role } }', headers = {}, path, body = JSON.stringify({ query }) } = {}) => {
      const at = path === undefined ? url : new URL(path, url);
      const response = await fetch(at, {
        ...(path === undefined ? { method: 'POST', body } : {}),
        headers: { 'content-type': 'application/json', ...headers },
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      const answer = isJson ? JSON.parse(text) : text;
      return {
        status: response.status,
        headers: response.headers,
        body: answer,
        code: answer.errors?.[0]?.extensions?.code,
      };
    };
  }
  async function key(role: 'PARTNER' | 'STAFF'): Promise<{ authorization: string }> {
    const secret = newSecret();
    await inTransaction(db, (tx) => addKey(tx, { name: role, role, createdAt: now(), expiresAt: null }, secret));
    return { authorization: `Bearer ${secret.text}` };
  }

  it('is told by headers of every answer, and by viewer.rateLimit', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '10' });
    const { headers, body } = await ask({ query: '{ viewer { rateLimit { cost limit remaining resetAt } } }' });
    expect(headers.get('ratelimit-policy')).toBe('"public";q=10;w=60');
    expect(headers.get('ratelimit')).toBe('"public";r=9;t=60');
    const { resetAt, ...rest } = body.data.viewer.rateLimit;
    expect(rest).toEqual({ cost: 1, limit: 10, remaining: 9 });
    const seconds = (Date.parse(resetAt) - Date.now()) / 1_000;
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    for (const bad of [
      { query: '{ nothing }' },
      { query: '{' },
      { body: '{"query":' },
      { headers: { 'content-type': 'text/plain' } },
    ])
      expect((await ask(bad)).headers.get('ratelimit')).toMatch(/^"public";r=\d;t=\d\d$/);
    expect((await ask()).headers.get('ratelimit')).toMatch(/;r=4;/); // what is refused costs 1, too
  });

  it('is spent by what an operation costs, told before it runs', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '1000' });
    const list = (first: number) => `{ viewer { rateLimit { cost } } notices(first: ${first}) { nodes { title } } }`;
    const { headers, body } = await ask({ query: list(100) });
    const { cost } = body.data.viewer.rateLimit;
    expect(cost).toBeGreaterThan(100);
    expect(headers.get('ratelimit')).toBe(`"public";r=${1_000 - cost};t=60`);
    const statuses: number[] = [];
    for (let i = 0; i < 10; i += 1) statuses.push((await ask({ query: list(100) })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(Math.floor(1_000 / cost) - 1);
    expect((await ask({ query: list(1) })).status).toBe(200); // there is enough left for less
  });

  it.each(['alone', 'together'] as const)('is given back what a query did not take, counted %s', async (counting) => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '60000' }, counting, { pointsAMillisecond: 1e-9 });
    const costs = async (query: string) => {
      const { headers, code } = await ask({ query });
      expect(code).toBeUndefined();
      const told = /requested=(\d+);paid=(\d+)$/.exec(headers.get('ratelimit-cost') ?? '') ?? [];
      const left = Number(/;r=(\d+);/.exec(headers.get('ratelimit') ?? '')?.[1]);
      return { requested: Number(told[1]), paid: Number(told[2]), left };
    };
    const list = 'notices(first: 100) { nodes { title } }';
    const first = await costs(`{ ${list} }`);
    expect(first).toEqual({ requested: expect.any(Number), paid: 1, left: 59_999 });
    expect(first.requested).toBeGreaterThan(100);
    // What is asked about the schema is measured by its length alone, whatever stands beside it.
    const schema = await costs(`{ ${list} __schema { types { name fields { name } } } }`);
    expect(schema.paid).toBe(schema.requested - first.requested + 1);
    expect(schema.left).toBe(59_999 - schema.paid);
    const again = await costs(`{ ${list} }`);
    expect(again.left).toBe(schema.left - 1);
  });

  it('is enough for more, asked one by one, than could be reserved at once', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '300' }, 'alone', { pointsAMillisecond: 1e-9 });
    const query = '{ notices(first: 100) { nodes { title } } }';
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => ask({ query })))).map(({ status }) => status);
    for (let i = 0; i < 30; i += 1) statuses.push((await ask({ query })).status);
    expect(statuses.slice(10)).toEqual(Array.from({ length: 30 }, () => 200)); // one by one they pay a point each
  });

  it('is spent by a hundredth for an answer about the schema that the server remembers', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '100000' });
    const remaining: number[] = [100_000];
    for (let i = 0; i < 3; i += 1) {
      const { headers } = await ask({ query: getIntrospectionQuery() });
      remaining.push(Number(/;r=(\d+);/.exec(headers.get('ratelimit') ?? '')?.[1]));
    }
    const [first = 0, ...again] = remaining.slice(1).map((left, i) => (remaining[i] ?? 0) - left);
    expect(first).toBeGreaterThan(10_000);
    expect(again).toEqual([Math.ceil(first / 100), Math.ceil(first / 100)]);
  });

  it('is refused beyond that: 429 with a code and when to come back', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '2' });
    for (const remaining of [1, 0]) expect((await ask()).headers.get('ratelimit')).toContain(`;r=${remaining};`);
    for (const again of [{}, {}, { query: '{' }, { headers: { accept: 'text/event-stream' } }]) {
      const { status, headers, code, body } = await ask(again);
      expect([status, code, body.data]).toEqual([429, 'RATE_LIMITED', undefined]);
      expect(headers.get('ratelimit')).toMatch(/^"public";r=0;t=\d\d$/);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect(headers.get('access-control-expose-headers')).toMatch(
        /RateLimit, RateLimit-Cost, RateLimit-Policy, Retry-After/,
      );
      expect(JSON.stringify(body).length).toBeLessThan(1_000);
    }
  });

  it('counts streams of events, too', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '2' });
    const headers = { accept: 'text/event-stream' };
    expect((await ask({ headers })).headers.get('ratelimit')).toBe('"public";r=1;t=60');
    await ask({ headers });
    expect(await ask({ headers })).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  });

  it('does not count whether the server lives, nor GraphiQL, nor what a browser asks beforehand', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '1' });
    await ask();
    expect((await ask()).status).toBe(429);
    for (const [path, accept] of [['/health'], ['/ready'], ['/graphql', 'text/html']] as const)
      expect((await ask({ path, headers: accept ? { accept } : {} })).status).toBe(200);
  });

  it('is not got around by another address of the same thing', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '1' });
    const others = ['/x/graphql', '/health/graphql', '/GRAPHQL', '/graphql/', '/?x=/graphql', '/notices'];
    const statuses: number[] = [];
    for (const path of others)
      statuses.push(
        (await ask({ path: `${path}${path.includes('?') ? '&' : '?'}query={viewer{role}}&x=/graphql` })).status,
      );
    // What there is at other addresses is paid for likewise; /graphql/ leads to /graphql, where fetch goes on.
    expect(statuses).toEqual([404, 404, 404, 429, 429, 429]);
  });

  it('is counted for each key by itself, by its role, apart from its address', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '1', RATE_LIMIT_PARTNER: '2', RATE_LIMIT_STAFF: '3' });
    const [first, second, staff] = [await key('PARTNER'), await key('PARTNER'), await key('STAFF')];
    const left = async (headers: object) => {
      const told = await ask({ headers });
      return told.status === 429 ? 429 : told.headers.get('ratelimit')?.replace(/;t=\d+$/, '');
    };
    expect(await left({})).toBe('"public";r=0');
    expect(await left({})).toBe(429);
    expect([await left(first), await left(first), await left(first)]).toEqual(['"partner";r=1', '"partner";r=0', 429]);
    expect(await left(second)).toBe('"partner";r=1');
    expect(await left(staff)).toBe('"staff";r=2');
  });

  it('is spent by trying keys', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '2' });
    const guess = () => ask({ headers: { authorization: `Bearer ${newSecret().text}` } });
    expect([(await guess()).code, (await guess()).code, (await guess()).code]).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
      'RATE_LIMITED',
    ]);
    expect(await ask()).toMatchObject({ status: 429 });
    expect((await ask({ headers: await key('PARTNER') })).status).toBe(200); // who shares the address is not locked out
  });

  it('is not multiplied by writing other addresses into X-Forwarded-For', async () => {
    const as = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const bare = await serve({ RATE_LIMIT_PUBLIC: '1' });
    expect([(await bare(as('198.51.100.1'))).status, (await bare(as('198.51.100.2'))).status]).toEqual([200, 429]);
    const behindProxy = await serve({ RATE_LIMIT_PUBLIC: '1', TRUST_PROXY: '127.0.0.0/8, ::1' });
    const seen = ['1.1.1.1, 198.51.100.1', '2.2.2.2, 198.51.100.1', '1.1.1.1, 198.51.100.2'];
    const statuses: number[] = [];
    for (const address of seen) statuses.push((await behindProxy(as(address))).status);
    expect(statuses).toEqual([200, 429, 200]);
  });

  it.each(['alone', 'together'] as const)(
    'is not multiplied by the 65,536 networks of an IPv6 /48, counted %s',
    async (counting) => {
      const ask = await serve({ RATE_LIMIT_PUBLIC: '2', TRUST_PROXY: '127.0.0.0/8, ::1' }, counting);
      const statuses: number[] = [];
      for (let i = 0; i < 20; i += 1)
        statuses.push((await ask({ headers: { 'x-forwarded-for': `2001:db8:7:${i.toString(16)}::1` } })).status);
      expect(statuses).toEqual([...Array<number>(16).fill(200), ...Array<number>(4).fill(429)]);
      expect((await ask({ headers: { 'x-forwarded-for': '2001:db8:8::1' } })).status).toBe(200);
      expect((await ask({ headers: { 'x-forwarded-for': '198.51.100.9' } })).status).toBe(200);
    },
  );

  it('is anything where the setting is 0', async () => {
    const ask = await serve({ RATE_LIMIT_PUBLIC: '0' });
    const { headers, body } = await ask({ query: '{ viewer { rateLimit { cost limit remaining } } }' });
    expect(headers.has('ratelimit')).toBe(false);
    expect(body.data.viewer.rateLimit).toEqual({ cost: 1, limit: 2_147_483_647, remaining: 2_147_483_647 });
  });

  it('is counted together by servers that share a database, and apart by those that do not', async () => {
    const settings = { RATE_LIMIT_PUBLIC: '3' };
    const together = [await serve(settings, 'together'), await serve(settings, 'together')];
    const left: (string | undefined)[] = [];
    for (const i of [0, 1, 0, 1, 0]) {
      const { status, headers } = (await together[i]?.()) as Told;
      left.push(`${status} ${headers.get('ratelimit')?.replace(/;t=\d+$/, '')}`);
    }
    const told = ['200 "public";r=2', '200 "public";r=1', '200 "public";r=0', '429 "public";r=0', '429 "public";r=0'];
    expect(left).toEqual(told);
    const alone = await serve(settings);
    expect((await alone()).headers.get('ratelimit')).toContain(';r=2;');
  });

  it('is counted by each server for itself while the database is away', async () => {
    const broken: Db = { ...db, rows: () => Promise.reject(new Error('away')) };
    const ask = await serve({ RATE_LIMIT_PUBLIC: '1' }, 'together', { store: broken });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 429]);
  });
});
