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
    ...(filter.organClass ? [ofClass(self, filter.organClass, scope)] : []),
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

/** The key of the agency that must act, where a filter names one. */
export const addresseeKey = ({ addressee }: DirectiveFilterShape, scope: Scope): string | null =>
  typeof addressee === 'string' ? keyOf('Agency', addressee, scope) : null;
/** 教育, 教育局 and 教委 ask for the same. */
const ofClass = (
  self: string,
  { function: purpose, level }: NonNullable<DirectiveFilterShape['organClass']>,
  scope: Scope,
): string =>
  addressedClass(self, (addressee) => [
    `${addressee}."classFunction" = ${scope.bind(functionOf(purpose), 'text')}`,
    ...(typeof level === 'string' ? [`${addressee}."classLevel"::text = ${scope.bind(level, 'text')}`] : []),
  ]);
