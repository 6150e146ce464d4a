/**
 * Scopes and roles of a directive's addressees as a bit mask, so that filters on them are index
 * conditions. Must equal the database function "addresseeMark" (migration 0022).
 */
export const scopeMarks = {
  NAMED_AGENCY: 1,
  ALL_UNITS: 2,
  ALL_STAFF: 4,
  ENTERPRISES: 8,
  UNRESOLVED: 16,
  CLASS: 32,
} as const;
export const roleMarks = { LEAD: 64, SUPPORT: 128, JOINT: 256 } as const;

interface Marked {
  readonly scope: keyof typeof scopeMarks;
  readonly role: keyof typeof roleMarks | null;
}

export const marksOf = (addressees: readonly Marked[]): number =>
  addressees.reduce((marks, { scope, role }) => marks | scopeMarks[scope] | (role === null ? 0 : roleMarks[role]), 0);

/** Deadline of directives without one: sorts last. */
export const undated = '9999-12-31';
