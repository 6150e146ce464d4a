/** Servers that read from a replica, whose replay is stopped on purpose: who may be told what was, and who never is. */
import { log, someChange } from '../../changes/changes.kit.js';
import { balance } from './balancer.kit.js';
import { streamed } from './streamed.kit.js';
import { hasPrograms, startCluster, type Cluster, type Instance } from '../../kit/cluster.js';
import { ask, posted, serve, type Served } from '../../http/kept/kept.kit.js';
import { loadDemo } from '../../../server/ingest/demo.js';
import { prepareForPages } from '../../../server/ingest/prepare.js';
import type { Db } from '../../../server/platform/db.js';
import { testNow } from '../../kit/app.js';
import { openDb } from '../../../server/platform/open-db.js';

const names = '{ agencies(first: 100) { nodes { id shortName } } }';
const latest = '{ changes(first: 0) { pageInfo { endCursor } } }';
const mutation = 'mutation($input: UpdateAgencyInput!) { updateAgency(input: $input) { outcome } }';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

(hasPrograms ? describe : describe.skip)('servers with a replica', () => {
  let cluster: Cluster;
  let replica: Instance;
  let agency: string;
  let value = 0;
  let asked = 0;
  const dbs: Db[] = [];
  const servers: Served[] = [];

  const open = async (replicaLagMs: number, replicaUrls = [replica.url]): Promise<Db> => {
    const db = await openDb({ databaseUrl: cluster.primary.url, dataDir: null, replicaUrls, replicaLagMs });
    dbs.push(db);
    return db;
  };
  const start = async (db: Db, rememberedBytes?: number): Promise<Served> => {
    const served = await serve(db, rememberedBytes === undefined ? {} : { rememberedBytes });
    servers.push(served);
    return served;
  };

  beforeAll(async () => {
    cluster = await startCluster();
    const db = await openDb({ databaseUrl: cluster.primary.url, dataDir: null });
    dbs.push(db);
    await prepareForPages(db);
    await loadDemo(db, testNow);
    replica = await cluster.follow();
    const { text } = await ask(await start(db), posted(names));
    agency = /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
  }, 120_000);
  afterEach(() => resume());
  afterAll(async () => {
    for (const one of servers) await one.close();
    for (const db of dbs) await db.close();
    await cluster.end();
  });

  const stop = () => replica.ask('SELECT pg_wal_replay_pause()');
  const resume = () => replica.ask('SELECT pg_wal_replay_resume()');
  const isStopped = async (): Promise<boolean> => {
    const [row] = await replica.ask('SELECT pg_get_wal_replay_pause_state() AS state');
    return row?.['state'] === 'paused';
  };
  const stopped = async (): Promise<void> => {
    await stop();
    while (!(await isStopped())) await pause(20);
  };
  const caughtUp = async (): Promise<void> => {
    await resume();
    const [row] = await cluster.primary.ask('SELECT pg_current_wal_insert_lsn()::text AS lsn');
    const there = () => replica.ask('SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS is', [row?.['lsn']]);
    while ((await there())[0]?.['is'] !== true) await pause(20);
  };
  /** Answers where it stands. */
  const write = async (at: Served): Promise<string> => {
    value += 1;
    const input = { id: agency, shortName: `${value}局` };
    const { text, headers } = await ask(at, posted(mutation, { input }, { authorization: 'STAFF' }));
    expect(text).toContain('"outcome":"CHANGED"');
    return String(headers['notice-graph-position']);
  };
  const read = async (at: Served, headers: Record<string, string> = {}): Promise<number> => {
    const { text } = await ask(at, posted(names, {}, headers));
    return Number(/"shortName":"(\d+)/.exec(text.slice(text.indexOf(agency)))?.[1] ?? 0);
  };
  /** Until the replica is known here. */
  const used = async (at: Served, db: Db): Promise<void> => {
    for (const before = db.replicas()?.answered ?? 0; (db.replicas()?.answered ?? 0) === before; await pause(50)) {
      asked += 1; // another question each time: what is remembered asks nobody
      await ask(at, posted(`{ agencies(first: ${(asked % 99) + 1}) { nodes { name } totalCount } }`));
    }
  };

  it('read there for the public and partners, and from the primary for staff', async () => {
    const db = await open(60_000);
    const at = await start(db, 0);
    await used(at, db);
    await caughtUp();
    const after = async (role: Record<string, string>): Promise<number> => {
      const before = db.replicas()?.answered ?? 0;
      await read(at, role);
      return (db.replicas()?.answered ?? 0) - before;
    };
    expect(await after({})).toBe(1);
    expect(await after({ authorization: 'PARTNER' })).toBe(1);
    expect(await after({ authorization: 'STAFF' })).toBe(0);
  });

  it('never answer with less to whoever sends where it stands', async () => {
    const [one, two] = [await open(60_000), await open(60_000)];
    const [writer, reader] = [await start(one), await start(two, 0)];
    await used(reader, two);
    await write(writer);
    await caughtUp();
    await stopped();
    const before = value;
    const position = await write(writer);
    expect(position).toMatch(/^L[\dA-F]{16}/);
    const { text } = await ask(writer, posted(latest, {}, { authorization: 'STAFF' }));
    const cursor = /"endCursor":"([^"]+)"/.exec(text)?.[1] ?? '';
    expect(await read(reader)).toBe(before); // the replica is read from, and is behind
    expect(await read(reader, { 'notice-graph-position': position })).toBe(before + 1);
    expect(await read(reader, { 'notice-graph-position': cursor })).toBe(before + 1);
    expect(await read(reader, { 'notice-graph-position': `${position}, ${cursor}` })).toBe(before + 1);
    expect(await read(reader, { authorization: 'STAFF' })).toBe(before + 1);
    const { headers } = await ask(reader, posted(latest, {}, { 'notice-graph-position': cursor }));
    expect(await read(reader, { 'notice-graph-position': String(headers['notice-graph-position']) })).toBe(before + 1);
    // Where it stands counts also without a header: in the cursor behind which a list begins.
    const behind = await ask(
      reader,
      posted('query($c: String) { changes(after: $c) { pageInfo { endCursor } } }', { c: cursor }),
    );
    expect(behind.text).toContain(cursor);
    expect((await ask(reader, posted(names, {}, { 'notice-graph-position': 'yesterday' }))).status).toBe(400);
  });

  it('keep no answer of a replica that lacks what was written before', async () => {
    const [one, two] = [await open(60_000), await open(60_000)];
    const [writer, reader] = [await start(one), await start(two)];
    await used(reader, two);
    await caughtUp();
    await stopped();
    const position = await write(writer);
    await pause(200); // told of
    expect(await read(reader)).toBe(value - 1);
    expect(await read(reader)).toBe(value - 1);
    expect(await read(reader, { 'notice-graph-position': position })).toBe(value);
    await caughtUp();
    await pause(600); // and the next look at both
    expect(await read(reader)).toBe(value);
    const { hits = 0 } = reader.app.remembered() ?? {};
    expect(await read(reader)).toBe(value);
    expect(await read(reader, { 'notice-graph-position': position })).toBe(value);
    expect(reader.app.remembered()?.hits).toBe(hits + 2); // what is new is kept
  });

  it('leave a replica that is further behind than it may be', async () => {
    const db = await open(500);
    const at = await start(db, 0);
    await used(at, db);
    await stopped();
    await write(at);
    await pause(1_200);
    expect(await read(at)).toBe(value);
    await caughtUp();
    await used(at, db);
    expect(await read(at)).toBe(value);
  });

  it('tell apart the servers behind one address, each connection by itself', async () => {
    const behind = await cluster.follow();
    const balancer = await balance([replica.port, behind.port]);
    const url = replica.url.replace(String(replica.port), String(balancer.port));
    const [far, near] = [await open(60_000, [url]), await open(500, [url])];
    const [reader, strict] = [await start(far, 0), await start(near, 0)];
    for (const [at, db] of [
      [reader, far],
      [strict, near],
    ] as const)
      await used(at, db);
    await behind.ask('SELECT pg_wal_replay_pause()');
    while ((await behind.ask('SELECT pg_get_wal_replay_pause_state() AS state'))[0]?.['state'] !== 'paused')
      await pause(20);
    const position = await write(reader);
    await caughtUp();
    const many = (at: Served, headers: Record<string, string> = {}): Promise<readonly number[]> =>
      Promise.all(Array.from({ length: 12 }, () => read(at, headers)));
    expect(new Set(await many(reader))).toEqual(new Set([value - 1, value])); // both are read from
    expect(new Set(await many(reader, { 'notice-graph-position': position }))).toEqual(new Set([value]));
    await pause(1_200);
    const { answered = 0 } = near.replicas() ?? {};
    expect(new Set(await many(strict))).toEqual(new Set([value]));
    expect(near.replicas()?.answered).toBeGreaterThan(answered); // by the one that keeps up
    await behind.end();
    await balancer.close();
  });

  it('lose and double no change in a stream, however the replica falls behind', async () => {
    const [one, two] = [await open(60_000), await open(60_000)];
    const reader = await start(two);
    await used(reader, two);
    const events = await streamed(reader.url);
    const before = two.replicas()?.answered ?? 0;
    for (let n = 1; n <= 60; n += 1) {
      if (n % 20 === 5) await stop();
      if (n % 20 === 15) await resume();
      await log(one, someChange({ revision: n }), someChange({ revision: n + 1_000 }));
      await pause(n % 7 === 0 ? 120 : 10);
    }
    await caughtUp();
    const told = await events.first(120);
    expect(told).toEqual(Array.from({ length: 60 }, (_, n) => [n + 1, n + 1_001]).flat());
    expect((two.replicas()?.answered ?? 0) - before).toBeGreaterThan(0);
    expect(events.positions.every((position) => /^C[\dA-F]{16}$/.test(position))).toBe(true);
    events.end();
  });

  it('go on with the primary when the replica ends, and with the replica when it is there again', async () => {
    const db = await open(60_000);
    const at = await start(db, 0);
    await used(at, db);
    await replica.end('SIGKILL');
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(at, posted(names))));
    expect(answers.every(({ text }) => text.includes('"data"') && !text.includes('"errors"'))).toBe(true);
    await replica.start();
    await used(at, db);
  });
});
