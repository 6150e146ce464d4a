/** Ingests pages one by one; a failing page does not stop the others. */
import { parsableBytes } from '../parse/parse-page.js';
import { documentKindOf } from '../parse/read/document-kind.js';
import { dropPieces, isInPieces, knownSources, PiecesMissing, savePieces } from '../notices/source.store.js';
import type { PagePreview } from '../parse/preview.js';
import { logChanges } from '../changes/change.store.js';
import type { Db } from '../platform/db.js';
import { inTransaction } from '../platform/transaction.js';
import { gazetteerOf } from './gazetteer.js';
import { rememberRead } from './known.js';
import { saveDocuments, type SavedDocuments } from './page.documents.js';
import { problemsOf, sourceOf, type SaveContext, type SavedPage } from './page.save.js';
import { fingerprintsBeside, isLong, prepareBeside } from './pool/long-pages.js';
import { saveLong } from './pool/save-long.js';
import type { PreparedPage } from './pool/tasks.js';
import { readPage, type IncomingPage, type ReceivedPage } from './received.js';
import { bookFor, bookOfCode, codeToAsk } from './site.hints.js';
import { fingerprintsHere, type FingerprintsOf } from './reread.js';
import type { Transaction } from '../platform/statement.js';

export type IngestedPage = SavedPage & {
  readonly preview: PagePreview;
  /** Further documents of a page that holds several. */
  readonly further: readonly (SavedPage & { readonly preview: PagePreview })[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
};

export { documentKindOf, parsableBytes, readPage, type IncomingPage };

export interface IngestOptions {
  /** Runs in the page's transaction, for writes that belong to it. */
  readonly alongside?: (tx: Transaction, saved: SavedDocuments) => Promise<void>;
  /** Returns what would be stored and stores nothing; new ids in the result are not valid. */
  readonly dryRun?: boolean;
}

/** Rolls back the writes of a dry run. */
class DryRun extends Error {
  constructor(readonly saved: SavedDocuments) {
    super('dry run');
  }
}

/** Parses and stores a page in one transaction. Long pages are prepared in a worker. */
export async function ingestPage(
  db: Db,
  given: IncomingPage,
  now: Date,
  options: IngestOptions = {},
): Promise<IngestedPage> {
  const page = (await bookFor(db.prisma, [given])).withHost(given);
  const { long, received } = await readSited(db, page, now);
  const saved = await storePage(db, received, now, { ...options, long, fingerprintsOf: fingerprintsBeside });
  const { preview, problems, further } = received.parsed;
  const others = saved.further.flatMap((each, i) => (further[i] ? [{ ...each, preview: further[i] }] : []));
  const told = saved.outcome === 'REJECTED' ? problemsOf(received.parsed) : problems;
  return { ...saved, preview, problems: told, further: others };
}

interface Read {
  readonly received: ReceivedPage;
  /** For a page prepared in a worker. */
  readonly long: PreparedPage | null;
}

/**
 * Parses a second time if the page lacks a publisher and the table of sites has one for its site
 * code.
 */
async function readSited(db: Db, page: IncomingPage, now: Date): Promise<Read> {
  const read = await readOnce(page, now);
  const code = codeToAsk(read.received.parsed);
  const sited = code === null ? null : (await bookOfCode(db.prisma, code)).withCode(page, read.received);
  if (sited === null) return read;
  const again = await readOnce(sited, now);
  // The next submission comes without the table's hints, so they do not count as given.
  const received = { ...again.received, given: read.received.given };
  return { received, long: again.long && { ...again.long, received } };
}

async function readOnce(page: IncomingPage, now: Date): Promise<Read> {
  const long = isLong(page) ? await prepareBeside(page) : null;
  return { long, received: long?.received ?? readPage(page, now) };
}

/** Parses a page without storing it. */
export async function readBeside(page: IncomingPage): Promise<ReceivedPage> {
  return isLong(page) ? (await prepareBeside(page)).received : readPage(page);
}

export const contextAt = async (now: Date): Promise<SaveContext> => ({ gazetteer: await gazetteerOf(), now });

export interface StoreOptions extends IngestOptions {
  /** For a page prepared in a worker. */
  readonly long?: PreparedPage | null;
  /** Parses a stored page again without blocking the event loop. */
  readonly fingerprintsOf?: FingerprintsOf;
}

/** Retries if a shared part of a source was deleted concurrently. */
const tries = 3;

export async function storePage(
  db: Db,
  received: ReceivedPage,
  now: Date,
  options: StoreOptions = {},
): Promise<SavedDocuments> {
  const source = sourceOf(received, now);
  const inPieces = isInPieces(source) && options.dryRun !== true;
  if (!inPieces) return storeInTransaction(db, received, now, options);
  const isKnown = (await knownSources(db.prisma, [source.contentHash])).length > 0;
  try {
    for (let left = tries; ; left -= 1) {
      if (!isKnown) await savePieces(db, source);
      try {
        return await storeInTransaction(db, received, now, options);
      } catch (thrown) {
        if (!(thrown instanceof PiecesMissing) || left === 1) throw thrown;
      }
    }
  } finally {
    if (!isKnown) await dropPieces(db, source.contentHash);
  }
}

async function storeInTransaction(
  db: Db,
  received: ReceivedPage,
  now: Date,
  { alongside, dryRun = false, long = null, fingerprintsOf = fingerprintsHere }: StoreOptions,
): Promise<SavedDocuments> {
  const context = { ...(await contextAt(now)), fingerprintsOf };
  const timeout = long === null ? {} : { timeout: longMilliseconds };
  return inTransaction(
    db,
    async (tx) => {
      const { saved, changes } =
        long === null
          ? await saveDocuments(tx, received, context)
          : await saveLong(tx, long, { ...context, copies: db.copies });
      if (dryRun) throw new DryRun(saved);
      await rememberRead(tx, [{ received, saved }]);
      await alongside?.(tx, saved);
      await logChanges(tx, changes);
      return saved;
    },
    timeout,
  ).catch(savedOf);
}

/** Timeout of a transaction that writes thousands of rows. */
const longMilliseconds = 30_000;

function savedOf(thrown: unknown): SavedDocuments {
  if (thrown instanceof DryRun) return thrown.saved;
  throw thrown;
}
