/** A mirror that begins from a snapshot and follows, while eight write and it is killed five times: in the end it has the same rows. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sqlite from 'node-sqlite3-wasm';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { Clerk, Crawler, Registrar } from '../examples/changes.kit.js';
import { askApp, testNow } from '../kit/app.js';
import { homes } from '../kit/db.js';
import { startServer, type ServerProcess } from '../kit/server-process.js';
import { clerk } from '../staff/staff.kit.js';
import { openDb } from '../../server/platform/open-db.js';

const postgres = homes.find(({ name }) => name === 'PostgreSQL');
const clerks = 7;
const stepsEach = 60;
/** The eighth writer brings in pages. */
const pages = 1_500;
const kills = 5;

(postgres ? describe : describe.skip)('a mirror that begins from a snapshot', () => {
  let db: Db;
  let drop: () => Promise<void> = () => Promise.resolve();
  let folder: string;
  let env: Record<string, string>;
  let server: ServerProcess;
  let mirror: ChildProcess;
  beforeAll(async () => {
    execFileSync(process.execPath, ['scripts/pack-sdk.mjs']);
    const home = await postgres?.create();
    drop = home?.drop ?? drop;
    folder = await mkdtemp(join(tmpdir(), 'bulk-mirror-'));
    const databaseUrl = home?.env['DATABASE_URL'] ?? '';
    env = { DATABASE_URL: databaseUrl, BULK_DIR: join(folder, 'bulk'), RATE_LIMIT_PUBLIC: '0' };
    db = await openDb({ databaseUrl, dataDir: null });
    await loadDemo(db, testNow);
    await new Crawler(db).bring(500);
    server = await startServer({ ...env, PORT: '0' });
  });
  afterAll(async () => {
    mirror.kill('SIGKILL');
    server.child.kill('SIGKILL');
    await db.close();
    await drop();
    await rm(folder, { recursive: true, force: true });
  });

  const said: string[] = [];
  function start(...args: readonly string[]): ChildProcess {
    const child = spawn(process.execPath, ['--import', 'tsx', 'examples/mirror/src/main.ts', ...args], {
      env: { ...process.env, NOTICE_GRAPH_URL: server.url, MIRROR_FILE: join(folder, 'mirror.db') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    return child;
  }
  const ended = (child: ChildProcess): Promise<unknown> =>
    new Promise((resolve) =>
      child.exitCode === null && child.signalCode === null ? child.once('close', resolve) : resolve(child.exitCode),
    );

  const exported = (): Promise<unknown> => {
    const child = spawn(process.execPath, ['dist/export.js'], { env: { ...process.env, ...env }, stdio: 'inherit' });
    return new Promise((resolve) => child.once('close', resolve));
  };

  async function clerkWork(number: number, registrar: Registrar): Promise<void> {
    const one = new Clerk(askApp(db, clerk), number);
    for (let step = 1; step <= stepsEach; step += 1) {
      await one.work();
      if (step % 20 === 0) await registrar.rename(step + number);
      if (step % 30 === 0) await registrar.merge();
    }
  }
  async function crawl(): Promise<void> {
    const crawler = new Crawler(db, 8);
    for (let left = pages; left > 0; left -= 25) await crawler.bring(25);
  }

  /** Killed while it loads, and while it follows. */
  async function killAgainAndAgain(isDone: () => boolean): Promise<number> {
    let killed = 0;
    for (const ms of [700, 1_500, 3_000, 3_000, 3_000]) {
      await setTimeout(isDone() ? 500 : ms);
      mirror.kill('SIGKILL');
      await ended(mirror);
      killed += 1;
      mirror = start();
    }
    return killed;
  }

  async function everything(): Promise<{ notices: any[]; directives: any[] }> {
    const found: any[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const { data } = await askApp(db)(
        `query ($after: String) { notices(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
          nodes { id title kind publishedOn revision body agency { id } directives(first: 100, granularity: BOTH) { nodes { id path text review } } } } }`,
        { after },
      );
      found.push(...data.notices.nodes);
      ({ hasNextPage: isMore, endCursor: after } = data.notices.pageInfo);
    }
    return {
      notices: found.map(({ id, title, kind, publishedOn, revision, body, agency }) => ({
        ...{ id, title, kind, revision, body, published_on: publishedOn, agency: agency.id },
      })),
      directives: found.flatMap(({ id: notice, directives: { nodes } }) =>
        nodes.map((node: object) => ({ ...node, notice })),
      ),
    };
  }

  it('has every row as the server has it, after five kills beside eight writers', async () => {
    const registrar = new Registrar(askApp(db, clerk));
    let isDone = false;
    const writing = Promise.all([
      crawl(),
      ...Array.from({ length: clerks }, (_, i) => clerkWork(i + 1, registrar)),
    ]).then(() => {
      isDone = true;
    });
    await setTimeout(500);
    expect(await exported()).toBe(0);
    const before = await db.prisma.change.count();
    mirror = start();
    expect(await killAgainAndAgain(() => isDone)).toBe(kills);
    await writing;
    expect(await db.prisma.change.count()).toBeGreaterThan(before);
    mirror.kill('SIGKILL');
    await ended(mirror);
    mirror = start('--once');
    expect(await ended(mirror)).toBe(0);
    expect(said.filter((line) => line.includes('loaded the newest snapshot')).length).toBe(1);

    const copy = new sqlite.Database(join(folder, 'mirror.db'));
    const rows = (sql: string): readonly any[] => copy.all(sql);
    const byId = (a: any, b: any): number => (a.id < b.id ? -1 : 1);
    const { notices, directives } = await everything();
    expect(notices.length).toBeGreaterThan(pages);
    expect(rows('SELECT * FROM notice ORDER BY id')).toEqual(notices.toSorted(byId));
    expect(rows('SELECT * FROM directive ORDER BY id')).toEqual(directives.toSorted(byId));
    const agencies = rows('SELECT * FROM agency ORDER BY id');
    const { data } = await askApp(db)('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Agency { id name kind } } }', {
      ids: agencies.map(({ id }) => id).slice(0, 100),
    });
    expect(agencies.slice(0, 100)).toEqual(data.nodes);
    copy.close();
  }, 400_000);
});
