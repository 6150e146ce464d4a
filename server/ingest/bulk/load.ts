/** Pages that were read -> notices: new ones many to a transaction, others one by one, all in their order: the graph is the same. */
import { knownReadings } from '../../notices/notice.store.js';
import { knownSources } from '../../notices/source.store.js';
import type { Db } from '../../platform/db.js';
import { storableText } from '../../platform/insert-rows.js';
import { identityOf, isComplete, readingHashOf } from '../identity.js';
import { readNames } from '../page.match.js';
import type { ReceivedPage, SaveContext, SavedPage } from '../page.save.js';
import { contextAt, storePage } from '../run.js';
import { saveBatch, type NewPage } from './batch.save.js';
import type { SearchTerms } from './search-terms.js';

export interface ReadPage {
  readonly received: ReceivedPage;
  readonly terms: SearchTerms;
}
export type LoadedPage = SavedPage | { readonly outcome: 'FAILED'; readonly cause: unknown };
export interface LoadOptions {
  readonly now: Date;
  /** Told why pages that belong together are stored one by one instead: another writer, or a page that cannot be stored. */
  readonly onRetry?: (count: number, cause: unknown) => void;
}

/** Stores the pages and answers what became of each. The caller cuts the stream: some hundreds at a time. */
export async function loadPages(db: Db, pages: readonly ReadPage[], options: LoadOptions): Promise<LoadedPage[]> {
  const loading = new Loading(db, await contextAt(options.now), options);
  return loading.load(pages.map(examine));
}

interface Examined extends ReadPage {
  readonly contentHash: string;
  /** Null where it can be no notice. */
  readonly reading: { readonly identity: string; readonly hash: string } | null;
}

function examine(page: ReadPage): Examined {
  const { preview, problems } = page.received.parsed;
  const isReadable = problems.length === 0 && isComplete(preview);
  const reading = isReadable ? { identity: storableText(identityOf(preview)), hash: readingHashOf(preview) } : null;
  return { ...page, contentHash: preview.source.contentHash, reading };
}

interface Waiting {
  readonly at: number;
  readonly page: Examined;
  /** Null where it is another copy of a page that waits. */
  readonly fresh: NewPage | null;
}

class Loading {
  private readonly outcomes = new Map<number, LoadedPage>();
  private waiting: Waiting[] = [];
  /** Identity -> the notice and its reading; a null id while it waits. */
  private readonly known = new Map<string, { readonly id: string | null; readonly hash: string | null }>();
  private readonly sources = new Set<string>();

  constructor(
    private readonly db: Db,
    private readonly context: SaveContext,
    private readonly options: LoadOptions,
  ) {}

  async load(pages: readonly Examined[]): Promise<LoadedPage[]> {
    const identities = pages.flatMap(({ reading }) => reading?.identity ?? []);
    for (const { identity, id, readingHash } of await knownReadings(this.db.prisma, identities)) {
      this.known.set(identity, { id, hash: readingHash });
    }
    const hashes = pages.map(({ contentHash }) => contentHash);
    for (const hash of await knownSources(this.db.prisma, hashes)) this.sources.add(hash);
    for (const [at, page] of pages.entries()) await this.take(at, page);
    await this.storeWaiting();
    return pages.map((_, at) => this.outcomes.get(at) ?? { outcome: 'FAILED', cause: new Error('was not stored') });
  }

  private async take(at: number, page: Examined): Promise<void> {
    const { reading } = page;
    const known = reading === null ? undefined : this.known.get(reading.identity);
    if (known && known.hash === reading?.hash) {
      if (known.id === null) this.waiting.push({ at, page, fresh: null });
      else this.outcomes.set(at, { outcome: 'UNCHANGED', noticeId: known.id });
      return;
    }
    const fresh = known || this.sources.has(page.contentHash) ? null : this.freshOf(page);
    if (fresh === null) {
      await this.storeWaiting();
      await this.storeAlone(at, page);
      return;
    }
    this.waiting.push({ at, page, fresh });
    if (reading) this.known.set(reading.identity, { id: null, hash: reading.hash });
    this.sources.add(page.contentHash);
  }

  /** Null where its publisher is no organ by its name: whether the name is known all the same, storing it will tell. */
  private freshOf({ received, terms, reading }: Examined): NewPage | null {
    const { preview } = received.parsed;
    if (reading === null || !isComplete(preview)) return { received, notice: null };
    const names = readNames(preview, this.context.gazetteer);
    return names.organs.get(preview.agencyName) == null ? null : { received, notice: { preview, names, terms } };
  }

  private async storeWaiting(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    const fresh = waiting.flatMap((page) => page.fresh ?? []);
    if (fresh.length === 0) return;
    try {
      this.settle(waiting, await saveBatch(this.db, fresh, this.context));
    } catch (thrown) {
      this.options.onRetry?.(waiting.length, thrown);
      for (const { at, page } of waiting) await this.storeAlone(at, page);
    }
  }

  /** What became of pages that were stored together, and of further copies of them. */
  private settle(waiting: readonly Waiting[], stored: readonly SavedPage[]): void {
    let next = 0;
    for (const { at, page, fresh } of waiting) {
      const { reading } = page;
      const saved = fresh ? stored[next++] : undefined;
      if (saved) this.outcomes.set(at, saved);
      if (reading === null) continue;
      if (saved && 'noticeId' in saved) this.known.set(reading.identity, { id: saved.noticeId, hash: reading.hash });
      const noticeId = this.known.get(reading.identity)?.id;
      if (!fresh && noticeId != null) this.outcomes.set(at, { outcome: 'UNCHANGED', noticeId });
    }
  }

  private async storeAlone(at: number, { received, reading, contentHash }: Examined): Promise<void> {
    this.sources.add(contentHash);
    if (reading) this.known.set(reading.identity, { id: null, hash: null }); // whatever comes of it is asked anew
    try {
      this.outcomes.set(at, await storePage(this.db, received, this.context.now));
    } catch (cause) {
      this.outcomes.set(at, { outcome: 'FAILED', cause });
    }
  }
}
