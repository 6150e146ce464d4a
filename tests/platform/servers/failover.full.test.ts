/** The primary is killed while it is written to, read from and followed; a standby takes over, and the servers find it by themselves. */
import { log, someChange } from '../../changes/changes.kit.js';
import { streamed, type Streamed } from './streamed.kit.js';
import { hasPrograms, startCluster, type Cluster, type Instance } from '../../kit/cluster.js';
import { ask, posted, serve, type Served } from '../../http/kept/kept.kit.js';
import { loadDemo } from '../../../server/ingest/demo.js';
import { prepareForPages } from '../../../server/ingest/prepare.js';
import type { Db } from '../../../server/platform/db.js';
import { testNow } from '../../kit/app.js';
import { openDb } from '../../../server/platform/open-db.js';

const names = '{ agencies(first: 100) { nodes { id shortName } } }';
const mutation = 'mutation($input: UpdateAgencyInput!) { updateAgency(input: $input) { outcome } }';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

(hasPrograms ? describe : describe.skip)('when the primary dies', () => {
  let cluster: Cluster;
  let [standby, strayed]: Instance[] = [];
  let agency: string;
  let served: Served;
  let db: Db;
  const told = { codes: new Set<string>(), answered: [] as number[], unknown: [] as number[] };
  const logged: number[] = [];
  let events: Streamed;

  beforeAll(async () => {
    cluster = await startCluster();
    const first = await openDb({ databaseUrl: cluster.primary.url, dataDir: null });
    await prepareForPages(first);
    await loadDemo(first, testNow);
    await first.close();
    standby = await cluster.follow();
    strayed = await cluster.follow();
    // What is answered is on the standby: what synchronous_mode of Patroni does.
    await cluster.primary.ask(`ALTER SYSTEM SET synchronous_standby_names = 'r2'`);
    await cluster.primary.ask('SELECT pg_reload_conf()');
    const both = `postgres://postgres@127.0.0.1:${cluster.primary.port},127.0.0.1:${standby.port}/postgres`;
    db = await openDb({ databaseUrl: both, dataDir: null, replicaUrls: [strayed.url], replicaLagMs: 60_000 });
    served = await serve(db);
    const { text } = await ask(served, posted(names));
    agency = /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
    events = await streamed(served.url);
  }, 180_000);
  afterAll(async () => {
    events.end();
    await served.close();
    await db.close();
    await cluster.end();
  });

  const write = async (value: number): Promise<void> => {
    const input = { id: agency, shortName: `${value}局` };
    const { text } = await ask(served, posted(mutation, { input }, { authorization: 'STAFF' }));
    if (text.includes('"outcome":"CHANGED"')) told.answered.push(value);
    else {
      const code = /"code":"(\w+)"/.exec(text)?.[1] ?? text;
      told.codes.add(code);
      if (text.includes('"committed":null')) told.unknown.push(value);
    }
  };
  const read = async (headers: Record<string, string> = {}): Promise<number> => {
    const { text } = await ask(served, posted(names, {}, headers));
    return Number(/"shortName":"(\d+)/.exec(text.slice(text.indexOf(agency)))?.[1] ?? -1);
  };

  it('goes on with the standby that was promoted, and fails what was under way by its code alone', async () => {
    let isOver = false;
    let value = 0;
    const writer = (async () => {
      while (!isOver) {
        await write((value += 1));
        await pause(10);
      }
    })();
    const logger = (async () => {
      for (let n = 1; !isOver; n += 1) {
        await log(db, someChange({ revision: 100_000 + n })).then(
          () => logged.push(100_000 + n),
          () => undefined,
        );
        await pause(15);
      }
    })();
    const readers = [1, 2].map(async () => {
      while (!isOver) {
        const { text } = await ask(served, posted('{ notices(first: 2) { nodes { title } } }'));
        if (text.includes('"errors"')) told.codes.add(/"code":"(\w+)"/.exec(text)?.[1] ?? text);
        await pause(20);
      }
    });
    while (told.answered.length < 20) await pause(20);
    await cluster.primary.end('SIGKILL');
    const before = told.answered.length;
    await pause(1_500);
    const ready = await fetch(new URL('/ready', served.url));
    expect([ready.status, await ready.text()]).toEqual([200, 'ready\n']); // a replica answers readers meanwhile
    await standby?.promote();
    for (let tries = 0; tries < 600 && told.answered.length < before + 20; tries += 1) await pause(50);
    isOver = true;
    await Promise.all([writer, logger, ...readers]);
    expect(told.answered.length).toBeGreaterThanOrEqual(before + 20);
    expect([...told.codes].filter((code) => code !== 'SERVICE_UNAVAILABLE')).toEqual([]);
  }, 120_000);

  it('has every write that was answered, once', async () => {
    const rows = (await standby?.ask(`SELECT "id" FROM "AuditEntry" WHERE "action" = 'updateAgency'`)) ?? [];
    const more = rows.length - told.answered.length;
    expect(more).toBeGreaterThanOrEqual(0);
    expect(more).toBeLessThanOrEqual(told.unknown.length); // done, and not known to whoever asked
    const changes = await standby?.ask('SELECT "revision" FROM "Change" WHERE "revision" > 100000');
    const stored = (changes ?? []).map(({ revision }) => Number(revision));
    expect(new Set(stored).size).toBe(stored.length);
    expect(logged.filter((one) => !stored.includes(one))).toEqual([]);
  });

  it('has told every change of its stream once, in order', async () => {
    const rows = await standby?.ask('SELECT "revision" FROM "Change" WHERE "revision" > 100000 ORDER BY "position"');
    const stored = (rows ?? []).map(({ revision }) => Number(revision));
    const heard = await events.first(stored.length); // it goes on to grow
    const seen = (): number[] => heard.filter((one) => one > 100_000);
    for (let tries = 0; tries < 200 && seen().length < stored.length; tries += 1) await pause(50);
    expect(seen()).toEqual(stored);
  });

  it('hears of what others write there, and forgets what it remembered', async () => {
    await read();
    const remembered = await read();
    expect(remembered).toBe(told.answered.at(-1));
    await standby?.ask(`UPDATE "Agency" SET "shortName" = '999999局' WHERE "shortName" = '${remembered}局'`);
    for (let tries = 0; tries < 40 && (await read()) !== 999_999; tries += 1) await pause(50);
    expect(await read()).toBe(999_999);
  });

  it('reads nothing from a replica that did not follow to the new primary', async () => {
    const before = db.replicas()?.answered ?? 0;
    await write(7_000_000);
    for (let n = 0; n < 5; n += 1) expect(await read()).toBe(7_000_000);
    expect(db.replicas()?.answered).toBe(before);
    expect(await strayed?.ask('SELECT 1 AS one')).toEqual([{ one: 1 }]); // it is there
  });

  it('takes no standby for a primary', async () => {
    const wrong = openDb({ databaseUrl: strayed?.url ?? '', dataDir: null });
    await expect(wrong).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  });
});
