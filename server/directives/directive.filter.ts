/** DirectiveFilter as conditions. */
import { decodeIdOf, type NodeName } from '../graphql/node-id.js';
import { redirected, type Scope } from '../graphql/read/source.js';
import { addressed, hasDueTarget } from './directive.sql.js';

interface DateRangeShape {
  readonly from?: string | null;
  readonly to?: string | null;
}
export interface DirectiveFilterShape {
  readonly issuer?: string | null;
  readonly addressee?: string | null;
  readonly notice?: string | null;
  readonly meeting?: string | null;
  readonly dueBy?: DateRangeShape | null;
  readonly hasTargets?: boolean | null;
  readonly strengths?: readonly string[] | null;
  readonly reviews?: readonly string[] | null;
  readonly publishedOn?: DateRangeShape | null;
  readonly topLevelOnly?: boolean | null;
}

export function directiveConditions(self: string, filter: DirectiveFilterShape, scope: Scope): string[] {
  const key = (name: NodeName, id: string): string => redirected(name, scope.bind(decodeIdOf(name, id), 'uuid'));
  const equals = (column: string, name: NodeName, id: string | null | undefined): string[] =>
    typeof id === 'string' ? [`${self}."${column}" = ${key(name, id)}`] : [];
  const oneOf = (column: string, values: readonly string[] | null | undefined): string[] =>
    values ? [`${self}."${column}"::text = ANY(${scope.bind(values, 'text[]')})`] : [];
  const { dueBy } = filter;
  return [
    ...equals('issuerId', 'Agency', filter.issuer),
    ...equals('noticeId', 'Notice', filter.notice),
    ...equals('meetingId', 'Meeting', filter.meeting),
    ...(typeof filter.addressee === 'string' ? [addressed(self, key('Agency', filter.addressee))] : []),
    ...(dueBy ? [hasDueTarget(self, (due) => between(due, dueBy, scope))] : []),
    ...(typeof filter.hasTargets === 'boolean' ? [`${self}."targetCount" ${filter.hasTargets ? '>' : '='} 0`] : []),
    ...(filter.topLevelOnly === true ? [`${self}."parentId" IS NULL`] : []),
    ...oneOf('strength', filter.strengths),
    // What staff rejected is no directive, unless it is asked for.
    ...(filter.reviews ? oneOf('review', filter.reviews) : [`${self}."review" <> 'REJECTED'`]),
    ...between(`${self}."publishedOn"`, filter.publishedOn ?? {}, scope),
  ];
}

const between = (column: string, { from, to }: DateRangeShape, scope: Scope): string[] => [
  ...(from ? [`${column} >= ${scope.bind(from, 'date')}`] : []),
  ...(to ? [`${column} <= ${scope.bind(to, 'date')}`] : []),
];
