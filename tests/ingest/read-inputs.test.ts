/** Files, folders and lines -> pages. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInputs, type Input } from '../../server/ingest/read-inputs.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notice-graph-inputs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(...names: string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of readInputs(names.map((name) => join(folder, name)))) inputs.push(input);
  return inputs.map((input) => ({ ...input, from: input.from.slice(folder.length + 1) }));
}

it('walks folders in the order of names and takes pages alone', async () => {
  await mkdir(join(folder, 'b'));
  for (const name of ['c.txt', 'a.html', 'b/z.htm', 'photo.jpg', 'notes.json'])
    await writeFile(join(folder, name), '页');
  expect((await read('')).map(({ from }) => from)).toEqual(['a.html', 'b/z.htm', 'c.txt']);
});

it('takes a file that is named whatever its ending', async () => {
  await writeFile(join(folder, 'page'), '页');
  expect(await read('page')).toEqual([{ from: 'page', page: expect.objectContaining({ content: Buffer.from('页') }) }]);
});

it('reads JSON lines with their address and time', async () => {
  const line = { content: '页', sourceUrl: 'https://example.cn/1.html', retrievedAt: '2025-09-01T08:00:00+08:00' };
  await writeFile(join(folder, 'pages.jsonl'), `${JSON.stringify(line)}\n\n`);
  expect(await read('pages.jsonl')).toEqual([
    {
      from: 'pages.jsonl:1',
      page: {
        content: '页',
        sourceUrl: 'https://example.cn/1.html',
        retrievedAt: new Date('2025-09-01T00:00:00Z'),
      },
    },
  ]);
});

it('tells lines that are no pages from faults, and goes on behind both', async () => {
  const lines = ['{"title":"about a page"}', '{broken', '{"content":3}', '[]', '{"content":"页"}'];
  await writeFile(join(folder, 'pages.ndjson'), lines.join('\n'));
  const kinds = (await read('pages.ndjson')).map((input) => Object.keys(input).find((key) => key !== 'from'));
  expect(kinds).toEqual(['skipped', 'fault', 'fault', 'fault', 'page']);
});

it('reports what is not there and goes on', async () => {
  await writeFile(join(folder, 'a.txt'), '页');
  expect(await read('missing.txt', 'a.txt')).toEqual([
    { from: 'missing.txt', fault: expect.stringContaining('ENOENT') },
    expect.objectContaining({ from: 'a.txt' }),
  ]);
});
