/**
 * Stores a page prepared in a worker: what remains is writing its rows, some hundreds at a time.
 */
import { withDutiesOnce } from '../../directives/duty.store.js';
import { knownReadings, lockKeys } from '../../notices/document-key.store.js';
import type { Copies } from '../../platform/copy.js';
import { GatheredRows } from '../../platform/gathered-rows.js';
import { gatheringInto } from '../../platform/insert-rows.js';
import { saveAgencySearch } from '../../search/search.store.js';
import { BatchAgencies } from '../bulk/batch.agencies.js';
import { BatchMeetings } from '../bulk/batch.meetings.js';
import { referredTo } from '../bulk/batch.save.js';
import { gatherSearch, searchTermsOf } from '../bulk/search-terms.js';
import { documentKeys } from '../document.find.js';
import { isComplete, rememberReading, type CompletePreview } from '../identity.js';
import type { ReadNames } from '../page.match.js';
import { saveDocuments } from '../page.documents.js';
import { saveNewPage, savePage, settle, type SaveContext, type Saved } from '../page.save.js';
import { shelvesOf, type Shelves } from '../page.shelves.js';
import { indexBeside } from './long-pages.js';
import type { PreparedPage } from './tasks.js';
import type { Transaction } from '../../platform/statement.js';

const rowsAtOnce = 200;

type LongContext = SaveContext & { readonly copies: Copies };

export async function saveLong(
  tx: Transaction,
  page: PreparedPage,
  context: LongContext,
): ReturnType<typeof saveDocuments> {
  if (page.received.parsed.further.length > 0)
    return saveDocuments(tx, page.received, { ...context, shelves: shelvesOf(tx, indexBeside) });
  const one = await saveOne(tx, page, context);
  const changes = [...(one.change ? [one.change] : []), ...(await settle(tx, [one], context))];
  return { saved: { ...one.saved, further: [] }, changes };
}

async function saveOne(tx: Transaction, page: PreparedPage, context: LongContext): Promise<Saved> {
  const { preview } = page.received.parsed;
  const { names } = page;
  if (page.reading === null || names === null || !isComplete(preview)) return savePage(tx, page.received, context);
  rememberReading(preview, page.reading);
  const keys = documentKeys(preview).map(({ key }) => key);
  await lockKeys(tx, keys);
  if ((await knownReadings(tx, keys)).length === 0)
    return withDutiesOnce(tx, () => new NewLongPage(tx, page, context).save({ preview, names }));
  const shelves = shelvesOf(tx, indexBeside);
  return savePage(tx, page.received, { ...context, shelves, names });
}

/** Its rows are collected and written by COPY, as in bulk loading. */
class NewLongPage {
  private readonly rows: GatheredRows;
  private readonly meetings: BatchMeetings;
  private noticeId: string | null = null;
  private named: readonly string[] = [];

  constructor(
    private readonly tx: Transaction,
    private readonly page: PreparedPage,
    private readonly context: LongContext,
  ) {
    this.rows = new GatheredRows(context.copies);
    this.meetings = new BatchMeetings(tx, this.rows);
  }

  async save(read: { readonly preview: CompletePreview; readonly names: ReadNames }): Promise<Saved> {
    const { tx, rows, meetings, page } = this;
    const gathering = gatheringInto(tx, rows);
    const context = { ...this.context, shelves: await this.shelves(gathering, read.names) };
    const saved = await saveNewPage(gathering, page.received, { ...read, context });
    meetings.gather();
    const { noticeId } = this;
    if (noticeId === null) return saved;
    gatherSearch(rows, new Map([[noticeId, page.terms ?? searchTermsOf(read.preview)]]));
    await rows.write(tx, referredTo, rowsAtOnce);
    await meetings.settle();
    await saveAgencySearch(tx, this.named);
    return saved;
  }

  private async shelves(gathering: Transaction, names: ReadNames): Promise<Shelves> {
    const { tx, rows, meetings } = this;
    return {
      ...shelvesOf(gathering),
      agencies: await BatchAgencies.of(tx, rows, [names]),
      meetings,
      finish: (noticeId, named) => {
        this.noticeId = noticeId;
        this.named = named;
        return Promise.resolve();
      },
    };
  }
}
