/** The ways to back up and restore that docs/operations.md tells: what is restored is the same, to whoever asks it. */
import { execFile, spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow } from '../kit/app.js';
import { homes } from '../kit/db.js';
import { fingerprints } from '../kit/rows.js';
import { isThere } from '../kit/wanted.js';
import { openDb } from '../../server/platform/open-db.js';

const run = promisify(execFile);
const page = `query ($after: String) {
  changes(first: 3, after: $after) { nodes { kind occurredAt subjectId } pageInfo { endCursor } }
  notices(first: 3) { nodes { id title directives { totalCount } } }
}`;

const open = (env: Record<string, string>): Promise<Db> =>
  openDb({ databaseUrl: env['DATABASE_URL'] ?? null, dataDir: env['DATA_DIR'] ?? null });

/** All rows, an answer, and what comes behind a cursor. */
async function lookAt(db: Db, after?: string) {
  const ask = askApp(db);
  const { data } = await ask(page);
  const cursor = after ?? String(data.changes.pageInfo.endCursor);
  return { cursor, seen: { rows: await fingerprints(db), data, behind: (await ask(page, { after: cursor })).data } };
}

it('a copy of the embedded database’s folder is the database', async () => {
  const home = await homes[0]?.create();
  const env = home?.env ?? {};
  const db = await open(env);
  await loadDemo(db, testNow);
  const { cursor, seen } = await lookAt(db);
  await db.close();
  const copy = join(await mkdtemp(join(tmpdir(), 'notice-graph-backup-')), 'data');
  await cp(env['DATA_DIR'] ?? '', copy, { recursive: true });
  const restored = await open({ DATA_DIR: copy });
  expect((await lookAt(restored, cursor)).seen).toEqual(seen);
  expect(seen.behind.changes.nodes).toHaveLength(3);
  await restored.close();
  await rm(copy, { recursive: true });
  await home?.drop();
});

const server = homes.find(({ name }) => name === 'PostgreSQL');
const canDump =
  server !== undefined &&
  isThere(spawnSync('pg_dump', ['--version']).status === 0, 'pg_dump', 'apt-get install postgresql-client');

(canDump ? it : it.skip)('what pg_dump wrote, pg_restore makes the database again', async () => {
  const home = await server?.create();
  const url = home?.env['DATABASE_URL'] ?? '';
  const db = await open({ DATABASE_URL: url });
  await loadDemo(db, testNow);
  const { cursor, seen } = await lookAt(db);
  const file = join(await mkdtemp(join(tmpdir(), 'notice-graph-backup-')), 'notice-graph.dump');
  await run('pg_dump', ['--format=custom', `--file=${file}`, url]); // while it is open
  await db.close();
  const name = `${new URL(url).pathname.slice(1)}_restored`;
  const restoredUrl = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const admin = Object.assign(new URL(url), { pathname: '/postgres' }).href;
  await run('psql', ['--quiet', `--command=CREATE DATABASE "${name}"`, admin]);
  await run('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${restoredUrl}`, file]);
  const restored = await open({ DATABASE_URL: restoredUrl });
  expect((await lookAt(restored, cursor)).seen).toEqual(seen);
  await restored.close();
  await run('psql', ['--quiet', `--command=DROP DATABASE "${name}"`, admin]);
  await home?.drop();
});
