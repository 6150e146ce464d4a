import { execFileSync } from 'node:child_process';
import type { Db } from '../../server/platform/db.js';
import { describeEachHome, homes } from '../kit/db.js';

describeEachHome('rows', ({ open }) => {
  it('gives dates as written, and bigints as numbers where they are exact', async () => {
    const db = await open();
    const text = `SELECT DATE '2022-05-31' AS day, 5::bigint AS small, 9007199254740993::bigint AS large, '{"a":1}'::json AS json`;
    const rows = await db.rows({ name: 'test_types', text, values: [], label: 'test' });
    await db.close();
    expect(rows).toEqual([{ day: '2022-05-31', small: 5, large: '9007199254740993', json: { a: 1 } }]);
  });

  it('counts names without a division as equal', async () => {
    const db = await open();
    const agency = '01900000-0000-7000-8000-000000000001';
    await db.prisma.agency.create({ data: { id: agency, name: '澄湖区水务局', kind: 'DEPARTMENT' } });
    const nameOf = (last: number) => ({
      id: `01900000-0000-7000-8000-00000000001${last}`,
      agencyId: agency,
      name: '水务局',
      origin: 'SEEN' as const,
    });
    await db.prisma.agencyName.create({ data: nameOf(1) });
    await expect(db.prisma.agencyName.create({ data: nameOf(2) })).rejects.toMatchObject({ code: 'P2002' });
    await db.close();
  });
});

const server = homes.find(({ name }) => name === 'PostgreSQL');

/** From another process, while this one stands still: so nothing here has heard of it afterwards. */
async function endOtherConnections(db: Db): Promise<void> {
  const rows = await db.rows({ name: '', label: 'test', values: [], text: 'SELECT current_database() AS name' });
  const script = `import pg from 'pg';
    const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
    await client.connect();
    const { rowCount } = await client.query('SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE datname = $1', [process.argv[1]]);
    await client.end();
    console.log(rowCount);`;
  const ended = execFileSync(process.execPath, ['--input-type=module', '-e', script, String(rows[0]?.['name'])]);
  expect(Number(ended)).toBeGreaterThan(0);
}

(server ? describe : describe.skip)('connections of PostgreSQL that ended unheard', () => {
  const one = { name: '', label: 'test', values: [], text: 'SELECT 1 AS one' };
  let db: Db;
  beforeAll(async () => {
    if (server) db = await server.open();
  });
  afterAll(() => db.close());

  it('are no matter for what is read', async () => {
    await Promise.all([db.rows(one), db.rows(one), db.rows(one)]);
    await endOtherConnections(db);
    expect(await Promise.all([db.rows(one), db.rows(one), db.rows(one)])).toEqual(Array(3).fill([{ one: 1 }]));
  });

  it('are no matter for a transaction that begins', async () => {
    await db.prisma.setting.count();
    await endOtherConnections(db);
    expect(await db.prisma.$transaction((tx) => tx.setting.count())).toBeGreaterThan(0);
  });
});
