/** Saves the parts of a notice: organs, meetings, directives, citations and the search row. */
import { nearest } from '../directives/directive.match.js';
import { saveDirectives, type SavedDirectives } from '../directives/directive.store.js';
import type { FindPlace } from '../directives/kept.store.js';
import { dropUntold, placeMeetings, saveTransmissions, type SavedMeeting } from '../meetings/meeting.store.js';
import { addWarnings, meetingIdsOf, saveParts } from '../notices/notice.store.js';
import type { CompletePreview } from './identity.js';
import type { Matched } from './page.match.js';
import type { Shelves } from './page.shelves.js';
import { placesIn } from './places.js';
import { addresseeRow, dateOf, directiveRows, meetingRow } from './rows.js';
import type { Transaction } from '../platform/statement.js';

export interface NoticeContents {
  readonly noticeId: string;
  readonly textId: string;
  readonly isNew: boolean;
  /** The page as received, decoded. */
  readonly sourceText: () => string;
  /** After corrections. */
  readonly publishedOn: string;
  readonly preview: CompletePreview;
  readonly matched: Matched;
  readonly shelves: Shelves;
}
type Meetings = ReadonlyMap<string, SavedMeeting>;

export async function saveContents(tx: Transaction, contents: NoticeContents): Promise<void> {
  const { noticeId, isNew, publishedOn, preview, matched, shelves } = contents;
  const toldBefore = isNew ? [] : await meetingIdsOf(tx, noticeId);
  const meetings = await meetingsOf(contents);
  await saveParts(tx, noticeId, { isNew, ...partsOf(contents, meetings) });
  await saveTransmissions(tx, transmissionsOf(contents, meetings));
  const meetingIds = new Map([...meetings].map(([name, { id }]) => [name, id]));
  const directives = directiveRows(preview, { matched, publishedOn, meetingIds });
  const saved = await saveDirectives(
    tx,
    { id: noticeId, isNew, publishedOn, findPlace: placeFinder(contents) },
    directives,
  );
  await recordKept(tx, contents.textId, saved);
  await dropUntold(tx, toldBefore);
  await shelves.finish(noticeId, matched.named);
}

/**
 * The mapping between body and source is only rebuilt if a reviewed directive was not found again.
 */
function placeFinder({ sourceText, preview }: NoticeContents): FindPlace {
  let spanAt: ReturnType<typeof placesIn> | null = null;
  return (text, start) => {
    const at = nearest(preview.body, text, start);
    if (at === null) return null;
    spanAt ??= placesIn(sourceText(), preview.body);
    return spanAt({ start: at, end: at + text.length });
  };
}

/**
 * A reviewed directive missing in this reading is kept, with a warning; for one that staff added,
 * only if its text is gone.
 */
async function recordKept(tx: Transaction, textId: string, saved: SavedDirectives): Promise<void> {
  if (saved.kept.length === 0) return;
  const warnings = saved.kept.flatMap(({ text, isPlaced, isAdded }) => {
    if (isPlaced && isAdded) return [];
    const what = isPlaced ? 'is no longer extracted from this page' : 'is no longer in the text of this page';
    const message = `A directive that staff reviewed ${what}: ${text.slice(0, 40)}`;
    return [{ code: 'REVIEWED_DIRECTIVE_UNMATCHED', message, field: 'directives', span: null }];
  });
  await addWarnings(tx, textId, warnings);
}

/** By the name on the page. */
async function meetingsOf({ noticeId, preview, matched, shelves }: NoticeContents): Promise<Meetings> {
  const { publishedOn } = preview;
  const rows = preview.meetings.map((meeting) => meetingRow(meeting, matched, { noticeId, publishedOn }));
  const saved = await placeMeetings(shelves.meetings, rows);
  return new Map(
    preview.meetings.flatMap(({ name }, i): [string, SavedMeeting][] => (saved[i] ? [[name, saved[i]]] : [])),
  );
}

function partsOf({ preview, matched }: NoticeContents, meetings: Meetings) {
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
    // Citations are resolved after everything is written.
    citations: preview.citations.map((citation) => ({ ...citation, on: dateOf(citation.on), citedId: null })),
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
