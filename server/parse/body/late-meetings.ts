/** A meeting that a page tells of as held, on a day after the page was published: one of the two days was read wrongly, or is wrong. */
import type { FoundMeeting, FoundWarning } from '../stages.js';

export const lateMeetings = (meetings: readonly FoundMeeting[], publishedOn: string | null): FoundWarning[] =>
  meetings.flatMap(({ heldOn, planned, range }) => {
    if (publishedOn === null || heldOn === null || heldOn <= publishedOn || planned === true) return [];
    const message = `A meeting is reported as held on ${heldOn}, after the page was published on ${publishedOn}.`;
    return [{ code: 'MEETING_AFTER_NOTICE', message, field: 'meetings', place: range }];
  });
