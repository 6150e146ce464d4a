/** DirectiveFilter as conditions. */
import { decodeIdOf, type NodeName } from '../graphql/node-id.js';
import { between, isImpossible, nothing, oneOf, type DateRangeShape } from '../graphql/read/conditions.js';
import type { Scope } from '../graphql/read/source.js';
import { roleMarks, scopeMarks, undated } from '../domain/addressee-marks.js';
import { functionOf } from '../parse/organs/local.js';
import { allOf, count, quoted, sql, value, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';
import type { Asked } from './directive.conditions.sql.js';
import { dueTargets, hasDueTarget, isFor } from './directive.conditions.sql.js';

export interface DirectiveFilterShape {
  readonly issuer?: string | null | undefined;
  readonly addressee?: string | null | undefined;
  readonly organClass?: { readonly function: string; readonly level?: string | null | undefined } | null | undefined;
  readonly notice?: string | null | undefined;
  readonly meeting?: string | null | undefined;
  readonly dueBy?: DateRangeShape | null | undefined;
  readonly hasTargets?: boolean | null | undefined;
  readonly strengths?: readonly string[] | null | undefined;
  readonly reviews?: readonly string[] | null | undefined;
  readonly publishedOn?: DateRangeShape | null | undefined;
  readonly topLevelOnly?: boolean | null | undefined;
  readonly leavesOnly?: boolean | null | undefined;
  readonly scopes?: readonly (keyof typeof scopeMarks)[] | null | undefined;
  readonly roles?: readonly (keyof typeof roleMarks)[] | null | undefined;
}

const keyOf = (name: NodeName, id: string, scope: Scope): Sql =>
  scope.redirected(name, value(decodeIdOf(name, id), 'uuid'));

export interface DirectivesAsked {
  readonly scope: Scope;
  /** The rows are already reached by their addressee. */
  readonly isReached?: boolean;
  /**
   * For the list of all directives: the column with the earliest deadline in the index of the
   * order.
   */
  readonly earliest?: 'dueBy' | 'dueSort';
  /** The addressee whose list it is, if any: scopes and roles refer to it. */
  readonly of?: Asked | null;
}

export function directiveConditions(
  self: Table<'Directive'>,
  filter: DirectiveFilterShape,
  asked: DirectivesAsked,
): Sql[] {
  const { scope, earliest } = asked;
  const equals = (column: Sql, name: NodeName, id: string | null | undefined): Sql[] =>
    typeof id === 'string' ? [sql`${column} = ${keyOf(name, id, scope)}`] : [];
  const { strengths, reviews } = filter;
  return [
    ...equals(self.issuerId, 'Agency', filter.issuer),
    ...equals(self.noticeId, 'Notice', filter.notice),
    ...equals(self.meetingId, 'Meeting', filter.meeting),
    ...addresseeConditions(self, filter, asked),
    ...dueConditions(self, filter.dueBy, earliest),
    ...(typeof filter.hasTargets === 'boolean'
      ? [sql`${self.targetCount} ${filter.hasTargets ? sql`>` : sql`=`} ${count(0)}`]
      : []),
    ...(filter.topLevelOnly === true ? [sql`${self.parentId} IS NULL`] : []),
    ...oneOf(self.strength, strengths, '"DirectiveStrength"'),
    // All except rejected ones, unless requested.
    ...(reviews
      ? oneOf(self.review, reviews, '"ReviewState"')
      : [sql`${self.review} IN ('EXTRACTED', 'CONFIRMED', 'EDITED')`]),
    ...between(self.publishedOn, filter.publishedOn),
  ];
}

/**
 * Scopes and roles refer to the addressee of the list or of the filter; otherwise to any single
 * addressee.
 */
function addresseeConditions(
  self: Table<'Directive'>,
  filter: DirectiveFilterShape,
  { scope, isReached = false, of = null }: DirectivesAsked,
): Sql[] {
  const bound = boundTo(filter, { scope, of });
  const others = othersAsked(filter, { scope, of }).map((asked) => isFor(self, asked));
  if (bound) return [...(isReached ? [] : [isFor(self, bound)]), ...others];
  const marks = [maskOf(scopeMarks, filter.scopes), maskOf(roleMarks, filter.roles)].filter((mask) => mask !== null);
  return [
    ...marks.map((mask) => sql`(${self.addresseeMarks} & ${count(mask)}) <> 0`),
    ...(marks.length > 1 ? [isFor(self, (row) => markConditions(row, filter))] : []),
  ];
}

const maskOf = <K extends string>(marks: Readonly<Record<K, number>>, given: readonly K[] | null | undefined) =>
  given ? given.reduce((mask, each) => mask | marks[each], 0) : null;

const markConditions = (of: Table<'DirectiveAddressee'>, { scopes, roles }: DirectiveFilterShape): Sql[] => [
  ...oneOf(of.scope, scopes, '"AddresseeScope"'),
  ...oneOf(of.role, roles, '"AddresseeRole"'),
];

/**
 * Condition on the driving addressee: the one of the list or of the filter, with its scope and
 * role.
 */
export function boundTo(
  filter: DirectiveFilterShape,
  { scope, of = null }: Pick<DirectivesAsked, 'of' | 'scope'>,
): Asked | null {
  const [first] = of ? [of] : namesAsked(filter, scope);
  return first ? (row) => [...first(row), ...markConditions(row, filter)] : null;
}

/** Each a SELECT of the directives of another agency that the filter names. */
export function setsNamed(filter: DirectiveFilterShape, scope: Scope): Sql[] {
  const { issuer } = filter;
  const d = table('DirectiveAddressee');
  return [
    ...(issuer ? [sql`SELECT d."id" FROM "Directive" d WHERE d."issuerId" = ${keyOf('Agency', issuer, scope)}`] : []),
    ...namesAsked(filter, scope).map(
      (asked) => sql`SELECT ${d.directiveId} FROM "DirectiveAddressee" ${d} WHERE ${allOf(asked(d))}`,
    ),
  ];
}

const othersAsked = (filter: DirectiveFilterShape, { scope, of = null }: Pick<DirectivesAsked, 'of' | 'scope'>) =>
  of ? namesAsked(filter, scope) : namesAsked(filter, scope).slice(1);

/**
 * The directive's own column comes first, because the list's index has it. Below a row, the sum
 * keeps the planner from fetching all targets of the period for each row.
 */
function dueConditions(
  self: Table<'Directive'>,
  range: DateRangeShape | null | undefined,
  column: DirectivesAsked['earliest'],
): Sql[] {
  if (!range) return [];
  if (isImpossible(range)) return [nothing];
  const earliest = column ? self[column] : sql`(${self.dueBy} + 0)`;
  return [
    column === 'dueSort' ? sql`${earliest} < ${quoted(undated)}` : sql`${earliest} IS NOT NULL`,
    ...(range.to ? [sql`${earliest} <= ${value(range.to, 'date')}`] : []),
    hasDueTarget(self, between(sql`d."dueBy"`, range)),
  ];
}

/** Index scans that can drive the list of all directives if they match few rows. */
export const directiveSides = ({ dueBy }: DirectiveFilterShape): Sql[] =>
  dueBy && (dueBy.from || dueBy.to) && !isImpossible(dueBy) ? [dueTargets(between(sql`d."dueBy"`, dueBy))] : [];

/** Conditions for the agency or the class that a filter names; the agency first. */
function namesAsked({ addressee, organClass }: DirectiveFilterShape, scope: Scope): readonly Asked[] {
  const agency = typeof addressee === 'string' ? keyOf('Agency', addressee, scope) : null;
  return [
    ...(agency ? [(of: Table<'DirectiveAddressee'>) => [sql`${of.agencyId} = ${agency}`]] : []),
    ...(organClass ? [classAsked(organClass)] : []),
  ];
}

/** 教育, 教育局 and 教委 are equivalent. */
function classAsked({ function: purpose, level }: NonNullable<DirectiveFilterShape['organClass']>): Asked {
  const [asked, ofLevel] = [value(functionOf(purpose), 'text'), level ? value(level, 'text') : null];
  return (of) => [sql`${of.classFunction} = ${asked}`, ...(ofLevel ? [sql`${of.classLevel} = ${ofLevel}`] : [])];
}
