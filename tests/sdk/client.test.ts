import { createHash } from 'node:crypto';
import {
  createClient,
  getNotice,
  getViewer,
  hasCode,
  listNotices,
  NoticeGraphError,
  operation,
  type ClientOptions,
} from '../../sdk/src/index.js';
import { failed, fakeFetch, json, quick, url, type Answer } from './fakes.kit.js';

const viewer = { data: { viewer: { role: 'PARTNER', name: 'app' } } };
const clientOf = (answers: readonly Answer[], options: Partial<ClientOptions> = {}) => {
  const { fetch, sent } = fakeFetch(...answers);
  return { client: createClient({ url, fetch, retry: quick, ...options }), sent };
};
const broken = new TypeError('fetch failed');

describe('a request', () => {
  it('sends the document with key, headers and variables, and answers its data', async () => {
    const { client, sent } = clientOf([json(viewer)], { apiKey: 'secret', headers: { 'x-app': '1' } });
    await expect(client.request(getViewer, {}, { headers: { 'x-more': '2' } })).resolves.toEqual(viewer.data);
    expect(sent).toEqual([
      {
        url,
        method: 'POST',
        headers: {
          accept: 'application/graphql-response+json, application/json',
          authorization: 'Bearer secret',
          'content-type': 'application/json',
          'x-app': '1',
          'x-more': '2',
        },
        body: { operationName: 'GetViewer', query: getViewer.text, variables: {} },
      },
    ]);
  });

  it('throws what JSON says of variables that are none, before anything is sent', async () => {
    const { client, sent } = clientOf([json(viewer)]);
    await expect(client.request('query ($n: Int) { viewer { role } }', { n: 1n })).rejects.toThrow(TypeError);
    expect(sent).toEqual([]);
  });

  it('gives fetch what it takes beside, of the client and of the request', async () => {
    const inits: RequestInit[] = [];
    const fetch = (_to: string, init: RequestInit) => {
      inits.push(init);
      return Promise.resolve(json(viewer));
    };
    const client = createClient({ url, fetch, fetchOptions: { credentials: 'omit', cache: 'no-store' } });
    await client.request(getViewer, {}, { fetchOptions: { cache: 'reload' } });
    expect(inits).toMatchObject([{ credentials: 'omit', cache: 'reload', method: 'POST' }]);
  });

  it.each(['', '/graphql', 'graphql', 'htp://x/graphql', 'file:///graphql', 'http://'])(
    'refuses the address %j at once, by name',
    (wrong) => {
      expect(() => createClient({ url: wrong, fetch })).toThrow(new TypeError('url must be an http or https URL.'));
    },
  );

  it('takes an address of the page it runs in', async () => {
    Object.defineProperty(globalThis, 'location', { value: { href: 'https://example.org/a' }, configurable: true });
    try {
      const { client, sent } = clientOf([json(viewer)], { url: '/graphql' });
      await client.request(getViewer);
      expect(sent.map((each) => each.url)).toEqual(['/graphql']);
    } finally {
      Reflect.deleteProperty(globalThis, 'location');
    }
  });

  it('says at once that the platform has no fetch', () => {
    const { fetch } = globalThis;
    Reflect.deleteProperty(globalThis, 'fetch');
    try {
      expect(() => createClient({ url })).toThrow(new TypeError('fetch is not available in this runtime.'));
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('refuses a key that no header can carry without telling it', () => {
    expect(() => createClient({ url, apiKey: 'tóp-secret\n' })).toThrow('apiKey contains invalid characters.');
  });
});

describe('an error', () => {
  const errors = [
    {
      message: 'You may not see "top".',
      path: ['notice', 'body'],
      extensions: { code: 'FORBIDDEN', requestId: 'r-1', committed: true },
    },
  ];
  const cases: [string, Answer, Record<string, unknown>][] = [
    ['no connection', broken, { name: 'NetworkError', code: 'NETWORK', status: null, cause: broken }],
    ['timed out', 'silence', { name: 'TimeoutError', code: 'TIMEOUT' }],
    ['a page in place of an answer', json('<html>', 500), { name: 'HttpError', code: 'HTTP', status: 500 }],
    ['JSON that is no GraphQL', json({ ok: true }, 404), { name: 'HttpError', status: 404 }],
    ['neither data nor errors', json({ data: null }), { name: 'HttpError', status: 200 }],
    ['JSON that was cut', json('{"data":{"view'), { name: 'NetworkError', status: 200 }],
    ['too many requests', json('slow down', 429, { 'retry-after': '7' }), { name: 'RateLimitError', retryAfter: 7000 }],
    ['a limit told in the answer', failed('RATE_LIMITED'), { name: 'RateLimitError', code: 'RATE_LIMITED' }],
    [
      'errors, with what could be answered',
      json({ data: { notice: { title: '通知' } }, errors }),
      {
        name: 'ResponseErrors',
        code: 'FORBIDDEN',
        path: ['notice', 'body'],
        requestId: 'r-1',
        data: { notice: { title: '通知' } },
        errors: [{ message: 'You may not see "top".', ...errors[0]?.extensions, path: ['notice', 'body'] }],
        message: 'GetNotice: FORBIDDEN at notice.body (request r-1).',
      },
    ],
    [
      'the id of a refusal',
      failed('UNAUTHENTICATED', 401, { 'x-request-id': 'r-2' }),
      { requestId: 'r-2', status: 401 },
    ],
  ];
  it.each(cases)('tells %s', async (_what, answer, expected) => {
    const { client } = clientOf([answer], { timeout: 30, retry: false });
    const asked = client.request(getNotice, { by: { indexNumber: '99010606/2025-00031' } });
    await expect(asked).rejects.toMatchObject({ operationName: 'GetNotice', ...expected });
  });

  it.each(cases)('carries neither what was sent nor the key in its message: %s', async (_what, answer) => {
    const { client } = clientOf([answer], { timeout: 30, retry: false, apiKey: 'top-secret-key' });
    const error = await client
      .request(getNotice, { by: { documentNumber: '澄水发〔2025〕9号' } })
      .catch((thrown: unknown) => thrown);
    const { message, stack } = error as Error;
    expect(message).toMatch(/^GetNotice: /);
    expect(`${message}${stack ?? ''}`).not.toMatch(/top|澄水发|query |documentNumber/);
  });

  it('has a name that minifying keeps, for every class', async () => {
    const { client } = clientOf([broken], { retry: false });
    const error: unknown = await client.request(getViewer).catch((thrown: unknown) => thrown);
    expect(Object.hasOwn(error as object, 'name')).toBe(true);
  });
});

describe('an abort', () => {
  it.each(['before', 'during', 'between tries'])(
    "ends a request with AbortError and the caller's reason: %s",
    async (when) => {
      const reason = new Error('changed my mind');
      const controller = new AbortController();
      const answers: Answer[] =
        when === 'between tries' ? [failed('RATE_LIMITED', 429, { 'retry-after': '20' })] : ['silence'];
      const { client, sent } = clientOf(answers);
      if (when === 'before') controller.abort(reason);
      const pending = client.request(getViewer, {}, { signal: controller.signal });
      setTimeout(() => {
        controller.abort(reason);
      }, 5);
      await expect(pending).rejects.toMatchObject({ name: 'AbortError', code: 'ABORTED', cause: reason });
      expect(sent.length).toBeLessThanOrEqual(1);
    },
  );

  it('does not wait for a fetch that knows no signals', async () => {
    const client = createClient({ url, fetch: () => new Promise(() => undefined), timeout: 5 });
    await expect(client.request(getViewer)).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('a failed request', () => {
  it.each<[string, Answer]>([
    ['a broken connection', broken],
    ['a cut answer', json('{"data":')],
    ['429', json('', 429)],
    ['502', json('', 502)],
    ['503', failed('SERVICE_UNAVAILABLE', 503)],
    ['504', json('', 504)],
    ['RATE_LIMITED in an answer of status 200', failed('RATE_LIMITED')],
  ])('is tried again after %s where it is a query', async (_what, answer) => {
    const { client, sent } = clientOf([answer, answer, json(viewer)]);
    await expect(client.request(getViewer)).resolves.toEqual(viewer.data);
    expect(sent).toHaveLength(3);
  });

  it.each<[string, Answer]>([
    ['500', json('', 500)],
    ['an error of the answer', failed('INTERNAL_SERVER_ERROR')],
    ['a refusal', failed('UNAUTHENTICATED', 401)],
  ])('is not tried again after %s', async (_what, answer) => {
    const { client, sent } = clientOf([answer, json(viewer)]);
    await expect(client.request(getViewer)).rejects.toThrow('GetViewer');
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['a mutation', 'mutation Withdraw { withdrawNotice(input: { id: "1", reason: "r" }) { notice { id } } }'],
    ['a mutation behind a fragment', 'fragment query on Notice { id } mutation { x { ...query } }'],
    [
      'a mutation behind misleading words',
      '# query\nfragment A on B { query mutation(a: "query {") } mutation M { x }',
    ],
  ])('is never tried again where it is %s', async (_what, text) => {
    const { client, sent } = clientOf([broken, json({ data: { x: 1 } })]);
    await expect(client.request(text)).rejects.toMatchObject({ name: 'NetworkError' });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['without a name', '{ viewer { role } }'],
    ['behind a fragment', 'fragment mutation on Viewer { role } query { viewer { ...mutation } }'],
    [
      'with a default that holds braces',
      'query Q($m: String = "mutation {", $o: O = { a: { b: 1 } }) { viewer { role } }',
    ],
  ])('is a query: %s', async (_what, text) => {
    const { client, sent } = clientOf([broken, json(viewer)]);
    await expect(client.request(operation(text))).resolves.toEqual(viewer.data);
    expect(sent).toHaveLength(2);
  });

  it('gives up after the tries it was given, and not before', async () => {
    for (const [retry, tries] of [
      [quick, 4],
      [{ ...quick, retries: 1 }, 2],
      [false, 1],
    ] as const) {
      const { client, sent } = clientOf([json('', 503)], { retry });
      await expect(client.request(getViewer)).rejects.toMatchObject({ name: 'HttpError', status: 503 });
      expect(sent).toHaveLength(tries);
    }
  });

  it('waits twice as long each time, at random within the upper half, never longer than it may', async () => {
    const fetch = () => Promise.resolve(json('', 503));
    const retry = { delay: 40, maxDelay: 100, retries: 3, random: () => 0.5 };
    const asked: unknown[] = [];
    const { setTimeout: real } = globalThis;
    globalThis.setTimeout = ((...args: Parameters<typeof real>) => {
      asked.push(args[1]);
      return real(...args);
    }) as typeof real;
    try {
      await expect(createClient({ url, fetch, retry, timeout: 9_999 }).request(getViewer)).rejects.toThrow();
    } finally {
      globalThis.setTimeout = real;
    }
    expect(asked.filter((ms) => ms !== 9_999)).toEqual([30, 60, 75]);
  });

  it.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 1_900).toUTCString()],
  ])('waits as long as Retry-After says, in %s', async (_form, retryAfter) => {
    const { client, sent } = clientOf([json('', 503, { 'retry-after': retryAfter() }), json(viewer)]);
    const began = performance.now();
    await client.request(getViewer);
    expect(performance.now() - began).toBeGreaterThan(850);
    expect(sent).toHaveLength(2);
  });

  it('fails at once where the server asks for more time than is left', async () => {
    const { client, sent } = clientOf([json('', 429, { 'retry-after': '60' })]);
    const began = performance.now();
    await expect(client.request(getViewer)).rejects.toMatchObject({ name: 'RateLimitError', retryAfter: 60_000 });
    expect([sent.length, performance.now() - began < 500]).toEqual([1, true]);
  });
});

describe('particulars of an error', () => {
  it('stand beside its code, typed by it', async () => {
    const extensions = { code: 'OPERATION_TOO_COSTLY', cost: 12_000, budget: 10_000 };
    const locations = [{ line: 1, column: 9 }];
    const { client } = clientOf([json({ errors: [{ message: 'No.', locations, extensions }] })]);
    const thrown: unknown = await client.request(getViewer).catch((error: unknown) => error);
    if (!(thrown instanceof NoticeGraphError)) throw thrown;
    const [error] = thrown.errors;
    expect([thrown.extensions, error?.locations]).toEqual([extensions, locations]);
    if (!hasCode(thrown, 'OPERATION_TOO_COSTLY')) throw thrown;
    expect(thrown.extensions.cost - thrown.extensions.budget).toBe(2_000);
    expect(error && hasCode(error, 'RATE_LIMITED')).toBe(false);
  });
});

describe('persisted documents', () => {
  const hash = createHash('sha256').update(getViewer.text).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };

  it('go by GET and hash where nobody is known, so that a cache can answer', async () => {
    const { client, sent } = clientOf([json(viewer)], { persisted: true });
    await client.request(getViewer);
    const { searchParams } = new URL(sent[0]?.url ?? '');
    expect(sent[0]?.method).toBe('GET');
    expect(sent[0]?.headers).not.toHaveProperty('content-type');
    expect([...searchParams.keys()]).toEqual(['operationName', 'variables', 'extensions']);
    expect(JSON.parse(searchParams.get('extensions') ?? '')).toEqual(extensions);
  });

  it.each([
    ['a key', { apiKey: 'key' }, 'query Q { viewer { role } }'],
    ['a header that says who asks', { headers: { 'X-API-Key': 'key' } }, 'query Q { viewer { role } }'],
    ['a mutation', {}, 'mutation M { x }'],
    ['no name', {}, '{ viewer { role } }'],
  ])('go by POST with %s', async (_what, options, text) => {
    const { client, sent } = clientOf([json(viewer)], { persisted: true, ...options });
    await client.request(text);
    expect(sent).toMatchObject([{ method: 'POST', body: { extensions: { persistedQuery: { version: 1 } } } }]);
    expect(sent[0]?.body).not.toHaveProperty('query');
  });

  it('go by POST where the address would be too long', async () => {
    const { client, sent } = clientOf([json(viewer)], { persisted: true });
    await client.request(listNotices, { filter: { siteCode: '9'.repeat(2_000) } });
    expect(sent.map(({ method }) => method)).toEqual(['POST']);
  });

  it('are sent with their text where the server does not know them', async () => {
    const { client, sent } = clientOf([failed('PERSISTED_QUERY_NOT_FOUND'), json(viewer)], { persisted: true });
    await expect(client.request(getViewer)).resolves.toEqual(viewer.data);
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(sent[1]?.body).toEqual({ operationName: 'GetViewer', query: getViewer.text, extensions });
  });

  it('are asked by text from then on, by the method of texts', async () => {
    const { client, sent } = clientOf([failed('PERSISTED_QUERY_NOT_FOUND'), json(viewer)], { persisted: true });
    for (let i = 0; i < 3; i += 1) await client.request(getViewer);
    expect(sent.map(({ method, body }) => [method, body?.query !== undefined])).toEqual([
      ['GET', false],
      ['POST', true],
      ['POST', true],
      ['POST', true],
    ]);
  });

  it.each([
    ['says so', failed('PERSISTED_QUERY_NOT_SUPPORTED')],
    ['misses the text', failed('BAD_REQUEST', 400)],
  ])('are given up where the server has none: it %s', async (_how, answer) => {
    const { client, sent } = clientOf([answer, json(viewer)], { persisted: true });
    await client.request(getViewer);
    await client.request(getViewer);
    expect(sent.map(({ body }) => [body?.query !== undefined, body?.extensions !== undefined])).toEqual([
      [false, false],
      [true, false],
      [true, false],
    ]);
  });

  it('keep every other error as it is', async () => {
    const { client, sent } = clientOf([failed('FORBIDDEN')], { persisted: true });
    await expect(client.request(getViewer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(sent).toHaveLength(1);
  });
});
