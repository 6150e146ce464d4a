/** What a server says about the requests that it answered: a line of log for each, and figures for Prometheus. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { AppError } from '../../server/platform/errors.js';
import { createLog } from '../../server/platform/log.js';
import { createMetrics, serveMetrics } from '../../server/platform/metrics.js';
import * as sdk from '../../sdk/src/index.js';
import { testApp, testNow } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import type { Viewer } from '../../server/graphql/viewer.js';

const secret = 'ng_sEcReT-0123456789abcdefghijklmnopqrstuvwxyz-42';
const partner: Viewer = { role: 'PARTNER', name: '街道办应用', id: 'key-1' };
const hasEnded = { UNAUTHENTICATED: 'ng_expired' };

describeEachHome('what is told of requests', ({ open }) => {
  let db: Db;
  let server: Server;
  let metricsServer: Server;
  let url: string;
  let metricsUrl: string;
  const lines: Record<string, unknown>[] = [];
  const raw: string[] = [];
  beforeAll(async () => {
    db = await open();
    await loadDemo(db, testNow);
    const metrics = createMetrics();
    const log = createLog('info', {
      write: (line: string) => {
        raw.push(line);
        lines.push(JSON.parse(line) as Record<string, unknown>);
      },
    });
    const identify = async (headers: { get(name: string): string | null }): Promise<Viewer> => {
      if (headers.get('authorization')?.includes(hasEnded.UNAUTHENTICATED) === true)
        throw new AppError('UNAUTHENTICATED', 'The key is not valid.');
      return partner;
    };
    server = createServer(testApp(db, partner, { log, metrics, identify }).listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    metricsServer = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 });
    metricsUrl = `http://127.0.0.1:${(metricsServer.address() as AddressInfo).port}/metrics`;
  });
  afterAll(async () => {
    for (const each of [server, metricsServer]) {
      each.closeAllConnections();
      each.close();
    }
    await db.close();
  });

  const ask = async (body: unknown, authorization = `Bearer ${secret}`): Promise<void> => {
    const before = lines.length;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    await response.text();
    while (lines.length === before) await new Promise((resolve) => setTimeout(resolve, 5)); // written as the connection closes
  };
  const figures = async (): Promise<Map<string, number>> => {
    const text = await (await fetch(metricsUrl)).text();
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(
      samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
    );
  };

  it('a line has the operation, its cost, codes and statements, and who asked', async () => {
    await ask({
      query: 'query Mine($word: String!) { search(query: $word, first: 1) { totalCount } }',
      variables: { word: '王二麻子' },
    });
    expect(lines.at(-1)).toMatchObject({
      msg: 'request',
      method: 'POST',
      path: '/graphql',
      status: 200,
      role: 'PARTNER',
      caller: 'key-1',
      operation: 'Mine',
      codes: [],
      ms: expect.any(Number),
      requestId: expect.any(String),
    });
    expect(lines.at(-1)?.['cost']).toBeGreaterThan(0);
    expect(lines.at(-1)?.['statements']).toBeGreaterThan(0);
    expect(lines.at(-1)?.['statementMs']).toBeGreaterThan(0);
  });

  it.each([
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ notices(first: 101) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ auditLog { totalCount } }', 'FORBIDDEN'],
  ])('a line has the code of %s', async (query, code) => {
    await ask({ query });
    expect(lines.at(-1)).toMatchObject({ codes: [code], role: 'PARTNER' });
  });

  it('a line of a credential that is not valid says so', async () => {
    await ask({ query: '{ __typename }' }, `Bearer ${hasEnded.UNAUTHENTICATED}`);
    expect(lines.at(-1)).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'], role: 'NOBODY' });
  });

  it('no line has a secret, a variable or a document in it', async () => {
    await ask(`{"query":"{ notices(first: 1) { nodes { title } } } # 王二麻子"`);
    const all = raw.join('');
    for (const word of [secret, hasEnded.UNAUTHENTICATED, '王二麻子', 'totalCount', 'authorization', '127.0.0.1'])
      expect(all).not.toContain(word);
  });

  it('figures move with requests, errors, statements and documents', async () => {
    const before = await figures();
    const client = sdk.createClient({ url, fetch });
    await client.request(sdk.listNotices, { first: 1 });
    await client.request(sdk.listNotices, { first: 1 });
    await ask({ query: '{ nothing }' });
    const after = await figures();
    const grown = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(grown('notice_graph_requests_total{role="PARTNER",operation="ListNotices",status="200"}')).toBe(2);
    expect(grown('notice_graph_requests_total{role="PARTNER",operation="other",status="200"}')).toBe(1);
    expect(grown('notice_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(grown('notice_graph_request_duration_seconds_count{operation="ListNotices"}')).toBe(2);
    expect(grown('notice_graph_document_cache_hits')).toBeGreaterThanOrEqual(1);
    expect(after.get('notice_graph_document_cache_bytes')).toBeGreaterThan(0);
    const statements = [...after.keys()].filter((name) =>
      name.startsWith('notice_graph_statement_duration_seconds_count'),
    );
    expect(statements.length).toBeGreaterThan(0);
    expect(after.has('process_cpu_seconds_total')).toBe(true);
    expect(after.has('notice_graph_pool_connections')).toBe(db.home === 'PostgreSQL');
  });

  it('figures count a stream while it is open', async () => {
    const left = new AbortController();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: '{"query":"subscription { changes { cursor } }"}',
      signal: left.signal,
    });
    expect((await figures()).get('notice_graph_streams')).toBe(1);
    left.abort();
    await response.text().catch(() => undefined);
    for (let i = 0; i < 200 && (await figures()).get('notice_graph_streams') !== 0; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await figures()).get('notice_graph_streams')).toBe(0);
  });

  it('names that callers choose make no further figures', async () => {
    const count = async (): Promise<number> =>
      [...(await figures()).keys()].filter((name) => name.startsWith('notice_graph_')).length;
    await ask({ query: 'query Chosen0 { __typename }' });
    const before = await count();
    for (let i = 1; i <= 20; i += 1) await ask({ query: `query Chosen${i} { __typename }` });
    expect(await count()).toBe(before);
  });

  it('figures stand at /metrics of their own address alone', async () => {
    expect((await fetch(metricsUrl.replace('/metrics', '/'))).status).toBe(404);
    expect((await fetch(url.replace('/graphql', '/metrics'))).status).toBe(404);
  });
});
