/** Pages -> notices, one after the other; a page that fails does not stop the others. */
import { readDivisions } from '../divisions/division.store.js';
import { parsableBytes } from '../parse/parse-page.js';
import { documentKindOf } from '../parse/read/document-kind.js';
import { dropPieces, isInPieces, knownSources, PiecesMissing, savePieces } from '../notices/source.store.js';
import type { PagePreview } from '../parse/preview.js';
import { logChanges } from '../changes/change.store.js';
import type { Db, Transaction } from '../platform/db.js';
import { inTransaction } from '../platform/transaction.js';
import { saveDocuments, type SavedDocuments } from './page.documents.js';
import { sourceOf, type SaveContext, type SavedPage } from './page.save.js';
import { Gazetteer } from './place.js';
import { isLong, prepareBeside } from './pool/long-pages.js';
import { saveLong } from './pool/save-long.js';
import type { PreparedPage } from './pool/tasks.js';
import { readPage, type IncomingPage, type ReceivedPage } from './received.js';

export type IngestedPage = SavedPage & {
  readonly preview: PagePreview;
  /** The other documents of a page that holds several. */
  readonly further: readonly (SavedPage & { readonly preview: PagePreview })[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
};

export { documentKindOf, parsableBytes, readPage, type IncomingPage };

let gazetteer: Promise<Gazetteer> | null = null;
const loadGazetteer = async (): Promise<Gazetteer> => new Gazetteer((await readDivisions()).rows);

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
  page: IncomingPage,
  now: Date,
  options: IngestOptions = {},
): Promise<IngestedPage> {
  const long = isLong(page) ? await prepareBeside(page) : null;
  const received = long?.received ?? readPage(page, now);
  const saved = await storePage(db, received, now, { ...options, long });
  const { preview, problems, further } = received.parsed;
  const others = saved.further.flatMap((each, i) => (further[i] ? [{ ...each, preview: further[i] }] : []));
  return { ...saved, preview, problems, further: others };
}

export const contextAt = async (now: Date): Promise<SaveContext> => {
  gazetteer ??= loadGazetteer();
  return { gazetteer: await gazetteer, now };
};

export interface StoreOptions extends IngestOptions {
  /** Of a page that was made ready beside this thread. */
  readonly long?: PreparedPage | null;
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
  { alongside, dryRun = false, long = null }: StoreOptions,
): Promise<SavedDocuments> {
  const context = await contextAt(now);
  const timeout = long === null ? {} : { timeout: longMilliseconds };
  return inTransaction(
    db,
    async (tx) => {
      const { saved, changes } =
        long === null ? await saveDocuments(tx, received, context) : await saveLong(tx, long, context);
      if (dryRun) throw new DryRun(saved);
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
