/** DirectiveFilter as conditions. */
import { decodeIdOf, type NodeName } from '../graphql/node-id.js';
import { between, isImpossible, nothing, oneOf, type DateRangeShape } from '../graphql/read/conditions.js';
import { redirected, type Scope } from '../graphql/read/source.js';
import { functionOf } from '../parse/organs/local.js';
import { addressed, addressedClass, dueTargets, hasDueTarget } from './directive.sql.js';

export interface DirectiveFilterShape {
  readonly issuer?: string | null;
  readonly addressee?: string | null;
  readonly organClass?: { readonly function: string; readonly level?: string | null } | null;
  readonly notice?: string | null;
  readonly meeting?: string | null;
  readonly dueBy?: DateRangeShape | null;
  readonly hasTargets?: boolean | null;
  readonly strengths?: readonly string[] | null;
  readonly reviews?: readonly string[] | null;
  readonly publishedOn?: DateRangeShape | null;
  readonly topLevelOnly?: boolean | null;
}

/** Everything but what staff rejected, which is no directive unless it is asked for. */
const notRejected = ['EXTRACTED', 'CONFIRMED', 'EDITED'];

const keyOf = (name: NodeName, id: string, scope: Scope): string =>
  redirected(name, scope.bind(decodeIdOf(name, id), 'uuid'));

interface DirectivesAsked {
  readonly scope: Scope;
  /** Its rows come by way of their addressee already. */
  readonly isReached?: boolean;
  /** All directives are asked, not those of one row. */
  readonly isWhole?: boolean;
}

export function directiveConditions(
  self: string,
  filter: DirectiveFilterShape,
  { scope, isReached = false, isWhole = false }: DirectivesAsked,
): string[] {
  const equals = (column: string, name: NodeName, id: string | null | undefined): string[] =>
    typeof id === 'string' ? [`${self}."${column}" = ${keyOf(name, id, scope)}`] : [];
  const { strengths, reviews } = filter;
  return [
    ...equals('issuerId', 'Agency', filter.issuer),
    ...equals('noticeId', 'Notice', filter.notice),
    ...equals('meetingId', 'Meeting', filter.meeting),
    ...(typeof filter.addressee === 'string' && !isReached
      ? [addressed(self, keyOf('Agency', filter.addressee, scope))]
      : []),
    ...classCondition(self, filter, { scope, isReached }),
    ...dueConditions(self, filter.dueBy, { scope, isWhole }),
    ...(typeof filter.hasTargets === 'boolean' ? [`${self}."targetCount" ${filter.hasTargets ? '>' : '='} 0`] : []),
    ...(filter.topLevelOnly === true ? [`${self}."parentId" IS NULL`] : []),
    ...oneOf(`${self}."strength"`, { values: strengths, type: '"DirectiveStrength"' }, scope),
    ...(reviews
      ? oneOf(`${self}."review"`, { values: reviews, type: '"ReviewState"' }, scope)
      : [`${self}."review" IN (${notRejected.map((state) => `'${state}'`).join(', ')})`]),
    ...between(`${self}."publishedOn"`, filter.publishedOn, scope),
  ];
}

/** By way of their addressee come those whose filter names it, else those of the class. */
const classCondition = (
  self: string,
  { organClass, addressee }: DirectiveFilterShape,
  { scope, isReached }: Pick<DirectivesAsked, 'scope' | 'isReached'>,
): string[] =>
  organClass && !(isReached && typeof addressee !== 'string')
    ? [addressedClass(self, classAsked(organClass, scope))]
    : [];

/**
 * What the directive itself tells of its targets comes first: the index of the whole list has it. Below a row the sum keeps the planner from
 * looking up all directives that are due then, for each row anew.
 */
function dueConditions(
  self: string,
  range: DateRangeShape | null | undefined,
  { scope, isWhole }: Pick<DirectivesAsked, 'scope' | 'isWhole'>,
): string[] {
  if (!range) return [];
  if (isImpossible(range)) return [nothing];
  const within = between('d."dueBy"', range, scope);
  const earliest = isWhole === true ? `${self}."dueBy"` : `(${self}."dueBy" + 0)`;
  return [
    `${earliest} IS NOT NULL`,
    ...(range.to ? [`${earliest} <= ${scope.bind(range.to, 'date')}`] : []),
    hasDueTarget(self, within),
  ];
}

/** Sides from which a list of all directives can be had where few stand there. */
export const directiveSides = ({ dueBy }: DirectiveFilterShape, scope: Scope): string[] =>
  dueBy && (dueBy.from || dueBy.to) && !isImpossible(dueBy) ? [dueTargets(between('d."dueBy"', dueBy, scope))] : [];

/** Conditions on an addressee. */
export type Asked = (addressee: string) => readonly string[];

/** Who must act, where a filter names an agency or organs of one kind: the agency, where it names both. */
export function addresseesAsked({ addressee, organClass }: DirectiveFilterShape, scope: Scope): Asked | null {
  if (typeof addressee === 'string') {
    const agency = keyOf('Agency', addressee, scope);
    return (of) => [`${of}."agencyId" = ${agency}`];
  }
  return organClass ? classAsked(organClass, scope) : null;
}

/** 教育, 教育局 and 教委 ask for the same. */
function classAsked(
  { function: purpose, level }: NonNullable<DirectiveFilterShape['organClass']>,
  scope: Scope,
): Asked {
  const [asked, ofLevel] = [scope.bind(functionOf(purpose), 'text'), level && scope.bind(level, 'text')];
  return (of) => [`${of}."classFunction" = ${asked}`, ...(ofLevel ? [`${of}."classLevel" = ${ofLevel}`] : [])];
}
