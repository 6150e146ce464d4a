/** A small generated database is one that the server could have filled itself. */
import { load, openPglite, openPostgres } from '../../bench/data/load.js';
import { checkDuties, loadOrganFunctions } from '../../server/directives/duty.store.js';
import { loadDivisions } from '../../server/divisions/division.store.js';
import { migrate } from '../../server/platform/migrate.js';
import { fillSearch } from '../../server/search/fill.store.js';
import { describeEachHome } from '../kit/db.js';
import { fingerprints } from '../kit/rows.js';
import { openDb } from '../../server/platform/open-db.js';

describeEachHome('a generated database', ({ create }) => {
  it('has the rows that ingestion writes, kept totals and indexes too', async () => {
    const { env, drop } = await create();
    const options = { databaseUrl: env['DATABASE_URL'] ?? null, dataDir: env['DATA_DIR'] ?? null };
    const first = await openDb(options);
    await migrate(first);
    await loadDivisions(first);
    await loadOrganFunctions(first);
    await first.close();
    const homes =
      options.databaseUrl === null ? await openPglite(options.dataDir ?? '') : await openPostgres(options.databaseUrl);
    await load(homes, 40, () => undefined);
    await Promise.all(homes.map((home) => home.close()));

    const db = await openDb(options);
    const tables = await fingerprints(db);
    const empty = Object.keys(tables).filter((name) => tables[name]?.startsWith('0 '));
    expect(empty).toEqual(['Rejection']);
    expect(tables['Directive']).toMatch(/^200 /);
    const none = { missing: 0, superfluous: 0, changed: 0 };
    expect(await checkDuties(db, { writes: false, tell: () => undefined })).toEqual(none);
    const totals = await db.rows({
      name: '',
      label: 'test',
      values: [],
      text: `SELECT n."count", (SELECT count(*)::int FROM "Notice" WHERE "status" = 'PUBLISHED') AS counted FROM "NoticeTally" n
        WHERE n."scope" = '00000000-0000-0000-0000-000000000000' AND n."dimension" = 'TOTAL'`,
    });
    expect(totals).toEqual([{ count: totals[0]?.['counted'], counted: expect.any(Number) }]);
    expect(await fillSearch(db)).toBe(0);
    // Written anew by the server, what search and suggestions read is the same.
    const keysOf = () =>
      db.prisma.suggestKey.findMany({ orderBy: [{ subjectId: 'asc' }, { kind: 'asc' }, { key: 'asc' }] });
    const keys = await keysOf();
    await db.prisma.setting.deleteMany({ where: { key: { in: ['search', 'names', 'sketches'] } } });
    await db.prisma.suggestKey.deleteMany();
    expect(await fillSearch(db)).toBeGreaterThan(2_000);
    expect(await fingerprints(db)).toEqual(tables);
    expect(await keysOf()).toEqual(keys);
    const indexes = await db.rows({
      name: '',
      label: 'test',
      values: [],
      text: `SELECT count(*)::int AS count FROM pg_indexes WHERE indexname IN ('SearchRow_words_idx', 'Notice_identity_key', 'Notice_pkey')`,
    });
    expect(indexes).toEqual([{ count: 3 }]);
    await db.close();
    await drop();
  });
});
