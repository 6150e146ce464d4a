/** examples/webhook on the packed SDK: takes what a server sends, once each, also where it is killed; refuses everybody else. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../server/platform/db.js';
import { log, someChange } from '../changes/changes.kit.js';
import { testDb } from '../kit/db.js';
import { asking, delivering, partner, register, replay, resume, until } from '../webhooks/webhooks.kit.js';
import { freePort } from '../kit/cluster.js';

let db: Db;
let folder: string;
let port: number;
let couriers: ReturnType<typeof delivering>;
let receiver: ChildProcess;
beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/pack-sdk.mjs']);
  db = await testDb();
  folder = await mkdtemp(join(tmpdir(), 'webhook-'));
  port = await freePort();
  couriers = delivering(db);
});
afterAll(async () => {
  receiver.kill('SIGKILL');
  await couriers.stop();
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(secret: string): Promise<void> {
  receiver = spawn(process.execPath, ['--import', 'tsx', 'examples/webhook/src/main.ts'], {
    env: { ...process.env, WEBHOOK_SECRET: secret, INBOX_FILE: join(folder, 'inbox.jsonl'), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => receiver.stdout?.once('data', resolve));
}
const inbox = async (): Promise<number[]> =>
  (await readFile(join(folder, 'inbox.jsonl'), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).data.revision);
const say = (...revisions: number[]): Promise<void> =>
  log(db, ...revisions.map((revision) => someChange({ revision })));

it('writes each change down once, whatever is sent twice and whoever is killed', async () => {
  const ask = asking(db, partner);
  const { data } = await ask('{ changes(last: 1) { pageInfo { endCursor } } }');
  const url = `http://127.0.0.1:${port}/`;
  const { id, secret } = await register(ask, url);
  await start(secret);
  await say(1, 2, 3);
  await until(async () => (await inbox()).length === 3);
  receiver.kill('SIGKILL');
  await say(4, 5);
  await start(secret);
  await resume(ask, { id });
  await until(async () => (await inbox()).length === 5);
  await replay(ask, { id, after: data.changes.pageInfo.endCursor });
  await say(6);
  await until(async () => (await inbox()).includes(6));
  expect(await inbox()).toEqual([1, 2, 3, 4, 5, 6]);
  const forged = await fetch(url, {
    method: 'POST',
    body: '{}',
    headers: { 'webhook-id': 'x', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' },
  });
  const long = await fetch(url, { method: 'POST', body: 'x'.repeat(100_000) }).then(
    ({ status }) => status,
    () => 400,
  );
  expect([forged.status, long]).toEqual([400, 400]);
  expect(await inbox()).toHaveLength(6);
}, 120_000);
