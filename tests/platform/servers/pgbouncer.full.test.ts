/** Everything but LISTEN and migrations through Debian's PgBouncer in transaction mode, with fewer connections than the server uses. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { log, someChange } from '../../changes/changes.kit.js';
import { ask, posted, serve, type Served } from '../../http/kept/kept.kit.js';
import { asPostgres, freePort, hasPrograms, startCluster, type Cluster } from '../../kit/cluster.js';
import { isThere } from '../../kit/wanted.js';
import { streamed } from './streamed.kit.js';
import { loadDemo } from '../../../server/ingest/demo.js';
import { prepareForPages } from '../../../server/ingest/prepare.js';
import type { Db } from '../../../server/platform/db.js';
import { inTransaction } from '../../../server/platform/transaction.js';
import { testNow } from '../../kit/app.js';
import { openDb } from '../../../server/platform/open-db.js';

const program = '/usr/sbin/pgbouncer';
const isInstalled = isThere(existsSync(program), 'PgBouncer', 'apt-get install pgbouncer');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const names = '{ agencies(first: 100) { nodes { id shortName } } }';
const mutation = 'mutation($input: UpdateAgencyInput!) { updateAgency(input: $input) { outcome } }';
/** Fewer than any of the server's pools has. */
const poolSize = 3;

async function startBouncer(port: number): Promise<{ url: string; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'notice-graph-bouncer-'));
  await chmod(folder, 0o755);
  const own = await freePort();
  const file = join(folder, 'pgbouncer.ini');
  const lines = [
    '[databases]',
    `postgres = host=127.0.0.1 port=${port} dbname=postgres user=postgres`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${own}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    `default_pool_size = ${poolSize}`,
    'max_client_conn = 500',
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  const [command, args] = asPostgres(program, ['-q', file]);
  const child: ChildProcess = spawn(command, [...args], { stdio: 'ignore', cwd: '/' });
  const url = `postgres://postgres@127.0.0.1:${own}/postgres`;
  const end = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isUp) return { url, end };
    if (tries === 100) throw new Error('PgBouncer does not answer.');
    await pause(100);
  }
}

(hasPrograms && isInstalled ? describe : describe.skip)('behind a pooler of transactions', () => {
  let cluster: Cluster;
  let bouncer: Awaited<ReturnType<typeof startBouncer>>;
  let db: Db;
  let served: Served;
  let agency: string;

  beforeAll(async () => {
    cluster = await startCluster();
    bouncer = await startBouncer(cluster.primary.port);
    const directUrl = cluster.primary.url;
    db = await openDb({ databaseUrl: bouncer.url, directUrl, dataDir: null, readTimeoutMs: 700, lockTimeoutMs: 300 });
    await prepareForPages(db);
    await loadDemo(db, testNow);
    served = await serve(db);
    const { text } = await ask(served, posted(names));
    agency = /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
  }, 180_000);
  afterAll(async () => {
    await served.close();
    await db.close();
    await bouncer.end();
    await cluster.end();
  });

  const write = async (shortName: string): Promise<string> => {
    const { text } = await ask(
      served,
      posted(mutation, { input: { id: agency, shortName } }, { authorization: 'STAFF' }),
    );
    return text;
  };
  const rows = (text: string): Promise<readonly object[]> =>
    db.rows({ name: 'one name', text, values: [], label: 'test' });

  it('answers many at once over few connections, and writes', async () => {
    const writing = (async () => {
      const answers: string[] = []; // one after the other: the lock of a row is waited for a moment only
      for (let n = 0; n < 6; n += 1) answers.push(await write(`${n}局`));
      return answers;
    })();
    const reading = Array.from({ length: 60 }, async (_, n) => {
      const query = `{ notices(first: ${(n % 9) + 1}) { nodes { title agency { name } } } }`;
      return (await ask(served, posted(query))).text;
    });
    const all = [...(await writing), ...(await Promise.all(reading))];
    expect(all.filter((text) => text.includes('"errors"'))).toEqual([]);
    const [row] = await cluster.primary.ask(
      `SELECT count(*)::int AS held FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    expect(Number(row?.['held'])).toBeLessThanOrEqual(poolSize + 6); // and those that are direct
  });

  it('prepares nothing by name, and prepares where the pooler keeps it', async () => {
    await Promise.all(Array.from({ length: 12 }, () => rows('SELECT 1 AS one')));
    const kept = await openDb({
      databaseUrl: cluster.primary.url,
      directUrl: cluster.primary.url,
      dataDir: null,
      isPrepared: true,
    });
    const prepared = await kept.rows({
      name: 'two',
      text: `SELECT name FROM pg_prepared_statements`,
      values: [],
      label: 'test',
    });
    await kept.close();
    expect(prepared).toEqual([{ name: 'two' }]);
  });

  it('sets what it needs for each transaction, and leaves nothing behind', async () => {
    const [within] = await rows(`SELECT current_setting('jit') AS jit, current_setting('statement_timeout') AS time`);
    expect(within).toEqual({ jit: 'off', time: '700ms' });
    const written = await inTransaction(
      db,
      (tx) => tx.$queryRaw`SELECT current_setting('jit') AS jit, current_setting('lock_timeout') AS lock`,
    );
    expect(written).toEqual([{ jit: 'off', lock: '300ms' }]);
    const clients = Array.from({ length: poolSize * 2 }, () => new pg.Client({ connectionString: bouncer.url }));
    await Promise.all(clients.map((client) => client.connect()));
    const text = `SELECT current_setting('jit') AS jit, current_setting('lock_timeout') AS lock,
      current_setting('statement_timeout') AS time, pg_sleep(0.05)::text`;
    const left = await Promise.all(clients.map(async (client) => (await client.query<object>(text)).rows[0]));
    await Promise.all(clients.map((client) => client.end()));
    expect(new Set(left.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ jit: 'on', lock: '0', time: '0', pg_sleep: '' })]),
    );
    const [locks] = await cluster.primary.ask(`SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory'`);
    expect(locks).toEqual({ held: 0 });
  });

  it('ends what takes too long, and waits for no lock for ever', async () => {
    await expect(rows('SELECT pg_sleep(3)')).rejects.toMatchObject({ code: 'OPERATION_TIMED_OUT' });
    const holder = new pg.Client({ connectionString: cluster.primary.url });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE "Agency" IN EXCLUSIVE MODE');
    expect(await write('锁局')).toContain('"code":"CONFLICT"');
    await holder.end();
    expect(await write('无锁局')).toContain('"outcome":"CHANGED"');
  });

  it('hears of changes and of writes over the direct way', async () => {
    const events = await streamed(served.url);
    for (let n = 1; n <= 5; n += 1) await log(db, someChange({ revision: n }));
    expect(await events.first(5)).toEqual([1, 2, 3, 4, 5]);
    events.end();
    for (let tries = 0; tries < 100 && (served.app.remembered()?.hits ?? 0) === 0; tries += 1) {
      await ask(served, posted(names));
      await pause(20);
    }
    expect(served.app.remembered()?.hits).toBeGreaterThan(0);
    await cluster.primary.ask(`UPDATE "Agency" SET "shortName" = '外局'`);
    await pause(300);
    expect((await ask(served, posted(names))).text).toContain('外局');
  });

  it('takes no standby for the primary, though the pooler leads there', async () => {
    const standby = await cluster.follow();
    const wrong = await startBouncer(standby.port);
    const other = await openDb({ databaseUrl: wrong.url, directUrl: cluster.primary.url, dataDir: null });
    const statement = { name: '', text: 'SELECT 1 AS one', values: [], label: 'test' };
    const message = expect.stringContaining('takes no writes') as unknown;
    const refused = { code: 'SERVICE_UNAVAILABLE', message };
    await expect(other.rows(statement)).rejects.toMatchObject(refused);
    await expect(inTransaction(other, (tx) => tx.$queryRaw`SELECT 1 AS one`)).rejects.toMatchObject(refused);
    await other.close();
    await wrong.end();
    await standby.end();
  });
});
