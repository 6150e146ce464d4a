/** Streams of the server as a process: its end, and its database away and back. */
import type { Db } from '../../server/platform/db.js';
import { homes } from '../kit/db.js';
import { startServer, type ServerProcess } from '../kit/server-process.js';
import { TcpGate } from '../../scripts/cluster/tcp-gate.js';
import { log, openEvents, someChange } from './changes.kit.js';
import { openDb } from '../../server/platform/open-db.js';

const query = 'subscription { changes { node { revision } } }';
const complete = { type: 'complete', id: null, data: null };

it('ends its streams with their last word on SIGTERM, and itself with 0 within 10 s', async () => {
  const home = await homes[0]?.create();
  const server = await startServer(home?.env ?? {});
  const { signal } = new AbortController();
  const streams = await Promise.all([1, 2, 3].map(() => openEvents(server.url, { body: { query }, signal })));
  const began = Date.now();
  server.child.kill('SIGTERM');
  for (const events of streams) {
    expect(await events.next()).toEqual({ value: complete, done: false });
    expect(await events.next()).toEqual({ value: undefined, done: true });
  }
  expect(await server.ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
});

const postgres = homes.find(({ name }) => name === 'PostgreSQL');

(postgres ? describe : describe.skip)('with PostgreSQL behind a line that can be cut', () => {
  let gate: TcpGate;
  let server: ServerProcess;
  let db: Db;
  let drop: () => Promise<void>;
  const ending = new AbortController();
  beforeAll(async () => {
    const home = await postgres?.create();
    const url = home?.env['DATABASE_URL'] ?? '';
    drop = home?.drop ?? (() => Promise.resolve());
    db = await openDb({ databaseUrl: url, dataDir: null });
    const database = new URL(url);
    gate = await TcpGate.to({ host: database.hostname, port: Number(database.port || 5_432) });
    database.hostname = '127.0.0.1';
    database.port = String(gate.port);
    server = await startServer({ DATABASE_URL: database.href });
  });
  afterAll(async () => {
    ending.abort();
    server.child.kill('SIGKILL');
    gate.close();
    await db.close();
    await drop();
  });

  it('goes on with what was logged while the line was cut, on the same stream, once it is mended', async () => {
    const events = await openEvents(server.url, { body: { query }, signal: ending.signal });
    const told = async () => (await events.next()).value?.data?.data?.changes.node.revision;
    await log(db, someChange({ revision: 1 }));
    expect(await told()).toBe(1);
    for (const revision of [2, 3]) {
      gate.cut();
      await log(db, someChange({ revision }));
      gate.mend();
      expect(await told()).toBe(revision);
    }
    await log(db, someChange({ revision: 4 }));
    expect(await told()).toBe(4);
  });
});
