/** What a request gets that the server cannot or will not serve, over real sockets. */
import { createServer, request as httpRequest, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Db } from '../../server/platform/db.js';
import { createApp } from '../../server/app.js';
import { createLog } from '../../server/platform/log.js';
import { testApp, testNow } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { publicViewer } from '../../server/graphql/viewer.js';

let db: Db;
let server: Server;
let port: number;
beforeAll(async () => {
  db = await testDb();
  server = createServer(testApp(db).listener);
  port = await listening(server);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await db.close();
});

const listening = async (started: Server): Promise<number> => {
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return (started.address() as AddressInfo).port;
};

interface Told {
  readonly status: number | undefined;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}
const asJson = { 'content-type': 'application/json' };

/** Sends the chunks one by one until it is answered. */
function send(method: string, path: string, headers: Record<string, string>, chunks: readonly string[]): Promise<Told> {
  return new Promise((resolve, reject) => {
    // A connection of its own: that of a refused body is closed a second later, whoever uses it by then.
    const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('error', reject); // hung up on while the answer was read
      response.on('end', () => {
        resolve({ status: response.statusCode, body, headers: response.headers });
      });
    });
    sent.on('error', reject);
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
  });
}
const post = (body: string, headers: Record<string, string> = asJson): Promise<Told> =>
  send('POST', '/graphql', headers, [body]);
const codeOf = ({ body }: Told): unknown => JSON.parse(body).errors?.[0]?.extensions?.code;

const alive = async (): Promise<void> => {
  const { status, body } = await post('{"query":"{ __typename }"}');
  expect({ status, body }).toEqual({ status: 200, body: '{"data":{"__typename":"Query"}}' });
};
afterEach(alive);

it('refuses a body over 1 MB that says its length', async () => {
  const told = await post(`{"query":"${'x'.repeat(1_100_000)}"}`);
  expect([told.status, codeOf(told)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  expect(told.body.length).toBeLessThan(1_000);
});

it('refuses a body over 1 MB that comes in pieces, before it has all come', async () => {
  const endless = new Array<string>(64).fill('x'.repeat(65_536));
  const told = await send('POST', '/graphql', { ...asJson, 'transfer-encoding': 'chunked' }, endless).catch(
    (thrown: unknown) => thrown, // a caller that writes on after the answer may find the line closed
  );
  const isTold = typeof told === 'object' && told !== null && 'status' in told;
  const broken = { code: expect.stringMatching(/EPIPE|ECONNRESET/) as unknown };
  expect(told).toEqual(expect.objectContaining(isTold ? { status: 413 } : broken));
});

it.each([
  ['text/plain', '{ __typename }'],
  ['application/x-www-form-urlencoded', 'query={__typename}'],
  ['multipart/form-data; boundary=x', '--x--'],
  ['application/graphql', '{ __typename }'],
])('takes no %s', async (type, body) => {
  const told = await post(body, { 'content-type': type });
  expect([told.status, codeOf(told)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
});

it.each([['{"query":'], ['[{"query":"{ __typename }"}]'], ['"{ __typename }"'], ['{"variables":{}}'], ['']])(
  'answers 400 without a parser’s words to %s',
  async (body) => {
    const told = await post(body);
    expect(told.status).toBe(400);
    expect(told.body).not.toMatch(/position|token|JSON\.parse|at /i);
  },
);

it('answers 400 to malformed JSON where a stream is asked for', async () => {
  const told = await post('{"query":', { ...asJson, accept: 'text/event-stream' });
  expect([told.status, codeOf(told)]).toEqual([400, 'BAD_REQUEST']);
});

it('answers 405 to methods other than GET and POST', async () => {
  expect((await send('PUT', '/graphql', asJson, ['{}'])).status).toBe(405);
  expect((await send('DELETE', '/graphql', {}, [])).status).toBe(405);
});

it('lets any site read, and never asks for credentials', async () => {
  const told = await send(
    'OPTIONS',
    '/graphql',
    { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    [],
  );
  expect(told.status).toBe(204);
  for (const { headers } of [told, await post('{"query":"{ __typename }"}')]) {
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  }
});

it('gives each answer a request id, the caller’s own where there is one', async () => {
  const told = await post('{"query":"{ __typename }"}', { ...asJson, 'x-request-id': 'mine-12345' });
  expect(told.headers['x-request-id']).toBe('mine-12345');
  const other = await post('{"query":"{ __typename }"}', { ...asJson, 'x-request-id': 'no good\u0001'.slice(0, 7) });
  expect(other.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
});

it('logs a bug once, with its stack, under the id of the request', async () => {
  const lines: string[] = [];
  const broken: Db = { ...db, rows: () => Promise.reject(new Error('a bug with a secret')) };
  const log = createLog('error', { write: (line: string) => void lines.push(line) });
  const app = createApp({
    db: broken,
    log,
    now: () => testNow,
    identify: async () => publicViewer,
    isReady: () => true,
  });
  const other = createServer(app.listener);
  const response = await fetch(`http://127.0.0.1:${await listening(other)}/graphql`, {
    method: 'POST',
    headers: { ...asJson, 'x-request-id': 'request-1234' },
    body: '{"query":"{ notices { totalCount } }"}',
  });
  const answer = await response.text();
  other.close();
  expect(JSON.parse(answer).errors[0].extensions).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    requestId: 'request-1234',
  });
  expect(answer).not.toContain('secret');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    requestId: 'request-1234',
    err: { stack: expect.stringContaining('secret') },
  });
});

it('hangs up on headers that never end', async () => {
  const slow = createServer(
    { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 },
    testApp(db).listener,
  );
  const at = await listening(slow);
  const began = Date.now();
  await new Promise<void>((resolve) => {
    const socket = connect(at, '127.0.0.1', () => socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\n'));
    socket.on('data', () => undefined);
    socket.on('close', () => {
      resolve();
    });
  });
  expect(Date.now() - began).toBeLessThan(2_000);
  slow.close();
});
