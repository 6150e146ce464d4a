/** What hangs on a notice: organs, meetings, directives, citations, and the row that search finds. */
import { saveDirectives } from '../directives/directive.store.js';
import { dropUntold, saveMeetings, saveTransmissions, type SavedMeeting } from '../meetings/meeting.store.js';
import { citedIds, meetingIdsOf, resolveCitationsOf, saveParts } from '../notices/notice.store.js';
import type { Transaction } from '../platform/db.js';
import { saveSearchRow } from '../search/search.store.js';
import type { CompletePreview } from './identity.js';
import type { Matched } from './page.match.js';
import { addresseeRow, directiveRows, meetingRow } from './rows.js';

export interface NoticeContents {
  readonly noticeId: string;
  readonly isNew: boolean;
  /** As corrected. */
  readonly title: string;
  readonly preview: CompletePreview;
  readonly matched: Matched;
}
type Meetings = ReadonlyMap<string, SavedMeeting>;

export async function saveContents(tx: Transaction, contents: NoticeContents): Promise<void> {
  const { noticeId, isNew, title, preview, matched } = contents;
  const { publishedOn, body } = preview;
  const toldBefore = isNew ? [] : await meetingIdsOf(tx, noticeId);
  const meetings = await meetingsOf(tx, contents);
  await saveParts(tx, noticeId, { isNew, ...(await partsOf(tx, contents, meetings)) });
  await saveTransmissions(tx, transmissionsOf(contents, meetings));
  const meetingIds = new Map([...meetings].map(([name, { id }]) => [name, id]));
  const directives = directiveRows(preview.directives, { matched, publishedOn, meetingIds });
  await saveDirectives(tx, { id: noticeId, isNew }, directives);
  await dropUntold(tx, toldBefore);
  const headings = preview.outline.map(({ heading }) => heading ?? '').join('\n');
  await saveSearchRow(tx, { noticeId, publishedOn, title, headings, body });
  await resolveCitationsOf(tx, { id: noticeId, title, documentNumber: preview.documentNumber?.text ?? null });
}

/** By the name that the page gives them. */
async function meetingsOf(tx: Transaction, { noticeId, preview, matched }: NoticeContents): Promise<Meetings> {
  const { publishedOn } = preview;
  const rows = preview.meetings.map((meeting) => meetingRow(meeting, matched, { noticeId, publishedOn }));
  const saved = await saveMeetings(tx, rows);
  return new Map(
    preview.meetings.flatMap(({ name }, i): [string, SavedMeeting][] => (saved[i] ? [[name, saved[i]]] : [])),
  );
}

async function partsOf(tx: Transaction, { noticeId, preview, matched }: NoticeContents, meetings: Meetings) {
  const citedId = await citedIds(tx, preview.citations);
  const told = new Map(
    preview.meetings.flatMap(({ name, span }) => {
      const meetingId = meetings.get(name)?.id;
      return meetingId === undefined ? [] : [[meetingId, { meetingId, span }] as const];
    }),
  );
  return {
    issuers: preview.issuerNames.flatMap((name) => matched.idOf(name) ?? []),
    addressees: preview.addressees.map((addressee) => addresseeRow(addressee, matched)),
    mentions: preview.mentions.flatMap(({ text, span }) => {
      const agencyId = matched.idOf(text);
      return agencyId === null ? [] : [{ agencyId, text, span }];
    }),
    citations: preview.citations.map((citation) => {
      const { title, documentNumber, span } = citation;
      const cited = citedId(citation);
      return { title, documentNumber, span, citedId: cited === noticeId ? null : cited };
    }),
    meetings: [...told.values()],
  };
}

const transmissionsOf = ({ noticeId, preview }: NoticeContents, meetings: Meetings) =>
  preview.meetings.flatMap(({ name, transmits, span }) =>
    transmits.flatMap((passedOn) => {
      const [from, to] = [meetings.get(passedOn), meetings.get(name)];
      if (!from || !to || from.id === to.id) return [];
      return [{ fromId: from.id, toId: to.id, noticeId, toHeldOn: to.heldOn, span }];
    }),
  );
