/** What saving a page asks of all that is stored already, and what it leaves there. A batch of pages brings its own. */
import { agencyBook, type AgencyBook } from '../agencies/agency.store.js';
import { meetingShelf, type MeetingShelf } from '../meetings/meeting.store.js';
import {
  citableNotices,
  resolveCitationsOf,
  type CitableNotice,
  type CitedDocument,
} from '../notices/citation.store.js';
import { saveSource, type NewSource } from '../notices/source.store.js';
import type { Transaction } from '../platform/db.js';
import { closeRejection, saveRejection, type NewRejection } from '../rejections/rejection.store.js';
import { saveAgencySearch, saveDirectiveSearch, saveNoticeSearch, type Indexer } from '../search/search.store.js';

export type CitedId = (citation: CitedDocument) => string | null;

export interface Shelves {
  readonly agencies: AgencyBook;
  readonly meetings: MeetingShelf;
  /** Its id. A rejection of the same bytes is over. */
  readonly saveSource: (source: NewSource) => Promise<string>;
  /** Id of the rejection. */
  readonly saveRejected: (source: NewSource, rejection: Omit<NewRejection, 'sourceId'>) => Promise<string>;
  readonly citedIds: (notice: CitableNotice, citations: readonly CitedDocument[]) => Promise<CitedId>;
  /** When all rows of the notice are written: what search finds of it and of the agencies named, and citations that waited for it. */
  readonly finish: (notice: CitableNotice, named: readonly string[]) => Promise<void>;
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
  citedIds: async (_notice, citations) => {
    const citable = await citableNotices(tx, citations);
    return (citation) => citable.idOf(citation);
  },
  finish: async (notice, named) => {
    await saveNoticeSearch(tx, [notice.id], index);
    await saveDirectiveSearch(tx, [notice.id], index);
    await saveAgencySearch(tx, named);
    await resolveCitationsOf(tx, [notice]);
  },
});
