/** Pages -> notices, one after the other; a page that fails does not stop the others. */
import { readDivisions } from '../divisions/division.store.js';
import { parsableBytes, parsePage } from '../parse/parse-page.js';
import type { PageHints, PagePreview } from '../parse/preview.js';
import { logChange } from '../changes/change.store.js';
import type { Db, Transaction } from '../platform/db.js';
import { inTransaction } from '../platform/transaction.js';
import { withSeparateAddressees } from './joint.js';
import { savePage, type ReceivedPage, type SaveContext, type SavedPage } from './page.save.js';
import { Gazetteer } from './place.js';

export interface IncomingPage {
  readonly content: Uint8Array | string;
  readonly contentType?: string | undefined;
  readonly sourceUrl?: string | undefined;
  readonly retrievedAt?: Date | undefined;
  readonly hints?: PageHints | undefined;
}
export type IngestedPage = SavedPage & {
  readonly preview: PagePreview;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
};

/** Pages larger than this are kept whole, and not read. */
export { parsableBytes };

let gazetteer: Promise<Gazetteer> | null = null;
const loadGazetteer = async (): Promise<Gazetteer> => new Gazetteer((await readDivisions()).rows);

export interface IngestOptions {
  /** Written in the page's transaction, for the same page that is stored. */
  readonly alongside?: (tx: Transaction, saved: SavedPage) => Promise<void>;
  /** Tells what would be stored, and stores nothing: the ids that it answers are of nothing, unless they were there. */
  readonly dryRun?: boolean;
}

/** Rolls back what a dry run wrote. */
class DryRun extends Error {
  constructor(readonly saved: SavedPage) {
    super('dry run');
  }
}

/** Parses and stores one page in one transaction. */
export async function ingestPage(
  db: Db,
  page: IncomingPage,
  now: Date,
  options: IngestOptions = {},
): Promise<IngestedPage> {
  const received = readPage(page);
  const saved = await storePage(db, received, now, options);
  return { ...saved, preview: received.parsed.preview, problems: received.parsed.problems };
}

/** What is to be stored of a page. Pure. */
export function readPage(page: IncomingPage): ReceivedPage {
  const bytes = typeof page.content === 'string' ? Buffer.from(page.content, 'utf8') : page.content;
  const read = parsePage(page);
  const parsed = { ...read, preview: withSeparateAddressees(read.preview) };
  return { parsed, bytes, sourceUrl: page.sourceUrl ?? null, retrievedAt: page.retrievedAt ?? null };
}

export const contextAt = async (now: Date): Promise<SaveContext> => {
  gazetteer ??= loadGazetteer();
  return { gazetteer: await gazetteer, now };
};

export async function storePage(
  db: Db,
  received: ReceivedPage,
  now: Date,
  { alongside, dryRun = false }: IngestOptions = {},
): Promise<SavedPage> {
  const context = await contextAt(now);
  return inTransaction(db, async (tx) => {
    const { saved, change } = await savePage(tx, received, context);
    if (dryRun) throw new DryRun(saved);
    await alongside?.(tx, saved);
    if (change) await logChange(tx, change);
    return saved;
  }).catch(savedOf);
}

function savedOf(thrown: unknown): SavedPage {
  if (thrown instanceof DryRun) return thrown.saved;
  throw thrown;
}
