/** One request each: what an attacker or a careless caller sends, and what it must get. Rows are called as in the list of limits. */
import { encodeNodeId } from '../../server/graphql/node-id.js';
import type { Prepared, Sent } from './attacked.kit.js';

/** A refusal has one error with this code; an ordinary answer has this data in it, and no error. */
export type Gets =
  | { readonly status: number; readonly code: string; readonly facts?: object; readonly message?: RegExp }
  | { readonly data: object };

export interface Attack {
  readonly row: string;
  readonly what: string;
  readonly send: (prepared: Prepared) => Sent;
  readonly gets: Gets;
}

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: object = {}): Sent => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...json, ...headers },
  chunks: [body],
});
const ask = (query: string, variables?: object, headers?: object): Sent =>
  post(JSON.stringify({ query, variables }), headers);
const as = (key: string): object => ({ authorization: `Bearer ${key}` });
const many = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');

const parents = (depth: number): string => (depth === 0 ? 'name' : `parent { ${parents(depth - 1)} }`);
const deep = `agency(by: { name: "云浦市" }) { ${parents(12)} }`;
const refused = (code: string, facts: object = {}): Gets => ({ status: 200, code, facts });
const searching = (query: string): Sent =>
  ask('query ($q: String!) { search(query: $q) { nodes { score } } }', { q: query });
const argument = (name: string): Gets => ({
  status: 200,
  code: 'BAD_USER_INPUT',
  message: new RegExp(name),
});
const list = '{ notices { nodes { title } pageInfo { hasNextPage } } }';
const after = (cursor: string): Sent => ask('query ($c: String) { notices(after: $c) { totalCount } }', { c: cursor });

export const attacks: readonly Attack[] = [
  {
    row: 'depth over 12, also through a fragment named `__schema`',
    what: '14 fields within one another',
    send: () => ask(`{ ${deep} }`),
    gets: refused('OPERATION_TOO_DEEP'),
  },
  {
    row: 'depth over 12, also through a fragment named `__schema`',
    what: 'through a fragment named __schema',
    send: () => ask(`{ ...__schema } fragment __schema on Query { ${deep} }`),
    gets: refused('OPERATION_TOO_DEEP'),
  },
  {
    row: '500 aliases, 500 directives, 50,000 tokens',
    what: '500 aliases',
    send: () => ask(`{ ${many(500, (i) => `a${i}: __typename`)} }`),
    gets: refused('OPERATION_TOO_LARGE', { limit: 'aliases' }),
  },
  {
    row: '500 aliases, 500 directives, 50,000 tokens',
    what: '500 directives',
    send: () => ask(`{ __typename ${many(500, () => '@include(if: true)')} }`),
    gets: refused('OPERATION_TOO_LARGE', { limit: 'directives' }),
  },
  {
    row: '500 aliases, 500 directives, 50,000 tokens',
    what: '50,000 tokens',
    send: () => ask(`{ ${many(50_000, () => 'id')} }`),
    gets: refused('OPERATION_TOO_LARGE', { limit: 'tokens' }),
  },
  {
    row: "estimated cost over the caller's budget",
    what: 'a list in a list, 100 each',
    send: () =>
      ask('{ notices(first: 100) { nodes { directives(first: 100) { nodes { id addressees { text } } } } } }'),
    gets: refused('OPERATION_TOO_COSTLY', { cost: 60_201, budget: 50_000 }),
  },
  {
    row: 'batch array',
    what: 'two operations in an array',
    send: () => post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]'),
    gets: { status: 400, code: 'BAD_REQUEST' },
  },
  {
    row: 'first or last missing on a connection',
    what: 'neither',
    send: () => ask('{ divisions: notices { nodes { __typename } pageInfo { hasNextPage } } }'),
    gets: { data: { divisions: { pageInfo: { hasNextPage: false } } } },
  },
  ...(
    [
      ['first over 100', 'first: 101', 'first'],
      ['first under 0', 'first: -1', 'first'],
      ['last over 100', 'last: 101', 'last'],
      ['last under 0', 'last: -1', 'last'],
      ['both together', 'first: 1, last: 1', 'last'],
    ] as const
  ).map(([what, given, named]): Attack => ({
    row: 'first or last missing on a connection',
    what,
    send: () => ask(`{ notices(${given}) { totalCount } }`),
    gets: argument(named),
  })),
  {
    row: 'nodes with over 100 ids',
    what: '101 ids',
    send: () =>
      ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 101 }, (_, i) => `x${i}`) }),
    gets: argument('ids'),
  },
  {
    row: 'node / nodes with an unknown, malformed or foreign id',
    what: 'one of each',
    send: () => {
      const unknown = encodeNodeId('Notice', '018f0000-0000-7000-8000-000000000000');
      const foreign = Buffer.from('User:1').toString('base64');
      return ask('query ($ids: [ID!]!, $id: ID!) { node(id: $id) { id } nodes(ids: $ids) { id } }', {
        id: foreign,
        ids: [unknown, 'no id', foreign, ''],
      });
    },
    gets: { data: { node: null, nodes: [null, null, null, null] } },
  },
  {
    row: 'forged, foreign, truncated cursor',
    what: 'forged',
    send: () => after('bm90IGEgY3Vyc29y'),
    gets: argument('after'),
  },
  {
    row: 'forged, foreign, truncated cursor',
    what: 'of another list',
    send: ({ foreignCursor }) => after(foreignCursor),
    gets: argument('after'),
  },
  {
    row: 'forged, foreign, truncated cursor',
    what: 'truncated',
    send: ({ cursor }) => after(cursor.slice(0, -3)),
    gets: argument('after'),
  },
  {
    row: 'body over 1 MB, counted as it streams',
    what: '1.1 MB, by Content-Length',
    send: () => {
      const body = `{"query":"${'x'.repeat(1_100_000)}"}`;
      return post(body, { 'content-length': String(body.length) });
    },
    gets: { status: 413, code: 'PAYLOAD_TOO_LARGE' },
  },
  {
    row: 'body over 1 MB, counted as it streams',
    what: '2 MB in pieces',
    send: () => ({ ...post('', { 'transfer-encoding': 'chunked' }), chunks: Array(32).fill('x'.repeat(65_536)) }),
    gets: { status: 413, code: 'PAYLOAD_TOO_LARGE' },
  },
  {
    row: 'body over 1 MB, counted as it streams',
    what: '2 MB by staff',
    send: ({ staffKey }) => ask(`{ __typename }${' '.repeat(2_000_000)}`, {}, as(staffKey)),
    gets: { data: { __typename: 'Query' } },
  },
  {
    row: 'body over 1 MB, counted as it streams',
    what: '9 MB by staff',
    send: ({ staffKey }) => post(`{"query":"${'x'.repeat(9_000_000)}"}`, as(staffKey)),
    gets: { status: 413, code: 'PAYLOAD_TOO_LARGE' },
  },
  {
    row: 'mutation by GET',
    what: 'withdrawNotice',
    send: ({ staffKey }) => {
      const query = 'mutation { withdrawNotice(input: { id: "x", reason: "x" }) { userErrors { code } } }';
      return { method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}`, headers: as(staffKey), chunks: [] };
    },
    gets: { status: 405, code: 'METHOD_NOT_ALLOWED' },
  },
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map((type): Attack => ({
    row: 'POST that is not application/json',
    what: type,
    send: () => ({ ...post('query={__typename}'), headers: { 'content-type': type } }),
    gets: { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' },
  })),
  {
    row: 'unknown field',
    what: 'by the public',
    send: () => ask('{ notises { totalCount } }'),
    gets: {
      status: 200,
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: /^Cannot query field "notises" on type "Query"\.$/,
    },
  },
  {
    row: 'unknown field',
    what: 'by staff',
    send: ({ staffKey }) => ask('{ notises { totalCount } }', {}, as(staffKey)),
    gets: { status: 200, code: 'GRAPHQL_VALIDATION_FAILED', message: /Did you mean "notices"/ },
  },
  {
    row: 'introspection',
    what: 'names of all types and fields',
    send: () => ask('{ __schema { queryType { name } types { name fields { name } } } }'),
    gets: { data: { __schema: { queryType: { name: 'Query' } } } },
  },
  {
    row: 'malformed JSON',
    what: 'cut in the middle',
    send: () => post('{"query":"{ __type'),
    gets: { status: 400, code: 'BAD_REQUEST', message: /^(?!.*(?:position|token|JSON\.parse|Unexpected))/i },
  },
  {
    row: 'NUL, lone surrogates, 100,000-character search',
    what: 'NUL',
    send: () => searching('防\u0000汛'),
    gets: argument('query'),
  },
  {
    row: 'NUL, lone surrogates, 100,000-character search',
    what: 'a lone surrogate',
    send: () => searching('防\ud800汛'),
    gets: argument('query'),
  },
  {
    row: 'NUL, lone surrogates, 100,000-character search',
    what: '100,000 characters',
    send: () => searching('防汛'.repeat(50_000)),
    gets: argument('query'),
  },
  {
    row: 'NUL, lone surrogates, 100,000-character search',
    what: 'NUL in a filter',
    send: () => ask('query ($f: NoticeFilter) { notices(filter: $f) { totalCount } }', { f: { siteCode: '\u0000' } }),
    gets: refused('BAD_USER_INPUT'),
  },
  {
    row: 'search text of operators',
    what: "a & | ! ( ) :* ' \\",
    send: () => searching("a & | ! ( ) :* ' \\"),
    gets: { data: { search: { nodes: expect.any(Array) } } },
  },
  {
    row: 'staff field or mutation by the public, by an expired, revoked, forged key',
    what: 'a staff list without a key',
    send: () => ask('{ auditLog { totalCount } }'),
    gets: refused('UNAUTHENTICATED'),
  },
  {
    row: 'staff field or mutation by the public, by an expired, revoked, forged key',
    what: 'a mutation without a key',
    send: ({ withdrawnId }) =>
      ask('mutation ($id: ID!) { restoreNotice(input: { id: $id, reason: "x" }) { userErrors { code } } }', {
        id: withdrawnId,
      }),
    gets: refused('UNAUTHENTICATED'),
  },
  {
    row: 'staff field or mutation by the public, by an expired, revoked, forged key',
    what: 'a staff list by a partner',
    send: ({ partnerKey }) => ask('{ auditLog { totalCount } }', {}, as(partnerKey)),
    gets: refused('FORBIDDEN'),
  },
  ...(['expired', 'revoked', 'forged'] as const).map((state): Attack => ({
    row: 'staff field or mutation by the public, by an expired, revoked, forged key',
    what: `a key that is ${state}`,
    send: ({ badKeys }) => ask(list, {}, as(badKeys[state])),
    gets: { status: 401, code: 'UNAUTHENTICATED' },
  })),
  {
    row: 'staff field or mutation by the public, by an expired, revoked, forged key',
    what: 'a forged key in X-API-Key',
    send: ({ badKeys }) => ask(list, {}, { 'x-api-key': badKeys.forged }),
    gets: { status: 401, code: 'UNAUTHENTICATED' },
  },
  {
    row: 'staff field or mutation by the public, by an expired, revoked, forged key',
    what: 'a good key beside another one in X-API-Key',
    send: ({ staffKey, partnerKey }) => ask(list, {}, { ...as(staffKey), 'x-api-key': partnerKey }),
    gets: { status: 401, code: 'UNAUTHENTICATED' },
  },
  {
    row: 'staff field or mutation by the public, by an expired, revoked, forged key',
    what: 'a withdrawn notice by the public',
    send: ({ withdrawnId: id, withdrawnTitle: title }) =>
      ask(
        `query ($id: ID!, $title: String!) { node(id: $id) { id } nodes(ids: [$id]) { id }
          directives(filter: { notice: $id }) { totalCount } search(query: $title, types: [NOTICE]) { totalCount }
          changes(first: 100) { nodes { subject { ... on Notice { title } } } } }`,
        { id, title: `"${title}"` },
      ),
    gets: {
      data: {
        node: null,
        nodes: [null],
        directives: { totalCount: 0 },
        search: { totalCount: 0 },
      },
    },
  },
  {
    row: 'over the rate limit',
    what: 'more points than a minute has',
    send: () => ask('{ notices(first: 100) { nodes { directives(first: 55) { nodes { addressees { text } } } } } }'),
    gets: { status: 429, code: 'RATE_LIMITED' },
  },
  {
    row: 'CORS',
    what: 'from another site, with a cookie',
    send: () => ask('{ __typename }', {}, { origin: 'https://elsewhere.example', cookie: 'session=1' }),
    gets: { data: { __typename: 'Query' } },
  },
];

/** What takes more than one request, or a server that is broken, and where it is tested. */
export const elsewhere: Readonly<Record<string, string>> = {
  'slow headers, slow body': 'tests/http/process.full.test.ts, tests/http/bounds.int.test.ts',
  'any resolver throw': 'tests/http/limits.int.test.ts',
  'database gone': 'tests/http/process.full.test.ts, tests/staff/database-faults.full.test.ts',
  SIGTERM: 'tests/http/process.full.test.ts, tests/changes/process.full.test.ts',
};

/** What many requests of one caller can do, beyond the list. */
export const bounds: Readonly<Record<string, string>> = {
  'all streams taken by one address, by one key': 'tests/http/bounds.int.test.ts',
  'many bodies that stop before their end': 'tests/http/bounds.int.test.ts',
  'many answers that nobody reads': 'tests/http/bounds.int.test.ts',
  'all connections taken, all open files': 'tests/http/bounds.int.test.ts, tests/platform/bounds.test.ts',
  'an IPv6 /48 that changes its /64': 'tests/access/accounts.test.ts, tests/access/rate-limit.int.test.ts',
  'a peer that is no proxy, with X-Forwarded-For': 'tests/http/bounds.int.test.ts',
  'ever new variables that fill the memory of answers': 'tests/http/kept/memory.int.test.ts',
  'headers that would get another one’s answer': 'tests/http/kept/http.int.test.ts, tests/http/kept/nginx.full.test.ts',
  'secrets guessed by the length of packed answers': 'tests/http/kept/http.int.test.ts',
  'a log written full by refusals': 'tests/platform/bounds.test.ts',
  'a write while thousands follow': 'tests/http/bounds.int.test.ts; npm run bench:streams',
  'absolute targets, HTTP/0.9, bodies of GET': 'tests/http/requests.int.test.ts',
  'expensive queries over many connections from one address': 'tests/http/shares.int.test.ts',
  'a snapshot that nobody reads': 'tests/exports/bulk.int.test.ts',
  'an export that nobody reads, many exports of one caller': 'tests/exports/attacks.int.test.ts',
  'names that turn to the own network once they are registered, redirects there':
    'tests/webhooks/address.test.ts, tests/webhooks/deliver.int.test.ts',
  'receivers that hang, fail, answer without end': 'tests/webhooks/deliver.int.test.ts',
  'many webhooks of one caller': 'tests/webhooks/api.int.test.ts',
  'formulas, control characters and markup in exports':
    'tests/exports/attacks.int.test.ts, tests/exports/feeds.int.test.ts',
};
