/**
 * Two ways lead from a request to its answer: the direct one, and Yoga's. Whoever asks must not be able to tell which. Both
 * pass the audits of GraphQL over HTTP.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverAudits } from 'graphql-http';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { testApp, testNow } from '../kit/app.js';
import { testDb } from '../kit/db.js';

let db: Db;
const servers: Server[] = [];
const urls: Record<string, string> = {};

async function serve(name: string, listener: NonNullable<Parameters<typeof createServer>[1]>): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

beforeAll(async () => {
  db = await testDb();
  await loadDemo(db, testNow);
  const app = testApp(db);
  await serve('direct', app.listener);
  await serve('yoga', (request, response) => void app.yoga.handle(request, response));
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await db.close();
});

const json = { 'content-type': 'application/json', accept: 'application/json' };
const graphqlJson = { ...json, accept: 'application/graphql-response+json' };
const post = (body: unknown, headers: Record<string, string> = json): RequestInit => ({
  method: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const get = (params: Record<string, string>, headers: Record<string, string> = json): [string, RequestInit] => [
  `?${new URLSearchParams(params).toString()}`,
  { headers },
];
const list = `query List($first: Int) { notices(first: $first) { nodes { title publishedOn agency { name } directives { totalCount } } pageInfo { endCursor } } }`;

const requests: Record<string, [string, RequestInit]> = {
  'a query': ['', post({ query: list, variables: { first: 3 } })],
  'a query again, compiled by now': ['', post({ query: list, variables: { first: 3 } })],
  'a query with the newer media type': ['', post({ query: list, variables: { first: 3 } }, graphqlJson)],
  'a query by GET': get({ query: list, variables: '{"first":2}' }),
  'one of two operations': [
    '',
    post({ query: 'query A { a: __typename } query B { b: __typename }', operationName: 'B' }),
  ],
  introspection: ['', post({ query: '{ __schema { queryType { name } types { name } } }' })],
  'introspection again': ['', post({ query: '{ __schema { queryType { name } types { name } } }' })],
  'a syntax error': ['', post({ query: '{ notices( }' })],
  'a syntax error, newer media type': ['', post({ query: '{ notices( }' }, graphqlJson)],
  'an unknown field': ['', post({ query: '{ nothing }' })],
  'a variable of the wrong type': ['', post({ query: list, variables: { first: 'x' } })],
  'a variable of the wrong type, newer media type': ['', post({ query: list, variables: { first: 'x' } }, graphqlJson)],
  'an argument out of range': ['', post({ query: list, variables: { first: 101 } })],
  'a forged cursor': ['', post({ query: '{ notices(after: "x") { totalCount } }' })],
  'a missing node': ['', post({ query: '{ node(id: "x") { id } nodes(ids: ["x", "y"]) { id } }' })],
  'skip and include': [
    '',
    post({
      query: 'query ($s: Boolean!) { notices(first: 1) { totalCount @skip(if: $s) nodes @include(if: $s) { id } } }',
      variables: { s: true },
    }),
  ],
};

async function answerOf(way: string, [path, init]: [string, RequestInit]): Promise<unknown> {
  const response = await fetch(`${urls[way]}${path}`, init);
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

describe('the direct way and Yoga', () => {
  it.each(Object.entries(requests))('answer alike: %s', async (_name, request) => {
    expect(await answerOf('direct', request)).toEqual(await answerOf('yoga', request));
  });
});

describe.each(['direct', 'yoga'])('GraphQL over HTTP, %s', (way) => {
  it.each(serverAudits({ url: () => urls[way] ?? '', fetchFn: fetch }).map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? '' : result.reason).toBe('');
    },
  );
});
