/** Subscription.changes over server-sent events, as different readers hear it. */
import { createClient as createSseClient } from 'graphql-sse';
import type { Db } from '../../server/platform/db.js';
import { createClient, follow, type FollowStatus } from '../../sdk/src/index.js';
import { askApp } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, clerk, doing, ingest } from '../staff/staff.kit.js';
import { openEvents, log, serve, someChange, walk, type Event, type Listening } from './changes.kit.js';

const subscription =
  'subscription ($after: String, $filter: ChangeFilter) { changes(after: $after, filter: $filter) { cursor node { revision } } }';

describeEachHome('the stream of changes', (home) => {
  let db: Db;
  let at: Listening;
  let ending: AbortController;
  beforeEach(async () => {
    db = await home.open();
    at = await serve(db);
    ending = new AbortController();
  });
  afterEach(async () => {
    ending.abort();
    await at.close();
    await db.close();
  });

  const logged = (...revisions: number[]) => log(db, ...revisions.map((revision) => someChange({ revision })));
  const open = (variables: object = {}, headers: object = {}, query = subscription) =>
    openEvents(at.url, { body: { query, variables }, headers, signal: ending.signal });
  const next = async (events: AsyncGenerator<Event>): Promise<Event> => {
    const { value, done } = await events.next();
    if (done) throw new Error('the stream ended');
    return value;
  };
  const take = async (events: AsyncGenerator<Event>, count: number): Promise<number[]> => {
    const found: number[] = [];
    while (found.length < count) found.push((await next(events)).data.data.changes.node.revision);
    return found;
  };
  it('begins now without a cursor, and with one where it was left', async () => {
    await logged(1, 2);
    const live = await open();
    const first = live.next();
    await logged(3);
    const event: any = (await first).value;
    expect(event).toMatchObject({ type: 'next', data: { data: { changes: { node: { revision: 3 } } } } });
    expect(event.id).toBe(event.data.data.changes.cursor);
    const [one] = await walk(askApp(db));
    expect(await take(await open({ after: one?.cursor }), 2)).toEqual([2, 3]);
    await logged(4, 5);
    expect(await take(live, 2)).toEqual([4, 5]);
  });

  it('goes on behind Last-Event-ID as behind the cursor, whatever after says', async () => {
    await logged(1, 2, 3);
    const [first, second] = await walk(askApp(db));
    const again = { 'last-event-id': second?.cursor ?? '' };
    expect(await take(await open({}, again), 1)).toEqual([3]);
    expect(await take(await open({ after: first?.cursor }, again), 1)).toEqual([3]);
  });

  it('has ids on its events where the cursor is not selected', async () => {
    await logged(1);
    const [start] = await walk(askApp(db));
    await logged(2);
    const events = await open(
      { after: start?.cursor },
      {},
      'subscription ($after: String) { c: changes(after: $after) { node { kind } } }',
    );
    const { id, data } = await next(events);
    expect(data).toEqual({
      data: { c: { node: { kind: 'NOTICE_PUBLISHED' } } },
      extensions: { position: expect.stringMatching(/^C[\dA-F]{16}$/) },
    });
    expect((await walk(askApp(db), start?.cursor)).map(({ cursor }) => cursor)).toEqual([id]);
  });

  it('tells those changes alone that the filter asks for', async () => {
    const events = await open({ filter: { kinds: ['AGENCY_CHANGED'], division: '11' } });
    const first = take(events, 1);
    await logged(1);
    await log(db, someChange({ revision: 2, kind: 'AGENCY_CHANGED', division: '120000' }));
    await log(db, someChange({ revision: 3, kind: 'AGENCY_CHANGED', division: '110101' }));
    expect(await first).toEqual([3]);
  });

  it('shows the public nothing of a notice that was withdrawn, and staff all of it', async () => {
    await ingest(db);
    const query = `subscription ($after: String) { changes(after: $after) { node {
      kind subject { ... on Notice { title } ... on Directive { text } } } } }`;
    const { data } = await askApp(db)('{ changes(first: 0) { pageInfo { endCursor } } notices { nodes { id } } }');
    const after = data.changes.pageInfo.endCursor;
    const id = data.notices.nodes[0].id;
    await doing(asClerk(db), 'withdrawNotice', 'notice { id }')({ id, reason: '重复' });
    const staff = await serve(db, clerk);
    const events = await openEvents(staff.url, { body: { query, variables: { after } }, signal: ending.signal });
    expect((await next(await open({ after }, {}, query))).data.data.changes.node).toEqual({
      kind: 'NOTICE_WITHDRAWN',
      subject: null,
    });
    expect((await next(events)).data.data.changes.node.subject).toEqual({ title: expect.any(String) });
    await staff.close();
  });

  it('refuses what is no cursor in so many words, and ends', async () => {
    for (const [variables, headers] of [
      [{ after: 'nonsense' }, {}],
      [{}, { 'last-event-id': 'nonsense' }],
    ] as const) {
      const events = await open(variables, headers);
      const { type, data } = await next(events);
      expect([type, data.errors[0].extensions.code]).toEqual(['next', 'BAD_USER_INPUT']);
      expect(await next(events)).toEqual({ type: 'complete', id: null, data: null });
    }
  });

  it('ends with its last word when the server does', async () => {
    const events = await open();
    const last = next(events);
    at.app.endStreams();
    expect(await last).toEqual({ type: 'complete', id: null, data: null });
    expect(await events.next()).toMatchObject({ done: true });
  });

  it('is understood by graphql-sse, one connection an operation', async () => {
    const [begun, fetchFn] = answered();
    const client = createSseClient({ url: at.url, singleConnection: false, retryAttempts: 0, fetchFn });
    const found: any[] = [];
    const done = (async () => {
      for await (const { data } of client.iterate<any>({ query: subscription })) {
        found.push(data?.changes.node.revision);
        if (found.length === 3) return;
      }
    })();
    await begun;
    await logged(1, 2);
    await logged(3);
    await done;
    expect(found).toEqual([1, 2, 3]);
    const asked = client.iterate<any>({ query: '{ changes { nodes { revision } } }' });
    expect((await asked.next()).value.data.changes.nodes).toHaveLength(3);
    expect((await asked.next()).done).toBe(true);
    client.dispose();
  });

  it('is what the SDK follows, through a server that ends its streams', async () => {
    await logged(1, 2);
    const turns: FollowStatus[] = [];
    const found: (number | null)[] = [];
    const options = {
      after: null,
      signal: ending.signal,
      retry: { delay: 20 },
      onStatus: (status: FollowStatus) => turns.push(status),
    };
    for await (const { node } of follow(createClient({ url: at.url }), options)) {
      found.push(node.revision);
      if (found.length === 2) void logged(3);
      if (found.length === 3) {
        at.app.endStreams();
        void logged(4, 5);
      }
      if (found.length === 5) break;
    }
    expect(found).toEqual([1, 2, 3, 4, 5]);
    expect(turns).toContain('live');
  });
});

/** A fetch, and a promise that resolves once its first answer has begun. */
function answered(): [Promise<unknown>, typeof fetch] {
  let tell: (value: unknown) => void;
  const begun = new Promise((resolve) => (tell = resolve));
  return [
    begun,
    async (...args) => {
      const response = await fetch(...args);
      tell(response);
      return response;
    },
  ];
}
