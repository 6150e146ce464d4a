/** Rows of a directive as the reading that edits are kept with, and back. Pure. */
import type { DirectiveAddressee, Target } from '../platform/_generated/prisma/client.js';
import { nowhere } from './directive.match.js';
import { firstDueDay, parseReading, type Place, type Reading } from './directive.edits.js';

const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(day));

interface Read {
  readonly heading?: string | null;
  readonly text: string;
  readonly issuerId?: string | null;
  readonly addressees: readonly (Pick<DirectiveAddressee, 'text' | 'scope' | 'agencyId'> & {
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

type AddresseeRow = Omit<DirectiveAddressee, 'directiveId' | 'span'> & { readonly span: Place };
type TargetRow = Omit<Target, 'directiveId' | 'span'> & { readonly span: Place };

/** The columns and the rows below it that staff may write over. */
export interface ReadRows {
  readonly heading: string | null;
  readonly text: string;
  readonly issuerId: string | null;
  readonly dueBy: Date | null;
  readonly targetCount: number;
  readonly addressees: readonly AddresseeRow[];
  readonly targets: readonly TargetRow[];
}

export function rowsOf(reading: Reading, { publishedOn }: { readonly publishedOn: Date | string }): ReadRows {
  const { targets, addressees, ...columns } = reading;
  const day = new Date(publishedOn);
  return {
    ...columns,
    dueBy: dateOf(firstDueDay(targets)),
    targetCount: targets.length,
    addressees: addressees.map((addressee, ordinal) => ({
      ...addressee,
      span: addressee.span ?? nowhere,
      ordinal,
      publishedOn: day,
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
