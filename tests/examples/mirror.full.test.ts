/** examples/mirror while both sides are killed again and again: at the end both databases say the same, row by row. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow } from '../kit/app.js';
import { listen } from '../kit/browser.js';
import { homes } from '../kit/db.js';
import { startServer, type ServerProcess } from '../kit/server-process.js';
import { clerk } from '../staff/staff.kit.js';
import { Clerk, Crawler, Registrar } from './changes.kit.js';
import { openDb } from '../../server/platform/open-db.js';

const all = 5_000;
/** So many of them by clerks, one by one. */
const corrections = 900;
const postgres = homes.find(({ name }) => name === 'PostgreSQL');

(postgres ? describe : describe.skip)('the mirror', () => {
  let db: Db;
  let drop: () => Promise<void>;
  let folder: string;
  let env: Record<string, string>;
  let server: ServerProcess;
  let mirror: ChildProcess;
  beforeAll(async () => {
    execFileSync(process.execPath, ['scripts/pack-sdk.mjs']);
    const home = await postgres?.create();
    drop = home?.drop ?? (() => Promise.resolve());
    const databaseUrl = home?.env['DATABASE_URL'] ?? '';
    db = await openDb({ databaseUrl, dataDir: null });
    await loadDemo(db, testNow);
    folder = await mkdtemp(join(tmpdir(), 'mirror-'));
    const blocker = createServer();
    const { port } = new URL(await listen(blocker));
    await new Promise((resolve) => blocker.close(resolve));
    env = { DATABASE_URL: databaseUrl, PORT: port, RATE_LIMIT_PUBLIC: '0' };
    server = await startServer(env);
  });
  afterAll(async () => {
    mirror.kill('SIGKILL');
    server.child.kill('SIGKILL');
    await db.close();
    await drop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = (...args: readonly string[]): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', 'examples/mirror/src/main.ts', ...args], {
      env: { ...process.env, NOTICE_GRAPH_URL: server.url, MIRROR_FILE: join(folder, 'mirror.db') },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const ended = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('close', resolve));
  const kill = async (child: ChildProcess): Promise<void> => {
    const end = ended(child);
    child.kill('SIGKILL');
    await end;
  };

  /** One of the two, in turns. */
  const killed = { server: 0, mirror: 0 };
  async function killOne(isServer: boolean): Promise<void> {
    killed[isServer ? 'server' : 'mirror'] += 1;
    await kill(isServer ? server.child : mirror);
    if (isServer) server = await startServer(env);
    else mirror = start();
  }

  /** Pages come in while clerks correct, withdraw, review, rename and merge; nobody waits for what is killed. */
  async function change(): Promise<void> {
    const ask = askApp(db, clerk);
    const registrar = new Registrar(ask);
    let done = 0;
    let kills = Promise.resolve();
    const count = (many: number): void => {
      const before = Math.floor(done / (all / 10) + 0.5);
      done += many;
      const isServer = before % 2 === 0;
      if (Math.floor(done / (all / 10) + 0.5) > before) kills = kills.then(() => killOne(isServer));
    };
    const correct = async (one: Clerk): Promise<void> => {
      for (let step = 1; step <= corrections / 3; step += 1) {
        await one.work();
        count(1);
        if (step % 20 === 0) await registrar.rename(step);
        if (step % 40 === 0) await registrar.merge();
      }
    };
    const crawl = async (): Promise<void> => {
      const crawler = new Crawler(db);
      for (let left = all - corrections; left > 0; left -= 50) {
        await crawler.bring(50);
        count(50);
      }
    };
    await Promise.all([crawl(), ...[1, 2, 3].map((number) => correct(new Clerk(ask, number)))]);
    await kills;
  }

  async function everyNotice(): Promise<any[]> {
    const notices: any[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors } = await askApp(db)(
        `query ($after: String) { notices(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
          nodes { id title kind publishedOn revision body agency { id } directives(first: 100, granularity: BOTH) { nodes { id path text review } } } } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      notices.push(...data.notices.nodes);
      if (!data.notices.pageInfo.hasNextPage) return notices;
      after = data.notices.pageInfo.endCursor;
    }
  }

  it(`agrees after ${all} changes, five ends of the server and five of its own`, async () => {
    mirror = start();
    await change();
    expect(killed).toEqual({ server: 5, mirror: 5 });
    const kinds = await db.prisma.change.groupBy({ by: ['kind'], _count: true });
    expect(kinds).toHaveLength(7);
    expect(kinds.reduce((sum, { _count }) => sum + _count, 0)).toBeGreaterThanOrEqual(all);
    await kill(mirror);
    mirror = start('--once');
    expect(await ended(mirror)).toBe(0);
    const copy = new sqlite.Database(join(folder, 'mirror.db'));
    const rows = (sql: string): readonly any[] => copy.all(sql);
    const byId = (a: any, b: any): number => (a.id < b.id ? -1 : 1);
    const expected = (await everyNotice()).toSorted(byId);
    expect(expected.length).toBeGreaterThan(3_000);
    expect(rows('SELECT * FROM notice ORDER BY id')).toEqual(
      expected.map(({ id, title, kind, publishedOn, revision, body, agency }: any) => ({
        ...{ id, title, kind, revision, body, published_on: publishedOn, agency: agency.id },
      })),
    );
    expect(rows('SELECT * FROM directive ORDER BY id')).toEqual(
      expected
        .flatMap(({ id: notice, directives: { nodes } }: any) => nodes.map((node: any) => ({ ...node, notice })))
        .toSorted(byId),
    );
    const agencies = rows('SELECT * FROM agency ORDER BY id');
    const { data } = await askApp(db)('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Agency { id name kind } } }', {
      ids: agencies.map(({ id }) => id),
    });
    expect(agencies).toEqual(data.nodes);
    expect(expected.every(({ agency }: any) => agencies.some(({ id }) => id === agency.id))).toBe(true);
    copy.close();
  }, 400_000);
});
