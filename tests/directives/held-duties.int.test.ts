/** Within withDutiesOnce duties wait until all is written; then they are those of every notice that was written, once. */
import { checkDuties, withDutiesOnce } from '../../server/directives/duty.store.js';
import type { Db } from '../../server/platform/db.js';
import { describeEachHome } from '../kit/db.js';
import { inventDuties } from './invented-duties.kit.js';
import type { Transaction } from '../../server/platform/statement.js';

const right = { missing: 0, superfluous: 0, changed: 0 };

describeEachHome('duties that wait', (home) => {
  let db: Db;
  beforeAll(async () => {
    db = await home.open();
    await inventDuties(db);
  }, 240_000);
  afterAll(() => db.close());

  const check = () => checkDuties(db, { writes: false, tell: () => undefined });
  /** Writes that duties of two notices follow from; returns the first of them. */
  async function rewrite(tx: Transaction): Promise<string> {
    const [one, other] = await tx.dutyRow.findMany({
      distinct: ['noticeId'],
      take: 2,
      orderBy: { noticeId: 'asc' },
      select: { noticeId: true },
    });
    const [first, second] = [one?.noticeId ?? '', other?.noticeId ?? ''];
    const { count } = await tx.directiveAddressee.deleteMany({ where: { directive: { noticeId: first } } });
    await tx.notice.update({ where: { id: second }, data: { validity: 'REPEALED' } });
    expect(count).toBeGreaterThan(0);
    return first;
  }

  it('are written at the end, of all notices', async () => {
    await db.prisma.$transaction(async (tx) => {
      let rows = 0;
      const first = await withDutiesOnce(tx, async () => {
        const noticeId = await rewrite(tx);
        rows = await tx.dutyRow.count({ where: { noticeId } });
        return noticeId;
      });
      expect(rows).toBeGreaterThan(0);
      expect(await tx.dutyRow.count({ where: { noticeId: first } })).toBe(0);
    });
    expect(await check()).toEqual(right);
  });

  it('are written at once again behind it, in the same transaction', async () => {
    await db.prisma.$transaction(async (tx) => {
      await withDutiesOnce(tx, () => Promise.resolve());
      const first = await rewrite(tx);
      expect(await tx.dutyRow.count({ where: { noticeId: first } })).toBe(0);
    });
    expect(await check()).toEqual(right);
  });

  it('stay as they were where the work fails', async () => {
    const failing = db.prisma.$transaction((tx) =>
      withDutiesOnce(tx, async () => {
        await rewrite(tx);
        throw new Error('given up');
      }),
    );
    await expect(failing).rejects.toThrow('given up');
    expect(await check()).toEqual(right);
  });
});
