/** Pages that were read -> notices: new ones many to a transaction, others one by one, all in their order: the graph is the same. */
import { knownReadings } from '../../notices/document-key.store.js';
import { knownSources } from '../../notices/source.store.js';
import type { Db } from '../../platform/db.js';
import { storableText } from '../../platform/insert-rows.js';
import { isWorthWaiting } from '../../platform/patience.js';
import { isConflict } from '../../platform/transaction.js';
import { documentKeys } from '../document.find.js';
import { isComplete, readingOf, rememberReading, type CompletePreview } from '../identity.js';
import { readNames, type ReadNames } from '../page.match.js';
import { rememberRead } from '../known.js';
import type { SaveContext, SavedPage } from '../page.save.js';
import type { SavedDocuments } from '../page.documents.js';
import { contextAt, storePage } from '../run.js';
import { saveBatch, type NewPage } from './batch.save.js';
import { claimsOf, namesOf } from './claims.js';
import type { ReadPage } from './read-page.js';
import { TookTooLong, Turns, type Earlier } from './turns.js';

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
  /** Runs the work again where the database was away meanwhile; without it, that is thrown. */
  readonly through?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Told why pages that belong together are stored one by one instead: another writer, or a page that cannot be stored. */
  readonly onRetry?: (count: number, cause: unknown) => void;
}

/** Stores the pages and answers what became of each. The caller cuts the stream: some hundreds at a time. */
export const loadPages = (
  db: Db,
  pages: readonly ReadPage[],
  { now, ...options }: LoaderOptions & { readonly now: Date },
): Promise<LoadedPage[]> => new Loader(db, options).load(pages, now);

/** One is made ready while others are being written. */
const loadsSideBySide = 3;

/** Loads of one stream of pages: the next may begin before the last has ended. */
export class Loader {
  private readonly turns = new Turns();
  private readonly settled = new Set<string>();

  constructor(
    private readonly db: Db,
    private readonly options: LoaderOptions = {},
  ) {}

  /** How many loads this database stores at the same time. */
  get sideBySide(): number {
    return this.db.home === 'PGlite' ? 1 : loadsSideBySide;
  }

  async load(pages: readonly ReadPage[], now: Date): Promise<LoadedPage[]> {
    const context = await contextAt(now);
    const examined = pages.map((page) => examine(page, context));
    const claims = claimsOf(examined, this.settled);
    const outcomes = new Map<number, LoadedPage>();
    const { through = (work) => work() } = this.options;
    const loaded = await this.turns.take(claims, (earlier, hasGathered) =>
      through(() =>
        new Loading({ db: this.db, context, options: this.options, earlier, hasGathered, outcomes }).load(examined),
      ),
    );
    examined.forEach((page, i) => {
      if (!isStored(loaded[i])) return;
      for (const { names } of documentsIn(page)) for (const name of namesOf(names)) this.settled.add(name);
    });
    return loaded;
  }
}

const isStored = (page: LoadedPage | undefined): boolean =>
  page !== undefined && page.outcome !== 'FAILED' && page.outcome !== 'REJECTED';

interface Examined extends ReadPage {
  readonly contentHash: string;
  /** Null where it can be none. */
  readonly notice: ExaminedDocument | null;
  /** The other documents of the page. */
  readonly further: readonly ExaminedDocument[];
}
interface ExaminedDocument {
  readonly keys: readonly string[];
  readonly hash: string;
  readonly preview: CompletePreview;
  readonly names: ReadNames;
}

function examine(page: ReadPage, { gazetteer }: SaveContext): Examined {
  const { preview, further } = page.received.parsed;
  const { contentHash } = preview.source;
  if (page.reading === null || !isComplete(preview)) return { ...page, contentHash, notice: null, further: [] };
  rememberReading(preview, page.reading);
  const examined = (each: CompletePreview): ExaminedDocument => ({
    keys: documentKeys(each).map(({ key }) => storableText(key)),
    hash: readingOf(each).hash,
    preview: each,
    names: readNames(each, gazetteer),
  });
  return { ...page, contentHash, notice: examined(preview), further: further.filter(isComplete).map(examined) };
}

const documentsIn = ({ notice, further }: Examined): readonly ExaminedDocument[] => [
  ...(notice ? [notice] : []),
  ...further,
];

interface KnownNotice {
  /** Null while it waits. */
  id: string | null;
  /** Of its reading; null where it may have changed since. */
  hash: string | null;
}

interface Waiting {
  readonly at: number;
  readonly page: Examined;
  /** Null where it is another copy of a page that waits. */
  readonly fresh: NewPage | null;
}

interface LoadingContext {
  readonly db: Db;
  readonly context: SaveContext;
  readonly options: LoaderOptions;
  readonly earlier: Earlier;
  readonly hasGathered: () => void;
  /** By the place of the page: what is in it has come to its end, also where the load is begun again. */
  readonly outcomes: Map<number, LoadedPage>;
}

class Loading {
  private readonly outcomes: Map<number, LoadedPage>;
  private waiting: Waiting[] = [];
  /** Key -> the notices under it. */
  private readonly known = new Map<string, KnownNotice[]>();
  private readonly sources = new Set<string>();

  constructor(private readonly of: LoadingContext) {
    this.outcomes = of.outcomes;
  }

  /** Throws where the database is away: what was stored until then stays, and stands in the outcomes. */
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
    for (const [at, page] of pages.entries()) if (!this.outcomes.has(at)) await this.take(at, page);
    await this.storeWaiting();
    await this.rememberSame(pages);
    return pages.map((_, at) => this.outcomes.get(at) ?? { outcome: 'FAILED', cause: new Error('was not stored') });
  }

  private async take(at: number, page: Examined): Promise<void> {
    const { notice } = page;
    if (page.further.length > 0) return this.takeSeveral(at, page);
    const known = notice === null ? [] : this.knownUnder(notice.keys);
    const same = known.find(({ hash }) => hash === notice?.hash);
    if (same) {
      if (same.id === null) this.waiting.push({ at, page, fresh: null });
      else this.outcomes.set(at, { outcome: 'UNCHANGED', noticeId: same.id });
      return;
    }
    const fresh = known.length > 0 || this.sources.has(page.contentHash) ? null : freshOf(page);
    if (fresh === null) {
      await this.storeWaiting();
      await this.storeAlone(at, page);
      return;
    }
    this.waiting.push({ at, page, fresh });
    if (notice) this.know(notice.keys, { id: null, hash: notice.hash });
    this.sources.add(page.contentHash);
  }

  /** Bytes of which nothing was stored are not to be read again, either. */
  private async rememberSame(pages: readonly Examined[]): Promise<void> {
    const read = pages.flatMap(({ received }, at) => {
      const outcome = this.outcomes.get(at);
      const isSame = outcome?.outcome === 'UNCHANGED' && !('status' in outcome);
      return isSame ? [{ received, saved: { ...outcome, status: 'PUBLISHED' as const } }] : [];
    });
    await rememberRead(this.of.db.prisma, read);
  }

  /** A page of several documents that are all known as they are has nothing to store; any other is stored alone. */
  private async takeSeveral(at: number, page: Examined): Promise<void> {
    const ids = documentsIn(page).flatMap(({ keys, hash }) => this.readAs(keys, hash)?.id ?? []);
    const [noticeId, ...others] = new Set(ids);
    if (noticeId !== undefined && others.length === page.further.length) {
      const further = others.map((id) => ({ outcome: 'UNCHANGED', noticeId: id }) as const);
      this.outcomes.set(at, { outcome: 'UNCHANGED', noticeId, further });
      return;
    }
    await this.storeWaiting();
    await this.storeAlone(at, page);
  }

  private know(keys: readonly string[], notice: KnownNotice): void {
    for (const key of keys) this.known.set(key, [...(this.known.get(key) ?? []), notice]);
  }

  private knownUnder(keys: readonly string[]): readonly KnownNotice[] {
    return keys.flatMap((key) => this.known.get(key) ?? []);
  }

  /** Whatever comes of a page that is stored alone is asked anew. */
  private forget(keys: readonly string[]): void {
    for (const known of this.knownUnder(keys)) known.hash = null;
    this.know(keys, { id: null, hash: null });
  }

  private readAs(keys: readonly string[], hash: string): KnownNotice | undefined {
    return this.knownUnder(keys).find((known) => known.hash === hash);
  }

  private async storeWaiting(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    const fresh = waiting.flatMap((page) => page.fresh ?? []);
    if (fresh.length === 0) return;
    try {
      this.settle(waiting, await this.storeTogether(fresh));
    } catch (thrown) {
      if (isWorthWaiting(thrown) && !isConflict(thrown)) throw thrown;
      this.of.options.onRetry?.(waiting.length, thrown);
      for (const { at, page } of waiting) await this.storeAlone(at, page);
    }
  }

  private async storeTogether(fresh: readonly NewPage[]): Promise<readonly SavedPage[]> {
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

  /** What became of pages that were stored together, and of further copies of them. */
  private settle(waiting: readonly Waiting[], stored: readonly SavedPage[]): void {
    let next = 0;
    for (const { at, page, fresh } of waiting) {
      const { notice } = page;
      const saved = fresh ? stored[next++] : undefined;
      if (saved) this.outcomes.set(at, saved);
      if (notice === null) continue;
      const known = this.readAs(notice.keys, notice.hash);
      if (known && saved && 'noticeId' in saved) known.id = saved.noticeId;
      if (!fresh && known?.id != null) this.outcomes.set(at, { outcome: 'UNCHANGED', noticeId: known.id });
    }
  }

  private async storeAlone(at: number, page: Examined): Promise<void> {
    const { received, contentHash } = page;
    const { db, context, earlier } = this.of;
    await earlier.over();
    this.sources.add(contentHash);
    for (const { keys } of documentsIn(page)) this.forget(keys);
    try {
      this.outcomes.set(at, await storePage(db, received, context.now));
    } catch (cause) {
      if (isWorthWaiting(cause)) throw cause;
      this.outcomes.set(at, { outcome: 'FAILED', cause });
    }
  }
}

/** Null where its publisher is no organ by its name: whether the name is known all the same, storing it will tell. */
function freshOf({ received, terms, notice }: Examined): NewPage | null {
  if (notice === null) return { received, notice: null };
  const { preview, names } = notice;
  return names.organs.get(preview.agencyName) == null ? null : { received, notice: { preview, names, terms } };
}
