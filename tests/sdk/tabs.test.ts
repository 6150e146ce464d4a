/** Tabs that share one connection, and a page that rests while it is hidden. Each tab is a client of its own in one process. */
import { EventEmitter } from 'node:events';
import { acrossTabs, createClient, follow, type FollowOptions, type FollowStatus } from '../../sdk/src/index.js';
import { json, quick, url, type Sent } from './fakes.kit.js';

const edge = (position: number) => ({
  cursor: `c${position}`,
  node: { kind: 'NOTICE_PUBLISHED', subjectId: `n${position}` },
});

/** A server whose changes happen when a test says so. */
class Feed extends EventEmitter {
  last = 0;
  streams = 0;
  queries = 0;

  happen(count = 1): void {
    for (let i = 0; i < count; i += 1) this.emit('change', (this.last += 1));
  }

  readonly answer = ({ body }: Sent): Response => {
    const after = Number((body.variables.after ?? 'c0').slice(1));
    if (body.operationName === 'ListChanges') {
      this.queries += 1;
      const missed = Array.from(
        { length: body.variables.first === 0 ? 0 : this.last - after },
        (_, i) => after + 1 + i,
      );
      const pageInfo = { hasNextPage: false, endCursor: `c${this.last}` };
      return json({ data: { changes: { edges: missed.map(edge), pageInfo } } });
    }
    this.streams += 1;
    let end = (): void => undefined;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const tell = (position: number) => {
          const data = JSON.stringify({ data: { changes: edge(position) } });
          controller.enqueue(new TextEncoder().encode(`event: next\ndata: ${data}\n\n`));
        };
        for (let position = after + 1; position <= this.last; position += 1) tell(position);
        this.on('change', tell);
        end = () => {
          this.streams -= 1;
          this.off('change', tell);
        };
      },
      cancel: () => {
        end();
      },
    });
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
  };
}

/** Web Locks as browsers have them: one holder of a name, the others in line. */
class Locks {
  private readonly lines = new Map<string, Promise<unknown>>();

  request(name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>): Promise<void> {
    const turn = (this.lines.get(name) ?? Promise.resolve()).then(() => {
      signal.throwIfAborted();
      return work();
    });
    this.lines.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }
}

let feed: Feed;
const open: AbortController[] = [];

beforeEach(() => {
  feed = new Feed();
  Object.defineProperty(globalThis, 'navigator', { value: { locks: new Locks() }, configurable: true });
});
afterEach(() => {
  for (const tab of open.splice(0)) tab.abort();
  Reflect.deleteProperty(globalThis, 'document');
});

function tab(options: Partial<FollowOptions> = { tabs: acrossTabs('changes') }) {
  const controller = new AbortController();
  open.push(controller);
  const cursors: string[] = [];
  const statuses: FollowStatus[] = [];
  const fetch = (to: string, { body, headers }: RequestInit) =>
    Promise.resolve(
      feed.answer({
        url: to,
        method: 'POST',
        headers: headers as Record<string, string>,
        body: JSON.parse(String(body)),
      }),
    );
  const onStatus = (status: FollowStatus) => statuses.push(status);
  const walk = async () => {
    const client = createClient({ url, fetch, retry: false });
    for await (const { cursor } of follow(client, { after: 'c0', retry: quick, signal: controller.signal, onStatus, ...options })) cursors.push(cursor); // prettier-ignore
  };
  const ended = walk().catch((error: unknown) => error);
  return { cursors, statuses, ended, close: () => controller.abort() };
}

const upTo = (count: number): string[] => Array.from({ length: count }, (_, i) => `c${i + 1}`);
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 1_000; tries += 1) await new Promise((done) => setTimeout(done, 5));
}
const isLive = ({ statuses }: ReturnType<typeof tab>): boolean => statuses.at(-1) === 'live';

it('holds one connection for six tabs, and each of them hears every change once, in order', async () => {
  const tabs = Array.from({ length: 6 }, () => tab());
  await until(() => tabs.every(isLive) && feed.streams > 0);
  feed.happen(20);
  await until(() => tabs.every(({ cursors }) => cursors.length >= 20));
  expect(tabs.map(({ cursors }) => cursors)).toEqual(tabs.map(() => upTo(20)));
  expect(feed.streams).toBe(1);
});

it('goes on in another tab where the one with the connection closes', async () => {
  const [first, ...others] = [tab(), tab(), tab()];
  await until(() => [first, ...others].every(isLive) && feed.streams > 0);
  feed.happen(3);
  await until(() => others.every(({ cursors }) => cursors.length === 3));
  first.close();
  feed.happen(2);
  await until(() => others.every(({ cursors }) => cursors.length >= 5) && feed.streams === 1);
  feed.happen(2);
  await until(() => others.every(({ cursors }) => cursors.length >= 7));
  expect(others.map(({ cursors }) => cursors)).toEqual([upTo(7), upTo(7)]);
  expect([feed.streams, (await first.ended) as Error]).toMatchObject([1, { name: 'AbortError' }]);
});

it('catches up by a query where a tab has missed what the others were told', async () => {
  const leader = tab();
  await until(() => isLive(leader) && feed.streams > 0);
  feed.happen(4);
  await until(() => leader.cursors.length === 4);
  const late = tab();
  await until(() => isLive(late));
  // What nobody told this tab: its next message does not follow on its cursor.
  const channel = new BroadcastChannel('notice-graph changes');
  channel.postMessage({ before: 'c9', edge: edge(10) });
  channel.close();
  feed.happen(2);
  await until(() => late.cursors.length >= 6);
  expect([leader.cursors, late.cursors]).toEqual([upTo(6), upTo(6)]);
});

it('follows by itself where the platform has no locks', async () => {
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  const tabs = [tab(), tab()];
  await until(() => feed.streams === 2);
  feed.happen();
  await until(() => tabs.every(({ cursors }) => cursors.length === 1));
  expect([feed.streams, ...tabs.map(({ cursors }) => cursors)]).toEqual([2, ['c1'], ['c1']]);
});

it('rests while the page is hidden, and misses nothing', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  Object.defineProperty(globalThis, 'document', { value: page, configurable: true });
  const show = (state: string): void => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const one = tab({ pauseHidden: true });
  await until(() => isLive(one));
  feed.happen();
  await until(() => one.cursors.length === 1);
  show('hidden');
  await until(() => one.statuses.at(-1) === 'paused');
  feed.happen(3);
  expect([feed.streams, one.cursors]).toEqual([0, ['c1']]);
  show('visible');
  await until(() => one.cursors.length >= 4);
  expect(one.cursors).toEqual(upTo(4));
  show('hidden');
  await until(() => one.statuses.at(-1) === 'paused');
  one.close();
  expect(await one.ended).toMatchObject({ name: 'AbortError' });
});
