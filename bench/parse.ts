/**
 * `npm run bench:parse`: parsing speed on one core, from bytes to preview. The model page alone,
 * and all of pages/, repeated for some seconds after a warm-up.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage } from '../server/parse/parse-page.js';

const corpus = process.env['NOTICE_CORPUS'] ?? '../shared/corpus';
const rounds = 5;
const roundMs = 3_000;

const pagesUnder = (folder: string): Buffer[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:html|txt)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

interface Speed {
  readonly pages: number;
  readonly megabytes: number;
}

/** Pages and megabytes per second of CPU time. */
function round(pages: readonly Buffer[]): Speed {
  let count = 0;
  let bytes = 0;
  const began = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  };
  for (; spent() < roundMs; count += 1) {
    const page = pages[count % pages.length] ?? Buffer.alloc(0);
    parsePage({ content: page });
    bytes += page.length;
  }
  const seconds = spent() / 1_000;
  return { pages: count / seconds, megabytes: bytes / 2 ** 20 / seconds };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

function measure(name: string, pages: readonly Buffer[]): void {
  round(pages);
  const speeds = Array.from({ length: rounds }, () => round(pages));
  const perSecond = median(speeds.map((speed) => speed.pages)).toFixed(0);
  const megabytes = median(speeds.map((speed) => speed.megabytes)).toFixed(2);
  const kilobytes = pages.reduce((sum, { length }) => sum + length, 0) / pages.length / 1_024;
  console.log(
    `${name.padEnd(12)} ${String(pages.length).padStart(4)} pages of ${kilobytes.toFixed(1).padStart(6)} kB  ${perSecond.padStart(6)} pages/s  ${megabytes.padStart(6)} MB/s`,
  );
}

if (existsSync(corpus)) {
  measure('model page', [readFileSync(join(corpus, 'gold/seed_wuzhong_2022_00027.txt'))]);
  measure('pages/', pagesUnder(join(corpus, 'pages')));
} else {
  console.log(`bench:parse: no corpus at ${corpus} (set NOTICE_CORPUS): the demo pages stand in.`);
  measure('demo pages', pagesUnder('prisma/demo'));
}
