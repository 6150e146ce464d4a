/**
 * Which scopes and roles the addressees of a directive have, as bits of one number: lists that ask for them stay within an index.
 * The function "addresseeMark" of the database (migration 0022) has the same.
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

/** Last day of what has none: it comes behind all that has. */
export const undated = '9999-12-31';
