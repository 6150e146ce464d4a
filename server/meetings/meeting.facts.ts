/**
 * Facts of a meeting combined from several pages. Commutative: the result does not depend on the
 * order of pages. Pure.
 */
import type { Meeting } from '../platform/_generated/prisma/client.js';
import { seriesOf } from './meeting.series.js';

export type MeetingFacts = Omit<Meeting, 'id' | 'heldSort'>;

/** Most reliable first. */
const sureness = ['plenum:', 'numbered:', 'held:', 'named:', 'told:'];
const rankOf = (identity: string): number => sureness.findIndex((start) => identity.startsWith(start));

export function joinedFacts(one: MeetingFacts, other: MeetingFacts): MeetingFacts {
  const first = (a: string, b: string): boolean => a < b;
  const chair = hasSurerChair(one, other) ? one : other;
  return {
    identity: rankOf(one.identity) <= rankOf(other.identity) ? one.identity : other.identity,
    name:
      one.name.length > other.name.length || (one.name.length === other.name.length && first(one.name, other.name))
        ? one.name
        : other.name,
    ordinal: one.ordinal ?? other.ordinal,
    heldOn: earlier(one.heldOn, other.heldOn),
    convenerId: one.convenerId ?? other.convenerId,
    chairName: chair.chairName,
    chairTitle: chair.chairTitle,
    chairAgencyId: chair.chairAgencyId,
  };
}

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one === null || (other !== null && other < one) ? other : one;

/** Prefers a named chair, of a known agency, with the longer title. */
function hasSurerChair(one: MeetingFacts, other: MeetingFacts): boolean {
  const facts = ({ chairName, chairAgencyId, chairTitle }: MeetingFacts): readonly (number | string)[] => [
    chairName === null ? 1 : 0,
    chairAgencyId === null ? 1 : 0,
    -(chairTitle ?? '').length,
    chairTitle ?? '',
    chairName ?? '',
  ];
  const [a, b] = [facts(one), facts(other)];
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 || (a[at] ?? 0) < (b[at] ?? 0);
}

/**
 * Stored meetings that are the reported one: same identity, or same convener, day and series if one
 * page omits the number. If two numbers occur on one day, a page without number is a meeting of its
 * own.
 */
export function sameMeetings<M extends MeetingFacts>(known: readonly M[], told: MeetingFacts): M[] {
  const exact = known.filter(({ identity }) => identity === told.identity);
  const ofDay = known.filter((other) => isOfDay(other, told));
  const numbers = new Set([...ofDay, told].flatMap(({ ordinal }) => ordinal ?? []));
  return numbers.size > 1 ? exact : [...new Set([...exact, ...ofDay])];
}

function isOfDay({ convenerId, heldOn, name }: MeetingFacts, told: MeetingFacts): boolean {
  if (convenerId === null || heldOn === null || convenerId !== told.convenerId) return false;
  return heldOn.getTime() === told.heldOn?.getTime() && seriesOf(name) === seriesOf(told.name);
}
