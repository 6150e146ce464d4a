/**
 * What is known of a meeting that several pages tell of: the same whichever of them came first, so nothing here asks what was known
 * before. Pure.
 */
import type { Meeting } from '../platform/_generated/prisma/client.js';
import { seriesOf } from './meeting.series.js';

export type MeetingFacts = Omit<Meeting, 'id' | 'heldSort'>;

/** The surest first. */
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

/** Somebody rather than nobody, of a known organ, with the fuller title. */
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
 * The nodes that are the meeting told of: of one identity, or of one convener, day and series where one page did not say the number. On a day
 * with two numbers a page without one tells of a meeting that is known by it alone.
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
