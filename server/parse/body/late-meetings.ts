/**
 * A meeting reported as held after the page was published: one of the dates is wrong or was
 * misread.
 */
import type { FoundMeeting, FoundWarning } from '../stages.js';

export const lateMeetings = (meetings: readonly FoundMeeting[], publishedOn: string | null): FoundWarning[] =>
  meetings.flatMap(({ heldOn, planned, range }) => {
    if (publishedOn === null || heldOn === null || heldOn <= publishedOn || planned === true) return [];
    const message = `A meeting is reported as held on ${heldOn}, after the page was published on ${publishedOn}.`;
    return [{ code: 'MEETING_AFTER_NOTICE', message, field: 'meetings', place: range }];
  });
