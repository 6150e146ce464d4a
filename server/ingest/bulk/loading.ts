/**
 * One load: first the new pages in one transaction, then, in order, each page that needs its own:
 * it may belong to an existing notice or to one of this load. Pages that share a key or bytes with
 * such a page come after it.
 */
import { setImmediate } from 'node:timers/promises';
import { knownReadings } from '../../notices/document-key.store.js';
import { knownSources } from '../../notices/source.store.js';
import type { Db } from '../../platform/db.js';
import { isWorthWaiting } from '../../platform/patience.js';
import { isConflict } from '../../platform/transaction.js';
import { rememberRead } from '../known.js';
import type { SavedDocuments } from '../page.documents.js';
import type { SaveContext, SavedPage } from '../page.save.js';
import { storePage } from '../run.js';
import { saveBatch, type NewPage, type PageToSave } from './batch.save.js';
import { documentsIn, freshOf, type Examined } from './examined.js';
import { searchTermsOf } from './search-terms.js';
import { TookTooLong, type Earlier } from './turns.js';

export type LoadedPage =
  | SavedPage
  | SavedDocuments
  | (Unchanged & { readonly further?: readonly Unchanged[] })
  | { readonly outcome: 'FAILED'; readonly cause: unknown };
interface Unchanged {
  readonly outcome: 'UNCHANGED';
  readonly noticeId: string;
}
export interface LoaderOptions {
  /** Retries the work after an outage of the database; without it the error is thrown. */
  readonly through?: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Called with the reason why a group of pages is stored one by one: a concurrent writer, or a
   * page that cannot be stored.
   */
  readonly onRetry?: (count: number, cause: unknown) => void;
}

interface KnownNotice {
  /** Null while pending. */
  id: string | null;
  /** Hash of its reading; null if it may have changed since. */
  hash: string | null;
}

interface Waiting {
  readonly at: number;
  readonly page: Examined;
  /** Null for a duplicate of a pending page. */
  readonly fresh: NewPage | null;
  /** The notice that it creates or duplicates; null if none. */
  readonly notice: KnownNotice | null;
}

interface LoadingContext {
  readonly db: Db;
  readonly context: SaveContext;
  readonly options: LoaderOptions;
  readonly earlier: Earlier;
  readonly hasGathered: () => void;
  /** By page index. Entries are final, even if the load is restarted. */
  readonly outcomes: Map<number, LoadedPage>;
}

export class Loading {
  private readonly outcomes: Map<number, LoadedPage>;
  private readonly waiting: Waiting[] = [];
  private readonly later: Omit<Waiting, 'fresh' | 'notice'>[] = [];
  /** Notices by key. */
  private readonly known = new Map<string, KnownNotice[]>();
  private readonly sources = new Set<string>();

  constructor(private readonly of: LoadingContext) {
    this.outcomes = of.outcomes;
  }

  /** Throws if the database is away: what has been stored is kept, and recorded in the outcomes. */
  async load(pages: readonly Examined[]): Promise<LoadedPage[]> {
    const { prisma } = this.of.db;
    const keys = pages.flatMap((page) => documentsIn(page).flatMap((document) => document.keys));
    const notices = new Map<string, KnownNotice>();
    for (const { key, id, readingHash } of await knownReadings(prisma, keys)) {
      const notice = notices.get(id) ?? { id, hash: readingHash };
      notices.set(id, notice);
      this.know([key], notice);
    }
    const hashes = pages.map(({ contentHash }) => contentHash);
    for (const hash of await knownSources(prisma, hashes)) this.sources.add(hash);
    for (const [at, page] of pages.entries()) if (!this.outcomes.has(at)) this.take(at, page);
    await this.storeWaiting();
    for (const { at, page } of this.later) await this.storeAlone(at, page);
    await this.rememberSame(pages);
    return pages.map(
      (_, at) => this.outcomes.get(at) ?? { outcome: 'FAILED', cause: new Error('could not be stored') },
    );
  }

  private take(at: number, page: Examined): void {
    const { notice } = page;
    if (page.further.length > 0) {
      this.takeSeveral(at, page);
      return;
    }
    const known = notice === null ? [] : this.knownUnder(notice.keys);
    const same = known.find(({ hash }) => hash === notice?.hash);
    if (same) {
      if (same.id === null) this.waiting.push({ at, page, fresh: null, notice: same });
      else this.outcomes.set(at, { outcome: 'UNCHANGED', noticeId: same.id });
      return;
    }
    const fresh = known.length > 0 || this.sources.has(page.contentHash) ? null : freshOf(page);
    if (fresh === null) {
      this.takeLater(at, page);
      return;
    }
    const made = notice && { id: null, hash: notice.hash };
    this.waiting.push({ at, page, fresh, notice: made });
    if (notice && made) this.know(notice.keys, made);
    this.sources.add(page.contentHash);
  }

  /** Its outcome is unknown: later duplicates and related pages must be checked after it. */
  private takeLater(at: number, page: Examined): void {
    this.later.push({ at, page });
    this.sources.add(page.contentHash);
    for (const { keys } of documentsIn(page)) this.forget(keys);
  }

  /** Bytes for which nothing was stored are remembered too, so that they are not parsed again. */
  private async rememberSame(pages: readonly Examined[]): Promise<void> {
    const read = pages.flatMap(({ received }, at) => {
      const outcome = this.outcomes.get(at);
      const isSame = outcome?.outcome === 'UNCHANGED' && !('status' in outcome);
      return isSame ? [{ received, saved: { ...outcome, status: 'PUBLISHED' as const } }] : [];
    });
    await rememberRead(this.of.db.prisma, read);
  }

  /**
   * A page of several documents that are all unchanged has nothing to store; others are stored
   * individually.
   */
  private takeSeveral(at: number, page: Examined): void {
    const ids = documentsIn(page).flatMap(({ keys, hash }) => this.readAs(keys, hash)?.id ?? []);
    const [noticeId, ...others] = new Set(ids);
    if (noticeId !== undefined && others.length === page.further.length) {
      const further = others.map((id) => ({ outcome: 'UNCHANGED', noticeId: id }) as const);
      this.outcomes.set(at, { outcome: 'UNCHANGED', noticeId, further });
    } else this.takeLater(at, page);
  }

  private know(keys: readonly string[], notice: KnownNotice): void {
    for (const key of keys) this.known.set(key, [...(this.known.get(key) ?? []), notice]);
  }

  private knownUnder(keys: readonly string[]): readonly KnownNotice[] {
    return keys.flatMap((key) => this.known.get(key) ?? []);
  }

  private forget(keys: readonly string[]): void {
    for (const known of this.knownUnder(keys)) known.hash = null;
    this.know(keys, { id: null, hash: null });
  }

  private readAs(keys: readonly string[], hash: string): KnownNotice | undefined {
    return this.knownUnder(keys).find((known) => known.hash === hash);
  }

  private async storeWaiting(): Promise<void> {
    const { waiting } = this;
    const fresh = waiting.flatMap((page) => page.fresh ?? []);
    if (fresh.length === 0) return;
    try {
      this.settle(waiting, await this.storeTogether(await withTerms(fresh)));
    } catch (thrown) {
      if (isWorthWaiting(thrown) && !isConflict(thrown)) throw thrown;
      this.of.options.onRetry?.(waiting.length, thrown);
      for (const { at, page } of waiting) await this.storeAlone(at, page);
    }
  }

  private async storeTogether(fresh: readonly PageToSave[]): Promise<readonly SavedPage[]> {
    const { db, context, earlier, hasGathered } = this.of;
    const store = () => saveBatch(db, fresh, { context, beside: { earlier, hasGathered } });
    try {
      return await store();
    } catch (thrown) {
      if (!(thrown instanceof TookTooLong)) throw thrown;
      await earlier.over();
      return store();
    }
  }

  /** Outcomes of pages stored together, and of their duplicates. */
  private settle(waiting: readonly Waiting[], stored: readonly SavedPage[]): void {
    let next = 0;
    for (const { at, fresh, notice } of waiting) {
      const saved = fresh ? stored[next++] : undefined;
      if (saved) this.outcomes.set(at, saved);
      if (notice && saved && 'noticeId' in saved) notice.id = saved.noticeId;
      if (notice && !fresh && notice.id !== null) this.outcomes.set(at, { outcome: 'UNCHANGED', noticeId: notice.id });
    }
  }

  private async storeAlone(at: number, page: Examined): Promise<void> {
    const { received } = page;
    const { db, context, earlier } = this.of;
    await earlier.over();
    try {
      this.outcomes.set(at, await storePage(db, received, context.now));
    } catch (cause) {
      if (isWorthWaiting(cause)) throw cause;
      this.outcomes.set(at, { outcome: 'FAILED', cause });
    }
  }
}

/**
 * Adds the search terms of pages that were parsed without them. Yields to the event loop between
 * pages.
 */
async function withTerms(pages: readonly NewPage[]): Promise<readonly PageToSave[]> {
  const ready: PageToSave[] = [];
  for (const { received, notice } of pages) {
    if (notice === null) {
      ready.push({ received, notice });
      continue;
    }
    ready.push({ received, notice: { ...notice, terms: notice.terms ?? searchTermsOf(notice.preview) } });
    await setImmediate();
  }
  return ready;
}
