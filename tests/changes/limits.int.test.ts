/** What streams cost, and what ends them: readers that do not read or go away, keys that are revoked, too much silence. */
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Db } from '../../server/platform/db.js';
import { AppError } from '../../server/platform/errors.js';
import { describeEachHome, testDb } from '../kit/db.js';
import { clerk, ingest } from '../staff/staff.kit.js';
import { log, openEvents, serve, someChange, type Listening } from './changes.kit.js';

const query = 'subscription { changes { node { revision } } }';

/** A reader of the bare connection: it takes what is sent only when it is told to. */
async function openSocket(url: string, body: object): Promise<{ socket: Socket; closed: Promise<unknown> }> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  const text = JSON.stringify(body);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
  return { socket, closed };
}
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await setTimeout(5);
};

describeEachHome('a stream of changes', (home) => {
  let db: Db;
  let at: Listening;
  let ending: AbortController;
  beforeEach(async () => {
    db = await home.open();
    ending = new AbortController();
  });
  afterEach(async () => {
    ending.abort();
    await at.close();
    await db.close();
  });
  const open = (body: object = { query }) => openEvents(at.url, { body, signal: ending.signal });

  it('is left by a reader who goes away while nothing happens', async () => {
    at = await serve(db);
    const events = await open();
    const waiting = events.next().catch(() => undefined);
    expect(at.app.feedStatus()).toEqual({ streams: 1, behindMs: 0 });
    ending.abort();
    await waiting;
    await until(() => at.app.feedStatus().streams === 0);
  });

  it('hangs up on a reader who does not read, who held a page and was told of as behind; others hear on', async () => {
    at = await serve(db, undefined, { eventLimits: { stalledMs: 300 } });
    await ingest(db, { body: `一、加强巡查。${'各镇要按月巡查河道并登记在册。'.repeat(1_900)}` });
    const { subjectId } = await db.prisma.change.findFirstOrThrow();
    const body =
      'subscription ($after: String) { changes(after: $after) { node { subject { ... on Notice { body } } } } }';
    const other = await open();
    const { socket, closed } = await openSocket(at.url, { query: body });
    await until(() => at.app.feedStatus().streams === 2);
    let reads = 0;
    const stop = db.onCall((call) => (reads += call === 'read Subscription.changes' ? 1 : 0));
    socket.pause();
    await log(db, ...Array.from({ length: 200 }, (_, i) => someChange({ subjectId, revision: i + 1 })));
    for (let revision = 1; revision <= 200; revision += 1) {
      expect((await other.next()).value?.data).toMatchObject({ data: { changes: { node: { revision } } } });
    }
    await until(() => at.app.feedStatus().behindMs > 200);
    await until(() => at.app.feedStatus().streams === 1);
    expect(at.app.feedStatus().behindMs).toBe(0);
    stop();
    // 84 kB an event: what fits into the connection, and a page of twenty; the other reader needs eleven reads.
    expect(reads).toBeLessThan(11 + 5);
    socket.resume();
    await closed;
  });

  it('sends comments while nothing happens', async () => {
    at = await serve(db, undefined, { eventLimits: { aliveEveryMs: 20 } });
    const { socket } = await openSocket(at.url, { query });
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await until(() => (text.match(/:\n\n/g)?.length ?? 0) > 3);
    expect(text.split('\r\n\r\n')[0]).toContain('content-type: text/event-stream');
    socket.destroy();
  });

  it('ends with UNAUTHENTICATED once its key is revoked, before another change is told', async () => {
    let isRevoked = false;
    const identify = () =>
      isRevoked ? Promise.reject(new AppError('UNAUTHENTICATED', 'This key was revoked.')) : Promise.resolve(clerk);
    at = await serve(db, clerk, { identify });
    const events = await open();
    await log(db, someChange({ revision: 1 }));
    expect((await events.next()).value?.data.data.changes.node).toEqual({ revision: 1 });
    isRevoked = true;
    await log(db, someChange({ revision: 2 }));
    const { value } = await events.next();
    expect(value?.data).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await events.next()).value?.type).toBe('complete');
    expect(at.app.feedStatus().streams).toBe(0);
  });
});

it('costs one read however many hear the same', async () => {
  const db = await testDb();
  const at = await serve(db);
  const ending = new AbortController();
  const streams = await Promise.all(
    Array.from({ length: 40 }, () => openEvents(at.url, { body: { query }, signal: ending.signal })),
  );
  await until(() => at.app.feedStatus().streams === 40);
  await setTimeout(100);
  let reads = 0;
  const stop = db.onCall((call) => (reads += call === 'read Subscription.changes' ? 1 : 0));
  await log(db, someChange({ revision: 7 }));
  for (const events of streams) expect((await events.next()).value?.data.data.changes.node.revision).toBe(7);
  await setTimeout(50);
  stop();
  expect(reads).toBeLessThanOrEqual(2); // one that finds it, one that finds nothing more
  ending.abort();
  await at.close();
  await db.close();
});
