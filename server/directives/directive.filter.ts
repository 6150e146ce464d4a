/** DirectiveFilter as conditions. */
import { decodeIdOf, type NodeName } from '../graphql/node-id.js';
import { between, isImpossible, nothing, oneOf, type DateRangeShape } from '../graphql/read/conditions.js';
import type { Scope } from '../graphql/read/source.js';
import { functionOf } from '../parse/organs/local.js';
import { allOf, count, sql, value, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';
import { addressed, addressedClass, dueTargets, hasDueTarget } from './directive.sql.js';

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
}

const keyOf = (name: NodeName, id: string, scope: Scope): Sql =>
  scope.redirected(name, value(decodeIdOf(name, id), 'uuid'));

interface DirectivesAsked {
  readonly scope: Scope;
  /** Its rows come by way of their addressee already. */
  readonly isReached?: boolean;
  /** All directives are asked, not those of one row. */
  readonly isWhole?: boolean;
}

export function directiveConditions(
  self: Table<'Directive'>,
  filter: DirectiveFilterShape,
  { scope, isReached = false, isWhole = false }: DirectivesAsked,
): Sql[] {
  const equals = (column: Sql, name: NodeName, id: string | null | undefined): Sql[] =>
    typeof id === 'string' ? [sql`${column} = ${keyOf(name, id, scope)}`] : [];
  const { strengths, reviews } = filter;
  return [
    ...equals(self.issuerId, 'Agency', filter.issuer),
    ...equals(self.noticeId, 'Notice', filter.notice),
    ...equals(self.meetingId, 'Meeting', filter.meeting),
    ...(typeof filter.addressee === 'string' && !isReached
      ? [addressed(self, keyOf('Agency', filter.addressee, scope))]
      : []),
    ...classCondition(self, filter, isReached),
    ...dueConditions(self, filter.dueBy, isWhole),
    ...(typeof filter.hasTargets === 'boolean'
      ? [sql`${self.targetCount} ${filter.hasTargets ? sql`>` : sql`=`} ${count(0)}`]
      : []),
    ...(filter.topLevelOnly === true ? [sql`${self.parentId} IS NULL`] : []),
    ...oneOf(self.strength, strengths, '"DirectiveStrength"'),
    // Everything but what staff rejected, which is no directive unless it is asked for.
    ...(reviews
      ? oneOf(self.review, reviews, '"ReviewState"')
      : [sql`${self.review} IN ('EXTRACTED', 'CONFIRMED', 'EDITED')`]),
    ...between(self.publishedOn, filter.publishedOn),
  ];
}

/** By way of their addressee come those whose filter names it, else those of the class. */
const classCondition = (
  self: Table<'Directive'>,
  { organClass, addressee }: DirectiveFilterShape,
  isReached: boolean,
): Sql[] =>
  organClass && !(isReached && typeof addressee !== 'string') ? [addressedClass(self, classAsked(organClass))] : [];

/**
 * What the directive itself tells of its targets comes first: the index of the whole list has it. Below a row the sum keeps the planner from
 * looking up all directives that are due then, for each row anew.
 */
function dueConditions(self: Table<'Directive'>, range: DateRangeShape | null | undefined, isWhole: boolean): Sql[] {
  if (!range) return [];
  if (isImpossible(range)) return [nothing];
  const earliest = isWhole ? self.dueBy : sql`(${self.dueBy} + 0)`;
  return [
    sql`${earliest} IS NOT NULL`,
    ...(range.to ? [sql`${earliest} <= ${value(range.to, 'date')}`] : []),
    hasDueTarget(self, between(sql`d."dueBy"`, range)),
  ];
}

/** Sides from which a list of all directives can be had where few stand there. */
export const directiveSides = ({ dueBy }: DirectiveFilterShape): Sql[] =>
  dueBy && (dueBy.from || dueBy.to) && !isImpossible(dueBy) ? [dueTargets(between(sql`d."dueBy"`, dueBy))] : [];

/** Conditions on an addressee. */
export type Asked = (addressee: Table<'DirectiveAddressee'>) => readonly Sql[];

/** Who must act, where a filter names an agency or organs of one kind: the agency, where it names both. */
export function addresseesAsked({ addressee, organClass }: DirectiveFilterShape, scope: Scope): Asked | null {
  if (typeof addressee === 'string') {
    const agency = keyOf('Agency', addressee, scope);
    return (of) => [sql`${of.agencyId} = ${agency}`];
  }
  return organClass ? classAsked(organClass) : null;
}

/** Each a SELECT of the directives of somebody whom a filter names. */
export function setsNamed(filter: DirectiveFilterShape, scope: Scope): Sql[] {
  const { issuer, addressee, organClass } = filter;
  const named = [addressee ? addresseesAsked({ addressee }, scope) : null, organClass ? classAsked(organClass) : null];
  const d = table('DirectiveAddressee');
  return [
    ...(issuer ? [sql`SELECT d."id" FROM "Directive" d WHERE d."issuerId" = ${keyOf('Agency', issuer, scope)}`] : []),
    ...named.flatMap((asked) =>
      asked ? [sql`SELECT ${d.directiveId} FROM "DirectiveAddressee" ${d} WHERE ${allOf(asked(d))}`] : [],
    ),
  ];
}

/** 教育, 教育局 and 教委 ask for the same. */
function classAsked({ function: purpose, level }: NonNullable<DirectiveFilterShape['organClass']>): Asked {
  const [asked, ofLevel] = [value(functionOf(purpose), 'text'), level ? value(level, 'text') : null];
  return (of) => [sql`${of.classFunction} = ${asked}`, ...(ofLevel ? [sql`${of.classLevel} = ${ofLevel}`] : [])];
}
