/** What caches and clients may make of answers: tags, 304, Vary, packed answers; and what headers cannot do to them. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadDemo } from '../../../server/ingest/demo.js';
import type { Db } from '../../../server/platform/db.js';
import { testNow } from '../../kit/app.js';
import { testDb } from '../../kit/db.js';
import { ask, inAddress, json, posted, serve, type Sent, type Served } from './kept.kit.js';

let db: Db;
/** With a memory and without one. */
const served: Record<string, Served> = {};

beforeAll(async () => {
  db = await testDb();
  await loadDemo(db, testNow);
  served['with a memory'] = await serve(db, { staleSeconds: 3 });
  served['without one'] = await serve(db, { staleSeconds: 3, rememberedBytes: 0 });
});
afterAll(async () => {
  for (const one of Object.values(served)) await one.close();
  await db.close();
});
const at = (name: string): Served => served[name] as Served;

const list = '{ notices(first: 8) { nodes { id title summary directives { nodes { text } } } } }';
const known = JSON.parse(readFileSync('sdk/src/_generated/persisted-documents.json', 'utf8')) as Record<string, string>;
const hash = Object.keys(known).find((one) => /^query ListNotices\b/m.test(known[one] ?? '')) ?? '';
const byHash: Sent = {
  method: 'POST',
  headers: json,
  body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
};

describe.each(['with a memory', 'without one'])('a server %s', (name) => {
  it.each([
    ['by GET', inAddress(list)],
    ['by POST of a hash', byHash],
  ])('tells a tag %s, and that nothing has changed', async (_how, sent) => {
    const first = await ask(at(name), sent);
    const tag = first.headers.etag ?? '';
    expect(tag).toMatch(/^"j-[\w-]{27}"$/);
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate, stale-while-revalidate=3');
    expect(first.headers['vary']).toBe('Accept, Accept-Encoding, Authorization, Notice-Graph-Position, X-API-Key');
    for (const given of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await ask(at(name), { ...sent, headers: { ...sent.headers, 'if-none-match': given } });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', tag]);
      expect(again.headers['content-type']).toBeUndefined();
      expect(again.headers.vary).toBe(first.headers.vary);
      expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
    }
    const other = await ask(at(name), { ...sent, headers: { ...sent.headers, 'if-none-match': '"j-other"' } });
    expect([other.status, other.text]).toEqual([200, first.text]);
  });

  it('answers HEAD with what GET has, without a body', async () => {
    const [head, get] = [
      await ask(at(name), { ...inAddress(list), method: 'HEAD' }),
      await ask(at(name), inAddress(list)),
    ];
    expect(head.headers.etag).toBe(get.headers.etag);
    expect(head.headers['content-length']).toBe(String(get.bytes.byteLength));
    expect(head.text).toBe('');
  });

  it.each([
    ['br', 'gzip, deflate, br', 'br'],
    ['br where all weigh the same', '*', 'br'],
    ['what weighs most', 'br;q=0.5, gzip;q=0.8', 'gzip'],
    ['not what weighs nothing', 'br;q=0, gzip', 'gzip'],
    ['nothing packed where that weighs more', 'identity, gzip;q=0.5', undefined],
    ['nothing packed where nothing is taken', 'gzip;q=0, br;q=0', undefined],
    ['nothing packed for what it does not know', 'zstd', undefined],
    ['nothing by a weight that is none', 'br;q=2, gzip;q=x', undefined],
    ['the older name', 'x-gzip', 'gzip'],
  ])('sends %s', async (_what, accepted, expected) => {
    const plain = await ask(at(name), inAddress(list));
    for (let again = 0; again < 2; again += 1) {
      const got = await ask(at(name), inAddress(list, { 'accept-encoding': accepted }));
      expect(got.headers['content-encoding']).toBe(expected);
      const unpacked = { br: brotliDecompressSync, gzip: gunzipSync }[expected ?? ''] ?? ((bytes: Buffer) => bytes);
      expect(unpacked(got.bytes).equals(plain.bytes)).toBe(true);
      expect(got.headers.etag === plain.headers.etag).toBe(expected === undefined);
    }
  });

  it('does not pack what is short, nor what is its caller’s own', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const long = Array.from({ length: 100 }, (_one, n) => `a${n}: name`).join(' ');
    for (const query of ['{ __typename }', `{ viewer { ${long} } }`])
      expect((await ask(at(name), inAddress(query, headers))).headers['content-encoding']).toBeUndefined();
    const staff = await ask(at(name), inAddress(list, { ...headers, authorization: 'STAFF' }));
    expect(staff.headers['content-encoding']).toBeUndefined();
    expect(staff.headers['cache-control']).toBe('no-store');
  });

  it('gives a key the same bytes, and no shared cache', async () => {
    const [partner, anybody] = [
      await ask(at(name), inAddress(list, { authorization: 'PARTNER' })),
      await ask(at(name), inAddress(list)),
    ];
    expect(partner.bytes.equals(anybody.bytes)).toBe(true);
    expect(partner.headers['cache-control']).toBe('private, max-age=0, must-revalidate');
  });

  it('forbids to keep refusals', async () => {
    const refusals: Sent[] = [
      inAddress('{ nothing }'),
      inAddress('mutation { x }'),
      inAddress(list, { accept: 'text/plain' }),
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' },
      {
        ...byHash,
        body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
      },
    ];
    for (const sent of refusals) {
      const { headers, status } = await ask(at(name), sent);
      expect([headers['cache-control'], headers.etag, status < 500]).toEqual(['no-store', undefined, true]);
    }
  });
});

/** Each is asked of both servers, when the memory has the plain question already: nothing else may come back. */
const tricks: Record<string, Sent> = {
  'a media type that nobody takes': inAddress(list, { accept: 'text/plain' }),
  'a media type in other letters': inAddress(list, { accept: 'Application/GraphQL-Response+JSON' }),
  'a charset that nobody takes': inAddress(list, { accept: 'application/json; charset=gbk' }),
  'several media types': { ...inAddress(list), headers: { accept: ['text/plain', 'application/json'] } },
  'a charset of the body': posted(list, {}, { 'content-type': 'application/json; charset=gbk' }),
  'another type of the body': posted(list, {}, { 'content-type': 'application/graphql-response+json' }),
  'another method by header': inAddress(list, { 'x-http-method-override': 'DELETE' }),
  'somebody forwarded': inAddress(list, { 'x-forwarded-for': '10.0.0.1', 'x-forwarded-host': 'evil.example' }),
  'another host': inAddress(list, { host: 'evil.example' }),
  'two question marks': { search: `?query=${encodeURIComponent(list)}?query=x` },
  'a document twice': { search: `?query={__typename}&query=${encodeURIComponent(list)}` },
  'variables that are a list': { ...posted(list), body: JSON.stringify({ query: list, variables: [] }) },
  'variables that are text': { ...posted(list), body: JSON.stringify({ query: list, variables: '{}' }) },
  'extensions that are text': { ...posted(list), body: JSON.stringify({ query: list, extensions: 'x' }) },
  'a name that is a number': { ...posted(list), body: JSON.stringify({ query: list, operationName: 1 }) },
  'a name that is empty': { ...posted(list), body: JSON.stringify({ query: list, operationName: '' }) },
  'a name that the document has not': { ...posted(list), body: JSON.stringify({ query: list, operationName: 'X' }) },
  'a list of questions': { ...posted(list), body: JSON.stringify([{ query: list }]) },
  'a hash of another document': {
    ...posted(list),
    body: JSON.stringify({ query: list, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
  },
  'its own hash': {
    ...posted(list),
    body: JSON.stringify({
      query: list,
      extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(list).digest('hex') } },
    }),
  },
  'another version of hashes': {
    ...posted(list),
    body: JSON.stringify({ extensions: { persistedQuery: { version: 2, sha256Hash: hash } } }),
  },
  'a hash under another spelling': {
    ...posted(list),
    body: `{"extensions":{"persisted\\u0051uery":{"version":1,"sha256Hash":"${hash}"}}}`,
  },
  'a number beyond numbers': {
    ...posted(list),
    body: '{"query":"query($n: Int) { notices(first: $n) { nodes { title } } }","variables":{"n":1e999}}',
  },
  'none instead of it': posted('query($n: Int) { notices(first: $n) { nodes { title } } }', { n: null }),
  'a field named as the prototype': {
    ...posted(list),
    body: '{"query":"query($n: Int) { notices(first: $n) { nodes { title } } }","variables":{"__proto__":{"n":1}}}',
  },
};

describe('what a request says in passing', () => {
  it.each(Object.entries(tricks))('%s: is answered as it would be without a memory', async (_what, sent) => {
    for (const plain of [inAddress(list), posted(list), byHash, tricks['none instead of it'] as Sent])
      await ask(at('with a memory'), plain);
    const told = async (name: string) => {
      const { status, text, headers } = await ask(at(name), sent);
      return { status, text, type: headers['content-type'], etag: headers.etag, caching: headers['cache-control'] };
    };
    expect(await told('with a memory')).toEqual(await told('without one'));
  });

  it('does not lift a partner’s budget for the public', async () => {
    const budgets = { PUBLIC: 20, PARTNER: 10_000, STAFF: 10_000, ADMIN: 10_000 };
    const small = await serve(db, { budgets });
    expect((await ask(small, posted(list, {}, { authorization: 'PARTNER' }))).text).not.toContain('errors');
    expect((await ask(small, posted(list))).text).toContain('OPERATION_TOO_COSTLY');
    await small.close();
  });

  it('does not lift the bound to known documents', async () => {
    const bound = await serve(db, { isPublicPersistedOnly: true });
    expect((await ask(bound, posted(list, {}, { authorization: 'PARTNER' }))).status).toBe(200);
    expect((await ask(bound, posted(list))).text).toContain('PERSISTED_QUERY_ONLY');
    await bound.close();
  });
});
