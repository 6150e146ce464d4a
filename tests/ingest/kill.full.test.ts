/** The command is killed at random moments (KILL_ROUNDS=20 a home, ten in CI): nothing is half there, and a re-run completes it. */
import { randomInt, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEachHome } from '../kit/db.js';
import { runIngest } from '../kit/ingest-cli.js';
import { fingerprints, halves } from '../kit/rows.js';
import { openDb } from '../../server/platform/open-db.js';

const rounds = Number(process.env['KILL_ROUNDS'] ?? (process.env['CI'] ? 10 : 3));
/** Three batches, the last of which is read in a thread. */
const pageCount = 400;
const folder = join(tmpdir(), `notice-graph-kill-${randomUUID()}`);

const page = (number: number) => `标题：澄湖区水务局关于第${number}号河道整治的通知
索引号：99010611/2025-${String(number).padStart(5, '0')}
发布机构：云浦市澄湖区水务局
生成日期：2025-09-01
公开日期：2025-09-02

各镇人民政府、区农业农村局：
9月1日，区水务局召开第${number}号河道整治推进会，局长程远山主持会议。会议要求：
一、加强巡查。各镇要在9月30日前完成巡查${number}次。
二、严格考核。区水务局要按月通报，问题整改率不低于9${number % 10}%。
云浦市澄湖区水务局
2025年9月1日
`;

const open = (env: Record<string, string>) =>
  openDb({ databaseUrl: env['DATABASE_URL'] ?? null, dataDir: env['DATA_DIR'] ?? null });

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  for (let i = 1; i <= pageCount; i += 1) await writeFile(join(folder, `${String(i).padStart(3, '0')}.txt`), page(i));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describeEachHome('an ingestion that is killed', ({ create }) => {
  it(
    'leaves nothing half there, and a re-run completes it',
    async () => {
      const { env, drop } = await create();
      // The missing file is reported when reading begins: from then on pages are being written.
      const missing = join(folder, 'missing.txt');
      const counts: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await runIngest([missing, folder], { env, kill: { after: 'missing.txt', milliseconds: randomInt(1_500) } });
        const db = await open(env);
        expect(await halves(db)).toEqual([]);
        counts.push(await db.prisma.notice.count());
        await db.close();
      }
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      const completed = await runIngest([folder], { env });
      expect(completed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(', 0 revised, ') });
      const db = await open(env);
      const whole = await fingerprints(db);
      expect(await halves(db)).toEqual([]);
      expect(await db.prisma.notice.count()).toBe(pageCount);
      await db.close();
      const again = await runIngest([folder], { env });
      expect(again.stdout).toContain(`0 created, 0 revised, ${pageCount} unchanged, 0 rejected`);
      const after = await open(env);
      expect(await fingerprints(after)).toEqual(whole);
      await after.close();
      await drop();
    },
    120_000 + rounds * 30_000,
  );
});
