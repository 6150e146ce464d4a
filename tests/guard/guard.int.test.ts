/** Operations that are too large, too deep or too costly are refused at once, whichever way they come; ordinary ones never. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { questions } from '../../graphiql/tasks/questions.js';
import type { Db } from '../../server/platform/db.js';
import { testApp } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { publicViewer, type Viewer } from '../../server/graphql/viewer.js';

const partner: Viewer = { role: 'PARTNER', name: '街道办应用' };
const staff: Viewer = { role: 'STAFF', name: '程远山' };

let db: Db;
const servers: Server[] = [];
beforeAll(async () => {
  db = await testDb();
});
afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await db.close();
});

interface Told {
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
  readonly data?: unknown;
}
interface Sent {
  readonly told: Told;
  readonly bytes: number;
  readonly ms: number;
}
/** Variables as they are, or as JSON where they nest too deep to be written. */
type Variables = Record<string, unknown> | string;
type Send = (query: string, variables?: Variables, operationName?: string) => Promise<Sent>;

async function direct(viewer?: Viewer): Promise<Send> {
  const server = createServer(testApp(db, viewer).listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return timed((body) => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
}
const throughYoga = (viewer?: Viewer): Send => {
  const { yoga } = testApp(db, viewer);
  return timed(async (body) =>
    yoga.fetch('http://test.local/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
  );
};
const timed =
  (post: (body: string) => Promise<Response>): Send =>
  async (query, variables, operationName) => {
    const body =
      typeof variables === 'string'
        ? `${JSON.stringify({ query }).slice(0, -1)},"variables":${variables}}`
        : JSON.stringify({ query, variables, operationName });
    const began = performance.now();
    const text = await (await post(body)).text();
    const told = JSON.parse(text) as Told;
    return { told, bytes: text.length, ms: performance.now() - began };
  };

const nested = (depth: number): string => (depth === 0 ? 'name' : `parent { ${nested(depth - 1)} }`);
const many = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');
/** Twelve fragments that each spread the next one twice: 4,096 fields. */
const bomb = `{ agency(by: { name: "x" }) { ...f0 } } ${many(12, (i) => `fragment f${i} on Agency { ...f${i + 1} id ...f${i + 1} }`)} fragment f12 on Agency { id name }`;

/** No field on the way, and 2^60 of the last. */
const spreads = `{ agency(by: { name: "x" }) { ...f0 } } ${many(60, (i) => `fragment f${i} on Agency { ...f${i + 1} ...f${i + 1} }`)} fragment f60 on Agency { id }`;

const tooLarge: readonly (readonly [string, string, string])[] = [
  ['depth of 14', `{ agency(by: { name: "x" }) { ${nested(12)} } }`, 'OPERATION_TOO_DEEP'],
  [
    'depth through a fragment named __schema',
    `{ ...__schema } fragment __schema on Query { agency(by: { name: "x" }) { ${nested(12)} } }`,
    'OPERATION_TOO_DEEP',
  ],
  ['500 aliases', `{ ${many(500, (i) => `a${i}: __typename`)} }`, 'OPERATION_TOO_LARGE'],
  ['500 directives', `{ __typename ${many(500, () => '@include(if: true)')} }`, 'OPERATION_TOO_LARGE'],
  ['500 directives on the operation', `query ${many(500, () => '@x')} { __typename }`, 'OPERATION_TOO_LARGE'],
  ['50,000 tokens', `{ ${many(50_000, () => 'id')} }`, 'OPERATION_TOO_LARGE'],
  ['fragments that double twelve times', bomb, 'OPERATION_TOO_LARGE'],
  ['fragments that double sixty times without a field', spreads, 'OPERATION_TOO_LARGE'],
  [
    'lists within lists',
    '{ notices(first: 100) { nodes { directives(first: 100) { nodes { id addressees { text } } } } } }',
    'OPERATION_TOO_COSTLY',
  ],
];

const within = (depth: number, [open, core, close]: readonly [string, string, string]): string =>
  `${open.repeat(depth)}${core}${close.repeat(depth)}`;
const filtered = 'query ($f: NoticeFilter) { notices(filter: $f) { totalCount } }';
const nodesOf = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const deepFilter = `{"f":${within(50_000, ['{"kinds":', '1', '}'])}}`;
const deepIds = `{"ids":${within(200_000, ['[', '', ']'])}}`;

type Mistake = readonly [query: string, variables?: Variables, operationName?: string];
const mistakes: readonly (readonly [string, Mistake, string])[] = [
  [
    'an object in objects, thousands deep',
    [`{ notices(filter: ${within(2_000, ['{x:', '1', '}'])}) { totalCount } }`],
    'OPERATION_TOO_DEEP',
  ],
  [
    'a list of lists, thousands deep',
    [`{ nodes(ids: ${within(4_000, ['[', '', ']'])}) { id } }`],
    'OPERATION_TOO_DEEP',
  ],
  ['a selection in selections, thousands deep', [within(3_000, ['{ a', '', '}'])], 'OPERATION_TOO_DEEP'],
  ['a variable with objects in objects', [filtered, deepFilter], 'BAD_USER_INPUT'],
  ['a variable with lists in lists', [nodesOf, deepIds], 'BAD_USER_INPUT'],
  ['a variable of the wrong type', [filtered, { f: 'x' }], 'BAD_USER_INPUT'],
  [
    'a variable with a thousand wrong values',
    [nodesOf, { ids: Array.from({ length: 1_000 }, () => null) }],
    'BAD_USER_INPUT',
  ],
  ['a variable with a long wrong value', [filtered, { f: { kinds: ['好'.repeat(10_000)] } }], 'BAD_USER_INPUT'],
  ['a variable that is missing', [nodesOf, {}], 'BAD_USER_INPUT'],
  ['200 unknown fields', [`{ ${many(200, (i) => `field${i}`)} }`], 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown field of 5,000 characters', [`{ ${'x'.repeat(5_000)} }`], 'GRAPHQL_VALIDATION_FAILED'],
  ['an operation that is not there', ['query A { __typename }', {}, 'B'], 'OPERATION_RESOLUTION_FAILURE'],
  ['one of two operations, unnamed', ['query A { __typename } query B { __typename }'], 'OPERATION_RESOLUTION_FAILURE'],
];

describe.each([
  ['directly', direct],
  ['through Yoga', (viewer?: Viewer) => Promise.resolve(throughYoga(viewer))],
] as const)('asked %s', (_way, sender) => {
  it.each(tooLarge)('%s is refused', async (_what, query, code) => {
    const send = await sender();
    await send('{ __typename }');
    const first = await send(query);
    const again = await send(query);
    for (const { told, bytes, ms } of [first, again]) {
      expect(told.errors).toHaveLength(1);
      expect(told.errors?.[0]?.extensions).toMatchObject({ code });
      expect(told.data).toBeUndefined();
      expect(bytes).toBeLessThan(1_000);
      expect(ms).toBeLessThan(500); // a refusal takes some 5 ms; the machine may be busy
    }
  });

  it.each(mistakes)('%s is told with a code, and briefly', async (_what, [query, variables, operationName], code) => {
    const send = await sender();
    for (let i = 0; i < 2; i += 1) {
      const { told, bytes } = await send(query, variables, operationName);
      const errors = told.errors ?? [];
      expect(errors.length).toBeGreaterThan(0);
      expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(new Set([code]));
      expect(told.data).toBeUndefined();
      expect(bytes).toBeLessThan(1_500); // five errors of 200 characters with their places
    }
  });

  it('fragments that spread themselves end in an error', async () => {
    const { told } = await (await sender())('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }');
    expect(told.errors?.[0]?.message).toMatch(/Cannot spread fragment/);
  });

  it('the schema can be asked for whole', async () => {
    const { told } = await (
      await sender()
    )(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, directiveIsRepeatable: true }));
    expect(told.errors).toBeUndefined();
  });

  it('an answer about the schema is weighed by its length, unless the server remembers it', async () => {
    const app = await sender();
    const whole = (name: string): string => getIntrospectionQuery().replace('IntrospectionQuery', name);
    const variable =
      'query ($old: Boolean) { __schema { types { fields(includeDeprecated: $old) { args { name } } } } }';
    const repeated = `{ ${many(99, (i) => `a${i}: __schema { types { fields { name } } }`)} }`;
    const [opened = '', fragments = ''] = getIntrospectionQuery().split(/(?=fragment FullType)/);
    const body = opened.slice(opened.indexOf('__schema'), opened.lastIndexOf('}'));
    const threefold = `query Threefold { a: ${body} b: ${body} c: ${body} } ${fragments}`;
    const refused = { code: 'OPERATION_TOO_COSTLY', budget: 50_000 };
    for (let i = 0; i < 2; i += 1) {
      for (const query of [repeated, threefold]) {
        const { told } = await app(query);
        expect(told.errors?.[0]?.extensions).toMatchObject(refused);
      }
      expect((await app(variable, { old: true })).told.errors).toBeUndefined();
      expect((await app(whole('A'))).told.errors).toBeUndefined();
    }
  });

  it('costs follow the variables, and each role has its budget', async () => {
    const query = `query ($n: Int, $m: Int = 20) { notices(first: $n) { nodes { directives(first: $m) { nodes { id addressees { text } } } } } }`;
    const send = await sender();
    expect((await send(query, { n: 100 })).told.errors).toBeUndefined(); // 100 notices of 1 + 1 + 20 directives of 1 + 5
    const { told } = await send(query, { n: 100, m: 100 });
    expect(told.errors?.[0]?.extensions).toEqual({ code: 'OPERATION_TOO_COSTLY', cost: 60_201, budget: 50_000 });
    expect((await (await sender(partner))(query, { n: 100, m: 100 })).told.errors).toBeUndefined();
  });

  it('what is counted over a whole list is weighed by whether its count is kept', async () => {
    const costOf = async (query: string, variables: Variables = {}): Promise<unknown> => {
      const { told } = await (await sender())(query.replace(/\}$/, ' viewer { rateLimit { cost } } }'), variables);
      return [
        told.errors,
        (told.data as { viewer?: { rateLimit: { cost: number } } } | undefined)?.viewer?.rateLimit.cost,
      ];
    };
    const list = 'query ($f: NoticeFilter) { notices(filter: $f, first: 0) { totalCount } }';
    const [kept, looked] = [3, 201].map((cost) => [undefined, cost + 1]); // the caller's own state costs 1
    const agency = encodeNodeId('Agency', '0199a000-0000-7000-8000-000000000001');
    expect(await costOf('{ notices(first: 0) { totalCount } }')).toEqual(kept);
    for (const f of [undefined, null, {}, { agency }, { agency, kinds: null }]) {
      expect([f, await costOf(list, f === undefined ? {} : { f })]).toEqual([f, kept]);
    }
    expect(await costOf(list, { f: { kinds: ['PLAN'] } })).toEqual(looked);
    expect(await costOf(list.replace('NoticeFilter', 'NoticeFilter = { kinds: [PLAN] }'))).toEqual(looked);
    expect(await costOf('{ notices(filter: { kinds: [PLAN] }, first: 0) { totalCount } }')).toEqual(looked);
    const facets = '{ notices(FILTER first: 0) { facets { years { count } } } }';
    expect(await costOf(facets.replace('FILTER', ''))).toEqual([undefined, 1 + 2 + 5 + 1]);
    expect(await costOf(facets.replace('FILTER', 'filter: { kinds: [PLAN] }'))).toEqual([undefined, 1 + 400 + 5 + 1]);
  });

  it('counts are weighed by how many rows there are to look at', async () => {
    const costOf = async (query: string): Promise<unknown> => {
      const { told } = await (await sender())(query.replace(/\}$/, ' viewer { rateLimit { cost } } }'));
      return (told.data as { viewer: { rateLimit: { cost: number } } }).viewer.rateLimit.cost - 1;
    };
    expect(await costOf('{ directives(first: 0) { totalCount } }')).toBe(1_001);
    const ofNotices =
      '{ notices(first: 100) { nodes { directives(first: 0, filter: { hasTargets: true }) { totalCount } } } }';
    expect(await costOf(ofNotices)).toBe(1 + 100 * (1 + 1 + 10));
    const listing = (args: string): string => ofNotices.replace('filter: { hasTargets: true }', args);
    for (const args of ['granularity: BOTH', 'granularity: LEAVES', 'parts: true'])
      expect([args, await costOf(listing(args))]).toEqual([args, 1 + 100 * (1 + 1 + 10)]);
    for (const args of ['granularity: WHOLE', 'parts: false', 'parts: true, granularity: WHOLE'])
      expect([args, await costOf(listing(args))]).toEqual([args, 1 + 100 * (1 + 1 + 2)]); // the kept number is theirs
    expect(await costOf('{ search(query: "防汛", first: 0) { totalCount } }')).toBe(1_020);
    const narrowed = 'search(query: "防汛", first: 0, filter: { kinds: [PLAN] }) { pageInfo { endCursor } }';
    expect(await costOf(`{ ${narrowed} }`)).toBe(1_001);
    expect(await costOf(`{ ${narrowed.replace('[PLAN]', 'null')} }`)).toBe(21);
    expect(await costOf('{ search(query: "防汛", first: 0) { facets { years { count } } } }')).toBe(1_025);
  });

  it.each([
    ['directives(first: 0, filter: { strengths: [MANDATORY] }) { totalCount }'],
    ['search(query: "工作", first: 0) { totalCount }'],
    ['search(query: "工作", first: 1, filter: { publishedOn: { to: "1990-01-01" } }) { nodes { score } }'],
  ])('fifty counts over all there is, %s, are too much for the public', async (count) => {
    const { told } = await (await sender())(`{ ${many(50, (i) => `a${i}: ${count}`)} }`);
    expect(told.errors?.[0]?.extensions).toMatchObject({ code: 'OPERATION_TOO_COSTLY', budget: 50_000 });
  });

  it('a search for single characters, which are nearly everywhere, is weighed as such', async () => {
    const search =
      'query ($q: String!) { search(query: $q, first: 0) { pageInfo { endCursor } } viewer { rateLimit { cost } } }';
    const costs = await Promise.all(
      ['防汛', '防 汛期', ' 的 ', '“的”', '的 市'].map(async (q) => (await (await sender())(search, { q })).told.data),
    );
    expect(costs).toEqual(
      [22, 22, 1_002, 1_002, 1_002].map((cost) => expect.objectContaining({ viewer: { rateLimit: { cost } } })),
    );
  });

  for (const { query } of questions) {
    it(`the public may ask ${/query (\w+)/.exec(query)?.[1] ?? query}`, async () => {
      expect((await (await sender())(query, {})).told.errors).toBeUndefined();
    });
  }
});

describe('a wrong name', () => {
  const hint = async (viewer: Viewer | undefined, query: string, variables?: Record<string, unknown>) =>
    (await (await direct(viewer))(query, variables)).told.errors?.[0]?.message;

  it('is mended by a suggestion for staff alone', async () => {
    for (let i = 0; i < 2; i += 1) {
      expect(await hint(undefined, '{ notises { totalCount } }')).toBe('Cannot query field "notises" on type "Query".');
      expect(await hint(staff, '{ notises { totalCount } }')).toMatch(/Did you mean "notices"/);
      expect(await hint(partner, '{ notises { totalCount } }')).not.toMatch(/Did you mean/);
    }
  });

  it('in the variables tells the public no names either', async () => {
    const query = 'query ($f: NoticeFilter) { notices(filter: $f) { totalCount } }';
    for (let i = 0; i < 3; i += 1)
      expect(await hint(undefined, query, { f: { kinds: ['NOTISE'] } })).not.toMatch(/Did you mean/);
    for (let i = 0; i < 3; i += 1)
      expect(await hint(undefined, query, { f: { kindz: [] } })).not.toMatch(/Did you mean/);
  });

  it.each(['application/json', 'text/event-stream'])(
    'asked by the public first is mended for staff all the same, as %s',
    async (accept) => {
      const identify = (headers: { get(name: string): string | null }) =>
        Promise.resolve(headers.get('authorization') === null ? publicViewer : staff);
      const server = createServer(testApp(db, publicViewer, { identify }).listener);
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
      const hintFor = async (headers: Record<string, string>) => {
        const body = JSON.stringify({ query: '{ notises { totalCount } }' });
        return (
          await fetch(url, {
            method: 'POST',
            headers: { ...headers, accept, 'content-type': 'application/json' },
            body,
          })
        ).text();
      };
      expect(await hintFor({})).not.toContain('Did you mean');
      expect(await hintFor({ authorization: 'Bearer x' })).toContain('Did you mean');
      expect(await hintFor({})).not.toContain('Did you mean');
    },
  );
});
