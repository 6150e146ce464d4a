/** Conditions on addressees and targets of a directive. */
import { allOf, sql, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';

type Directive = Table<'Directive'>;

/** Conditions on an addressee. */
export type Asked = (addressee: Table<'DirectiveAddressee'>) => readonly Sql[];

/** Has an addressee that meets the condition. */
export function isFor(self: Directive, asked: Asked): Sql {
  const d = table('DirectiveAddressee');
  return sql`EXISTS (SELECT 1 FROM "DirectiveAddressee" ${d} WHERE ${allOf([sql`${d.directiveId} = ${self.id}`, ...asked(d)])})`;
}

/**
 * A scalar subquery: otherwise the planner would join all targets of the period instead of the
 * directive's few.
 */
export const hasDueTarget = (self: Directive, within: readonly Sql[]): Sql =>
  sql`(SELECT TRUE FROM "Target" d WHERE d."directiveId" = ${self.id} AND ${allOf([sql`d."dueBy" IS NOT NULL`, ...within])} LIMIT 1)`;

/** Ids of the directives with a target in the period. */
export const dueTargets = (within: readonly Sql[]): Sql =>
  sql`SELECT d."directiveId" AS "id" FROM "Target" d WHERE ${allOf(within)}`;
