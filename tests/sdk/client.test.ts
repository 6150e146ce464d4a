import {
  createClient,
  getViewer,
  HttpError,
  listNotices,
  NetworkError,
  paginate,
  ResponseErrors,
  TimeoutError,
} from '../../sdk/src/index.js';

const answering =
  (body: unknown, status = 200) =>
  () =>
    Promise.resolve(new Response(JSON.stringify(body), { status }));
const silent = (_url: string, { signal }: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason);
    });
  });
const url = 'https://example.org/graphql';

describe('a client', () => {
  it('sends the operation with its key, headers and variables', async () => {
    const sent: { url: string; init: RequestInit }[] = [];
    const fetch = (to: string, init: RequestInit) => {
      sent.push({ url: to, init });
      return answering({ data: { viewer: { role: 'PARTNER', name: 'app' } } })();
    };
    const client = createClient({ url, apiKey: 'secret', headers: { 'x-app': '1' }, fetch });
    await expect(client.request(getViewer)).resolves.toEqual({ viewer: { role: 'PARTNER', name: 'app' } });
    expect(sent).toMatchObject([
      {
        url,
        init: {
          method: 'POST',
          headers: { authorization: 'Bearer secret', 'x-app': '1', 'content-type': 'application/json' },
        },
      },
    ]);
    expect(JSON.parse(String(sent[0]?.init.body))).toMatchObject({ operationName: 'GetViewer' });
  });

  it('tells what failed: no connection, no answer in time, no GraphQL, errors in the answer', async () => {
    const failing = () => Promise.reject(new TypeError('fetch failed'));
    await expect(createClient({ url, fetch: failing }).request(getViewer)).rejects.toThrow(NetworkError);
    await expect(createClient({ url, fetch: silent, timeout: 5 }).request(getViewer)).rejects.toThrow(TimeoutError);
    await expect(createClient({ url, fetch: answering('<html>', 502) }).request(getViewer)).rejects.toMatchObject({
      status: 502,
      constructor: HttpError,
    });
    const errors = [{ message: 'No.', path: ['viewer'], extensions: { code: 'FORBIDDEN', requestId: 'r1' } }];
    const refused = createClient({ url, fetch: answering({ data: null, errors }) }).request(getViewer);
    await expect(refused).rejects.toThrow(ResponseErrors);
    await expect(refused).rejects.toMatchObject({
      code: 'FORBIDDEN',
      operationName: 'GetViewer',
      errors: [{ requestId: 'r1', path: ['viewer'] }],
    });
  });

  it("throws the caller's own reason when the caller aborts", async () => {
    const reason = new Error('changed my mind');
    const controller = new AbortController();
    const pending = createClient({ url, fetch: silent }).request(getViewer, {}, { signal: controller.signal });
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
  });

  it('puts neither key nor variables into a message', async () => {
    const client = createClient({ url, apiKey: 'top-secret', fetch: answering({}, 500) });
    const failed = client
      .request(listNotices, { filter: { siteCode: 'private' } })
      .catch((thrown: unknown) => String(thrown));
    expect(await failed).toBe('HttpError: ListNotices: the server answered with status 500 and no GraphQL result.');
  });

  it('walks all pages of a list, asking for the next only when one is used up', async () => {
    const asked: unknown[] = [];
    const fetch = (_url: string, init: RequestInit) => {
      const { variables } = JSON.parse(String(init.body)) as { variables: { after?: string } };
      asked.push(variables.after ?? null);
      const isLast = variables.after === 'b';
      const nodes = isLast ? [{ id: '3' }] : [{ id: '1' }, { id: '2' }];
      return answering({
        data: { notices: { nodes, pageInfo: { hasNextPage: !isLast, endCursor: isLast ? 'c' : 'b' } } },
      })();
    };
    const walk = paginate(createClient({ url, fetch }), listNotices, {
      variables: {},
      select: ({ notices }) => notices,
    });
    const ids: string[] = [];
    for await (const { id } of walk) ids.push(id);
    expect([ids, asked]).toEqual([
      ['1', '2', '3'],
      [null, 'b'],
    ]);
  });
});
