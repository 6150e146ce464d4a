/** What a client has seen is sent with what it asks next. */
import { jest } from '@jest/globals';
import { createClient, follow, getViewer, operation, type ClientOptions } from '../../sdk/src/index.js';
import { fakeFetch, json, quick, url, type Answer } from './fakes.kit.js';

const viewer = { data: { viewer: { role: 'PARTNER', name: 'app' } } };
const at = (position: string): Response => json(viewer, 200, { 'notice-graph-position': position });
const clientOf = (answers: readonly Answer[], options: Partial<ClientOptions> = {}) => {
  const { fetch, sent } = fakeFetch(...answers);
  const client = createClient({ url, fetch, retry: quick, ...options });
  const ask = async (): Promise<void> => void (await client.request(getViewer));
  return { client, ask, sent: () => sent.map(({ headers }) => headers['notice-graph-position']) };
};
const [l1, l2, c1, c2] = ['L0000000000000001', 'L00000000000000A0', 'C0000000000000001', 'C0000000000000002'];

afterEach(() => {
  jest.useRealTimers();
});

it('sends the latest of each kind, whatever came last', async () => {
  const { ask, sent } = clientOf([json(viewer), at(l2), at(`${l1}, ${c2}`), at(c1), json(viewer)]);
  for (let n = 0; n < 5; n += 1) await ask();
  expect(sent()).toEqual([undefined, undefined, l2, `${l2}, ${c2}`, `${l2}, ${c2}`]);
});

it('goes past caches on the way then', async () => {
  const { fetch, sent } = fakeFetch(json(viewer), at(l1), json(viewer));
  const client = createClient({ url, fetch, persisted: true });
  const document = operation('query Viewer { viewer { role } }');
  for (let n = 0; n < 3; n += 1) await client.request(document);
  expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
});

it('forgets it after a minute, when every server has it', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const { ask, sent } = clientOf([at(l2), json(viewer), json(viewer), at(l1), json(viewer)]);
  await ask();
  await ask();
  jest.setSystemTime(Date.now() + 61_000);
  await ask();
  await ask();
  await ask();
  expect(sent()).toEqual([undefined, l2, undefined, undefined, l1]);
});

it('takes it from the events of a stream, too', async () => {
  const event = { data: { changes: { cursor: 'x', node: { id: '1' } } }, extensions: { position: c2 } };
  const stream = new Response(`event: next\nid: x\ndata: ${JSON.stringify(event)}\n\n`, {
    headers: { 'content-type': 'text/event-stream' },
  });
  const page = { data: { changes: { edges: [], pageInfo: { hasNextPage: false, endCursor: 'a' } } } };
  const { client, ask, sent } = clientOf([json(page), stream, json(viewer)]);
  for await (const edge of follow(client, { after: 'a' })) {
    expect(edge.cursor).toBe('x');
    break;
  }
  await ask();
  expect(sent()).toEqual([undefined, undefined, c2]);
});
