/** Converts the rows of a directive to the reading that edits keep, and back. Pure. */
import type { DirectiveAddressee, Target } from '../platform/_generated/prisma/client.js';
import { undated } from '../domain/addressee-marks.js';
import { nowhere } from './directive.match.js';
import { firstDueDay, parseReading, type Place, type Reading } from './directive.edits.js';

const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(day));

interface Read {
  readonly heading?: string | null;
  readonly text: string;
  readonly issuerId?: string | null;
  readonly addressees: readonly (Pick<DirectiveAddressee, 'text' | 'scope' | 'role' | 'agencyId'> & {
    readonly span: unknown;
  })[];
  readonly targets: readonly (Omit<Target, 'directiveId' | 'ordinal' | 'span'> & { readonly span: unknown })[];
}

export const readingOf = ({ heading, text, issuerId, addressees, targets }: Read): Reading =>
  parseReading({
    heading: heading ?? null,
    text,
    issuerId: issuerId ?? null,
    addressees,
    targets: targets.map((target) => ({ ...target, dueFrom: dayOf(target.dueFrom), dueBy: dayOf(target.dueBy) })),
  });

interface Move {
  /** Text at the directive's position, now or formerly, and its former start. */
  readonly pageText: string;
  readonly start: number;
  /** Its current position; null if the text is gone. */
  readonly place: Place | null;
  /** Position of a text that used to start at `start`; null if it is gone. */
  readonly find: (text: string, start: number) => Place | null;
}

/**
 * Moves a reading to the directive's current position: spans inside move along; addressees named
 * elsewhere are located again.
 */
export function movedReading(reading: Reading, { pageText, start, place, find }: Move): Reading {
  const shift = place ? place.start - start : 0;
  const moved = (text: string, before: Place | null): Place | null => {
    const quote = before?.quote || text; // a text that had lost its position may have reappeared
    const asBefore = (before?.start ?? 0) - start;
    const offset = pageText.startsWith(quote, asBefore) && asBefore >= 0 ? asBefore : pageText.indexOf(quote);
    if (offset !== -1) return place && find(quote, place.start + offset);
    return before?.quote ? find(quote, before.start + shift) : null;
  };
  /** An addressee named elsewhere that had lost its position may have reappeared. */
  const namedAgain = (text: string, before: Place | null): Place | null =>
    moved(text, before) ?? (before?.quote || pageText.includes(text) ? null : find(text, start + shift));
  return {
    ...reading,
    addressees: reading.addressees.map((each) => ({ ...each, span: namedAgain(each.text, each.span) })),
    targets: reading.targets.map((each) => ({ ...each, span: moved(each.text, each.span) ?? nowhere })),
  };
}

type AddresseeRow = Omit<DirectiveAddressee, 'directiveId' | 'span'> & { readonly span: Place };
type TargetRow = Omit<Target, 'directiveId' | 'span'> & { readonly span: Place };

/** Columns and child rows that staff may edit. */
export interface ReadRows {
  readonly heading: string | null;
  readonly text: string;
  readonly issuerId: string | null;
  readonly dueBy: Date | null;
  readonly addressees: readonly AddresseeRow[];
  readonly targets: readonly TargetRow[];
}

export function rowsOf(reading: Reading, { publishedOn }: { readonly publishedOn: Date | string }): ReadRows {
  const { targets, addressees, ...columns } = reading;
  const day = new Date(publishedOn);
  const dueDay = firstDueDay(targets);
  return {
    ...columns,
    dueBy: dateOf(dueDay),
    addressees: addressees.map((addressee, ordinal) => ({
      ...addressee,
      span: addressee.span ?? nowhere,
      ordinal,
      publishedOn: day,
      dueSort: new Date(dueDay ?? undated),
    })),
    targets: targets.map((target, ordinal) => ({
      ...target,
      ordinal,
      dueFrom: dateOf(target.dueFrom),
      dueBy: dateOf(target.dueBy),
    })),
  };
}

interface Spanned {
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly sourceQuote?: string | null;
}

export const placeOf = (row: Spanned, quote: string): Place => ({
  start: row.spanStart,
  end: row.spanEnd,
  quote,
  source: { start: row.sourceStart, end: row.sourceEnd, quote: row.sourceQuote ?? quote },
});
