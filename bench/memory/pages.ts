/**
 * Pages of a directory repeated several times: each round has distinct documents by number and
 * title.
 */
import { createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { once } from 'node:events';

const endings = new Set(['.html', '.htm', '.txt']);

/** Writes them as JSON lines; returns their number. */
export async function severalTimes(folder: string, file: string, times: number): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => endings.has(extname(name))).sort();
  const out = createWriteStream(file);
  for (let round = 0; round < times; round += 1)
    for (const name of names) {
      const content = renumbered(await readFile(join(folder, name), 'utf8'), round);
      if (!out.write(`${JSON.stringify({ content })}\n`)) await once(out, 'drain');
    }
  out.end();
  await once(out, 'finish');
  return names.length * times;
}

/** Replaces numbers of documents and indexes, with a different year per round. */
function renumbered(text: string, round: number): string {
  if (round === 0) return text;
  const plus = (number: string): string => String(Number(number) + 1_000 * round);
  return text
    .replace(/(?<=[〔[［]\d{4}[〕\]］])\d+(?=号)/g, plus)
    .replace(/(?<=索引号[:：])[\w/-]+/g, (code) => `${code}-${round}`)
    .replaceAll('关于', `第${round}批关于`);
}
