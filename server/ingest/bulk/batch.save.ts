/**
 * Stores a batch of new pages in one transaction: runs the code for a single page on each, with
 * in-memory repositories; rows are collected and written table by table (unit of work).
 */
import { logChanges, type NewChange } from '../../changes/change.store.js';
import { writeDuties } from '../../directives/duty.store.js';
import { sourceRow, type NewSource } from '../../notices/source.store.js';
import { holdTally, tallyNotices } from '../../notices/tally.store.js';
import type { Copies } from '../../platform/copy.js';
import type { Db } from '../../platform/db.js';
import { newId } from '../../platform/ids.js';
import { GatheredRows } from '../../platform/gathered-rows.js';
import { gatheringInto } from '../../platform/insert-rows.js';
import { holdIndexing } from '../../search/fill.store.js';
import { saveAgencySearch } from '../../search/search.store.js';
import type { CompletePreview } from '../identity.js';
import type { ReadNames } from '../page.match.js';
import { rememberRead } from '../known.js';
import { reject, saveNewPage, settle, type SaveContext, type Saved, type SavedPage } from '../page.save.js';
import type { Shelves } from '../page.shelves.js';
import type { ReceivedPage } from '../received.js';
import { BatchAgencies } from './batch.agencies.js';
import { BatchMeetings } from './batch.meetings.js';
import { gatherSearch, type SearchTerms } from './search-terms.js';
import type { Earlier } from './turns.js';
import type { Transaction } from '../../platform/statement.js';

export interface NewPage {
  readonly received: ReceivedPage;
  /** Null for a page that cannot become a notice: it is stored as a rejection. */
  readonly notice: {
    readonly preview: CompletePreview;
    readonly names: ReadNames;
    readonly terms: SearchTerms | null;
  } | null;
}
export interface PageToSave {
  readonly received: ReceivedPage;
  readonly notice: (NewPage['notice'] & { readonly terms: SearchTerms }) | null;
}

/** Referenced tables, written first. */
export const referredTo = ['Agency', 'AgencyName', 'SourceDocument', 'NoticeText', 'Notice', 'Meeting'];
const maximumMilliseconds = 600_000;
/** Usually earlier batches finish before this one has written its rows. */
const patienceMilliseconds = 30_000;

/** Set if other batches are stored concurrently. */
export interface Beside {
  readonly earlier: Earlier;
  /** Called after the last read of stored data. */
  readonly hasGathered: () => void;
}

/** Stores all pages or none; returns their outcomes. */
export async function saveBatch(
  db: Db,
  pages: readonly PageToSave[],
  { context, beside }: { readonly context: SaveContext; readonly beside: Beside },
): Promise<readonly SavedPage[]> {
  await beside.earlier.gathered;
  return db.prisma.$transaction(
    async (tx) => {
      await holdIndexing(tx);
      await holdTally(tx);
      return new BatchWriter(tx, pages, { ...context, copies: db.copies }).write(beside);
    },
    { timeout: maximumMilliseconds },
  );
}

class BatchWriter {
  private readonly saved: SavedPage[] = [];
  private readonly notices: string[] = [];
  private readonly terms = new Map<string, SearchTerms>();
  private readonly named = new Set<string>();
  private readonly changes: NewChange[] = [];
  private readonly written: Saved[] = [];

  constructor(
    private readonly tx: Transaction,
    private readonly pages: readonly PageToSave[],
    private readonly context: SaveContext & { readonly copies: Copies },
  ) {}

  async write({ earlier, hasGathered }: Beside): Promise<readonly SavedPage[]> {
    const { tx, pages } = this;
    const rows = new GatheredRows(this.context.copies);
    const gathering = gatheringInto(tx, rows);
    const meetings = new BatchMeetings(tx, rows);
    const shelves = await this.shelves(rows, meetings);
    for (const page of pages) await this.savePage(gathering, page, shelves);
    meetings.gather();
    hasGathered();
    gatherSearch(rows, this.terms);
    // Replaces the count triggers, which are disabled: these directives are new and none is
    // rejected.
    rows.count('Notice', 'directiveCount', { from: 'Directive', by: 'noticeId', unless: 'parentId' });
    rows.count('Directive', 'targetCount', { from: 'Target', by: 'directiveId' });
    await rows.write(tx, referredTo);
    await writeDuties(tx, this.notices);
    await earlier.over(patienceMilliseconds);
    await meetings.settle();
    await this.tell();
    return this.saved;
  }

  /** Rows that other batches may write as well come last, in order. */
  private async tell(): Promise<void> {
    const { tx, notices } = this;
    await saveAgencySearch(tx, [...this.named]);
    await rememberRead(
      tx,
      this.saved.flatMap((saved, i) => {
        const page = this.pages[i];
        return page ? [{ received: page.received, saved }] : [];
      }),
    );
    await logChanges(tx, [...this.changes, ...(await settle(tx, this.written, this.context))]);
    await tallyNotices(tx, notices);
  }

  private async savePage(gathering: Transaction, { received, notice }: PageToSave, shelves: Shelves): Promise<void> {
    const context = { ...this.context, shelves };
    const one =
      notice === null
        ? await reject(gathering, received, context)
        : await saveNewPage(gathering, received, { ...notice, context });
    const { saved, change } = one;
    this.written.push(one);
    if (notice && saved.outcome === 'CREATED') this.terms.set(saved.noticeId, notice.terms);
    this.saved.push(saved);
    if (change) this.changes.push(change);
  }

  private async shelves(rows: GatheredRows, meetings: BatchMeetings): Promise<Shelves> {
    const { tx, pages } = this;
    return {
      agencies: await BatchAgencies.of(
        tx,
        rows,
        pages.flatMap(({ notice }) => notice?.names ?? []),
      ),
      meetings,
      saveSource: (source) => Promise.resolve(addSource(rows, source)),
      saveRejected: (source, rejection) => {
        const id = newId();
        rows.add('Rejection', [{ id, sourceId: addSource(rows, source), ...rejection }]);
        return Promise.resolve(id);
      },
      finish: (noticeId, named) => {
        this.notices.push(noticeId);
        for (const id of named) this.named.add(id);
        return Promise.resolve();
      },
    };
  }
}

function addSource(rows: GatheredRows, source: NewSource): string {
  const row = sourceRow(source);
  rows.add('SourceDocument', [row]);
  return row.id;
}
