/** Pages -> notices, one after the other; a page that fails does not stop the others. */
import { parsableBytes } from '../parse/parse-page.js';
import { documentKindOf } from '../parse/read/document-kind.js';
import { dropPieces, isInPieces, knownSources, PiecesMissing, savePieces } from '../notices/source.store.js';
import type { PagePreview } from '../parse/preview.js';
import { logChanges } from '../changes/change.store.js';
import type { Db, Transaction } from '../platform/db.js';
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

export type IngestedPage = SavedPage & {
  readonly preview: PagePreview;
  /** The other documents of a page that holds several. */
  readonly further: readonly (SavedPage & { readonly preview: PagePreview })[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
};

export { documentKindOf, parsableBytes, readPage, type IncomingPage };

export interface IngestOptions {
  /** Written in the page's transaction, for the same page that is stored. */
  readonly alongside?: (tx: Transaction, saved: SavedDocuments) => Promise<void>;
  /** Tells what would be stored, and stores nothing: the ids that it answers are of nothing, unless they were there. */
  readonly dryRun?: boolean;
}

/** Rolls back what a dry run wrote. */
class DryRun extends Error {
  constructor(readonly saved: SavedDocuments) {
    super('dry run');
  }
}

/** Parses and stores one page in one transaction. What is long is made ready beside this thread. */
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
  /** Of a page that was made ready beside this thread. */
  readonly long: PreparedPage | null;
}

/** Once more where the page lacks a publisher, and the table of sites has one by the code that it states. */
async function readSited(db: Db, page: IncomingPage, now: Date): Promise<Read> {
  const read = await readOnce(page, now);
  const code = codeToAsk(read.received.parsed);
  const sited = code === null ? null : (await bookOfCode(db.prisma, code)).withCode(page, read.received);
  if (sited === null) return read;
  const again = await readOnce(sited, now);
  // It comes again without what the table says.
  const received = { ...again.received, given: read.received.given };
  return { received, long: again.long && { ...again.long, received } };
}

async function readOnce(page: IncomingPage, now: Date): Promise<Read> {
  const long = isLong(page) ? await prepareBeside(page) : null;
  return { long, received: long?.received ?? readPage(page, now) };
}

/** What reading a page yields, of which nothing is to be stored. */
export async function readBeside(page: IncomingPage): Promise<ReceivedPage> {
  return isLong(page) ? (await prepareBeside(page)).received : readPage(page);
}

export const contextAt = async (now: Date): Promise<SaveContext> => ({ gazetteer: await gazetteerOf(), now });

export interface StoreOptions extends IngestOptions {
  /** Of a page that was made ready beside this thread. */
  readonly long?: PreparedPage | null;
  /** Reads a stored page again where others must not wait meanwhile. */
  readonly fingerprintsOf?: FingerprintsOf;
}

/** Pieces of a source that somebody dropped meanwhile are written again. */
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

/** A transaction that writes thousands of rows. */
const longMilliseconds = 30_000;

function savedOf(thrown: unknown): SavedDocuments {
  if (thrown instanceof DryRun) return thrown.saved;
  throw thrown;
}
