import { parseFiles, type ParseIo } from '../../server/parse/parse.cli.js';

const pages: ReadonlyMap<string, string> = new Map([
  ['a.txt', '标题：关于开展检查的通知\n发布日期：2024-03-05\n请各单位认真落实。'],
  ['-', '标题：从标准输入读取的通知\n请各单位认真落实。'],
]);

async function run(...files: string[]): Promise<{ code: number; out: unknown[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const read: ParseIo['read'] = async (file) => {
    const page = await Promise.resolve(pages.get(file));
    if (page === undefined) throw Object.assign(new Error('not there'), { code: 'ENOENT' });
    return Buffer.from(page);
  };
  const code = await parseFiles(files, { read, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.map((line): unknown => JSON.parse(line)), err };
}

describe('npm run parse', () => {
  it('prints one object a line, with the file as it was given', async () => {
    const { code, out } = await run('a.txt', '-');
    expect(code).toBe(0);
    expect(out).toMatchObject([
      { file: 'a.txt', preview: { title: '关于开展检查的通知', publishedOn: '2024-03-05' } },
      { file: '-', preview: { title: '从标准输入读取的通知' } },
    ]);
  });

  it('names an unreadable file in one line, goes on with the others and exits with 1', async () => {
    const { code, out, err } = await run('missing.txt', 'a.txt');
    expect({ code, err, printed: out.length }).toEqual({ code: 1, err: ['missing.txt: no such file'], printed: 1 });
  });

  it('explains itself and exits with 2 where no file is given', async () => {
    const { code, err } = await run();
    expect(code).toBe(2);
    expect(err.join('\n')).toContain('Usage: npm run parse -- FILE…');
  });
});
