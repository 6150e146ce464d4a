/** How directives are found and ordered. */
import { isStaff } from '../graphql/context.js';
import { between } from '../graphql/read/conditions.js';
import type { ListSource, Order, ParentName, RowsOf, Scope, Through } from '../graphql/read/source.js';
import { allOf, count, sql, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';
import {
  addresseesAsked,
  directiveConditions,
  directiveSides,
  setsNamed,
  type Asked,
  type DirectiveFilterShape,
} from './directive.filter.js';

type Directive = Table<'Directive'>;

/** Seen as its notice is. */
export const directiveVisible = (self: Directive, { viewer }: Scope): Sql | null =>
  isStaff(viewer)
    ? null
    : sql`EXISTS (SELECT 1 FROM "Notice" v WHERE v."id" = ${self.noticeId} AND v."status" = 'PUBLISHED')`;

const newestFirst: Order = {
  of: 'Directive',
  columns: [
    { name: 'publishedOn', type: 'date' },
    { name: 'id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const asWritten: Order = { of: 'Directive', columns: [{ name: 'ordinal', type: 'int' }], direction: 'ASC' };
const noticeByNotice: Order = {
  of: 'Directive',
  columns: [
    { name: 'noticeId', type: 'uuid' },
    { name: 'ordinal', type: 'int' },
  ],
  direction: 'ASC',
};

interface DirectiveArgs {
  readonly filter?: DirectiveFilterShape | null | undefined;
}
type DirectiveList<P extends ParentName> = ListSource<'Directive', P, DirectiveArgs>;

const isGiven = (filter: object | null | undefined): boolean =>
  Object.values(filter ?? {}).some((given) => given !== null && given !== undefined);

/** Directives that hang on a row of another type by a condition. */
const directivesOf = <P extends 'Agency' | 'Meeting' | 'Notice'>(
  order: Order,
  by: (self: Directive, parent: RowsOf<P>) => Sql,
): DirectiveList<P> => ({
  type: 'Directive',
  where: ({ self, parent, args }, scope) => [
    by(self, parent as RowsOf<P>), // of no other type: P is no root
    ...directiveConditions(self, args.filter ?? {}, { scope }),
  ],
  order: () => order,
});

/** All of them: by way of the addressee, or of the kind of organs, where a filter names one: that leads in the same order. */
export const directives: DirectiveList<'Query'> = {
  type: 'Directive',
  where: ({ self, args, isReached = false }, scope) =>
    directiveConditions(self, args.filter ?? {}, { scope, isReached, isWhole: true }),
  order: () => newestFirst,
  keysFirst: ({ args: { filter } }, scope) => {
    if (!filter || !isGiven(filter)) return null;
    const asked = isOfOneText(filter) ? null : addresseesAsked(filter, scope);
    if (asked !== null) return { sides: [], through: throughAddressee(asked, filter) };
    return { sides: directiveSides(filter), through: null };
  },
};
export const directivesOfNotice: DirectiveList<'Notice'> = {
  ...directivesOf<'Notice'>(asWritten, (self, notice) => sql`${self.noticeId} = ${notice.id}`),
  seenWithParent: true,
  /** Notice.directiveCount, where nothing is asked for but those that are not rejected. */
  tally: ({ counts, parent, args }) =>
    isGiven(args.filter)
      ? null
      : sql`FROM (SELECT 'TOTAL' AS "dimension", '' AS "key", ${parent.directiveCount} AS "count") ${counts} WHERE TRUE`,
};
export const directivesOfMeeting = directivesOf<'Meeting'>(
  noticeByNotice,
  (self, meeting) => sql`${self.meetingId} = ${meeting.id}`,
);
export const issuedDirectives = directivesOf<'Agency'>(
  newestFirst,
  (self, agency) => sql`${self.issuerId} = ${agency.id}`,
);
export const assignedDirectives: DirectiveList<'Agency'> = {
  type: 'Directive',
  where: ({ self, parent, args, isReached = false }, scope) => [
    ...(isReached ? [] : [addressed(self, parent.id)]),
    ...directiveConditions(self, args.filter ?? {}, { scope }),
  ],
  order: () => newestFirst,
  keysFirst: ({ parent, args }, scope) => {
    const filter = args.filter ?? {};
    if (isOfOneText(filter)) return null;
    const mine: Asked = (of) => [sql`${of.agencyId} = ${parent.id}`];
    return { sides: [], through: throughAddressee(mine, filter, setsNamed(filter, scope)) };
  },
};

/** The directives of one notice or meeting are few: they are taken from there. */
const isOfOneText = ({ notice, meeting }: DirectiveFilterShape): boolean =>
  typeof notice === 'string' || typeof meeting === 'string';

/**
 * Assignments of an agency or of organs of one kind stand in the order of newestFirst; one that is told twice counts once. `sets` are of those
 * whom a filter names as well: below a hundred agencies these are asked for once, not once an assignment.
 */
function throughAddressee(asked: Asked, { publishedOn }: DirectiveFilterShape, sets: readonly Sql[] = []): Through {
  const [self, e] = [table('DirectiveAddressee'), table('DirectiveAddressee')];
  const earlier = sql`SELECT TRUE FROM "DirectiveAddressee" ${e} WHERE ${e.directiveId} = ${self.directiveId}
    AND ${e.ordinal} < ${self.ordinal} AND ${allOf(asked(e))} LIMIT 1`;
  return {
    table: 'DirectiveAddressee',
    self,
    where: [
      ...asked(self),
      ...between(self.publishedOn, publishedOn),
      sql`(${self.ordinal} = 0 OR (${earlier}) IS NULL)`,
      ...sets.map((set) => amongFew(self.directiveId, set)),
    ],
    columns: { id: 'directiveId' },
  };
}

/** Rows of a set that are put into a table in memory, whatever the planner guesses. */
const mostHashed = 20_000;

/** False for what is certainly not in the set; of a larger one nothing is said. Within CASE the planner makes no join of it. */
function amongFew(id: Sql, set: Sql): Sql {
  const few = sql`${set} LIMIT ${count(mostHashed + 1)}`;
  return sql`CASE WHEN (SELECT count(*) FROM (${few}) s) <= ${count(mostHashed)} THEN ${id} IN (${few}) ELSE TRUE END`;
}

export const addressed = (self: Directive, agency: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM "DirectiveAddressee" d WHERE d."directiveId" = ${self.id} AND d."agencyId" = ${agency})`;
/** A scalar subquery: the planner would join a directive's few targets as all that are due then. */
export const hasDueTarget = (self: Directive, within: readonly Sql[]): Sql =>
  sql`(SELECT TRUE FROM "Target" d WHERE d."directiveId" = ${self.id} AND ${allOf([sql`d."dueBy" IS NOT NULL`, ...within])} LIMIT 1)`;
/** Of targets that are due then, whose they are. */
export const dueTargets = (within: readonly Sql[]): Sql =>
  sql`SELECT d."directiveId" AS "id" FROM "Target" d WHERE ${allOf(within)}`;
/** Those for organs of one kind. */
export function addressedClass(
  self: Directive,
  conditions: (addressee: Table<'DirectiveAddressee'>) => readonly Sql[],
): Sql {
  const d = table('DirectiveAddressee');
  return sql`EXISTS (SELECT 1 FROM "DirectiveAddressee" ${d} WHERE ${d.directiveId} = ${self.id} AND ${allOf(conditions(d))})`;
}
