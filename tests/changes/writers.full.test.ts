/**
 * Many writers at once and readers on two servers, while writers, servers and readers are killed and come back: each reader
 * meets every change once, in the order of the log. 20,000 changes in CI, a tenth elsewhere.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Db } from '../../server/platform/db.js';
import { createClient, follow } from '../../sdk/src/index.js';
import { homes, testDb } from '../kit/db.js';
import { askApp, type Answer, type Ask } from '../kit/app.js';
import { startServer, type ServerProcess } from '../kit/server-process.js';
import { log, serve, someChange, walk, type Walked } from './changes.kit.js';
import { openDb } from '../../server/platform/open-db.js';

const volume = process.env['CI'] ? 20_000 : 2_000;
/** The demo pages' changes have smaller numbers. */
const base = 1_000;
const postgres = homes.find(({ name }) => name === 'PostgreSQL');

/** Whoever reads the feed to its end, and what was met so far: all that it would have stored. */
class Reader {
  readonly met: Walked[] = [];
  private ending = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    private readonly run: (after: string | null, signal: AbortSignal) => AsyncIterable<Walked>,
  ) {}

  start(): this {
    this.ending = new AbortController();
    this.running = this.read(this.ending.signal);
    return this;
  }
  /** Without a word to the server. */
  async kill(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async read(signal: AbortSignal): Promise<void> {
    try {
      for await (const change of this.run(this.met.at(-1)?.cursor ?? null, signal)) {
        if (signal.aborted) return;
        this.met.push(change);
      }
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
    }
  }
}

const asker =
  (url: string, signal: AbortSignal): Ask =>
  async (query, variables) => {
    for (;;) {
      // A signal of its own: fetch leaves its listener on it until it is collected, and a reader asks thousands of times.
      const asking = new AbortController();
      const end = (): void => {
        asking.abort();
      };
      signal.addEventListener('abort', end);
      try {
        signal.throwIfAborted();
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(url, {
          method: 'POST',
          headers,
          body: JSON.stringify({ query, variables }),
          signal: asking.signal,
        });
        return (await answer.json()) as Answer;
      } catch (thrown) {
        if (signal.aborted) throw thrown;
        await setTimeout(50); // its server is away
      } finally {
        signal.removeEventListener('abort', end);
      }
    }
  };

const polling = (name: string, url: string, first: number): Reader =>
  new Reader(name, async function* (after, signal) {
    for (let cursor = after; ;) {
      for (const change of await walk(asker(url, signal), cursor, first)) {
        yield change;
        ({ cursor } = change);
      }
      await setTimeout(50, null, { signal });
    }
  });

const following = (name: string, url: string): Reader =>
  new Reader(name, async function* (after, signal) {
    const client = createClient({ url });
    for await (const { cursor, node } of follow(client, { after, signal, retry: { delay: 30, maxDelay: 300 } })) {
      yield { cursor, revision: node.revision ?? 0 };
    }
  });

const truth = async (db: Db): Promise<number[]> =>
  (
    await db.prisma.change.findMany({ where: { subjectType: 'Notice', agencyId: null }, orderBy: { position: 'asc' } })
  ).map(({ revision }) => revision ?? 0);

(postgres ? describe : describe.skip)('with two servers on PostgreSQL and eight writers', () => {
  let env: Record<string, string>;
  let drop: () => Promise<void>;
  let db: Db;
  const servers: ServerProcess[] = [];
  const children: ChildProcess[] = [];
  const readers: Reader[] = [];

  beforeAll(async () => {
    ({ env, drop } = (await postgres?.create()) ?? { env: {}, drop: () => Promise.resolve() });
    db = await openDb({ databaseUrl: env['DATABASE_URL'] ?? '', dataDir: null });
    servers.push(await startServer(env));
    servers.push(await startServer(env));
  });
  afterAll(async () => {
    for (const reader of readers) await reader.kill();
    for (const { child } of servers) child.kill('SIGKILL');
    for (const child of children) child.kill('SIGKILL');
    await db.close();
    await drop();
  });

  /** Resolves with its exit code, null where it was killed. */
  async function write(from: number, to: number): Promise<{ child: ChildProcess; ended: Promise<number | null> }> {
    const args = ['--import', 'tsx', 'tests/changes/writer.ts', from, to, 4].map(String);
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    return { child, ended };
  }

  const logged = async (): Promise<number> => db.prisma.change.count();
  async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await condition())) await setTimeout(100);
  }

  async function killAndRestart(index: number): Promise<void> {
    const server = servers[index];
    if (!server) throw new Error('no such server');
    server.child.kill('SIGKILL');
    await server.ended;
    servers[index] = await startServer({ ...env, PORT: new URL(server.url).port });
  }

  it('shows every reader each change once, in order, whoever is killed meanwhile', async () => {
    const before = await logged(); // of the demo pages
    const [one = '', two = ''] = servers.map(({ url }) => url);
    readers.push(polling('a', one, 100), polling('b', two, 7), following('c', one), following('d', two));
    for (const reader of readers) reader.start();
    const half = base + volume / 2;
    const [first, second] = await Promise.all([write(base, half), write(half, base + volume)]);

    await until(async () => (await logged()) > before + volume / 8);
    first.child.kill('SIGKILL');
    expect(await first.ended).toBeNull();
    const [again] = await Promise.all([
      write(base, half),
      killAndRestart(1),
      ...readers.slice(0, 3).map(async (reader) => {
        await reader.kill();
        await setTimeout(100);
        reader.start();
      }),
    ]);
    await until(async () => (await logged()) > before + volume / 2);
    await killAndRestart(0);
    expect(await Promise.all([again.ended, second.ended])).toEqual([0, 0]);

    const order = (await db.prisma.change.findMany({ orderBy: { position: 'asc' } })).map(({ revision }) => revision);
    const written = order.slice(before).sort((x, y) => Number(x) - Number(y));
    expect(written).toEqual(Array.from({ length: volume }, (_, i) => base + i));
    for (const reader of readers) {
      await until(() => reader.met.at(-1)?.revision === order.at(-1));
      await reader.kill();
      expect([reader.name, reader.met.map(({ revision }) => revision)]).toEqual([reader.name, order]);
      expect(new Set(reader.met.map(({ cursor }) => cursor)).size).toBe(order.length);
    }
    expect(await walk(asker(two, new AbortController().signal))).toEqual(readers[0]?.met);
  }, 120_000);
});

describe('with two servers on PGlite and eight writers', () => {
  it('shows every reader each change once, in order', async () => {
    const db = await testDb();
    const [one, two] = [await serve(db), await serve(db)];
    const readers = [
      polling('a', one.url, 9),
      polling('b', two.url, 100),
      following('c', one.url),
      following('d', two.url),
    ];
    for (const reader of readers) reader.start();
    const numbers = Array.from({ length: 240 }, (_, i) => i + 1);
    const left = [...numbers];
    const write = async (): Promise<void> => {
      while (left.length > 0) await log(db, ...left.splice(0, 3).map((revision) => someChange({ revision })));
    };
    await Promise.all([...Array.from({ length: 8 }, write), setTimeout(200).then(() => one.app.endStreams())]);
    const order = await truth(db);
    expect([...order].sort((a, b) => a - b)).toEqual(numbers);
    for (const reader of readers) {
      while (reader.met.at(-1)?.revision !== order.at(-1)) await setTimeout(10);
      await reader.kill();
      expect([reader.name, reader.met.map(({ revision }) => revision)]).toEqual([reader.name, order]);
    }
    expect((await walk(askApp(db))).map(({ revision }) => revision)).toEqual(order);
    await Promise.all([one.close(), two.close()]);
    await db.close();
  });
});
