import { describeEachHome } from '../kit/db.js';

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
