/**
 * `npm run fuzz -- --seed 1 --pages 20000`: parses mutated pages and pathological ones. Nothing may
 * throw, hang, or return a wrong span; 1 MB takes less than a second, 10 MB less than ten. Exit 1
 * on a violation.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bombs } from './fuzz/bombs.js';
import { mutatePage, type MutatedPage } from './fuzz/mutate-page.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    pages: { type: 'string', default: '20000' },
    only: { type: 'string' },
  },
});
const corpus = join(process.env['NOTICE_CORPUS'] ?? '../shared/corpus', 'pages');
const root = existsSync(corpus) ? corpus : 'prisma/demo';
const seedsApart = 1_000_003;
/** Time limit in milliseconds: one second per megabyte, ten for any parsable page. */
const allowed = (bytes: number): number => (bytes <= 2 ** 20 ? 250 + (750 * bytes) / 2 ** 20 : 10_000);
const hangMs = 60_000;

const startChild = (): ChildProcess =>
  fork(new URL('./fuzz/parse.child.ts', import.meta.url), { execArgv: ['--import', 'tsx'], serialization: 'advanced' });

interface Outcome {
  readonly ms: number;
  readonly fault: string | null;
}

class Parser {
  private child = startChild();

  parse(content: Buffer): Promise<Outcome> {
    return new Promise((resolve) => {
      const done = (outcome: Outcome): void => {
        clearTimeout(watchdog);
        this.child.removeAllListeners();
        resolve(outcome);
      };
      const restart = (fault: string): void => {
        this.child.kill('SIGKILL');
        done({ ms: hangMs, fault });
        this.child = startChild();
      };
      const watchdog = setTimeout(() => {
        restart(`no answer in ${hangMs / 1_000} s`);
      }, hangMs);
      this.child.once('message', done);
      this.child.once('exit', (code, signal) => {
        restart(`the process ended: ${String(signal ?? code)}`);
      });
      this.child.send(content);
    });
  }
  end(): void {
    this.child.kill();
  }
}

const pagesUnder = (folder: string): Buffer[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:html|txt)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

interface Totals {
  pages: number;
  bytes: number;
  faults: number;
  /** Largest share of a time limit used. */
  slowest: { share: number; told: string };
}

async function run(parser: Parser, page: MutatedPage, totals: Totals, label: string): Promise<void> {
  const most = allowed(page.content.length);
  let { ms, fault } = await parser.parse(page.content);
  // Retries once: garbage collection and other load pass, slowness of the page itself does not.
  if (fault === null && ms > most) ({ ms, fault } = await parser.parse(page.content));
  const share = ms / most;
  const told = `${label} (${page.name}), ${(page.content.length / 2 ** 20).toFixed(2)} MB: ${ms.toFixed(0)} ms`;
  totals.pages += 1;
  totals.bytes += page.content.length;
  if (share > totals.slowest.share) totals.slowest = { share, told };
  if (fault !== null || share > 1) {
    totals.faults += 1;
    console.log(`FAULT ${told}${fault === null ? ', too slow' : `: ${fault}`}`);
  }
}

const parser = new Parser();
const totals: Totals = { pages: 0, bytes: 0, faults: 0, slowest: { share: 0, told: '' } };
const began = performance.now();
const pages = pagesUnder(root);
// Warm-up: tables and the lexicon are loaded on first use.
for (const { content } of bombs(4_096)) await parser.parse(content);
for (const page of pages.slice(0, 20)) await parser.parse(page);
// Half a megabyte is close to the limit of a parsable page: these exercise the parser itself.
for (const mb of [0.25, 0.55, 1, 5, 7.9, 10]) {
  for (const bomb of bombs(mb * 2 ** 20)) {
    if (values.only === undefined || bomb.name === values.only) await run(parser, bomb, totals, `bomb of ${mb} MB`);
  }
}
for (let i = 0; i < Number(values.pages) && values.only === undefined; i += 1) {
  const seed = Number(values.seed) * seedsApart + i;
  await run(parser, mutatePage(pages, seed), totals, `page ${seed}`);
}
parser.end();
const seconds = (performance.now() - began) / 1_000;
console.log(
  `seed ${values.seed}: ${totals.pages} pages, ${(totals.bytes / 2 ** 20).toFixed(0)} MB, ${seconds.toFixed(0)} s`,
);
console.log(`nearest to its limit: ${totals.slowest.told}`);
console.log(`faults: ${totals.faults}  (bar 0)`);
process.exitCode = totals.faults === 0 ? 0 : 1;
