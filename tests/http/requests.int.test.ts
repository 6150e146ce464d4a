/** Forms of requests that are rare and legal, or neither: absolute targets, HEAD, bodies that nobody reads, other sites, other headers. */
import { createIdentify } from '../../server/access/identify.js';
import { addKey } from '../../server/access/key.store.js';
import { newSecret } from '../../server/access/key.js';
import type { Db } from '../../server/platform/db.js';
import { inTransaction } from '../../server/platform/transaction.js';
import { testDb } from '../kit/db.js';
import { serve, type Listening } from '../changes/changes.kit.js';
import { sendRaw } from './raw.kit.js';

let db: Db;
let at: Listening;
const now = () => new Date('2025-10-01T08:00:00Z');
const keys = { mine: newSecret(), other: newSecret(), unknown: newSecret() };
beforeAll(async () => {
  db = await testDb();
  at = await serve(db, undefined, { now, identify: createIdentify({ db, now, tokens: null }) });
  for (const [name, secret] of Object.entries(keys).slice(0, 2))
    await inTransaction(db, (tx) => addKey(tx, { name, role: 'PARTNER', createdAt: now(), expiresAt: null }, secret));
});
afterAll(async () => {
  await at.close();
  await db.close();
});

const query = `?query=${encodeURIComponent('{ __typename }')}`;
const answer = '{"data":{"__typename":"Query"}}';
const get = (target: string, headers = ''): string => `GET ${target} HTTP/1.1\r\nHost: x.example\r\n${headers}\r\n`;
const end = 'Connection: close\r\n';

describe('a target in absolute form', () => {
  it.each([
    `http://x.example/graphql${query}`,
    `HTTP://x.example:80/graphql${query}`,
    `https://elsewhere.example/graphql${query}`,
  ])('is answered as its path is: %s', async (target) => {
    const { status, body } = await sendRaw(at.url, get(target, end));
    expect([status, body]).toEqual([200, answer]);
  });
  it('is found on /health and /ready, too', async () => {
    for (const path of ['/health', '/ready'])
      expect((await sendRaw(at.url, get(`http://x.example${path}`, end))).status).toBe(200);
  });
  it.each([
    [`http://x.example`, 200],
    ['http://x.example?query=/graphql', 400],
    ['/http://x.example/graphql', 404],
    ['ftp://x.example/graphql', 404],
  ])('does not make another path GraphQL: %s', async (target, status) => {
    const got = await sendRaw(at.url, get(target, end));
    expect([got.status, got.body.includes('"data"')]).toEqual([status, false]);
  });
});

it('answers 400 to HTTP/0.9, and hangs up', async () => {
  const told = await sendRaw(at.url, `GET /graphql${query}\r\n\r\n`);
  expect([told.status, JSON.parse(told.body).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  expect(told.isClosed).toBe(true);
});

it('says to clients that send arrays of operations what to do instead', async () => {
  for (const body of ['[{"query":"{ __typename }"}]', ' \n[]']) {
    const head = `POST /graphql HTTP/1.1\r\nHost: x.example\r\nContent-Type: application/json\r\n`;
    const told = await sendRaw(at.url, `${head}Content-Length: ${body.length}\r\n${end}\r\n${body}`);
    expect([told.status, JSON.parse(told.body).errors]).toEqual([
      400,
      [
        {
          message: 'Batching is not supported: send one operation per request. It may select several root fields.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    ]);
  }
});

describe('a body that nobody reads', () => {
  it.each([
    ['of a GET, whole', get(`/graphql${query}`, 'Content-Length: 5\r\n') + 'hello'],
    ['of a GET, a part of it', get(`/graphql${query}`, 'Content-Length: 50\r\n') + 'hello'],
    ['of a GET, in chunks without an end', get('/health', 'Transfer-Encoding: chunked\r\n')],
    ['of OPTIONS', 'OPTIONS /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n'],
  ])('%s, does not keep the connection waiting', async (_what, text) => {
    const { status, headers, isClosed } = await sendRaw(at.url, text);
    expect([status < 300, headers['connection'], isClosed]).toEqual([true, 'close', true]);
  });
  it('is not seen where its length is 0: the connection is kept', async () => {
    const { status, isClosed } = await sendRaw(at.url, get(`/graphql${query}`, 'Content-Length: 0\r\n'), 300);
    expect([status, isClosed]).toEqual([200, false]);
  });
});

describe('HEAD', () => {
  it.each([`/graphql${query}`, '/health', '/ready', '/nowhere'])(
    'is answered as GET is, without a body: %s',
    async (path) => {
      const told = await sendRaw(at.url, get(path, end));
      const head = await sendRaw(at.url, get(path, end).replace('GET', 'HEAD'));
      const { date: _date, 'x-request-id': _id, 'transfer-encoding': _sent, ...headers } = told.headers;
      expect(head).toMatchObject({ status: told.status, body: '', headers });
    },
  );
  it('runs no mutation', async () => {
    const mutation = encodeURIComponent(
      'mutation { withdrawNotice(input: { id: "x", reason: "x" }) { userErrors { code } } }',
    );
    expect((await sendRaw(at.url, get(`/graphql?query=${mutation}`, end).replace('GET', 'HEAD'))).status).toBe(405);
  });
  it('opens no stream', async () => {
    const subscription = encodeURIComponent('subscription { changes { cursor } }');
    const headers = `${end}Accept: text/event-stream\r\n`;
    const told = await sendRaw(at.url, get(`/graphql?query=${subscription}`, headers).replace('GET', 'HEAD'));
    expect(told.isClosed).toBe(true);
  });
});

describe('a page of another site', () => {
  const preflight = async (asked: string) =>
    (await fetch(at.url, { method: 'OPTIONS', headers: { 'access-control-request-headers': asked } })).headers;
  it.each([
    'traceparent, tracestate',
    'sentry-trace,baggage',
    'apollographql-client-name, authorization, content-type',
    'if-none-match',
    'x-anything-at-all',
  ])('may send %s', async (asked) => {
    const headers = await preflight(asked);
    expect(headers.get('access-control-allow-headers')).toBe(asked);
    expect(headers.get('vary')).toBe('Access-Control-Request-Headers');
    expect(Number(headers.get('access-control-max-age'))).toBeGreaterThan(3_600);
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  });
  it('is told the usual headers where it names none, or no headers', async () => {
    for (const asked of ['', 'a b', '<x>', ', ,'])
      expect((await preflight(asked)).get('access-control-allow-headers')).toMatch(/Authorization.*X-API-Key/);
  });
  it('may read what says how to go on', async () => {
    const exposed = (await fetch(`${at.url}${query}`)).headers.get('access-control-expose-headers');
    for (const name of ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'])
      expect(exposed?.split(', ')).toContain(name);
  });
});

describe('a key', () => {
  const viewer = async (headers: Record<string, string>) => {
    const response = await fetch(`${at.url}?query={viewer{role}}`, { headers });
    const { data, errors } = await response.json();
    const challenge = response.headers.get('www-authenticate');
    return { status: response.status, role: data?.viewer.role, code: errors?.[0].extensions.code, challenge };
  };
  const bearer = ({ text }: { text: string }) => ({ authorization: `Bearer ${text}` });
  const apiKey = ({ text }: { text: string }) => ({ 'x-api-key': text });

  it('is taken from X-API-Key as from Authorization, and from both where they agree', async () => {
    for (const headers of [bearer(keys.mine), apiKey(keys.mine), { ...bearer(keys.mine), ...apiKey(keys.mine) }])
      expect(await viewer(headers)).toMatchObject({ status: 200, role: 'PARTNER', challenge: null });
    expect(await viewer({})).toMatchObject({ status: 200, role: 'PUBLIC' });
  });
  it.each([
    ['a wrong one in X-API-Key', apiKey(keys.unknown)],
    ['nonsense in X-API-Key', { 'x-api-key': 'secret' }],
    ['a wrong bearer', bearer(keys.unknown)],
    ['no bearer', { authorization: 'Basic eDp5' }],
    ['two good ones that differ', { ...bearer(keys.mine), ...apiKey(keys.other) }],
    ['a good bearer beside nonsense', { ...bearer(keys.mine), 'x-api-key': 'secret' }],
  ])('%s is 401 with a challenge', async (_what, headers) => {
    const { challenge, ...told } = await viewer(headers);
    expect(told).toEqual({ status: 401, role: undefined, code: 'UNAUTHENTICATED' });
    expect(challenge).toMatch(/^Bearer\b/);
  });
  it('keeps the answer out of caches that others use', async () => {
    const cacheControl = async (headers: Record<string, string>) =>
      (await fetch(`${at.url}${query}`, { headers })).headers.get('cache-control');
    expect(await cacheControl(apiKey(keys.mine))).toBe('private, max-age=0, must-revalidate');
    expect(await cacheControl({})).toBe('public, max-age=0, must-revalidate');
  });
});
