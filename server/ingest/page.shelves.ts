/** Repositories used while saving a page; bulk loading supplies in-memory implementations. */
import { agencyBook, type AgencyBook } from '../agencies/agency.store.js';
import { meetingShelf, type MeetingShelf } from '../meetings/meeting.store.js';
import { saveSource, type NewSource } from '../notices/source.store.js';
import { closeRejection, saveRejection, type NewRejection } from '../rejections/rejection.store.js';
import { saveAgencySearch, saveDirectiveSearch, saveNoticeSearch, type Indexer } from '../search/search.store.js';
import type { Transaction } from '../platform/statement.js';

export interface Shelves {
  readonly agencies: AgencyBook;
  readonly meetings: MeetingShelf;
  /** Returns its id. Closes a rejection of the same bytes. */
  readonly saveSource: (source: NewSource) => Promise<string>;
  /** Returns the id of the rejection. */
  readonly saveRejected: (source: NewSource, rejection: Omit<NewRejection, 'sourceId'>) => Promise<string>;
  /** After all rows of the notice are written: updates search for it and for the named agencies. */
  readonly finish: (noticeId: string, named: readonly string[]) => Promise<void>;
}

export const shelvesOf = (tx: Transaction, index?: Indexer): Shelves => ({
  agencies: agencyBook(tx),
  meetings: meetingShelf(tx),
  saveSource: async (source) => {
    const sourceId = await saveSource(tx, source);
    await closeRejection(tx, sourceId);
    return sourceId;
  },
  saveRejected: async (source, rejection) =>
    saveRejection(tx, { sourceId: await saveSource(tx, source), ...rejection }),
  finish: async (noticeId, named) => {
    await saveNoticeSearch(tx, [noticeId], index);
    await saveDirectiveSearch(tx, [noticeId], index);
    await saveAgencySearch(tx, named);
  },
});
