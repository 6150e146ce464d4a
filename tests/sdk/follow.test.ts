/** The change feed against a server made of answers: what it asks, in which order, and when it gives up. */
import { createSchema, createYoga } from 'graphql-yoga';
import { createClient, follow, type FollowOptions, type FollowStatus } from '../../sdk/src/index.js';
import { failed, fakeFetch, json, quick, url, type Answer, type Sent } from './fakes.kit.js';

const edge = (position: number) => ({
  cursor: `c${position}`,
  node: { kind: 'NOTICE_PUBLISHED', subjectId: `n${position}` },
});
const page = (positions: readonly number[], end: string | null, hasNextPage = false) =>
  json({ data: { changes: { edges: positions.map(edge), pageInfo: { hasNextPage, endCursor: end } } } });
const event = (position: number, more = '') =>
  `event: next\n${more}data: ${JSON.stringify({ data: { changes: edge(position) } })}\n\n`;
const stream = (...parts: (string | Uint8Array)[]) => {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part);
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
};
/** Stays open, silent, until it is cancelled. */
const open = (first = ':\n\n') => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(first));
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
};

async function take(
  count: number,
  answers: readonly (Answer | ((sent: Sent) => Answer))[],
  options: Partial<FollowOptions> = {},
) {
  const { fetch, sent } = fakeFetch(...answers);
  const client = createClient({ url, fetch, retry: { ...quick, retries: 0 } });
  const cursors: string[] = [];
  const statuses: FollowStatus[] = [];
  const feed = follow(client, { after: 'c0', retry: quick, onStatus: (status) => statuses.push(status), ...options });
  if (count > 0) for await (const { cursor } of feed) if (cursors.push(cursor) === count) break;
  return {
    cursors,
    statuses,
    sent,
    feed,
    asked: sent.map(({ body }) => [body.operationName, body.variables.after ?? null]),
  };
}

it('reads what was missed by pages, then hears of changes as they happen', async () => {
  const { cursors, asked, statuses, sent } = await take(5, [
    page([1, 2], 'c2', true),
    page([3], 'c3'),
    stream(':\n\n', event(4, 'id: c4\n'), event(5)),
  ]);
  expect(cursors).toEqual(['c1', 'c2', 'c3', 'c4', 'c5']);
  expect(asked).toEqual([['ListChanges', 'c0'], ['ListChanges', 'c2'], ['FollowChanges', 'c3']]); // prettier-ignore
  expect(statuses).toEqual(['catching-up', 'live']);
  expect(sent.at(-1)?.headers).toMatchObject({ accept: 'text/event-stream', 'last-event-id': 'c3' });
});

it('begins now without a cursor, and at the very first change with null', async () => {
  const now = await take(1, [page([], 'c7'), page([], 'c7'), stream(event(8))], { after: undefined });
  expect(now.asked).toEqual([['ListChanges', null], ['ListChanges', 'c7'], ['FollowChanges', 'c7']]); // prettier-ignore
  expect(now.sent[0]?.body.variables.first).toBe(0);
  const first = await take(1, [page([1], 'c1')], { after: null });
  expect([first.cursors, first.asked]).toEqual([['c1'], [['ListChanges', null]]]);
});

it('goes on behind the last change when the stream breaks, ends, or was damaged', async () => {
  const half = event(3).slice(0, 20);
  const { cursors, asked, statuses } = await take(7, [
    page([1], 'c1'),
    stream(event(2), half), // cut within an event
    page([3], 'c3'),
    stream(event(4), 'event: complete\ndata:\n\n', event(99)),
    page([], 'c4'),
    stream(event(5), 'event: nxxt\ndata: {}\n\n'),
    page([], 'c5'),
    stream(event(6), event(7).replace('event: next', 'id: c8\nevent: next')), // says two things
    page([], 'c6'),
    stream(event(7).replace('data:', 'dxta:')),
    page([], 'c6'),
    stream(new Uint8Array([0xff, 0xfe]), event(98)), // no UTF-8
    page([7], 'c7'),
  ]);
  expect(cursors).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']);
  expect(asked.filter(([name]) => name === 'ListChanges').map(([, after]) => after)).toEqual(['c0', 'c2', 'c4', 'c5', 'c6', 'c6', 'c6']); // prettier-ignore
  expect(statuses.filter((status) => status === 'waiting')).toHaveLength(6);
});

it('gives a change once where the server repeats the one it was told', async () => {
  const { cursors } = await take(2, [page([], 'c0'), stream(event(1), event(1), event(2))]);
  expect(cursors).toEqual(['c1', 'c2']);
});

it('reads events however they are cut, with any line ends', async () => {
  const text = `${event(1)}${event(2).replaceAll('\n', '\r\n')}${event(3)}`.replace('"n1"', '"信息"');
  const bytes = [...new TextEncoder().encode(text)].map((byte) => new Uint8Array([byte]));
  const { cursors } = await take(3, [page([], 'c0'), stream(...bytes)]);
  expect(cursors).toEqual(['c1', 'c2', 'c3']);
});

it('keeps on through faults that pass, and waits as long as the server says', async () => {
  const began = performance.now();
  const { cursors } = await take(2, [
    new TypeError('fetch failed'),
    json('', 502),
    failed('INTERNAL_SERVER_ERROR'),
    page([1], 'c1'),
    failed('RATE_LIMITED', 429, { 'retry-after': '1' }),
    page([], 'c1'),
    json('<html>', 200), // an answer, but no stream
    page([], 'c1'),
    stream(
      `event: next\ndata: ${JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })}\n\n`,
    ),
    page([2], 'c2'),
  ]);
  expect([cursors, performance.now() - began > 990]).toEqual([['c1', 'c2'], true]);
});

it.each<[string, Answer[], Record<string, unknown>]>([
  ['a refused key', [failed('UNAUTHENTICATED', 401)], { code: 'UNAUTHENTICATED' }],
  ['a cursor that is none', [failed('BAD_USER_INPUT')], { code: 'BAD_USER_INPUT' }],
  ['a wrong address', [json('<html>', 404)], { name: 'HttpError', status: 404 }],
  [
    'a refusal of the stream',
    [page([], 'c0'), failed('FORBIDDEN')],
    { code: 'FORBIDDEN', operationName: 'FollowChanges' },
  ],
])('ends with the error where trying again cannot help: %s', async (_what, answers, expected) => {
  const { feed, sent } = await take(0, answers);
  await expect(feed.next()).rejects.toMatchObject(expected);
  expect(sent).toHaveLength(answers.length);
});

it.each(['catching-up', 'live'])('lets what its caller throws when it is told of %s through', async (status) => {
  const mistake = new TypeError('a mistake');
  const onStatus = (now: string) => {
    if (now === status) throw mistake;
  };
  const { feed } = await take(0, [page([], 'c0'), stream(event(1))], { onStatus });
  await expect(feed.next()).rejects.toBe(mistake);
});

it('lets a mistake in documents of the caller through, rather than waiting for it to pass', async () => {
  const { feed, sent } = await take(0, [json({ data: { alias: {} } })]);
  await expect(feed.next()).rejects.toThrow(TypeError);
  expect(sent).toHaveLength(1);
});

it('takes a connection without a sign of life for lost', async () => {
  const { cursors, sent } = await take(1, [page([], 'c0'), open(), page([1], 'c1')], { idleTimeout: 20 });
  expect([cursors, sent.length]).toEqual([['c1'], 3]);
});

it('does not hold the time of a slow reader against the connection', async () => {
  const { fetch, sent } = fakeFetch(page([], 'c0'), stream(event(1), event(2)));
  const feed = follow(createClient({ url, fetch }), { after: 'c0', idleTimeout: 20 });
  await feed.next();
  await new Promise((done) => setTimeout(done, 60));
  expect([(await feed.next()).value?.cursor, sent.length]).toEqual(['c2', 2]);
});

it.each(['while it is live', 'while it waits', 'between two changes'])(
  'ends with AbortError when the signal aborts: %s',
  async (when) => {
    const controller = new AbortController();
    const answers =
      when === 'while it waits'
        ? [json('', 503)]
        : [page([], 'c0'), when === 'while it is live' ? open(event(1)) : stream(event(1) + event(2))];
    const { fetch } = fakeFetch(...answers);
    const client = createClient({ url, fetch, retry: false });
    const feed = follow(client, { after: 'c0', signal: controller.signal, retry: { delay: 10_000 } });
    if (when !== 'while it waits') await feed.next();
    setTimeout(() => {
      controller.abort();
    }, 5);
    if (when === 'between two changes') await new Promise((done) => setTimeout(done, 10));
    await expect(feed.next()).rejects.toMatchObject({ name: 'AbortError' });
  },
);

it('lets go of the connection when the reader stops', async () => {
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(event(1)));
    },
    cancel() {
      isCancelled = true;
    },
  });
  const answers = [page([], 'c0'), new Response(body, { headers: { 'content-type': 'text/event-stream' } })];
  const client = createClient({ url, fetch: () => Promise.resolve(answers.shift() ?? Response.error()) });
  for await (const { cursor } of follow(client, { after: 'c0' })) if (cursor === 'c1') break;
  expect(isCancelled).toBe(true);
});

it('reads the streams of graphql-yoga, which the server speaks', async () => {
  const at = (position: number) => ({
    ...edge(position),
    node: { ...edge(position).node, revision: 1, occurredAt: '' },
  });
  const yoga = createYoga({
    logging: false,
    schema: createSchema({
      typeDefs: `
        type Change { kind: String! subjectId: ID! revision: Int occurredAt: String! }
        type Edge { cursor: String! node: Change! }
        type Page { edges: [Edge!]! pageInfo: Info! }
        type Info { hasNextPage: Boolean! endCursor: String }
        input ChangeFilter { kinds: [String!] }
        type Query { changes(filter: ChangeFilter, first: Int, after: String): Page! }
        type Subscription { changes(filter: ChangeFilter, after: String): Edge! }
      `,
      resolvers: {
        Query: {
          changes: (_root: unknown, { after }: { after: string }) => ({
            edges: [],
            pageInfo: { hasNextPage: false, endCursor: after },
          }),
        },
        Subscription: {
          changes: {
            // Two at a time, then the stream ends in order.
            subscribe: async function* (_root: unknown, { after }: { after: string }) {
              const from = Number(after.slice(1));
              for (const position of [from + 1, from + 2]) yield { changes: at(position) };
            },
          },
        },
      },
    }),
  });
  const client = createClient({ url, fetch: async (to, init) => yoga.fetch(to, init) });
  const cursors: string[] = [];
  for await (const { cursor } of follow(client, { after: 'c0', retry: quick })) if (cursors.push(cursor) === 5) break;
  expect(cursors).toEqual(['c1', 'c2', 'c3', 'c4', 'c5']);
});
