/** DutyFilter as conditions. */
import { decodeIdOf } from '../graphql/node-id.js';
import { isStaff } from '../graphql/context.js';
import { between, isImpossible, nothing, oneOf, type DateRangeShape } from '../graphql/read/conditions.js';
import type { Scope } from '../graphql/read/source.js';
import { allOf, sql, value, type Sql } from '../platform/sql.js';
import type { RowsWith } from '../platform/tables.js';

export type DutyStatusName = 'OVERDUE' | 'OPEN' | 'UNDATED' | 'ENDED';

export interface DutyFilterShape {
  readonly due?: DateRangeShape | null | undefined;
  readonly statuses?: readonly DutyStatusName[] | null | undefined;
  readonly bases?: readonly string[] | null | undefined;
  readonly roles?: readonly string[] | null | undefined;
  readonly issuer?: string | null | undefined;
  readonly ledBy?: string | null | undefined;
  readonly strengths?: readonly string[] | null | undefined;
}

/** Columns used by the conditions. */
export type DutyColumns = RowsWith<
  'basis' | 'directiveId' | 'dueSort' | 'isOver' | 'isPublished' | 'issuerId' | 'roles' | 'strength'
>;

/** Deadline of duties without one: sorts last. */
export const undated = sql`'9999-12-31'::date`;

interface DutiesAsked {
  readonly filter: DutyFilterShape;
  readonly agency: Sql;
  readonly today: Sql;
  readonly scope: Scope;
}

export const isEnded = ({ isOver, isPublished }: Pick<DutyColumns, 'isOver' | 'isPublished'>): Sql =>
  sql`(${isOver} OR NOT ${isPublished})`;

const standing = ['OVERDUE', 'OPEN', 'UNDATED'] as const;

/** `due`: deadline of the row relative to asOf. */
export const dutyConditions = (self: DutyColumns, due: Sql, asked: DutiesAsked): Sql[] => [
  ...conditionsBesideDays(self, asked),
  ...dueConditions(due, asked.filter.due),
  ...statusConditions(self, due, { statuses: asked.filter.statuses ?? standing, today: asked.today }),
];

/** Conditions that do not need the computed deadline. */
export function conditionsBesideDays(self: DutyColumns, { filter, agency, scope }: DutiesAsked): Sql[] {
  const keyOf = (id: string): Sql => scope.redirected('Agency', value(decodeIdOf('Agency', id), 'uuid'));
  return [
    ...(isStaff(scope.viewer) ? [] : [self.isPublished]),
    // An issuer that addresses 各单位 does not mean itself.
    sql`(${self.basis} <> 'ALL_UNITS' OR ${self.issuerId} IS DISTINCT FROM ${agency})`,
    ...oneOf(self.basis, filter.bases, '"DutyBasis"'),
    ...oneOf(self.strength, filter.strengths, '"DirectiveStrength"'),
    ...rolesCondition(self, filter.roles),
    ...(typeof filter.issuer === 'string' ? [sql`${self.issuerId} = ${keyOf(filter.issuer)}`] : []),
    ...(typeof filter.ledBy === 'string' ? [isLedBy(self, keyOf(filter.ledBy))] : []),
    ...((filter.statuses ?? standing).includes('ENDED') ? [] : [sql`NOT ${self.isOver}`, self.isPublished]),
  ];
}

const rolesCondition = ({ roles }: DutyColumns, asked: DutyFilterShape['roles']): Sql[] =>
  asked ? [sql`${roles} && ${value([...asked], '"AddresseeRole"[]')}`] : [];

const isLedBy = ({ directiveId }: DutyColumns, agency: Sql): Sql =>
  sql`(SELECT TRUE FROM "DirectiveAddressee" l WHERE l."directiveId" = ${directiveId} AND l."agencyId" = ${agency} AND l."role" = 'LEAD' LIMIT 1)`;

function dueConditions(due: Sql, range: DateRangeShape | null | undefined): Sql[] {
  if (!range || (!range.from && !range.to)) return [];
  return isImpossible(range) ? [nothing] : [sql`${due} < ${undated}`, ...between(due, range)];
}

interface StatusesAsked {
  readonly statuses: readonly DutyStatusName[];
  readonly today: Sql;
}

/** As bounds of a single range if possible, which an index by deadline can use. */
function statusConditions(self: DutyColumns, due: Sql, { statuses, today }: StatusesAsked): Sql[] {
  const asked = new Set(statuses);
  const days = standingConditions(due, today, asked);
  if (!asked.has('ENDED')) return days ?? [nothing]; // ENDED is excluded above
  if (days === null) return [isEnded(self)];
  return days.length === 0 ? [] : [sql`(${isEnded(self)} OR (${allOf(days)}))`];
}

/** Null if no state of duties in force is requested. */
function standingConditions(due: Sql, today: Sql, asked: ReadonlySet<string>): Sql[] | null {
  const [overdue, open, undatedToo] = [asked.has('OVERDUE'), asked.has('OPEN'), asked.has('UNDATED')];
  if (!overdue && !open && !undatedToo) return null;
  if (overdue && !open && undatedToo) return [sql`(${due} < ${today} OR ${due} = ${undated})`];
  return [
    ...(overdue ? [] : [open ? sql`${due} >= ${today}` : sql`${due} = ${undated}`]),
    ...(undatedToo ? [] : [open ? sql`${due} < ${undated}` : sql`${due} < ${today}`]),
  ];
}
