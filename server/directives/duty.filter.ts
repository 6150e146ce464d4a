/** DutyFilter as conditions. */
import { decodeIdOf } from '../graphql/node-id.js';
import { isStaff } from '../graphql/context.js';
import { between, isImpossible, nothing, oneOf, type DateRangeShape } from '../graphql/read/conditions.js';
import type { Scope } from '../graphql/read/source.js';
import { allOf, join, sql, value, type Sql } from '../platform/sql.js';
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

/** What conditions ask of a row. */
export type DutyColumns = RowsWith<
  'basis' | 'directiveId' | 'dueSort' | 'isOver' | 'isPublished' | 'issuerId' | 'roles' | 'strength'
>;

/** The day of what has none: behind all others. */
export const undated = sql`'9999-12-31'::date`;

interface DutiesAsked {
  readonly filter: DutyFilterShape;
  readonly agency: Sql;
  readonly today: Sql;
  readonly scope: Scope;
}

export const isEnded = ({ isOver, isPublished }: Pick<DutyColumns, 'isOver' | 'isPublished'>): Sql =>
  sql`(${isOver} OR NOT ${isPublished})`;

/** `due`: the day that the row is due on, as it is asked. */
export function dutyConditions(self: DutyColumns, due: Sql, { filter, agency, today, scope }: DutiesAsked): Sql[] {
  const keyOf = (id: string): Sql => scope.redirected('Agency', value(decodeIdOf('Agency', id), 'uuid'));
  return [
    ...(isStaff(scope.viewer) ? [] : [self.isPublished]),
    // Whoever tells 各单位 means others.
    sql`(${self.basis} <> 'ALL_UNITS' OR ${self.issuerId} IS DISTINCT FROM ${agency})`,
    ...oneOf(self.basis, filter.bases, '"DutyBasis"'),
    ...oneOf(self.strength, filter.strengths, '"DirectiveStrength"'),
    ...rolesCondition(self, filter.roles),
    ...(typeof filter.issuer === 'string' ? [sql`${self.issuerId} = ${keyOf(filter.issuer)}`] : []),
    ...(typeof filter.ledBy === 'string' ? [isLedBy(self, keyOf(filter.ledBy))] : []),
    ...dueConditions(due, filter.due),
    ...statusConditions(self, due, { statuses: filter.statuses ?? ['OVERDUE', 'OPEN', 'UNDATED'], today }),
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

/** As ends of one range where they can be: an index in the order of days can use those. */
function statusConditions(self: DutyColumns, due: Sql, { statuses, today }: StatusesAsked): Sql[] {
  const asked = new Set(statuses);
  const standing = standingConditions(due, today, asked);
  const isStanding = standing === null ? null : allOf([sql`NOT ${isEnded(self)}`, ...standing]);
  if (!asked.has('ENDED')) return [isStanding ?? nothing];
  if (isStanding === null) return [isEnded(self)];
  return standing?.length === 0 ? [] : [sql`(${join([isEnded(self), sql`(${isStanding})`], ' OR ')})`];
}

/** Null where no standing duty is asked for. */
function standingConditions(due: Sql, today: Sql, asked: ReadonlySet<string>): Sql[] | null {
  const [overdue, open, undatedToo] = [asked.has('OVERDUE'), asked.has('OPEN'), asked.has('UNDATED')];
  if (!overdue && !open && !undatedToo) return null;
  if (overdue && !open && undatedToo) return [sql`(${due} < ${today} OR ${due} = ${undated})`];
  return [
    ...(overdue ? [] : [open ? sql`${due} >= ${today}` : sql`${due} = ${undated}`]),
    ...(undatedToo ? [] : [open ? sql`${due} < ${undated}` : sql`${due} < ${today}`]),
  ];
}
