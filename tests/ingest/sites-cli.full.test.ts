/** `npm run ingest -- --sites FILE`, as a process: the table of sites, alone and with pages that need it. All of it is invented. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEachHome } from '../kit/db.js';
import { runIngest } from '../kit/ingest-cli.js';
import { openDb } from '../../server/platform/open-db.js';

const site = { host: 'https://www.chenghu.gov.cn/', publisher: '云浦市澄湖区水务局', note: '水务局子站' };
const page = {
  content: '发布日期：2025-03-06\n关于做好河道保洁的通知\n各镇人民政府：\n一、各镇要每周清理河面漂浮物。\n',
  sourceUrl: 'https://www.chenghu.gov.cn/a/1.html',
};

let folder: string;
const file = async (name: string, lines: readonly unknown[]): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sites-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describeEachHome('the command with a file of sites', ({ create }) => {
  it('writes them once, says so, and reads pages by what they know', async () => {
    const { env, drop } = await create();
    try {
      const [sites, pages] = [await file('sites.jsonl', [site, '']), await file('pages.jsonl', [page])];
      expect(await runIngest([pages], { env })).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('1 rejected'),
      });
      expect(await runIngest(['--sites', sites], { env })).toMatchObject({ exitCode: 0, stdout: '1 sites changed\n' });
      const both = await runIngest(['--sites', sites, pages], { env });
      expect(both).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^0 sites changed\n1 created/) });
      const db = await openDb({ databaseUrl: env['DATABASE_URL'] ?? null, dataDir: env['DATA_DIR'] ?? null });
      const notice = await db.prisma.notice.findFirst({ include: { agency: true } });
      expect(notice?.agency.name).toBe(site.publisher);
      expect(await db.prisma.auditEntry.count({ where: { action: 'setSite', actor: 'npm run ingest' } })).toBe(1);
      await db.close();
    } finally {
      await drop();
    }
  }, 240_000);

  it.each<[string, unknown, string]>([
    ['a line that is no JSON', '{host: 1', 'is not valid JSON'],
    ['a site without host and code', { publisher: '云浦市澄湖区水务局' }, 'has neither host nor siteCode'],
    [
      'a publisher that is no organ',
      { host: 'www.chenghu.gov.cn', publisher: '中国澄湖' },
      'is not the name of an agency',
    ],
    ['a place that is none', { host: 'www.chenghu.gov.cn', division: '999999' }, 'no such division'],
    ['a field that is none', { host: 'www.chenghu.gov.cn', organ: '水务局' }, 'organ'],
  ])(
    'names the line of %s',
    async (_what, line, said) => {
      const { env, drop } = await create();
      try {
        const run = await runIngest(['--sites', await file('wrong.jsonl', [site, line])], { env });
        expect([run.exitCode, run.stdout]).toEqual([1, '']);
        expect(run.stderr).toContain('wrong.jsonl:2');
        expect(run.stderr).toContain(said);
      } finally {
        await drop();
      }
    },
    120_000,
  );

  it('says which file is not there', async () => {
    const { env, drop } = await create();
    try {
      const run = await runIngest(['--sites', join(folder, 'none.jsonl')], { env });
      expect(run).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('none.jsonl') });
    } finally {
      await drop();
    }
  }, 120_000);
});
