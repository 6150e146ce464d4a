/** Whoever writes what the public reads, by whatever statement, tells of it; what the public does not read is named here. */
import { homes } from '../../kit/db.js';

/** Keys, rate limits, the audit log; what staff know of sites, pages, merges and doubts. */
const untold = [
  'AgencyMerge',
  'AgencyMergeRow',
  'ApiKey',
  'AuditEntry',
  'DismissedDoubt',
  'KnownPage',
  'RateWindow',
  'Rejection',
  'Site',
  '_prisma_migrations',
];

describe.each(homes.map((home) => [home.name, home] as const))('writes on %s', (_name, home) => {
  it('are told of each table that is not named as unseen by the public', async () => {
    const db = await home.open();
    const ask = (text: string) => db.rows({ name: '', label: 'test', values: [], text });
    const tables = await ask(
      `SELECT c.relname AS name, (SELECT t.tgtype FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = c.relname || '_told') AS told
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
    );
    const silent = tables.filter(({ told }) => told === null).map(({ name }) => name);
    expect({ 'add the table to a migration as 0025 does, or to the list above': silent }).toEqual({
      'add the table to a migration as 0025 does, or to the list above': untold,
    });
    // AFTER, FOR EACH STATEMENT, for INSERT (4), DELETE (8), UPDATE (16) and TRUNCATE (32)
    expect(new Set(tables.map(({ told }) => told).filter((told) => told !== null))).toEqual(new Set([60]));
    await db.close();
  });

  it('are heard once they are committed, and not where they were undone', async () => {
    const db = await home.open();
    let [heard, fences] = [0, 0];
    const stops = [db.listen('notice_graph_writes', () => (heard += 1)), db.listen('fence', () => (fences += 1))];
    /** What was told before the fence is heard before it. */
    const heardSince = async (work: () => Promise<unknown>): Promise<number> => {
      const before = heard;
      await work();
      const passed = fences;
      await db.prisma.$executeRawUnsafe(`SELECT pg_notify('fence', '')`);
      while (fences === passed) await pause();
      return heard - before;
    };
    while (heard === 0 || fences === 0) await pause(); // both are woken once they listen
    const undone = db.prisma.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('DELETE FROM "Directive"');
      throw new Error('undone');
    });
    expect(await heardSince(() => undone.catch(() => undefined))).toBe(0);
    const done = (): Promise<unknown> =>
      db.prisma.$transaction(async (tx) => {
        await tx.$executeRawUnsafe('DELETE FROM "Directive"');
        await tx.$executeRawUnsafe('UPDATE "Division" SET "name" = "name" WHERE FALSE');
      });
    expect(await heardSince(done)).toBe(1);
    expect(await heardSince(() => db.prisma.$executeRawUnsafe('DELETE FROM "ApiKey"'))).toBe(0);
    for (const stop of stops) stop();
    await db.close();
  });
});

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
