/** Whoever writes what the public reads, by whatever statement, tells of it; what the public does not read is named here. */
import { homes } from '../../kit/db.js';

/** Keys, rate limits, webhooks, the audit log; what staff know of sites, pages, merges and doubts. */
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
  'Webhook',
  'WebhookDelivery',
  'WebhookServer',
  '_prisma_migrations',
];

describe.each(homes.map((home) => [home.name, home] as const))('writes on %s', (_name, home) => {
  it('are told of each table that is not named as unseen by the public', async () => {
    const db = await home.open();
    const ask = (text: string) => db.rows({ name: '', label: 'test', values: [], text });
    const tables = await ask(
      `SELECT c.relname AS name, (SELECT string_agg(t.tgtype::text, ' ' ORDER BY t.tgtype) FROM pg_trigger t WHERE t.tgrelid = c.oid AND starts_with(t.tgname, c.relname || '_told_')) AS told
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
    );
    const silent = tables.filter(({ told }) => told === null).map(({ name }) => name);
    expect({ 'tell of the table as migrations 0025 and 0026 do, or add it to the list above': silent }).toEqual({
      'tell of the table as migrations 0025 and 0026 do, or add it to the list above': untold,
    });
    // AFTER, FOR EACH STATEMENT, one each for INSERT (4), DELETE (8), UPDATE (16) and TRUNCATE (32)
    expect(new Set(tables.map(({ told }) => told).filter((told) => told !== null))).toEqual(new Set(['4 8 16 32']));
    await db.close();
  });

  it('are heard once they are committed, and not where they were undone', async () => {
    const db = await home.open();
    let fences = 0;
    const heard: (string | undefined)[] = [];
    const stops = [
      db.listen('notice_graph_writes', (told) => heard.push(told)),
      db.listen('fence', () => (fences += 1)),
    ];
    /** What was told before the fence is heard before it. */
    const heardSince = async (work: () => Promise<unknown>): Promise<readonly (string | undefined)[]> => {
      const before = heard.length;
      await work();
      const passed = fences;
      await db.prisma.$executeRawUnsafe(`SELECT pg_notify('fence', '')`);
      while (fences === passed) await pause();
      return heard.slice(before);
    };
    while (heard.length === 0 || fences === 0) await pause(); // both are woken once they listen
    const undone = db.prisma.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('DELETE FROM "Directive"');
      throw new Error('undone');
    });
    expect(await heardSince(() => undone.catch(() => undefined))).toEqual([]);
    const sent = (...statements: readonly string[]) =>
      heardSince(() =>
        db.prisma.$transaction(async (tx) => {
          for (const statement of statements) await tx.$executeRawUnsafe(statement);
        }),
      );
    const synonym = `INSERT INTO "Synonym" ("id", "words", "updatedAt") VALUES ('00000000-0000-7000-8000-000000000001', '{甲,乙}', now())`;
    expect(await sent(synonym, `UPDATE "Division" SET "name" = "name"`)).toEqual(['Synonym', 'Division']); // many rows are not compared
    expect(await sent(`UPDATE "Synonym" SET "words" = '{甲,丙}'`)).toEqual(['Synonym words']);
    expect(await sent(`UPDATE "Synonym" SET "words" = "words"`, `DELETE FROM "Synonym" WHERE FALSE`)).toEqual([]);
    expect(await sent(`DELETE FROM "Synonym"`)).toEqual(['Synonym']);
    expect(await sent('TRUNCATE "Synonym"')).toEqual(['Synonym']);
    expect(await sent('DELETE FROM "ApiKey"')).toEqual([]);
    for (const stop of stops) stop();
    await db.close();
  });
});

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
