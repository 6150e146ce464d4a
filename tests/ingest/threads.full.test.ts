/** `npm run ingest -- --threads N`, as a process: pages are read beside the thread that writes them, and the graph is the same. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEachHome, type TestDatabase } from '../kit/db.js';
import { graphOf, withoutOrder } from '../kit/graph.js';
import { runIngest, type CliRun } from '../kit/ingest-cli.js';
import { halves } from '../kit/rows.js';
import { openDb } from '../../server/platform/open-db.js';

/** Threads begin at the hundredth page. */
const pageCount = 160;
const folder = join(tmpdir(), `notice-graph-threads-${randomUUID()}`);

const page = (number: number): string => `标题：澄湖区水务局关于第${number}号堤防检查的通知
索引号：99010611/2025-${String(number).padStart(5, '0')}
发布机构：云浦市澄湖区水务局
生成日期：2025-09-01
公开日期：2025-09-02

各镇人民政府、区农业农村局：
一、加强巡查。各镇要在9月30日前完成巡查${number}次。
二、严格考核。区水务局要按月通报，问题整改率不低于9${number % 10}%。
云浦市澄湖区水务局
2025年9月1日
`;

/** When it was stored. */
const moment = /\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:\+00:00)?/g;

/** Node tells of each thread that it begins. */
const begun = ({ stderr }: CliRun): number => stderr.match(/created Worker with ID/g)?.length ?? 0;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  for (let i = 1; i <= pageCount; i += 1) await writeFile(join(folder, `${String(i).padStart(3, '0')}.txt`), page(i));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describeEachHome('reading pages in threads', ({ create }) => {
  const ingest = (database: TestDatabase, ...options: string[]): Promise<CliRun> =>
    runIngest([...options, folder], { env: { ...database.env, NODE_DEBUG: 'worker' } });

  const graphIn = async ({ env }: TestDatabase) => {
    const db = await openDb({ databaseUrl: env['DATABASE_URL'] ?? null, dataDir: env['DATA_DIR'] ?? null });
    expect(await halves(db)).toEqual([]);
    const graph = withoutOrder(await graphOf(db));
    await db.close();
    return Object.entries(graph).map(([table, rows]) => [table, rows.map((row) => row.replaceAll(moment, '…')).sort()]);
  };

  it('makes the same graph as one thread', async () => {
    const [one, two] = [await create(), await create()];
    const told = expect.stringContaining(`${pageCount} created, 0 revised, 0 unchanged, 0 rejected`);
    const [alone, beside] = [await ingest(one), await ingest(two, '--threads', '2')];
    expect(alone).toMatchObject({ exitCode: 0, stdout: told });
    expect(beside).toMatchObject({ exitCode: 0, stdout: told });
    expect([begun(alone), begun(beside)]).toEqual([0, 2]);
    expect(await graphIn(two)).toEqual(await graphIn(one));
    await Promise.all([one.drop(), two.drop()]);
  }, 240_000);
});

describe('the number of threads', () => {
  it.each(['5', '-1', '1.5', 'many'])(
    'is none where it is %s: the usage is shown, and nothing is begun',
    async (threads) => {
      const run = await runIngest([`--threads=${threads}`, folder]);
      expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('--threads N') });
    },
  );
});
