/** Meetings: the same one told by two pages is one node. */
import { insertRows } from '../platform/insert-rows.js';
import { newId } from '../platform/ids.js';
import type { Transaction } from '../platform/db.js';
import type { Meeting } from '../platform/_generated/prisma/client.js';
import { Overtaken } from '../platform/transaction.js';
import { seriesOf } from './meeting.series.js';

export type NewMeeting = Omit<Meeting, 'id' | 'heldSort'>;
export interface SavedMeeting {
  readonly id: string;
  readonly heldOn: Date | null;
}

/** Where meetings are looked for and put: the database, or what a batch of pages keeps in memory before it is written. */
export interface MeetingShelf {
  /** In the order of their ids. */
  readonly candidates: (meetings: readonly NewMeeting[]) => Promise<Meeting[]>;
  readonly add: (meetings: readonly (NewMeeting & { readonly id: string })[]) => Promise<void>;
  readonly complete: (id: string, filled: Partial<NewMeeting>) => Promise<void>;
}

export const meetingShelf = (tx: Transaction): MeetingShelf => ({
  candidates: (meetings) => candidates(tx, meetings),
  add: (meetings) => insertRows(tx, 'Meeting', meetings, { skipDuplicates: true }),
  complete: async (id, filled) => void (await tx.meeting.update({ where: { id }, data: filled })),
});

export const saveMeetings = (tx: Transaction, meetings: readonly NewMeeting[]): Promise<SavedMeeting[]> =>
  placeMeetings(meetingShelf(tx), meetings);

/** Finds or makes them, in their order; what an earlier page left open is filled in. */
export async function placeMeetings(shelf: MeetingShelf, meetings: readonly NewMeeting[]): Promise<SavedMeeting[]> {
  if (meetings.length === 0) return [];
  const known = await shelf.candidates(meetings);
  const missing = meetings.filter((meeting) => !known.some((candidate) => isSame(candidate, meeting)));
  if (missing.length > 0) {
    const once = [...new Map(missing.map((meeting) => [meeting.identity, meeting])).values()];
    const sorted = once.sort((a, b) => (a.identity < b.identity ? -1 : 1)); // two writers lock in the same order
    const rows = sorted.map((meeting) => ({ id: newId(), ...meeting }));
    await shelf.add(rows);
    known.push(...(await shelf.candidates(missing)));
  }
  const saved: SavedMeeting[] = [];
  for (const meeting of meetings) saved.push(await complete(shelf, meeting, known));
  return saved;
}

const candidates = (tx: Transaction, meetings: readonly NewMeeting[]): Promise<Meeting[]> =>
  tx.meeting.findMany({
    where: {
      OR: [
        { identity: { in: meetings.map(({ identity }) => identity) } },
        ...meetings.flatMap(({ convenerId, heldOn }) => (convenerId && heldOn ? [{ convenerId, heldOn }] : [])),
      ],
    },
    orderBy: { id: 'asc' },
  });

/** The same identity, or the same convener, day and series where one page did not say the number. */
function isSame(known: Meeting, told: NewMeeting): boolean {
  if (known.identity === told.identity) return true;
  if (known.convenerId === null || known.heldOn === null || known.convenerId !== told.convenerId) return false;
  const isOneNumber = known.ordinal === null || told.ordinal === null || known.ordinal === told.ordinal;
  return (
    isOneNumber && known.heldOn.getTime() === told.heldOn?.getTime() && seriesOf(known.name) === seriesOf(told.name)
  );
}

async function complete(shelf: MeetingShelf, told: NewMeeting, known: readonly Meeting[]): Promise<SavedMeeting> {
  const found = known.find(({ identity }) => identity === told.identity) ?? known.find((other) => isSame(other, told));
  if (!found) throw new Overtaken('a meeting went away meanwhile');
  const filled = {
    ordinal: found.ordinal ?? told.ordinal,
    heldOn: found.heldOn ?? told.heldOn,
    convenerId: found.convenerId ?? told.convenerId,
    ...(found.chairName === null
      ? { chairName: told.chairName, chairTitle: told.chairTitle, chairAgencyId: told.chairAgencyId }
      : {}),
  };
  const differs = Object.entries(filled).some(([key, value]) => Reflect.get(found, key) !== value);
  if (differs) await shelf.complete(found.id, filled);
  return { id: found.id, heldOn: filled.heldOn };
}

/** Meetings that no notice tells of any more. */
export async function dropUntold(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.meeting.deleteMany({ where: { id: { in: [...ids] }, notices: { none: {} } } });
}

export interface NewTransmission {
  readonly fromId: string;
  readonly toId: string;
  readonly noticeId: string;
  readonly toHeldOn: Date | null;
  readonly span: object;
}

export const saveTransmissions = (tx: Transaction, transmissions: readonly NewTransmission[]): Promise<void> =>
  insertRows(
    tx,
    'Transmission',
    transmissions.map(({ toHeldOn, ...row }) => ({ id: newId(), ...row, toHeldSort: toHeldOn ?? '0001-01-01' })),
    { skipDuplicates: true },
  );
