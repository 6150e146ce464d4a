/**
 * Meeting repository of a batch: each meeting is loaded once; new ones are collected as rows,
 * completed ones as updates.
 */
import { joinedFacts } from '../../meetings/meeting.facts.js';
import {
  dateTransmissions,
  differs,
  factsOf,
  meetingShelf,
  type MeetingShelf,
  type NewMeeting,
} from '../../meetings/meeting.store.js';
import type { Meeting } from '../../platform/_generated/prisma/client.js';
import type { GatheredRows } from '../../platform/gathered-rows.js';
import { Overtaken } from '../../platform/transaction.js';
import type { Transaction } from '../../platform/statement.js';

const undated = new Date('0001-01-01T00:00:00Z');

export class BatchMeetings implements MeetingShelf {
  private readonly known = new Map<string, Meeting>();
  private readonly added = new Map<string, NewMeeting & { id: string }>();
  private readonly completed = new Map<string, NewMeeting>();
  private readonly asked = new Set<string>();
  private readonly stored: MeetingShelf;

  constructor(
    private readonly tx: Transaction,
    private readonly rows: GatheredRows,
  ) {
    this.stored = meetingShelf(tx);
  }

  readonly candidates = async (meetings: readonly NewMeeting[]): Promise<Meeting[]> => {
    const unasked = meetings.filter((meeting) => !this.asked.has(questionOf(meeting)));
    for (const found of unasked.length === 0 ? [] : await this.stored.candidates(unasked)) {
      if (!this.known.has(found.id)) this.known.set(found.id, found); // completed by this batch: keep
    }
    for (const meeting of unasked) this.asked.add(questionOf(meeting));
    const isCandidate = ({ identity, convenerId, heldOn }: Meeting): boolean =>
      meetings.some(
        (told) =>
          told.identity === identity ||
          (isDated(told) && told.convenerId === convenerId && isSameDay(told.heldOn, heldOn)),
      );
    return [...this.known.values()].filter(isCandidate).sort((a, b) => (a.id < b.id ? -1 : 1));
  };

  readonly add = (meetings: readonly (NewMeeting & { readonly id: string })[]): Promise<void> => {
    for (const meeting of meetings) {
      this.known.set(meeting.id, { ...meeting, heldSort: meeting.heldOn ?? undated });
      this.added.set(meeting.id, { ...meeting });
    }
    return Promise.resolve();
  };

  readonly complete = (id: string, facts: NewMeeting): Promise<void> => {
    const known = this.known.get(id);
    if (known) this.known.set(id, { ...known, ...facts, heldSort: facts.heldOn ?? undated });
    if (this.added.has(id)) this.added.set(id, { ...facts, id });
    this.completed.set(id, facts);
    return Promise.resolve();
  };

  /**
   * Joining two stored meetings would affect stored and collected rows: the pages are stored one by
   * one instead.
   */
  readonly join = (): Promise<void> =>
    Promise.reject(new Overtaken('two batch meetings resolved to the same stored meeting'));

  /** Rows to insert, sorted in lock order to avoid deadlocks with other writers. */
  gather(): void {
    this.rows.add(
      'Meeting',
      [...this.added.values()].sort((a, b) => (a.identity < b.identity ? -1 : 1)),
    );
  }

  /**
   * Completes existing meetings, reading them again because other writers may have completed them
   * meanwhile.
   */
  async settle(): Promise<void> {
    const ids = [...this.completed.keys()];
    if (ids.length === 0) return;
    const stored = ids.filter((id) => !this.added.has(id));
    for (const now of await this.tx.meeting.findMany({ where: { id: { in: stored } }, orderBy: { id: 'asc' } })) {
      const facts = joinedFacts(factsOf(now), this.completed.get(now.id) ?? factsOf(now));
      if (differs(facts, now)) await this.tx.meeting.update({ where: { id: now.id }, data: facts });
    }
    await dateTransmissions(this.tx, ids);
  }
}

const questionOf = ({ identity, heldOn }: NewMeeting): string => `${identity} ${heldOn?.toISOString() ?? ''}`;
const isDated = ({ convenerId, heldOn }: NewMeeting): boolean => convenerId !== null && heldOn !== null;
const isSameDay = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();
