import { loadDivisions, readDivisions } from '../../server/divisions/division.store.js';
import { describeEachHome } from '../kit/db.js';

describe('the division table', () => {
  it('gives every division but the country a parent that is in the table', async () => {
    const { rows } = await readDivisions();
    const codes = new Set(rows.map(({ code }) => code));
    const orphans = rows.filter(({ parentCode, level }) => level !== 'NATIONAL' && !codes.has(parentCode ?? ''));
    expect(orphans).toEqual([]);
    expect(codes.size).toBe(rows.length);
  });

  it('names places in full', async () => {
    const { rows } = await readDivisions();
    expect(rows.find(({ code }) => code === '110101')).toEqual({
      code: '110101',
      name: '东城区',
      fullName: '北京市东城区',
      level: 'COUNTY',
      parentCode: '110000',
    });
  });
});

describeEachHome('loadDivisions', ({ open }) => {
  it('writes nothing where the table is current, and all of it where it is not', async () => {
    const db = await open();
    const again = await loadDivisions(db);
    await db.prisma.setting.update({ where: { key: 'divisions' }, data: { value: 'old' } });
    const afterChange = await loadDivisions(db);
    await db.close();
    expect([again, afterChange]).toEqual([0, (await readDivisions()).rows.length]);
  });
});
