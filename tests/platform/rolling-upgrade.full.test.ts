/**
 * The server as it was before the newest migration and the one of now, side by side on one database, under load: first the old one alone, then the new
 * one migrates and joins, last the old one goes. Nobody is told an error by either.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { difference, Followers } from '../../scripts/cluster/story/followers.js';
import { Ledger } from '../../scripts/cluster/story/ledger.js';
import { pageOf } from '../../scripts/cluster/story/pages.js';
import { homes, type TestDatabase } from '../kit/db.js';
import { startServer, type ServerProcess } from '../kit/server-process.js';
import { isThere } from '../kit/wanted.js';

const run = promisify(execFile);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const git = (...args: readonly string[]): string =>
  execFileSync('git', [...args], { stdio: 'pipe' })
    .toString()
    .trim();

/** The commit before the newest migration came; null where the history does not go back so far. */
function commitBefore(migration: string): string | null {
  try {
    const path = `prisma/migrations/${migration}/migration.sql`;
    const added = git('log', '-1', '--no-renames', '--diff-filter=A', '--format=%H', '--', path);
    return added === '' ? null : git('rev-parse', '--verify', '--quiet', `${added}^`);
  } catch {
    return null; // no repository, or one without what was before
  }
}

const newest =
  readdirSync('prisma/migrations')
    .filter((name) => /^\d/.test(name))
    .at(-1) ?? '';
const before = commitBefore(newest);
const way = 'git fetch --unshallow, in a clone of the repository';
const hasHistory = isThere(before !== null, `history before ${newest}`, way);
const home = homes.find(({ name }) => name === 'PostgreSQL');

/** The sources of then with the packages of now, as setup makes them ready. */
async function build(commit: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'notice-graph-before-'));
  execFileSync('sh', ['-c', `git archive ${commit} | tar -x -C "${folder}"`]);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  await run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { cwd: folder, env });
  writeFileSync(join(folder, 'server/platform/_generated/.schema-hash'), commit); // setup leaves it there
  const bundle = `import('./scripts/bundle.mjs').then((module) => module.bundle())`;
  await run(process.execPath, ['-e', bundle], { cwd: folder });
  return folder;
}

const reads = [
  '{ notices(first: 10) { nodes { id title agency { name } directives(first: 3) { nodes { text addressees { text } targets { text dueBy } } } } } }',
  '{ search(query: "农贸市场", first: 5) { totalCount nodes { __typename } } }',
  '{ agency(by: { name: "云浦市澄湖区水务局" }) { name duties(first: 5) { totalCount nodes { basis status dueOn } } assignedDirectives(first: 5) { nodes { text } } } }',
  '{ meetings(first: 5) { nodes { name } } directives(first: 5) { nodes { text restatements(first: 2) { nodes { __typename } } } } }',
  '{ changes(first: 5) { nodes { kind subjectId } } agencies(first: 20) { nodes { name aliases division { name } } } }',
];
const update =
  'mutation($input: UpdateAgencyInput!) { updateAgency(input: $input) { outcome userErrors { message } } }';
const publish =
  'mutation($input: IngestPageInput!) { ingestPage(input: $input) { outcome notice { id revision } userErrors { message } } }';
const correct =
  'mutation($input: CorrectNoticeInput!) { correctNotice(input: $input) { notice { revision } userErrors { message } } }';
const withdraw =
  'mutation($input: WithdrawNoticeInput!) { withdrawNotice(input: $input) { notice { id } userErrors { message } } }';

(hasHistory && home ? describe : describe.skip)('the release before and this one', () => {
  let folder = '';
  let key = '';
  let agency = '';
  let database: TestDatabase | undefined;
  let old: ServerProcess | undefined;
  let now: ServerProcess | undefined;
  const ledger = new Ledger();
  let followers = new Followers(null, ledger);
  const follow = (name: string, { url }: ServerProcess): void => {
    followers.begin(name, url.replace(/\/graphql$/, ''));
  };
  const faults: string[] = [];
  const done = { old: 0, now: 0 };
  let isOver = false;
  const working: Promise<void>[] = [];
  const unlimited = { RATE_LIMIT_PUBLIC: '0', RATE_LIMIT_ADMIN: '0' };

  const ask = async (who: 'old' | 'now', query: string, variables: object = {}): Promise<any> => {
    const at = who === 'old' ? old : now;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const isRead = query.startsWith('{');
    const body = JSON.stringify({ query, variables });
    const sent = isRead ? { 'content-type': 'application/json' } : headers;
    const answer = await fetch(at?.url ?? '', { method: 'POST', headers: sent, body });
    const { data, errors } = await answer.json();
    const told = errors ?? Object.values(data ?? {}).flatMap((one: any) => one?.userErrors ?? []);
    if (told.length > 0) faults.push(`${who}: ${query.slice(0, 60)}: ${JSON.stringify(told).slice(0, 300)}`);
    else done[who] += 1;
    return data;
  };
  const work = async (who: 'old' | 'now', first: number): Promise<void> => {
    for (let n = first; !isOver; n += 1) {
      try {
        for (const query of reads) await ask(who, query);
        const { ingestPage } = (await ask(who, publish, { input: { content: pageOf(n) } })) ?? {};
        const { id, revision: expectedRevision } = ingestPage?.notice ?? {};
        await ask(who, correct, { input: { id, expectedRevision, reason: '核对', title: `核对过的通知 ${n}` } });
        if (n % 4 === 0) await ask(who, withdraw, { input: { id, reason: '重复' } });
        await ask(who, update, { input: { id: agency, shortName: `${n}局` } });
      } catch (thrown) {
        faults.push(`${who}: ${String(thrown)}`);
      }
      await pause(100);
    }
  };
  const atLeast = async (who: 'old' | 'now', more: number): Promise<void> => {
    const until = done[who] + more;
    for (let tries = 0; tries < 1_200 && done[who] < until; tries += 1) await pause(100);
    expect(done[who]).toBeGreaterThanOrEqual(until);
  };

  beforeAll(async () => {
    folder = await build(before ?? '');
    database = await home?.createEmpty();
    const env = { ...database?.env, ...unlimited };
    old = await startServer(env, folder);
    const { stdout } = await run(process.execPath, ['dist/key.js', 'create'], {
      cwd: folder,
      env: { ...process.env, ...env },
    });
    key = /ng_\S+/.exec(stdout)?.[0] ?? '';
    const { agency: found } = await ask('old', '{ agency(by: { name: "云浦市澄湖区市场监督管理局" }) { id } }');
    agency = found.id;
    const { changes } = await ask('old', '{ changes(first: 1) { pageInfo { endCursor } } }');
    followers = new Followers(changes.pageInfo.endCursor, ledger); // each from the first change on
    follow('the old one', old);
  }, 300_000);
  afterAll(async () => {
    isOver = true;
    await Promise.all(working);
    await followers.end();
    for (const one of [old, now]) {
      one?.child.kill('SIGKILL');
      await one?.ended;
    }
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answer side by side without an error, while the new one migrates and after', async () => {
    working.push(work('old', 1));
    await atLeast('old', 30);
    now = await startServer({ ...database?.env, ...unlimited });
    follow('the new one', now);
    working.push(work('now', 10_001));
    await Promise.all([atLeast('old', 150), atLeast('now', 150)]);
    isOver = true;
    await Promise.all(working);
    expect(faults).toEqual([]);
  }, 300_000);

  it('tell those who follow them the same changes, each once', async () => {
    const [first = { heard: [] }, ...others] = followers.all;
    const isLevel = (): boolean => others.every(({ heard }) => heard.at(-1) === first.heard.at(-1));
    for (let tries = 0; tries < 150 && !isLevel(); tries += 1) await pause(100);
    expect(others.map(({ name, heard }) => [name, difference(heard, first.heard)])).toEqual(
      others.map(({ name }) => [name, null]),
    );
    expect(
      difference(
        first.heard,
        [...new Set(first.heard)].sort((a, b) => a - b),
      ),
    ).toBeNull();
    expect(first.heard.length).toBeGreaterThan(50);
    expect(ledger.wrong).toEqual([]);
  }, 30_000);

  it('end and go on: the old one leaves, the new one starts anew on what both wrote', async () => {
    old?.child.kill('SIGTERM');
    expect(await old?.ended).toBe(0);
    const again = await startServer({ ...database?.env, ...unlimited });
    const answer = await fetch(again.url.replace('/graphql', '/ready'));
    again.child.kill('SIGTERM');
    expect([answer.status, await again.ended]).toEqual([200, 0]);
  }, 60_000);
});
