/**
 * `npm run ingest -- [OPTIONS] FILE|DIR|- …`. Exit codes: 0 every page is stored, as a notice or as
 * a rejection; 1 one is not; 2 usage; 75 (EX_TEMPFAIL) the database was unavailable and --no-wait
 * was given: run the same command again.
 */
import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config.js';
import type { Db } from '../platform/db.js';
import { knownFault } from '../platform/db-faults.js';
import { AppError, messageOf } from '../platform/errors.js';
import { growHeapBy, keepHeapBelow } from '../platform/heap.js';
import { isWorthWaiting, Waiting } from '../platform/patience.js';
import { isConflict } from '../platform/transaction.js';
import { finishIndexing } from '../search/fill.store.js';
import { batchesOf, readAhead, type ReadBatch } from './bulk/batches.js';
import { KnownInputs } from './bulk/known-inputs.js';
import { Loader, type LoadedPage } from './bulk/load.js';
import type { ReadPage } from './bulk/read-page.js';
import { maxThreads, Readers } from './bulk/readers.js';
import type { KnownPage } from './known.js';
import { aboutPage, toKnown, type KnownOfPage } from './page.about.js';
import { problemsOf } from './page.save.js';
import { prepareForPages } from './prepare.js';
import { SiteBook } from './site.hints.js';
import { Reporter } from './reporter.js';
import { putSites } from './sites-file.js';
import { countInputs, readInputs, type Input } from './read-inputs.js';
import { usage } from './usage.js';
import { openDb } from '../platform/open-db.js';

const exitLater = 75;
const usualHeap = 100 * 2 ** 20;
/** As in the server (main.ts); applies to worker threads, too. */
const heapGrowth = 40;

const keys = { CREATED: 'created', REVISED: 'revised', UNCHANGED: 'unchanged', REJECTED: 'rejected' } as const;

interface Arguments {
  readonly paths: readonly string[];
  readonly known: KnownOfPage;
  readonly isWilling: boolean;
  /** Parses pages even if their bytes are known. */
  readonly isAgain: boolean;
  /** Number of additional parser threads. */
  readonly threads: number;
  /** Path of a file for the table of sites; null if none is given. */
  readonly sites: string | null;
}

/** Null if the arguments are invalid. */
function readArguments(args: readonly string[]): Arguments | null {
  const text = { type: 'string' } as const;
  const options = { sites: text, publisher: text, 'published-on': text, title: text, 'source-url': text } as const;
  try {
    const { values, positionals: paths } = parseArgs({
      args: [...args],
      options: {
        ...options,
        'no-wait': { type: 'boolean', default: false },
        again: { type: 'boolean', default: false },
        threads: { type: 'string', default: '0' },
      },
      allowPositionals: true,
    });
    const given = { ...values, publishedOn: values['published-on'], sourceUrl: values['source-url'] };
    const known = aboutPage.safeParse(given);
    const threads = Number(values.threads);
    if (!Number.isInteger(threads) || threads < 0 || threads > maxThreads) return null;
    if (!known.success || (paths.length === 0 && values.sites === undefined)) return null;
    return {
      paths,
      known: toKnown(known.data),
      isWilling: !values['no-wait'],
      isAgain: values.again,
      threads,
      sites: values.sites ?? null,
    };
  } catch {
    return null; // parseArgs throws for unknown options
  }
}

/** Aborts waiting, and starts no further page. */
const stopping = new AbortController();

const waitingFor = (isWilling: boolean): Waiting =>
  new Waiting({
    isWilling,
    onWait: (cause) => {
      console.error(`waiting for the database before continuing: ${whyOf(cause)}`);
    },
    pause: (milliseconds) => setTimeout(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined), // aborted: one last try
    random: () => randomInt(1_000) / 1_000,
    signal: stopping.signal,
  });

/** The message for callers, and that of the database. */
function whyOf(cause: unknown): string {
  const known = knownFault(cause);
  const said = messageOf(known?.cause ?? cause).trim();
  return known === null || said === known.message ? said : `${known.message} (${said.split('\n').at(-1) ?? ''})`;
}

interface Ingestion {
  readonly db: Db;
  readonly given: Arguments;
  readonly reporter: Reporter;
  readonly waiting: Waiting;
}

async function ingestAll({ db, given, reporter, waiting }: Ingestion): Promise<void> {
  const readers = new Readers(given.threads);
  const loader = new Loader(db, {
    through: (work) => waiting.through(work),
    onRetry: (count, cause) => {
      if (!isConflict(cause)) reporter.line(`${count} pages are stored one by one: ${messageOf(cause)}`);
    },
  });
  const loads: Promise<() => void>[] = [];
  try {
    const knownInputs = given.isAgain ? null : new KnownInputs(db, (work) => waiting.through(work));
    const sites = await waiting.through(() => SiteBook.of(db.prisma));
    const batches = batchesOf(sited(readInputs(given.paths, given.known), sites));
    for await (const { inputs, known, read } of readAhead(batches, { readers, knownInputs, sites })) {
      const load = store(loader, { inputs, known, read: await read }, reporter);
      load.catch(() => undefined); // awaited below
      loads.push(load);
      if (loads.length >= loader.sideBySide) (await loads.shift())?.();
      keepHeapBelow(usualHeap);
      if (stopping.signal.aborted) break; // pages in progress are completed first
    }
    for (const load of loads) (await load)();
    await waiting.through(() => finishIndexing(db));
  } finally {
    await readers.close();
  }
}

/** Adds hints from the table of sites by address. */
async function* sited(inputs: AsyncIterable<Input>, sites: SiteBook): AsyncGenerator<Input> {
  for await (const input of inputs) yield 'page' in input ? { ...input, page: sites.withHost(input.page) } : input;
}

/**
 * Returns a function that reports the outcomes: loads end concurrently and are reported in order.
 */
async function store(
  loader: Loader,
  {
    inputs,
    known,
    read,
  }: Pick<ReadBatch, 'inputs' | 'known'> & { readonly read: ReadonlyMap<Input, ReadPage | Error> },
  reporter: Reporter,
): Promise<() => void> {
  const pages = inputs.flatMap((input) => {
    const page = read.get(input);
    return page === undefined || page instanceof Error ? [] : [{ input, page }];
  });
  const loaded = await loader.load(
    pages.map(({ page }) => page),
    new Date(),
  );
  const outcomes = new Map(pages.map(({ input }, i) => [input, loaded[i]]));
  return () => {
    for (const input of inputs) {
      tell(input, { read: read.get(input), loaded: known.get(input) ?? outcomes.get(input) }, reporter);
      reporter.step();
    }
  };
}

function tell(
  input: Input,
  { read, loaded }: { read: ReadPage | Error | undefined; loaded: LoadedPage | KnownPage | undefined },
  reporter: Reporter,
): void {
  if ('skipped' in input) {
    reporter.tally.skipped += 1;
    return;
  }
  const fault = 'fault' in input ? input.fault : faultOf(read, loaded);
  if (fault !== null) {
    reporter.tally.failed += 1;
    reporter.line(`failed    ${input.from}: ${fault}`);
    return;
  }
  if (!loaded || loaded.outcome === 'FAILED') return;
  reporter.tally[keys[loaded.outcome]] += 1;
  tellFurther(input, { read, loaded }, reporter);
  if (loaded.outcome !== 'REJECTED') return;
  const isRead = read !== undefined && !(read instanceof Error);
  const problems = 'reasons' in loaded ? loaded.reasons : isRead ? problemsOf(read.received.parsed) : [];
  reporter.line(`rejected  ${input.from}: ${problems.map(({ message }) => message).join(' ')}`);
}

/**
 * Counts each document of a page; names a page that holds several for the first time, or a
 * different set.
 */
function tellFurther(
  input: Input,
  { read, loaded }: { read: ReadPage | Error | undefined; loaded: LoadedPage | KnownPage },
  reporter: Reporter,
): void {
  const further = 'further' in loaded ? (loaded.further ?? []) : [];
  for (const { outcome } of further) reporter.tally[keys[outcome]] += 1;
  if (further.length === 0 || [loaded, ...further].every(({ outcome }) => outcome === 'UNCHANGED')) return;
  if (read === undefined || read instanceof Error) return;
  const titles = [read.received.parsed.preview, ...read.received.parsed.further].map(({ title }) => title ?? '');
  reporter.line(`several   ${input.from}: ${titles.length} documents: ${titles.join('; ')}`);
}

function faultOf(read: ReadPage | Error | undefined, loaded: LoadedPage | KnownPage | undefined): string | null {
  if (read instanceof Error) return messageOf(read);
  if (!loaded) return 'could not be stored';
  return loaded.outcome === 'FAILED' ? messageOf(loaded.cause) : null;
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  growHeapBy(heapGrowth);
  const given = readArguments(args);
  if (given === null) {
    console.error(usage);
    return 2;
  }
  process.once('SIGINT', () => {
    stopping.abort();
  });
  const waiting = waitingFor(given.isWilling);
  const config = readConfig();
  const db = await waiting.through(() => openDb(config));
  try {
    await waiting.through(() => prepareForPages(db));
    if (given.sites !== null) {
      const file = given.sites;
      console.log(`${await waiting.through(() => putSites(db, file, new Date()))} sites changed`);
      if (given.paths.length === 0) return 0;
    }
    const reporter = new Reporter(await countInputs(given.paths));
    try {
      await ingestAll({ db, given, reporter, waiting });
    } finally {
      console.log(reporter.end());
    }
    return reporter.tally.failed > 0 ? 1 : 0;
  } finally {
    await db.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const isLater = isWorthWaiting(thrown);
  const again = isLater ? ' What was stored is kept: run the same command again later.' : '';
  console.error(`notice-graph: ${thrown instanceof AppError && !isLater ? thrown.message : whyOf(thrown)}${again}`);
  process.exitCode = isLater ? exitLater : 1;
}
