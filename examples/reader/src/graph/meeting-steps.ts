/** The steps before and behind a meeting, as one list. */
import type { Passed } from './cascade.js';
import type { Meeting } from './documents.js';

export interface MeetingInGraph {
  readonly id: string;
  readonly name: string;
  readonly heldOn: string | null;
  readonly convener: { readonly name: string } | null;
}

interface Upstream {
  readonly lagDays: number | null;
  readonly from: MeetingInGraph & { readonly transmits?: readonly Upstream[] };
}

export function stepsOf(meeting: Meeting): {
  readonly meetings: ReadonlyMap<string, MeetingInGraph>;
  readonly steps: Passed[];
} {
  const meetings = new Map<string, MeetingInGraph>();
  const steps: Passed[] = [];
  const before = (to: MeetingInGraph, upstream: readonly Upstream[]): void => {
    for (const { from, lagDays } of upstream) {
      before(from, from.transmits ?? []);
      meetings.set(from.id, from);
      steps.push({ from: from.id, to: to.id, lagDays });
    }
  };
  before(meeting, meeting.transmits);
  meetings.set(meeting.id, meeting);
  for (const { transmission } of meeting.cascade) {
    const { from, to, lagDays } = transmission;
    for (const one of [from, to]) if (!meetings.has(one.id)) meetings.set(one.id, one);
    steps.push({ from: from.id, to: to.id, lagDays });
  }
  return { meetings, steps };
}
