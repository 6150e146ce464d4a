/** The command tells what Query.doubts tells, for people and for programs. */
import { spawn } from 'node:child_process';
import { openTestDatabase, describeEachHome, type TestDatabase } from '../kit/db.js';
import { asClerk } from '../staff/staff.kit.js';
import { ingestDoubtful, spoil } from './doubts.kit.js';

interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function audit(env: Record<string, string>, ...arguments_: string[]): Promise<Run> {
  const child = spawn(process.execPath, ['dist/audit.js', ...arguments_], {
    env: { ...process.env, DATABASE_URL: '', ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

describeEachHome('npm run audit', ({ create }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await create();
  });
  afterEach(() => database.drop());

  it('says so where nothing is doubtful, and ends with 0', async () => {
    expect(await audit(database.env)).toEqual({ exitCode: 0, stdout: 'No doubts.\n', stderr: '' });
    expect(JSON.parse((await audit(database.env, '--json')).stdout)).toEqual({ doubts: [] });
  }, 60_000);

  it('counts and names what is, as the API does, and ends with 1', async () => {
    const db = await openTestDatabase(database);
    await ingestDoubtful(db);
    await spoil(db);
    const { data } = await asClerk(db)('{ doubtCounts { kind count codes { code count } } doubts { totalCount } }');
    await db.close();
    const { exitCode, stdout } = await audit(database.env, '--json', '--examples', '1');
    const { doubts } = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(doubts.map(({ kind, count, codes }: any) => ({ kind, count, codes }))).toEqual(data.doubtCounts);
    for (const { examples } of doubts) expect(examples).toHaveLength(1);
    const told = await audit(database.env);
    expect(told.stdout).toContain('AGENCIES_ALIKE 1\n  机构「吴中区发展改革局」与另一个机构的名称几乎相同。');
    expect(told.stdout).toMatch(/PAGE_REJECTED 1\n {2}NO_\w+ 1\n/);
    expect(told.stdout.trimEnd().split('\n').at(-1)).toBe(
      `${data.doubts.totalCount} doubts of ${data.doubtCounts.length} kinds.`,
    );
  }, 60_000);

  it.each([['--examples', '101'], ['--all'], ['--examples', 'x']])(
    'ends with 2 where it is called by %s %s',
    async (...flags) => {
      const { exitCode, stdout, stderr } = await audit(database.env, ...flags);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain('usage: npm run audit');
    },
  );
});
