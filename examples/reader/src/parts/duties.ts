/** What somebody must do by when, from the directives that name them. */
import type { Span } from '../marks/marks.js';
import { isWithin } from '../marks/outline.js';

interface Assigned {
  readonly span: Span;
  readonly notice: { readonly id: string };
  readonly targets: readonly { readonly dueBy: string | null }[];
}

export type Urgency = 'soon' | 'later' | 'past' | 'undated';
export interface Duty<Directive extends Assigned> {
  readonly directive: Directive;
  /** The first day that it names as its end. */
  readonly dueBy: string | null;
  /** Days from today to that day. */
  readonly days: number | null;
}

/** A month ahead counts as soon. */
const soon = 30;

/** Soonest first; those of the past latest first. A directive that stands within another one of the list is told by it. */
export function dutiesOf<Directive extends Assigned>(
  directives: readonly Directive[],
  today: string,
): Record<Urgency, Duty<Directive>[]> {
  const duties: Record<Urgency, Duty<Directive>[]> = { soon: [], later: [], past: [], undated: [] };
  for (const directive of directives.filter((one) => !directives.some((other) => isPartOf(one, other)))) {
    const dueBy =
      directive.targets
        .map((target) => target.dueBy)
        .filter((day) => day !== null)
        .sort()[0] ?? null;
    const days = dueBy === null ? null : daysBetween(today, dueBy);
    duties[urgencyOf(days)].push({ directive, dueBy, days });
  }
  const byDay = (a: Duty<Directive>, b: Duty<Directive>): number => (a.days ?? 0) - (b.days ?? 0);
  duties.soon.sort(byDay);
  duties.later.sort(byDay);
  duties.past.sort((a, b) => byDay(b, a));
  return duties;
}

const isPartOf = (one: Assigned, other: Assigned): boolean =>
  one !== other && one.notice.id === other.notice.id && isWithin(one.span, other.span) && length(one) < length(other);
const length = ({ span }: Assigned): number => span.end - span.start;

function urgencyOf(days: number | null): Urgency {
  if (days === null) return 'undated';
  if (days < 0) return 'past';
  return days <= soon ? 'soon' : 'later';
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);

/** The day it is where the reader is. */
export function dayOf(now: Date): string {
  const digits = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}
