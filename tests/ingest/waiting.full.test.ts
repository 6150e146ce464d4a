/** The command while its database is away: it waits, says so once, and goes on; or ends with 75 where it is told not to wait. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homes, openTestDatabase, type TestDatabase } from '../kit/db.js';
import { runIngest } from '../kit/ingest-cli.js';
import { halves } from '../kit/rows.js';
import { TcpGate } from '../../scripts/cluster/tcp-gate.js';

const server = homes.find(({ name }) => name === 'PostgreSQL');
const pageCount = 400;
/** Starting the command, and reading that many pages, is most of it. */
const patience = 180_000;
const folder = join(tmpdir(), `notice-graph-waiting-${randomUUID()}`);
/** Reported once the first batch is stored. */
const missing = join(folder, 'missing.txt');
const waitingLine = /^waiting for the database before continuing: .+$/gm;

const page = (number: number): string => `标题：澄湖区水务局关于第${number}号泵站检修的通知
索引号：99010611/2025-${String(number).padStart(5, '0')}
发布机构：云浦市澄湖区水务局
生成日期：2025-09-01
公开日期：2025-09-02

各镇人民政府：
一、加强检修。各镇要在9月30日前完成泵站检修${number}次。
云浦市澄湖区水务局
2025年9月1日
`;

(server ? describe : describe.skip)('npm run ingest behind a line that is cut', () => {
  let database: TestDatabase;
  let gate: TcpGate;
  let env: Record<string, string>;
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    for (let i = 1; i <= pageCount; i += 1) await writeFile(join(folder, `${String(i).padStart(3, '0')}.txt`), page(i));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    if (!server) throw new Error('there is no server');
    database = await server.create();
    const url = new URL(database.env['DATABASE_URL'] ?? '');
    gate = await TcpGate.to({ host: url.hostname, port: Number(url.port || 5_432) });
    env = { DATABASE_URL: Object.assign(url, { hostname: '127.0.0.1', port: String(gate.port) }).href };
  });
  afterEach(async () => {
    gate.close();
    await database.drop();
  });

  const stored = async (): Promise<{ notices: number; changes: number; halves: readonly unknown[] }> => {
    const db = await openTestDatabase(database);
    const found = {
      notices: await db.prisma.notice.count(),
      changes: await db.prisma.change.count(),
      halves: await halves(db),
    };
    await db.close();
    return found;
  };
  const whole = { notices: pageCount, changes: pageCount, halves: [] };
  /** Does each once, when the command has said what it waits for. */
  const when = (...steps: readonly (readonly [RegExp, () => void])[]) => {
    const left = [...steps];
    return (stderr: string): void => {
      while (left[0]?.[0].test(stderr)) left.shift()?.[1]();
    };
  };

  it(
    'waits, says so in one line, and goes on: every page is there once',
    async () => {
      const watch = when(
        [/missing\.txt/, () => gate.cut()],
        [/waiting for/, () => setTimeout(() => gate.mend(), 1_500)],
      );
      const run = await runIngest([missing, folder], { env, watch });
      expect(run.stderr.match(waitingLine)).toHaveLength(1);
      expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/, 0 rejected, 1 failed, /) as unknown }); // the missing file
      expect(await stored()).toEqual(whole);
      const again = await runIngest([folder], { env });
      expect(again.stdout).toContain(`0 created, 0 revised, ${pageCount} unchanged, 0 rejected`);
    },
    patience,
  );

  it(
    'waits for one that is away from the beginning',
    async () => {
      gate.cut();
      const watch = when([/waiting for/, () => setTimeout(() => gate.mend(), 500)]);
      const run = await runIngest([folder], { env, watch });
      expect(run.stderr.match(waitingLine)).toHaveLength(1);
      expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${pageCount} created`) as unknown });
      expect(await stored()).toEqual(whole);
    },
    patience,
  );

  it(
    'told not to wait ends with 75 and a line; what is stored stays, and the same command completes it',
    async () => {
      const run = await runIngest(['--no-wait', missing, folder], {
        env,
        watch: when([/missing\.txt/, () => gate.cut()]),
      });
      expect(run.exitCode).toBe(75);
      expect(run.stderr).toMatch(
        /^notice-graph: The database does not respond.*What was stored is kept: run the same command again later\.$/m,
      );
      const { notices, halves: found } = await stored();
      expect([notices > 0, notices < pageCount, found]).toEqual([true, true, []]);
      gate.mend();
      expect(await runIngest(['--no-wait', folder], { env })).toMatchObject({ exitCode: 0 });
      expect(await stored()).toEqual(whole);
    },
    patience,
  );

  it(
    'does not wait for what does not pass: a database that is not there',
    async () => {
      const run = await runIngest([folder], { env: { DATABASE_URL: `${env['DATABASE_URL'] ?? ''}_is_not_there` } });
      expect(run).toMatchObject({ exitCode: 1, stdout: '' });
      expect(run.stderr).toContain('does not exist');
    },
    patience,
  );
});
