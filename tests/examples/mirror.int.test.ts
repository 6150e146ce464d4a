/** examples/mirror while both sides are killed again and again: at the end both databases say the same, row by row. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { logChanges } from '../../server/changes/change.store.js';
import { loadDemo } from '../../server/ingest/demo.js';
import { openDb, type Db } from '../../server/platform/db.js';
import { inTransaction } from '../../server/platform/transaction.js';
import { askApp, testNow } from '../kit/app.js';
import { listen } from '../kit/browser.js';
import { homes } from '../kit/db.js';
import { startServer, type ServerProcess } from '../kit/server-process.js';

const all = 5_000;
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

  /** A notice renamed, withdrawn or published again; an agency renamed: as the numbers come. */
  async function write(number: number): Promise<void> {
    const notices = await db.prisma.notice.findMany({ orderBy: { id: 'asc' }, select: { id: true, agencyId: true } });
    const { id, agencyId } = notices[number % notices.length] ?? { id: '', agencyId: '' };
    const isOfAgency = number % 11 === 0;
    await inTransaction(db, async (tx) => {
      if (isOfAgency) await tx.agency.update({ where: { id: agencyId }, data: { name: `机构${number}` } });
      else
        await tx.notice.update({
          where: { id },
          data: { title: `第${number}号`, status: number % 7 === 0 ? 'WITHDRAWN' : 'PUBLISHED' },
        });
      const subject = isOfAgency
        ? ({ kind: 'AGENCY_CHANGED', subjectType: 'Agency', subjectId: agencyId } as const)
        : ({ kind: 'NOTICE_REVISED', subjectType: 'Notice', subjectId: id } as const);
      await logChanges(tx, [{ ...subject, revision: null, agencyId, division: null }]);
    });
  }

  it(`agrees after ${all} changes, five ends of the server and five of its own`, async () => {
    mirror = start();
    for (let number = 1; number <= all; number += 1) {
      await write(number);
      if (number % 1_000 === 400) {
        await kill(server.child);
        server = await startServer(env);
      } else if (number % 1_000 === 900) {
        await kill(mirror);
        mirror = start();
      }
    }
    await kill(mirror);
    mirror = start('--once');
    expect(await ended(mirror)).toBe(0);
    const { data } = await askApp(db)(`{ notices(first: 100) { nodes { id title kind publishedOn revision body
      agency { id name } directives(first: 100) { nodes { id path text review } } } } }`);
    const copy = new sqlite.Database(join(folder, 'mirror.db'));
    const notices: readonly any[] = copy.all(
      'SELECT n.*, a.name FROM notice n JOIN agency a ON a.id = n.agency ORDER BY n.id',
    );
    const directives: readonly any[] = copy.all('SELECT * FROM directive ORDER BY id');
    copy.close();
    const byId = (a: any, b: any): number => (a.id < b.id ? -1 : 1);
    const expected = data.notices.nodes.toSorted(byId);
    expect(expected.length).toBeGreaterThan(3);
    expect(notices).toEqual(
      expected.map(({ id, title, kind, publishedOn, revision, body, agency }: any) => ({
        ...{ id, title, kind, revision, body },
        ...{ published_on: publishedOn, agency: agency.id, name: agency.name },
      })),
    );
    expect(directives).toEqual(
      expected
        .flatMap(({ id: notice, directives: { nodes } }: any) => nodes.map((node: any) => ({ ...node, notice })))
        .toSorted(byId),
    );
  }, 180_000);
});
