/** The packed tarball, in an empty folder, against a listening server: as a partner would use it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createApp } from '../../server/app.js';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { testDb } from '../kit/db.js';
import { testNow } from '../kit/app.js';

const run = promisify(execFile);
let db: Db;
let server: Server;
let folder: string;
let url: string;

beforeAll(async () => {
  await run(process.execPath, ['sdk/build.mjs']);
  folder = await mkdtemp(join(tmpdir(), 'notice-graph-sdk-'));
  await run('npm', ['pack', '--pack-destination', folder], { cwd: resolve('sdk') });
  const [tarball = ''] = await readdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "name": "app", "private": true }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], { cwd: folder });
  db = await testDb();
  await loadDemo(db, testNow);
  const app = createApp({ db, log: createLog('silent'), now: () => testNow, isReady: () => true });
  server = createServer((request, response) => void app.handle(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/graphql`;
}, 120_000);
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await db.close();
  await rm(folder, { recursive: true });
});

const question = `client.request(sdk.getNotice, { by: { indexNumber: '99010611/2025-00007' } })
  .then(({ notice }) => console.log(JSON.stringify([notice.title, notice.documentNumber.text])))`;
const expected = ['关于做好2025年防汛备汛工作的通知', '澄水发〔2025〕9号'];

it('answers from an ECMAScript module', async () => {
  await writeFile(
    join(folder, 'app.mjs'),
    `import * as sdk from '@notice-graph/sdk';\nconst client = sdk.createClient({ url: '${url}' });\n${question}`,
  );
  const { stdout } = await run(process.execPath, ['app.mjs'], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual(expected);
});

it('answers from CommonJS', async () => {
  await writeFile(
    join(folder, 'app.cjs'),
    `const sdk = require('@notice-graph/sdk');\nconst client = sdk.createClient({ url: '${url}' });\n${question}`,
  );
  const { stdout } = await run(process.execPath, ['app.cjs'], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual(expected);
});

it('holds what it should and nothing else', async () => {
  const files = await readdir(join(folder, 'node_modules/@notice-graph/sdk'), { recursive: true });
  const names = ['_generated/operations', 'client', 'errors', 'index', 'operation', 'paginate'];
  const built = ['esm', 'cjs'].flatMap((format) => [
    `dist/${format}/package.json`,
    ...names.flatMap((name) => [`dist/${format}/${name}.js`, `dist/${format}/${name}.d.ts`]),
  ]);
  const found = files.filter((file) => /\.\w+$/.test(file)).sort();
  expect(found).toEqual([...built, 'README.md', 'package.json'].sort());
});
