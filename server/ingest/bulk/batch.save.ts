/**
 * New pages, many to a transaction: the code that saves one page runs for each, its rows are gathered and written table by
 * table, and what it asks the database is asked once for all of them.
 */
import { logChanges, type NewChange } from '../../changes/change.store.js';
import { citableNotices, resolveCitationsOf, type CitableNotice } from '../../notices/citation.store.js';
import { sourceRow, type NewSource } from '../../notices/source.store.js';
import { holdTally, tallyNotices } from '../../notices/tally.store.js';
import type { Db, Transaction } from '../../platform/db.js';
import { newId } from '../../platform/ids.js';
import { gatherRows, type GatheredRows } from '../../platform/gathered-rows.js';
import { holdIndexing } from '../../search/fill.store.js';
import { saveAgencySearch } from '../../search/search.store.js';
import type { CompletePreview } from '../identity.js';
import type { ReadNames } from '../page.match.js';
import { reject, saveNewPage, type ReceivedPage, type SaveContext, type SavedPage } from '../page.save.js';
import type { Shelves } from '../page.shelves.js';
import { BatchAgencies } from './batch.agencies.js';
import { BatchMeetings } from './batch.meetings.js';
import { gatherSearch, type SearchTerms } from './search-terms.js';

export interface NewPage {
  readonly received: ReceivedPage;
  /** Null where no notice can be made of the page: it is kept as a rejection. */
  readonly notice: {
    readonly preview: CompletePreview;
    readonly names: ReadNames;
    readonly terms: SearchTerms;
  } | null;
}

/** Tables that others refer to. */
const referredTo = ['Agency', 'AgencyName', 'SourceDocument', 'NoticeText', 'Notice', 'Meeting'];
const maximumMilliseconds = 600_000;

/** What became of the pages: all of them are stored, or none is. */
export async function saveBatch(
  db: Db,
  pages: readonly NewPage[],
  context: SaveContext,
): Promise<readonly SavedPage[]> {
  return db.prisma.$transaction(
    async (tx) => {
      // A crash may take the last batches back, each of them whole: the next run loads them again.
      await tx.$executeRawUnsafe('SET LOCAL synchronous_commit = off');
      await holdIndexing(tx);
      await holdTally(tx);
      return new BatchWriter(tx, pages, context).write();
    },
    { timeout: maximumMilliseconds },
  );
}

class BatchWriter {
  private readonly saved: SavedPage[] = [];
  private readonly notices: CitableNotice[] = [];
  private readonly terms = new Map<string, SearchTerms>();
  private readonly named = new Set<string>();
  private readonly changes: NewChange[] = [];

  constructor(
    private readonly tx: Transaction,
    private readonly pages: readonly NewPage[],
    private readonly context: SaveContext,
  ) {}

  async write(): Promise<readonly SavedPage[]> {
    const { tx, pages } = this;
    const rows = await gatherRows(tx, async (gathered) => {
      const { shelves, settle } = await this.shelves(gathered);
      for (const page of pages) await this.savePage(page, shelves);
      await settle();
    });
    const ids = this.notices.map(({ id }) => id);
    gatherSearch(rows, this.terms);
    await rows.write(tx, referredTo);
    await saveAgencySearch(tx, [...this.named]);
    await resolveCitationsOf(tx, this.notices);
    await logChanges(tx, this.changes);
    await tallyNotices(tx, ids);
    return this.saved;
  }

  private async savePage({ received, notice }: NewPage, shelves: Shelves): Promise<void> {
    const context = { ...this.context, shelves };
    const { saved, change } =
      notice === null
        ? await reject(this.tx, received, context)
        : await saveNewPage(this.tx, received, { preview: notice.preview, context });
    if (notice && saved.outcome === 'CREATED') this.terms.set(saved.noticeId, notice.terms);
    this.saved.push(saved);
    if (change) this.changes.push(change);
  }

  private async shelves(rows: GatheredRows): Promise<{ shelves: Shelves; settle: () => Promise<void> }> {
    const { tx, pages } = this;
    const meetings = new BatchMeetings(tx, rows);
    const citable = await citableNotices(
      tx,
      pages.flatMap(({ notice }) => notice?.preview.citations ?? []),
    );
    const shelves: Shelves = {
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
      citedIds: (notice) => {
        citable.add(notice); // it is among those that its own citations may mean, as it is when pages come one by one
        return Promise.resolve((citation) => citable.idOf(citation));
      },
      finish: (notice, named) => {
        this.notices.push(notice);
        for (const id of named) this.named.add(id);
        return Promise.resolve();
      },
    };
    return { shelves, settle: () => meetings.settle() };
  }
}

function addSource(rows: GatheredRows, source: NewSource): string {
  const row = sourceRow(source);
  rows.add('SourceDocument', [row]);
  return row.id;
}
