/** The database in trouble: what reads and mutations are told, that nothing is half done, and that all goes on afterwards. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { homes, testDb } from '../kit/db.js';
import { TcpGate } from '../../scripts/cluster/tcp-gate.js';
import { isThere } from '../kit/wanted.js';
import { everythingIn } from './failing-db.kit.js';
import { faultyDatabase, smallDisk, type FaultyDatabase } from './faulty-database.kit.js';
import { clerk, ingest, page } from './staff.kit.js';
import { openDb } from '../../server/platform/open-db.js';

const server = homes.find(({ name }) => name === 'PostgreSQL');
const onServer = server ? describe : describe.skip;

const store = 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { outcome userErrors { code } } }';
let pages = 0;
/** A page that could not be stored yet, so large that it takes room. */
const newPage = (characters = 0): { input: object } => {
  pages += 1;
  const noise = randomBytes(characters / 2).toString('hex');
  const body = `一、加强巡查。各镇要在9月30日前完成巡查12次。${noise}`;
  return { input: { content: page({ index: `99010611/2025-1${String(pages).padStart(4, '0')}`, body }) } };
};
const read = '{ notices { nodes { title } } }';

/** What a mutation and a read are told, each as its code and what else stands beside it. */
async function toldOf(db: Db, input = newPage()) {
  const ask = askApp(db, clerk);
  const [stored, answered] = [await ask(store, input), await ask(read)];
  const told = ({ data, errors }: typeof stored): unknown => errors?.[0]?.extensions ?? (data ? 'answered' : 'nothing');
  return { mutation: told(stored), read: told(answered), words: stored.errors?.[0]?.message };
}

const unavailable = { code: 'SERVICE_UNAVAILABLE' };
const all = 'answered';

onServer('PostgreSQL', () => {
  let database: FaultyDatabase;
  let db: Db;
  beforeEach(async () => {
    if (!server) throw new Error('there is no server');
    database = await faultyDatabase(server);
    db = await openDb({ databaseUrl: database.url, dataDir: null });
    await ingest(db);
  });
  afterEach(async () => {
    await db.close();
    await database.drop();
  });

  const reopened = async (url = database.url): Promise<void> => {
    await db.close();
    db = await openDb({ databaseUrl: url, dataDir: null });
  };
  const setting = async (what: string): Promise<void> => {
    await database.run(`ALTER DATABASE "${database.name}" ${what}`);
    await reopened();
  };

  it('that is read-only says so of what writes, and answers what reads', async () => {
    await setting('SET default_transaction_read_only = on');
    const before = await everythingIn(db);
    expect(await toldOf(db)).toEqual({
      mutation: unavailable,
      read: all,
      words: expect.stringContaining('no writes') as unknown,
    });
    expect(await everythingIn(db)).toEqual(before);
    await setting('RESET default_transaction_read_only');
    expect(await toldOf(db)).toMatchObject({ mutation: all });
  });

  it('that has no connection left says so, and is used again without a restart', async () => {
    const role = `notice_graph_role_${randomUUID().slice(0, 8)}`;
    // Limits do not bind a server's administrator.
    await database.run(`CREATE ROLE ${role} LOGIN PASSWORD '${role}';
      GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role}; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO ${role};`);
    const url = Object.assign(new URL(database.url), { username: role, password: role });
    await reopened(url.href);
    expect(await toldOf(db)).toMatchObject({ mutation: all, read: all });
    await database.run(`ALTER DATABASE "${database.name}" CONNECTION LIMIT 0`);
    await database.endOthers();
    expect(await toldOf(db)).toEqual({
      mutation: unavailable,
      read: unavailable,
      words: expect.stringContaining('no connection') as unknown,
    });
    await database.run(`ALTER DATABASE "${database.name}" CONNECTION LIMIT -1`);
    expect(await toldOf(db)).toMatchObject({ mutation: all, read: all });
    await reopened();
    await database.run(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });

  it('that waits for a lock no longer says CONFLICT, that it took too long OPERATION_TIMED_OUT', async () => {
    const holder = await database.session();
    const locked = async (work: () => Promise<unknown>): Promise<unknown> => {
      await holder.query('BEGIN; LOCK TABLE "Notice" IN ACCESS EXCLUSIVE MODE');
      return work().finally(() => holder.query('ROLLBACK'));
    };
    const before = await everythingIn(db);
    await setting("SET lock_timeout = '200ms'");
    const conflict = { code: 'CONFLICT' };
    expect(await locked(() => toldOf(db))).toMatchObject({ mutation: conflict, read: conflict });
    await setting('RESET lock_timeout');
    await setting("SET statement_timeout = '300ms'");
    const { errors } = (await locked(() => askApp(db, clerk)(store, newPage()))) as Awaited<ReturnType<Ask>>;
    expect(errors?.[0]?.extensions).toEqual({ code: 'OPERATION_TIMED_OUT' });
    await holder.end();
    expect(await everythingIn(db)).toEqual(before);
    expect(await toldOf(db)).toMatchObject({ mutation: all, read: all });
  });

  it('has what writes wait for a lock for so long, unless it has a bound of its own', async () => {
    const bound = async (): Promise<unknown> => {
      const [row] = await db.prisma.$queryRaw<{ of: string }[]>`SELECT current_setting('lock_timeout') AS of`;
      return row?.of;
    };
    expect(await bound()).toBe('20s');
    await setting("SET lock_timeout = '7s'");
    expect(await bound()).toBe('7s');
    await setting('RESET lock_timeout');
    await db.close();
    db = await openDb({ databaseUrl: database.url, dataDir: null, lockTimeoutMs: 200 });
    const holder = await database.session();
    await holder.query('BEGIN; LOCK TABLE "Notice" IN SHARE ROW EXCLUSIVE MODE');
    const before = await everythingIn(db);
    expect(await toldOf(db)).toMatchObject({ mutation: { code: 'CONFLICT' }, read: all });
    await holder.query('ROLLBACK');
    await holder.end();
    expect(await everythingIn(db)).toEqual(before);
    expect(await toldOf(db)).toMatchObject({ mutation: all });
  });

  const ending = `CREATE FUNCTION "endIt"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;`;
  it.each([
    [
      'within a transaction',
      'CREATE TRIGGER "endIt" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "endIt"()',
    ],
    [
      'within COMMIT, before it is done',
      'CREATE CONSTRAINT TRIGGER "endIt" AFTER INSERT ON "AuditEntry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "endIt"()',
    ],
  ])('whose backend is terminated %s says so, and nothing is there', async (_when, trigger) => {
    await database.run(`${ending} ${trigger}`);
    const before = await everythingIn(db);
    const input = newPage();
    expect(await toldOf(db, input)).toMatchObject({ mutation: unavailable, read: all });
    expect(await everythingIn(db)).toEqual(before);
    await database.run('DROP FUNCTION "endIt" CASCADE');
    expect(await toldOf(db, input)).toMatchObject({ mutation: all });
  });

  it('that takes back at COMMIT what a swallowed error had spoilt does not say that it was done', async () => {
    const before = await everythingIn(db);
    const settings = await db.prisma.setting.count();
    const spoilt = db.prisma.$transaction(async (tx) => {
      await tx.setting.create({ data: { key: 'spoilt', value: 'x' } });
      await tx.$executeRawUnsafe('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(spoilt).rejects.toThrow('rolled back');
    expect(await everythingIn(db)).toEqual(before);
    expect(await db.prisma.setting.count()).toBe(settings); // the connection is as good as before
  });
});

onServer('PostgreSQL whose answer to COMMIT is lost', () => {
  let database: FaultyDatabase;
  let gate: TcpGate;
  let db: Db;
  beforeEach(async () => {
    if (!server) throw new Error('there is no server');
    database = await faultyDatabase(server);
    const url = new URL(database.url);
    gate = await TcpGate.to({ host: url.hostname, port: Number(url.port || 5_432) });
    const through = Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(gate.port) });
    db = await openDb({ databaseUrl: through.href, dataDir: null });
    await ingest(db);
  });
  afterEach(async () => {
    await db.close();
    gate.close();
    await database.drop();
  });
  const count = async (): Promise<number> =>
    Number((await database.run('SELECT count(*) FROM "Notice"')).rows[0].count);

  it('is asked what became of it: the mutation is answered as done', async () => {
    gate.losesAnswerTo = 'COMMIT';
    gate.onLoss = () => (gate.losesAnswerTo = null);
    const { data, errors } = await askApp(db, clerk)(store, newPage());
    expect({ data, errors }).toEqual({ data: { ingestPage: { outcome: 'CREATED', userErrors: [] } } });
    expect(await count()).toBe(2);
  });

  it('and that stays away leaves it unknown: committed is null', async () => {
    gate.losesAnswerTo = 'COMMIT';
    gate.onLoss = () => setTimeout(() => gate.cut(), 200);
    const { mutation, words } = await toldOf(db);
    expect(mutation).toEqual({ code: 'SERVICE_UNAVAILABLE', committed: null });
    expect(words).toContain('the outcome is unknown');
    expect(await count()).toBe(2); // here it was done
    gate.losesAnswerTo = null;
    gate.mend();
    expect(await toldOf(db)).toMatchObject({ mutation: all, read: all });
  });
});

const disk = server ? smallDisk(32) : null;
if (server) isThere(disk !== null, 'full disk', 'mount -t tmpfs needs root');

(disk ? describe : describe.skip)('PostgreSQL whose disk is full', () => {
  afterAll(() => disk?.unmount());

  it('says so of what writes, answers what reads, and goes on once there is room', async () => {
    if (!server || !disk) throw new Error('there is no disk');
    const database = await faultyDatabase(server);
    const tablespace = `notice_graph_small_${randomUUID().slice(0, 8)}`;
    const admin = await faultyDatabase(server); // a database cannot be moved from within
    await disk.giveTo(admin.run);
    await admin.run(`CREATE TABLESPACE ${tablespace} LOCATION '${disk.folder}'`);
    await admin.run(`ALTER DATABASE "${database.name}" SET TABLESPACE ${tablespace}`);
    const db = await openDb({ databaseUrl: database.url, dataDir: null });
    try {
      await ingest(db);
      await fill(database);
      const before = await everythingIn(db);
      const input = newPage(400_000);
      const words = expect.stringContaining('no writes') as unknown;
      expect(await toldOf(db, input)).toEqual({ mutation: unavailable, read: all, words });
      expect(await everythingIn(db)).toEqual(before);
      await database.run('DROP TABLE "Filler"');
      expect(await toldOf(db, input)).toMatchObject({ mutation: all, read: all });
    } finally {
      await db.close();
      await database.drop();
      await admin.run(`DROP TABLESPACE ${tablespace}`);
      await admin.drop();
    }
  });
});

/** Until nothing more fits: what a statement could not write wholly is taken back, so the pieces are small in the end. */
async function fill(database: FaultyDatabase): Promise<void> {
  await database.run(
    'CREATE TABLE "Filler" ("bytes" TEXT); ALTER TABLE "Filler" ALTER COLUMN "bytes" SET STORAGE EXTERNAL',
  );
  for (const rows of [1_000, 100, 10]) {
    for (let isFull = false; !isFull;) {
      const more = database.run(`INSERT INTO "Filler" SELECT repeat('x', 8000) FROM generate_series(1, ${rows})`);
      isFull = await more.then(
        () => false,
        (thrown: unknown) => {
          expect(thrown).toMatchObject({ code: '53100' });
          return true;
        },
      );
    }
  }
}

describe('PGlite', () => {
  it('that is read-only says so of what writes, and answers what reads', async () => {
    const db = await testDb();
    await ingest(db);
    await db.prisma.$executeRawUnsafe('SET default_transaction_read_only = on');
    expect(await toldOf(db)).toEqual({
      mutation: unavailable,
      read: all,
      words: expect.stringContaining('no writes') as unknown,
    });
    await db.prisma.$executeRawUnsafe('SET default_transaction_read_only = off');
    expect(await toldOf(db)).toMatchObject({ mutation: all });
    await db.close();
  });

  it('whose COMMIT fails does not say that it was done', async () => {
    const db = await testDb();
    await ingest(db);
    await db.scripts.inTransaction((tx) =>
      tx.run(`CREATE FUNCTION "refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '53100'; END $$;
        CREATE CONSTRAINT TRIGGER "refuse" AFTER INSERT ON "AuditEntry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "refuse"()`),
    );
    const before = await everythingIn(db);
    expect(await toldOf(db)).toMatchObject({ mutation: unavailable, read: all });
    expect(await everythingIn(db)).toEqual(before);
    await db.close();
  });
});
