/** The folder that `npm run build` writes: it runs with its own few packages and without this repository. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startServer, type ServerProcess } from '../kit/server-process.js';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optional?: boolean; readonly version?: string }>>;
}

let out: string;
let folder: string;
let lock: Lock;
let server: ServerProcess | undefined;
const run = promisify(execFile);

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'notice-graph-release-'));
  await run(process.execPath, ['scripts/release.mjs', '--out', out]);
  const tarball = (await readdir(out)).find((name) => name.endsWith('.tgz')) ?? '';
  // From the tarball: npm leaves out of it what the folder has, empty folders among others.
  await run('tar', ['xzf', tarball], { cwd: out });
  folder = join(out, 'package');
  lock = JSON.parse(await readFile(join(folder, 'npm-shrinkwrap.json'), 'utf8')) as Lock;
  for (const path of Object.keys(lock.packages)) if (path !== '') await install(path);
}, 300_000);
afterAll(async () => {
  server?.child.kill('SIGKILL');
  await server?.ended;
  await rm(out, { recursive: true, force: true });
});

/** What `npm ci` would install, from the packages that are here: binaries of other systems are not. */
async function install(path: string): Promise<void> {
  const isHere = await readFile(join(path, 'package.json'), 'utf8').catch(() => null);
  if (isHere === null && lock.packages[path]?.optional !== true) throw new Error(`${path} is not installed.`);
  if (isHere !== null) await cp(path, join(folder, path), { recursive: true });
}

async function answerOf(query: string): Promise<unknown> {
  const response = await fetch(server?.url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

it('carries fewer than 60 packages, at the versions that are locked here', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
  const paths = Object.keys(lock.packages).filter((path) => path !== '');
  expect(paths.length).toBeLessThan(60);
  expect(paths.map((path) => lock.packages[path]?.version)).toEqual(paths.map((path) => packages[path]?.version));
});

it('names the licence of each package of the bundle', async () => {
  const licences = await readFile(join(folder, 'LICENSES.md'), 'utf8');
  for (const name of ['graphql', 'graphql-yoga', '@pothos/core', 'react', 'zod'])
    expect(licences).toContain(`\n## ${name} `);
  expect(licences).not.toContain('see the text\n\n');
});

it('starts, loads the demo, answers, and serves GraphiQL', async () => {
  server = await startServer({ DATA_DIR: join(out, 'data') }, folder);
  // A word list, the dictionary of words, the tables of scripts: each is a file beside the bundle.
  const answer = await answerOf(`{
    notices(first: 1) { totalCount }
    search(query: "防汛 工作", first: 1) { nodes { __typename } }
    inScript(texts: ["学习"], script: TRADITIONAL)
  }`);
  expect(answer).toEqual({
    data: { notices: { totalCount: 8 }, search: { nodes: [expect.anything()] }, inScript: ['學習'] },
  });
  const page = await fetch(server.url, { headers: { accept: 'text/html' } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('/graphiql/main-')]);
}, 120_000);

it('has the commands of staff', async () => {
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const { start, ...commands } = scripts;
  expect(start).toBe('node --max-semi-space-size=4 dist/main.js');
  expect(Object.keys(commands)).toContain('ingest');
  for (const [name, script] of Object.entries(commands)) {
    const { stdout } = await run(process.execPath, [...script.split(' ').slice(1), '--help'], { cwd: folder });
    expect(stdout).toContain(`usage: npm run ${name}`);
  }
});
