/** Documents by hash, as the SDK asks with them, over real sockets; and a server that answers the public nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import * as sdk from '../../sdk/src/index.js';
import { testApp, testNow } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { publicViewer, type Viewer } from '../../server/graphql/viewer.js';

const partner: Viewer = { role: 'PARTNER', name: '街道办应用', id: 'key-1' };
const listed = JSON.parse(readFileSync('sdk/src/_generated/persisted-documents.json', 'utf8')) as Record<
  string,
  string
>;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const hashOfOperation = (name: string): string =>
  Object.keys(listed).find((hash) => listed[hash]?.startsWith(`query ${name}`)) ?? '';
const byHash = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
const getViewer = byHash(hashOfOperation('GetViewer'));

let db: Db;
const servers: Server[] = [];
const urls: Record<string, string> = {};

beforeAll(async () => {
  db = await testDb();
  await loadDemo(db, testNow);
  const serve = async (name: string, viewer: Viewer, isPublicPersistedOnly: boolean): Promise<void> => {
    const server = createServer(testApp(db, viewer, { isPublicPersistedOnly }).listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  };
  await serve('open', publicViewer, false);
  await serve('closed', publicViewer, true);
  await serve('closed, to a partner', partner, true);
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await db.close();
});

async function ask(name: string, body: unknown, accept = 'application/json') {
  const response = await fetch(urls[name] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = accept === 'application/json' ? JSON.parse(text) : text;
  return { status: response.status, answer, code: answer.errors?.[0]?.extensions?.code as unknown, size: text.length };
}

describe('a document by its hash', () => {
  it('is answered by POST and by GET', async () => {
    const expected = { data: { viewer: { role: 'PUBLIC', name: null } } };
    expect((await ask('open', getViewer)).answer).toMatchObject(expected);
    const query = new URLSearchParams({ extensions: JSON.stringify(getViewer.extensions) });
    expect(await (await fetch(`${urls['open']}?${query.toString()}`)).json()).toMatchObject(expected);
  });

  it('takes variables', async () => {
    const by = { indexNumber: '99010606/2025-00031' };
    const { answer } = await ask('open', { ...byHash(hashOfOperation('GetNotice')), variables: { by } });
    expect(answer.data.notice.agency.name).toBe('云浦市澄湖区工业和信息化局');
  });

  it('may be a mutation by POST, which is refused by GET as ever', async () => {
    const mutation = Object.keys(listed).find((hash) => listed[hash]?.startsWith('mutation')) ?? '';
    const query = new URLSearchParams({ extensions: JSON.stringify(byHash(mutation).extensions) });
    expect((await fetch(`${urls['open']}?${query.toString()}`)).status).toBe(405);
  });

  it('is told from one that is not known, which is sent in full then', async () => {
    const text = '{ __typename }';
    expect(await ask('open', byHash(hashOf(text)))).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await ask('open', { ...byHash(hashOf(text)), query: text })).toMatchObject({
      status: 200,
      answer: { data: { __typename: 'Query' } },
    });
    // Nobody but the project writes into the list.
    expect((await ask('open', byHash(hashOf(text)))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it.each([
    ['a hash of another text', { ...getViewer, query: '{ __typename }' }],
    ['no hash', byHash('x')],
    ['a hash that is no string', byHash({ a: 1 })],
    ['another version', { extensions: { persistedQuery: { version: 2, sha256Hash: hashOf('') } } }],
    ['nothing in it', { extensions: { persistedQuery: null } }],
  ])('is refused with %s', async (_what, body) => {
    expect(await ask('open', body)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('is answered with variables that nest deep, for they are read as they come', async () => {
    const variables = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const body = `${JSON.stringify(getViewer).slice(0, -1)},"variables":${variables}}`;
    expect(await ask('open', body)).toMatchObject({ status: 200 });
  });

  it('saves the SDK its texts, whichever way it asks', async () => {
    const sent: string[] = [];
    const client = sdk.createClient({
      url: urls['open'] ?? '',
      persisted: true,
      fetch: (url, init) => {
        sent.push(`${init.method ?? 'GET'} ${url} ${String(init.body ?? '')}`);
        return fetch(url, init);
      },
    });
    expect((await client.request(sdk.listNotices, { first: 2 })).notices.nodes).toHaveLength(2);
    expect(await client.request(sdk.getViewer)).toMatchObject({ viewer: { role: 'PUBLIC', name: null } });
    expect(sent).toHaveLength(2);
    expect(sent.join()).not.toContain('nodes');
  });
});

describe('a server that answers the public known documents alone', () => {
  it('answers these, by hash or in full', async () => {
    expect((await ask('closed', getViewer)).answer.data.viewer.role).toBe('PUBLIC');
    const query = listed[hashOfOperation('GetViewer')];
    expect((await ask('closed', { query })).answer.data.viewer.role).toBe('PUBLIC');
  });

  it.each([
    ['by POST', { query: '{ __typename }' }],
    ['that asks about the schema', { query: '{ __schema { queryType { name } } }' }],
    ['that comes with its own hash', { ...byHash(hashOf('{ __typename }')), query: '{ __typename }' }],
  ])('refuses any other %s', async (_what, body) => {
    const refused = await ask('closed', body);
    expect(refused).toMatchObject({ status: 403, code: 'PERSISTED_QUERY_ONLY' });
    expect(refused.size).toBeLessThan(1_000);
  });

  it('refuses any other by GET and as a stream, too', async () => {
    expect((await fetch(`${urls['closed']}?query=${encodeURIComponent('{ __typename }')}`)).status).toBe(403);
    const stream = await ask('closed', { query: 'subscription { changes { cursor } }' }, 'text/event-stream');
    expect(stream.status).toBe(403);
  });

  it('says what is wrong with a request that has no document', async () => {
    expect((await ask('closed', '{"query":')).status).toBe(400);
    expect((await ask('closed', {})).status).toBe(400);
  });

  it('answers a partner anything', async () => {
    const { answer } = await ask('closed, to a partner', { query: '{ viewer { role } }' });
    expect(answer).toEqual({ data: { viewer: { role: 'PARTNER' } } });
  });
});
