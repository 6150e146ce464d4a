/** What one caller may have under way at once, over real sockets and with small settings: others are answered meanwhile. */
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createApp, type App } from '../../server/app.js';
import { createBounds, usualLimits, type Bounds, type BoundLimits } from '../../server/platform/bounds/bounds.js';
import { boundConnections } from '../../server/platform/bounds/connections.js';
import { createPeers, type Peers } from '../../server/platform/bounds/peers.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { log, openEvents, someChange } from '../changes/changes.kit.js';
import { testNow } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { listen } from '../sdk/faults.kit.js';
import { ingest } from '../staff/staff.kit.js';
import { connectFrom, sendRaw } from './raw.kit.js';
import type { Viewer } from '../../server/graphql/viewer.js';

let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

interface Bounded {
  readonly url: string;
  readonly app: App;
  readonly bounds: Bounds;
  /** Bounds that were met, as `bound why`. */
  readonly met: string[];
  readonly close: () => Promise<void>;
}
const running: Bounded[] = [];
const clients: Socket[] = [];
afterEach(async () => {
  for (const socket of clients.splice(0)) socket.destroy();
  for (const each of running.splice(0)) await each.close();
});

interface Given {
  readonly limits?: Partial<BoundLimits>;
  readonly peers?: Peers;
  /** By the bearer; without one, the public. */
  readonly viewers?: Readonly<Record<string, Viewer>>;
}

async function serve({ limits = {}, peers = createPeers({ hops: 0 }, []), viewers = {} }: Given): Promise<Bounded> {
  const met: string[] = [];
  const bounds = createBounds({ ...usualLimits, ...limits }, (bound, why) => met.push(`${bound} ${why}`));
  const app = createApp({
    db,
    log: createLog('silent'),
    now: () => testNow,
    identify: async (headers) => viewers[headers.get('authorization') ?? ''] ?? { role: 'PUBLIC', name: null },
    isReady: () => true,
    bounds,
    peers,
  });
  const server: Server = createServer(app.listener);
  boundConnections(server, bounds, peers);
  const url = await listen(server);
  const close = async (): Promise<void> => {
    app.endStreams();
    const ended = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await ended;
  };
  const bounded = { url, app, bounds, met, close };
  running.push(bounded);
  return bounded;
}

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await setTimeout(5);
};

const connected = async (url: string, address: string): Promise<Socket> => {
  const socket = await connectFrom(url, address);
  clients.push(socket);
  return socket;
};

/** A caller at another address of this machine, and what it is told. */
async function caller(url: string, address: string) {
  const socket = await connected(url, address);
  const told = { text: '', isClosed: false };
  socket.on('data', (chunk: Buffer) => (told.text += chunk.toString()));
  socket.on('close', () => (told.isClosed = true));
  const answered = async (): Promise<{ status: number; code: unknown; retryAfter: number }> => {
    await until(() => told.text.includes('\r\n\r\n') || told.isClosed);
    const code = /"code":"(\w+)"/.exec(told.text)?.[1] ?? null;
    return {
      status: Number(told.text.split(' ')[1]),
      code,
      retryAfter: Number(/^retry-after: (\d+)/im.exec(told.text)?.[1]),
    };
  };
  return { socket, told, answered };
}

const post = (body: string, headers = '', length = Buffer.byteLength(body)): string =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${headers}\r\n${body}`;
const question = '{"query":"{ __typename }"}';
const answer = '{"data":{"__typename":"Query"}}';

async function ask(url: string, address: string, headers = '') {
  const { socket, told, answered } = await caller(url, address);
  socket.write(post(question, `Connection: close\r\n${headers}`));
  const { status, code } = await answered();
  await until(() => told.isClosed);
  return { status, code, body: told.text.split('\r\n\r\n')[1] };
}

describe('streams', () => {
  const follow = async (url: string, address: string, headers = '') => {
    const at = await caller(url, address);
    at.socket.write(post('{"query":"subscription { changes { cursor } }"}', `Accept: text/event-stream\r\n${headers}`));
    return { ...at, ...(await at.answered()) };
  };

  it('of one address are a share, and others have theirs; one that ends makes room', async () => {
    const { url, met, bounds } = await serve({ limits: { streams: { all: 10, each: 2 } } });
    const [first] = [await follow(url, '127.0.0.2'), await follow(url, '127.0.0.2')];
    const refused = await follow(url, '127.0.0.2');
    expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect((await follow(url, '127.0.0.3')).status).toBe(200);
    expect((await ask(url, '127.0.0.2')).body).toBe(answer); // questions are another matter
    expect(met).toEqual(['streams each']);
    first?.socket.destroy();
    await until(() => bounds.streams.used === 2);
    expect((await follow(url, '127.0.0.2')).status).toBe(200);
  });

  it('of one key are a share wherever it is used', async () => {
    const viewers = {
      'Bearer a': { role: 'PARTNER', name: 'a', id: 'a' },
      'Bearer b': { role: 'PARTNER', name: 'b', id: 'b' },
    } as const;
    const { url } = await serve({ limits: { streams: { all: 10, each: 1 } }, viewers });
    const as = (key: string) => `Authorization: Bearer ${key}\r\n`;
    expect((await follow(url, '127.0.0.2', as('a'))).status).toBe(200);
    expect((await follow(url, '127.0.0.3', as('a'))).status).toBe(429);
    expect((await follow(url, '127.0.0.2', as('b'))).status).toBe(200);
    expect((await follow(url, '127.0.0.2')).status).toBe(200);
  });

  it('of whoever has most end, with their last word, where all are taken', async () => {
    const { url, met } = await serve({ limits: { streams: { all: 4, each: 3 } } });
    const heavy = [await follow(url, '127.0.0.2'), await follow(url, '127.0.0.2'), await follow(url, '127.0.0.2')];
    await follow(url, '127.0.0.3');
    expect((await follow(url, '127.0.0.4')).status).toBe(200);
    await until(() => heavy[0]?.told.isClosed === true);
    expect(heavy[0]?.told.text).toContain('event: complete');
    expect(await follow(url, '127.0.0.2')).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', retryAfter: 30 });
    expect(met).toEqual(['streams all', 'streams all']);
  });

  it('share an event: it is executed once for each document, variables and role', async () => {
    const clerk = { role: 'STAFF', name: '值班员', id: 'clerk' } as const;
    const { url, app } = await serve({ viewers: { 'Bearer clerk': clerk } });
    const ending = new AbortController();
    const open = (query: string, variables: object = {}, headers: object = {}) =>
      openEvents(url, { body: { query, variables }, headers, signal: ending.signal });
    const plain = 'subscription { changes { cursor node { revision } } }';
    const resumed =
      'subscription ($after: String, $x: Boolean!) { changes(after: $after) { node { revision @include(if: $x) } } }';
    const many = <T>(count: number, of: (i: number) => Promise<T>): Promise<T[]> =>
      Promise.all(Array.from({ length: count }, (_, i) => of(i)));
    await log(db, someChange({ revision: 1 }));
    const body = JSON.stringify({ query: '{ changes(first: 100) { pageInfo { endCursor } } }' });
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const cursor = (await response.json()).data.changes.pageInfo.endCursor;
    const groups = await Promise.all([
      many(30, () => open(plain)),
      many(10, () => open(plain, {}, { authorization: 'Bearer clerk' })),
      many(20, (i) => open(resumed, { after: i % 2 ? null : cursor, x: true })), // where it began says nothing of what comes
      many(5, () => open(resumed, { after: null, x: false })),
    ]);
    await until(() => app.streams().open === 65);
    await setTimeout(100);
    const before = app.streams();
    await log(db, someChange({ revision: 7 }));
    const heard = await Promise.all(groups.map((group) => Promise.all(group.map((events) => events.next()))));
    const told = heard.map((group) => new Set(group.map(({ value }) => JSON.stringify(value))));
    expect(told.map(({ size }) => size)).toEqual([1, 1, 1, 1]);
    const revisions = heard.map(([first]) => (first?.value as any).data.data.changes.node.revision);
    expect(revisions).toEqual([7, 7, 7, undefined]);
    expect(app.streams().made - before.made).toBe(4);
    expect(app.streams().written - before.written).toBe(65);
    ending.abort();
  });
});

describe('request bodies', () => {
  const part = 40_000;
  const begin = async (url: string, address: string, bytes: number) => {
    const at = await caller(url, address);
    at.socket.write(post('x'.repeat(bytes), '', 1_000_000));
    return at;
  };
  const bodies = { all: 5 * part, each: 2 * part };

  it('of one address are refused beyond its share; what had come is released once they are gone', async () => {
    const { url, bounds, met } = await serve({ limits: { bodies } });
    const slow = [await begin(url, '127.0.0.2', part), await begin(url, '127.0.0.2', part)];
    await until(() => bounds.bodies.used === 2 * part);
    const refused = await (await begin(url, '127.0.0.2', part)).answered();
    expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect((await ask(url, '127.0.0.3')).body).toBe(answer);
    expect(met).toContain('bodies each');
    for (const { socket } of slow) socket.destroy();
    await until(() => bounds.bodies.used === 0);
    expect((await ask(url, '127.0.0.2')).body).toBe(answer);
  });

  it('of whoever has most end where all is taken', async () => {
    const { url, bounds } = await serve({ limits: { bodies } });
    const heavy = await begin(url, '127.0.0.2', 2 * part);
    await until(() => bounds.bodies.used === 2 * part);
    await begin(url, '127.0.0.3', 2 * part);
    await until(() => bounds.bodies.used === 4 * part);
    await begin(url, '127.0.0.4', part);
    await until(() => bounds.bodies.used === 5 * part);
    expect((await ask(url, '127.0.0.5')).body).toBe(answer);
    expect(await heavy.answered()).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
    expect(bounds.bodies.used).toBe(3 * part);
  });

  it('that hold memory and stop are given up, while small ones have the time of their connection', async () => {
    const { url, bounds, met } = await serve({ limits: { bodyStalledMs: 200 } });
    const large = await begin(url, '127.0.0.2', 100_000);
    const small = await begin(url, '127.0.0.2', 100);
    expect(await large.answered()).toMatchObject({ status: 408, code: 'REQUEST_TIMED_OUT' });
    await until(() => large.told.isClosed);
    expect([bounds.bodies.used, met, small.told.isClosed]).toEqual([100, ['bodies time'], false]);
  });

  it('that come slowly and steadily are read to their end', async () => {
    const { url } = await serve({ limits: { bodyStalledMs: 400 } });
    const { socket, told, answered } = await caller(url, '127.0.0.2');
    const body = JSON.stringify({ query: `{ __typename }${' '.repeat(100_000)}` });
    socket.write(post(body.slice(0, 70_000), 'Connection: close\r\n', body.length));
    for (let at = 70_000; at < body.length; at += 5_000) {
      await setTimeout(100);
      socket.write(body.slice(at, at + 5_000));
    }
    expect((await answered()).status).toBe(200);
    expect(told.text).toContain(answer);
  });
});

describe('answers that nobody reads', () => {
  /** More than connections hold by themselves: some megabytes each. */
  const query = JSON.stringify({
    query: `{ ${Array.from({ length: 90 }, (_, i) => `a${i}: notices(first: 1) { nodes { body } }`).join(' ')} }`,
  });
  beforeAll(async () => {
    await ingest(db, { body: `一、加强巡查。各镇要按月巡查河道。\n${'甲河、乙河、丙河、丁河、戊河、'.repeat(4_000)}` });
  });
  const deaf = async (url: string, address: string): Promise<Socket> => {
    const socket = await connected(url, address);
    socket.pause();
    socket.write(post(query));
    return socket;
  };
  const megabytes = (count: number): number => count * 2 ** 20;

  it('end after a time without progress', async () => {
    const { url, bounds, met } = await serve({ limits: { answerStalledMs: 400 } });
    await deaf(url, '127.0.0.2');
    await until(() => bounds.answers.used > megabytes(5));
    await until(() => bounds.answers.used === 0);
    expect(met).toEqual(['answers time']);
  });

  it('of one address are a share of which the oldest ends; others are answered', async () => {
    const { url, bounds, met } = await serve({ limits: { answers: { all: megabytes(100), each: megabytes(20) } } });
    for (let i = 0; i < 3; i += 1) {
      await deaf(url, '127.0.0.2');
      await until(() => bounds.answers.used > megabytes(10) && met.length >= i);
    }
    expect(bounds.answers.used).toBeLessThanOrEqual(megabytes(20));
    expect(met).toEqual(['answers each', 'answers each']);
    expect((await ask(url, '127.0.0.3')).body).toBe(answer);
  });

  it('are none where somebody reads, be it slowly', async () => {
    const { url, bounds, met } = await serve({ limits: { answerStalledMs: 1_000 } });
    const socket = await deaf(url, '127.0.0.2');
    await until(() => bounds.answers.used > 0);
    let read = 0;
    socket.on('data', (chunk: Buffer) => {
      read += chunk.byteLength;
      socket.pause();
      void setTimeout(2).then(() => socket.resume());
    });
    socket.resume();
    await until(() => bounds.answers.used === 0);
    expect(met).toEqual([]);
    expect(read).toBeGreaterThan(megabytes(1));
  });
});

describe('connections', () => {
  it('of one network end, the longest idle first, where it opens more than its share', async () => {
    const { url, bounds, met } = await serve({ limits: { connections: { all: 20, each: 3 } } });
    const idle: Awaited<ReturnType<typeof caller>>[] = [];
    for (let i = 0; i < 6; i += 1) idle.push(await caller(url, '127.0.0.2'));
    await until(() => idle.filter(({ told }) => told.isClosed).length === 3);
    expect(idle.map(({ told }) => told.isClosed)).toEqual([true, true, true, false, false, false]);
    expect(bounds.connections.used).toBe(3);
    expect(met).toEqual(['connections each', 'connections each', 'connections each']);
    expect((await ask(url, '127.0.0.2')).body).toBe(answer); // an idle one made room
    expect((await ask(url, '127.0.0.3')).body).toBe(answer);
  });

  it('of the heaviest network make room where all are taken; one on which a stream runs stays', async () => {
    const { url, met, app } = await serve({ limits: { connections: { all: 4, each: 3 } } });
    const busy = await caller(url, '127.0.0.2');
    busy.socket.write(post('{"query":"subscription { changes { cursor } }"}', 'Accept: text/event-stream\r\n'));
    await until(() => app.streams().open === 1);
    const heavy = [await caller(url, '127.0.0.2'), await caller(url, '127.0.0.2')];
    await caller(url, '127.0.0.3');
    for (const address of ['127.0.0.4', '127.0.0.5', '127.0.0.6']) expect((await ask(url, address)).body).toBe(answer);
    expect(met).toEqual(['connections all']); // room for one, which each of the three had in turn
    await until(() => heavy[0]?.told.isClosed === true);
    expect([busy.told.isClosed, heavy[1]?.told.isClosed]).toEqual([false, false]);
  });

  it('of a proxy are many callers’, and bounded by all alone', async () => {
    const peers = createPeers({ networks: ['127.0.0.2'] }, []);
    const { url, met } = await serve({ limits: { connections: { all: 20, each: 2 } }, peers });
    const open = await Promise.all(Array.from({ length: 8 }, () => caller(url, '127.0.0.2')));
    expect((await ask(url, '127.0.0.2')).body).toBe(answer);
    expect([open.filter(({ told }) => told.isClosed).length, met]).toEqual([0, []]);
  });
});

describe('where proxies are named', () => {
  const given = {
    peers: createPeers({ networks: ['127.0.0.2'] }, ['127.0.0.9']),
    limits: { streams: { all: 9, each: 1 } },
  };
  const health = async (url: string, address: string): Promise<number> => {
    const { socket, answered } = await caller(url, address);
    socket.write('GET /health HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 127.0.0.2\r\n\r\n');
    return (await answered()).status;
  };

  it('another peer is refused and hung up on, whatever it says of where it comes from', async () => {
    const { url, met } = await serve(given);
    expect((await ask(url, '127.0.0.2', 'X-Forwarded-For: 198.51.100.1\r\n')).body).toBe(answer);
    expect(await ask(url, '127.0.0.3', 'X-Forwarded-For: 127.0.0.2\r\n')).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
    });
    expect(await sendRaw(url, 'OPTIONS /graphql HTTP/1.1\r\nHost: x\r\n\r\n')).toMatchObject({
      status: 403,
      isClosed: true,
    });
    expect(met).toEqual(['peers each', 'peers each']);
  });

  it('those who watch it may ask whether it lives, and nothing else', async () => {
    const { url } = await serve(given);
    expect([await health(url, '127.0.0.9'), await health(url, '127.0.0.2'), await health(url, '127.0.0.3')]).toEqual([
      200, 200, 403,
    ]);
    expect((await ask(url, '127.0.0.9')).status).toBe(403);
  });

  it('bounds hold for the callers behind them, one by one', async () => {
    const { url } = await serve(given);
    const follow = async (of: string): Promise<number> => {
      const { socket, answered } = await caller(url, '127.0.0.2');
      const headers = `Accept: text/event-stream\r\nX-Forwarded-For: ${of}\r\n`;
      socket.write(post('{"query":"subscription { changes { cursor } }"}', headers));
      return (await answered()).status;
    };
    const statuses: number[] = [];
    for (const of of [
      '198.51.100.1',
      '1.1.1.1, 198.51.100.1',
      '198.51.100.2',
      '2001:db8::1',
      '2001:db8::2',
      '2001:db8:0:1::',
    ])
      statuses.push(await follow(of));
    expect(statuses).toEqual([200, 429, 200, 200, 429, 200]);
  });
});
