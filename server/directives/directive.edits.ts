/**
 * Staff edits of a directive. The extracted reading is kept, so that the review can be reset. Pure.
 */
import { z } from 'zod';

const source = z.object({ start: z.int(), end: z.int(), quote: z.string() });
const span = source.extend({ source });

const reading = z.object({
  heading: z.string().nullable(),
  text: z.string(),
  issuerId: z.string().nullable(),
  addressees: z.array(
    z.object({
      text: z.string(),
      scope: z.enum(['NAMED_AGENCY', 'ALL_UNITS', 'ALL_STAFF', 'ENTERPRISES', 'CLASS', 'UNRESOLVED']),
      /** Missing in readings of earlier versions, like own and recurrence below. */
      role: z.enum(['LEAD', 'SUPPORT', 'JOINT']).nullable().default(null),
      agencyId: z.string().nullable(),
      classFunction: z.string().nullable().default(null),
      classLevel: z.string().nullable().default(null),
      span: span.nullable(),
    }),
  ),
  targets: z.array(
    z.object({
      kind: z.enum(['DEADLINE', 'QUANTITY', 'COMPARISON']),
      text: z.string(),
      span,
      soft: z.boolean(),
      own: z.boolean().default(true),
      recurrence: z
        .enum(['DAILY', 'WEEKLY', 'TEN_DAYS', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'])
        .nullable()
        .default(null),
      minimum: z.number().nullable(),
      maximum: z.number().nullable(),
      unit: z.string().nullable(),
      comparator: z.string().nullable(),
      dueFrom: z.string().nullable(),
      dueBy: z.string().nullable(),
    }),
  ),
});
const written = z
  .object({
    heading: z.string().nullable(),
    text: z.string(),
    issuerId: z.string().nullable(),
    /** Agencies by id, with their names at that time. */
    addressees: z.array(z.object({ agencyId: z.string(), text: z.string() })),
    dueBy: z.string().nullable(),
  })
  .partial();
const edits = z.object({
  written,
  /** Null without edits. */
  read: reading.nullable(),
  /** The text of the page at the directive's position, now or formerly. */
  pageText: z.string(),
});

/** The rule name of directives added by staff. */
export const addedRule = 'staff@1';

export const parseReading = (value: unknown): Reading => reading.parse(value);
export const noEdits = { written: {}, read: null } as const;

export type Place = z.infer<typeof span>;
/** The part of an extracted directive that staff may edit. Days are text. */
export type Reading = z.infer<typeof reading>;
export type Written = z.infer<typeof written>;
export type Edits = z.infer<typeof edits>;

/** The column `edits`; null without edits. */
export const editsOf = (column: unknown): Edits | null => (column === null ? null : edits.parse(column));

const named = { scope: 'NAMED_AGENCY' as const, role: null, classFunction: null, classLevel: null, span: null };

/**
 * The reading with the edits applied; a deadline set by staff that no target states applies to the
 * whole directive.
 */
export function applied(read: Reading, written: Written, place: Place): Reading {
  const { heading, text, issuerId, addressees, dueBy } = written;
  return {
    heading: heading === undefined ? read.heading : heading,
    text: text ?? read.text,
    issuerId: issuerId === undefined ? read.issuerId : issuerId,
    addressees: addressees?.map((organ) => ({ ...organ, ...named })) ?? read.addressees,
    targets: dueBy === undefined ? read.targets : withDueBy(read.targets, dueBy, place),
  };
}

type Targets = Reading['targets'];

function withDueBy(targets: Targets, dueBy: string | null, place: Place): Targets {
  if (dueBy === null)
    return targets.map((target) => (target.kind === 'DEADLINE' ? { ...target, dueFrom: null, dueBy } : target));
  const deadlines = targets.filter(({ kind }) => kind === 'DEADLINE');
  const [earliest] = deadlines.sort((a, b) => ((a.dueBy ?? '9999') < (b.dueBy ?? '9999') ? -1 : 1));
  if (earliest) return targets.map((target) => (target === earliest ? { ...target, dueFrom: null, dueBy } : target));
  const measure = {
    soft: false,
    own: true,
    recurrence: null,
    minimum: null,
    maximum: null,
    unit: null,
    comparator: null,
  };
  return [...targets, { kind: 'DEADLINE', text: place.quote, span: place, ...measure, dueFrom: null, dueBy }];
}

/** The earliest deadline. */
export const firstDueDay = (targets: readonly { readonly dueBy: string | null }[]): string | null =>
  targets.flatMap(({ dueBy }) => dueBy ?? []).sort()[0] ?? null;
