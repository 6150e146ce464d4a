/** `npm run ingest -- FILE|DIR|- …`. Exit 0: every page is stored, as a notice or as a rejection; 1: one is not; 2: usage. */
import { SingleBar, Presets } from 'cli-progress';
import { loadDivisions } from '../divisions/division.store.js';
import { readConfig } from '../platform/config.js';
import { openDb, type Db } from '../platform/db.js';
import { AppError, messageOf } from '../platform/errors.js';
import { migrate } from '../platform/migrate.js';
import { countInputs, readInputs, type Input } from './read-inputs.js';
import { ingestPage } from './run.js';

const usage = `usage: npm run ingest -- FILE|DIR|- …
  FILE  a page (HTML or text: UTF-8, GB18030, Big5), or JSON lines {content, sourceUrl, retrievedAt} (.jsonl, .ndjson)
  DIR   all .html, .htm, .txt, .jsonl and .ndjson below it
  -     standard input: one page, or JSON lines`;

interface Tally {
  created: number;
  revised: number;
  unchanged: number;
  rejected: number;
  failed: number;
  skipped: number;
}

const keys = { CREATED: 'created', REVISED: 'revised', UNCHANGED: 'unchanged', REJECTED: 'rejected' } as const;

class Reporter {
  readonly tally: Tally = { created: 0, revised: 0, unchanged: 0, rejected: 0, failed: 0, skipped: 0 };
  private readonly bar: SingleBar | null;
  private readonly startedAt = performance.now();

  constructor(total: number) {
    const format = '{bar} {value}/{total}  {eta_formatted} left';
    this.bar =
      process.stderr.isTTY && total > 1
        ? new SingleBar({ format, stream: process.stderr }, Presets.shades_classic)
        : null;
    this.bar?.start(total, 0);
  }

  line(text: string): void {
    if (this.bar) process.stderr.write('\r\u001b[K');
    console.error(text);
    this.bar?.increment(0);
  }

  step(): void {
    this.bar?.increment();
  }

  /** The one-line summary. */
  end(): string {
    this.bar?.stop();
    const { created, revised, unchanged, rejected, failed, skipped } = this.tally;
    const seconds = ((performance.now() - this.startedAt) / 1_000).toFixed(1);
    const extra = [...(failed > 0 ? [`${failed} failed`] : []), ...(skipped > 0 ? [`${skipped} lines skipped`] : [])];
    return [
      `${created} created`,
      `${revised} revised`,
      `${unchanged} unchanged`,
      `${rejected} rejected`,
      ...extra,
      `${seconds} s`,
    ].join(', ');
  }
}

async function ingestAll(db: Db, arguments_: readonly string[]): Promise<Reporter> {
  await migrate(db);
  await loadDivisions(db);
  const reporter = new Reporter(await countInputs(arguments_));
  let stopping = false;
  process.once('SIGINT', () => {
    stopping = true; // the page under way is finished first
  });
  for await (const input of readInputs(arguments_)) {
    await ingestInput(db, input, reporter);
    reporter.step();
    if (stopping) break;
  }
  return reporter;
}

async function ingestInput(db: Db, input: Input, reporter: Reporter): Promise<void> {
  if ('skipped' in input) {
    reporter.tally.skipped += 1;
    return;
  }
  if ('fault' in input) {
    reporter.tally.failed += 1;
    reporter.line(`failed    ${input.from}: ${input.fault}`);
    return;
  }
  try {
    const { outcome, problems } = await ingestPage(db, input.page, new Date());
    reporter.tally[keys[outcome]] += 1;
    if (outcome === 'REJECTED')
      reporter.line(`rejected  ${input.from}: ${problems.map(({ message }) => message).join(' ')}`);
  } catch (thrown) {
    reporter.tally.failed += 1;
    reporter.line(`failed    ${input.from}: ${messageOf(thrown)}`);
  }
}

async function main(arguments_: readonly string[]): Promise<number> {
  if (arguments_.length === 0 || arguments_.some((argument) => /^-./.test(argument))) {
    console.error(usage);
    return 2;
  }
  const db = await openDb(readConfig());
  try {
    const reporter = await ingestAll(db, arguments_);
    console.log(reporter.end());
    return reporter.tally.failed > 0 ? 1 : 0;
  } finally {
    await db.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  console.error(`notice-graph: ${thrown instanceof AppError ? thrown.message : messageOf(thrown)}`);
  process.exitCode = 1;
}
