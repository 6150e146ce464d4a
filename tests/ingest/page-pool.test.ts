/** Threads that prepare pages: bounded in number, time, memory and in how many wait; one that dies takes nothing with it. */
import { PagePool, poolLimits } from '../../server/ingest/pool/page.pool.js';
import { prepareBeside } from '../../server/ingest/pool/long-pages.js';

const content = `标题：关于巡查的通知\n发布机构：云浦市澄湖区水务局\n公开日期：2025-09-02\n\n${'要加强河道巡查，落实责任。\n'.repeat(900)}`;
let pool: PagePool;
afterEach(() => pool.close());

it('prepares a page as this thread would, and begins no more threads than it may', async () => {
  pool = new PagePool({ ...poolLimits, threads: 1 });
  const [first, second] = await Promise.all([prepareBeside({ content }, pool), prepareBeside({ content }, pool)]);
  expect(first.received.parsed.preview.title).toBe('关于巡查的通知');
  expect(Buffer.from(first.received.bytes).toString() === content).toBe(true);
  expect(second.reading).toEqual(first.reading);
  expect(pool.size).toBe(1);
});

it('refuses a page that takes too long, keeps it whole, and goes on with another thread', async () => {
  pool = new PagePool({ ...poolLimits, threads: 1, milliseconds: 1 });
  const slow = await prepareBeside({ content }, pool);
  expect(slow.received.parsed.problems).toMatchObject([{ code: 'PAGE_TOO_SLOW' }]);
  expect(Buffer.from(slow.received.bytes).toString() === content).toBe(true);
  expect(slow.received.parsed.preview.body).toContain('关于巡查的通知');
  expect((await prepareBeside({ content }, pool)).received.parsed.problems).toHaveLength(1);
});

it('says that it is busy where too many wait', async () => {
  pool = new PagePool({ ...poolLimits, threads: 1, waiting: 1 });
  const asked = [1, 2, 3].map(() =>
    prepareBeside({ content }, pool).then(
      () => 'read',
      (thrown: unknown) => thrown,
    ),
  );
  expect(await Promise.all(asked)).toEqual([
    'read',
    'read',
    expect.objectContaining({ code: 'SERVICE_UNAVAILABLE', facts: { retryAfter: 5 } }),
  ]);
});
