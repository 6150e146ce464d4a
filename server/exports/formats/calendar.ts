/** Lists as calendars (RFC 5545), to subscribe to: what was called off stays in them as cancelled. */
import ical, { ICalEventStatus } from 'ical-generator';
import { linkOf, titleOf, type Listing } from '../listing.js';
import { textAt } from '../row.js';
import { asCalendarText, instantOf, isDay, uuidOf } from './text.js';

/** How often readers are asked to come again, in seconds. */
const ttl = 3_600;

export function calendar(listing: Listing): string {
  const { address, lang, rows, owner } = listing;
  const made = ical({
    name: asCalendarText(titleOf(listing)),
    prodId: { company: 'notice-graph', product: 'exports', language: lang.toUpperCase() },
    ttl,
  });
  for (const happening of rows.flatMap((row) => address.happenings(row, lang))) {
    const { id, title, text, updated, at, sequence, isCancelled } = happening;
    const changed = instantOf(updated);
    made.createEvent({
      id: uuidOf(address.name, textAt(owner, 'id') ?? '', id),
      summary: asCalendarText(title),
      ...(text === '' ? {} : { description: asCalendarText(text) }),
      ...(isDay(at) ? { start: at, allDay: true } : { start: instantOf(at) }),
      // The response changes only with its events: no time of generation.
      stamp: changed,
      lastModified: changed,
      sequence: Math.max(0, sequence),
      url: linkOf(happening, listing),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${made.toString().trimEnd()}\r\n`;
}
