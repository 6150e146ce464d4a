/** PostgreSQL ends what reads for a caller once READ_TIMEOUT_MS is over, and lets everything else take its time. */
import type { Db } from '../../server/platform/db.js';
import { askApp } from '../kit/app.js';
import { homes } from '../kit/db.js';
import { ingest } from '../staff/staff.kit.js';
import { openDb } from '../../server/platform/open-db.js';

const postgres = homes.find(({ name }) => name === 'PostgreSQL');

(postgres ? describe : describe.skip)('a read that takes too long', () => {
  let db: Db;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    if (!postgres) return;
    const { env, drop: dropped } = await postgres.create();
    db = await openDb({ databaseUrl: env['DATABASE_URL'] ?? null, dataDir: null, readTimeoutMs: 300 });
    drop = dropped;
    await ingest(db);
  });
  afterAll(async () => {
    await db.close();
    await drop();
  });

  /** While the table of notices is another's: each who reads or writes it must wait. */
  const whileLocked = <T>(work: () => Promise<T>): Promise<T> =>
    db.prisma.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('LOCK TABLE "Notice" IN ACCESS EXCLUSIVE MODE');
      return work();
    });

  it('is ended with a code that a caller can act upon, and leaves its connection usable', async () => {
    const ask = askApp(db);
    const asked = '{ viewer { role } notices { nodes { title } } }';
    const { errors } = await whileLocked(() => ask(asked));
    expect(errors).toEqual([
      {
        message:
          'The query exceeded the time limit of the database. Request fewer items, fewer fields or a narrower filter.',
        path: ['notices'],
        extensions: { code: 'OPERATION_TIMED_OUT' },
      },
    ]);
    expect((await ask(asked)).errors).toBeUndefined();
  });

  it('is ended in time', async () => {
    const began = performance.now();
    const slow = db.rows({ name: '', label: 'test', values: [], text: 'SELECT pg_sleep(30)' });
    await expect(slow).rejects.toMatchObject({ code: 'OPERATION_TIMED_OUT' });
    expect(performance.now() - began).toBeLessThan(10_000); // 300 ms, on a machine that has time
  });

  it('stops neither ingestion nor a long statement of a migration', async () => {
    let stored: ReturnType<typeof ingest> | undefined;
    await whileLocked(async () => {
      stored = ingest(db, { index: '99010611/2025-00022' });
      await db.prisma.$executeRawUnsafe('SELECT pg_sleep(1)');
    });
    await expect(stored).resolves.toMatchObject({ outcome: 'CREATED' });
  });
});
