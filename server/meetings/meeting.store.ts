/** Meetings: reports of the same meeting share one node. */
import { insertRows } from '../platform/insert-rows.js';
import { newId } from '../platform/ids.js';
import type { Meeting } from '../platform/_generated/prisma/client.js';
import { Overtaken } from '../platform/transaction.js';
import { joinedFacts, sameMeetings, type MeetingFacts } from './meeting.facts.js';
import { joinMeetings } from './meeting.joins.store.js';
import { execute } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export type NewMeeting = MeetingFacts;
export interface SavedMeeting {
  readonly id: string;
  readonly heldOn: Date | null;
}

/** Meeting repository: the database, or the memory of a batch. */
export interface MeetingShelf {
  /** Ordered by id. */
  readonly candidates: (meetings: readonly NewMeeting[]) => Promise<Meeting[]>;
  readonly add: (meetings: readonly (NewMeeting & { readonly id: string })[]) => Promise<void>;
  readonly complete: (id: string, facts: NewMeeting) => Promise<void>;
  /** Joins nodes of the same meeting: references of the first ones are moved to the last one. */
  readonly join: (from: readonly string[], to: string) => Promise<void>;
}

export const meetingShelf = (tx: Transaction): MeetingShelf => ({
  candidates: (meetings) => candidates(tx, meetings),
  add: (meetings) => insertRows(tx, 'Meeting', meetings, { skipDuplicates: true }),
  complete: async (id, facts) => {
    await tx.meeting.update({ where: { id }, data: facts });
    await dateTransmissions(tx, [id]);
  },
  join: (from, to) =>
    joinMeetings(
      tx,
      from,
      from.map(() => to),
    ),
});

/** Finds or creates meetings, in order; completes missing facts. */
export async function placeMeetings(shelf: MeetingShelf, meetings: readonly NewMeeting[]): Promise<SavedMeeting[]> {
  if (meetings.length === 0) return [];
  const known = await shelf.candidates(meetings);
  const missing = meetings.filter((meeting) => sameMeetings(known, meeting).length === 0);
  if (missing.length > 0) {
    const once = [...new Map(missing.map((meeting) => [meeting.identity, meeting])).values()];
    const sorted = once.sort((a, b) => (a.identity < b.identity ? -1 : 1)); // consistent lock order
    const rows = sorted.map((meeting) => ({ id: newId(), ...meeting }));
    await shelf.add(rows);
    known.push(...(await shelf.candidates(missing)).filter(({ id }) => known.every((other) => other.id !== id)));
  }
  const placed: string[] = [];
  for (const meeting of meetings) placed.push(await complete(shelf, meeting, known));
  // A meeting placed earlier may have been joined into another one since.
  return meetings.map((meeting, i) => {
    const now = known.find(({ id }) => id === placed[i]) ?? sameMeetings(known, meeting)[0];
    if (!now) throw new Overtaken('a meeting was deleted concurrently');
    return { id: now.id, heldOn: now.heldOn };
  });
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

/** Updates `known` accordingly; returns the id of the meeting. */
async function complete(shelf: MeetingShelf, told: NewMeeting, known: Meeting[]): Promise<string> {
  const [found, ...others] = sameMeetings(known, told);
  if (!found) throw new Overtaken('a meeting was deleted concurrently');
  if (others.length > 0) {
    await shelf.join(
      others.map(({ id }) => id),
      found.id,
    );
    for (const other of others) known.splice(known.indexOf(other), 1);
  }
  const facts = [...others, told].reduce(joinedFacts, factsOf(found));
  if (differs(facts, found)) {
    await shelf.complete(found.id, facts);
    known[known.indexOf(found)] = { ...found, ...facts, heldSort: facts.heldOn ?? found.heldSort };
  }
  return found.id;
}

export const factsOf = ({ id: _id, heldSort: _heldSort, ...facts }: Meeting): NewMeeting => facts;

export const differs = (facts: NewMeeting, stored: Meeting): boolean =>
  Object.entries(facts).some(([name, value]) => {
    const before: unknown = Reflect.get(stored, name);
    return value instanceof Date && before instanceof Date ? value.getTime() !== before.getTime() : value !== before;
  });

/** Sets the lag of transmissions between meetings whose day is known by now. */
export async function dateTransmissions(tx: Transaction, ids: readonly string[]): Promise<void> {
  await execute(
    tx,
    sql`UPDATE "Transmission" t SET "toHeldSort" = m."heldSort" FROM "Meeting" m
     WHERE m."id" = t."toId" AND t."toId" = ANY(${value(ids, 'uuid[]')}) AND t."toHeldSort" <> m."heldSort"`,
  );
}

/** Deletes meetings that no notice reports any more. */
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
