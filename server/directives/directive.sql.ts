/** Reads of directives: visibility, lists, order. */
import { isStaff } from '../graphql/context.js';
import type { ListSource, Order, ParentName, RowsOf, Scope } from '../graphql/read/source.js';
import { allOf, sql, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';
import { boundTo, directiveConditions, setsNamed, type DirectiveFilterShape } from './directive.filter.js';
import {
  dueFirst,
  inOneNotice,
  keysOfDirectives,
  noticeByNotice,
  orderNamed,
  type DirectiveOrderName,
} from './directive.order.sql.js';
import { granularityOf, type GranularityName } from './granularity.js';
import type { Asked } from './directive.conditions.sql.js';

type Directive = Table<'Directive'>;

/** Visible if its notice is. */
export const directiveVisible = (self: Directive, { viewer }: Scope): Sql | null =>
  isStaff(viewer)
    ? null
    : sql`EXISTS (SELECT 1 FROM "Notice" v WHERE v."id" = ${self.noticeId} AND v."status" = 'PUBLISHED')`;

interface DirectiveArgs {
  readonly filter?: DirectiveFilterShape | null | undefined;
  readonly orderBy?: DirectiveOrderName | null | undefined;
  readonly granularity?: GranularityName | null | undefined;
  readonly parts?: boolean | null | undefined;
}
type DirectiveList<P extends ParentName> = ListSource<'Directive', P, DirectiveArgs>;

const isGiven = (filter: object | null | undefined): boolean =>
  Object.values(filter ?? {}).some((given) => given !== null && given !== undefined);

/**
 * A whole and its parts say the same. A list contains a part only without its whole, or a whole
 * only without its parts, or both, as requested (decision 040).
 */
export function eachOnce(
  self: Directive,
  args: DirectiveArgs,
  fits: (other: Directive, filter: DirectiveFilterShape) => readonly Sql[],
): Sql[] {
  const { filter } = args;
  const granularity = granularityOf(args);
  const other = table('Directive');
  const none = (where: Sql, asked: DirectiveFilterShape): Sql =>
    sql`(SELECT TRUE FROM "Directive" ${other} WHERE ${allOf([where, ...fits(other, asked)])} LIMIT 1) IS NULL`;
  if (granularity === 'LEAVES') {
    return [none(sql`${other.parentId} = ${self.id}`, { ...filter, topLevelOnly: false })];
  }
  if (granularity === 'BOTH' || filter?.topLevelOnly === true) return [];
  return [sql`(${self.parentId} IS NULL OR ${none(sql`${other.id} = ${self.parentId}`, filter ?? {})})`];
}

interface ListOf<P extends ParentName> {
  readonly usual: DirectiveOrderName;
  /** In document order. */
  readonly asWritten: Order;
  /** How a directive references the parent, if by a column of its own. */
  readonly by?: (self: Directive, parent: RowsOf<Exclude<P, 'Query'>>) => Sql;
  /** The addressee whose list it is. */
  readonly of?: (parent: RowsOf<Exclude<P, 'Query'>>) => Asked;
}
type AnyRow = RowsOf<Exclude<ParentName, 'Query'>>;

/** The directives below a row of another type, or all of them. */
function directivesOf<P extends 'Agency' | 'Meeting' | 'Notice' | 'Query'>(list: ListOf<P>): DirectiveList<P> {
  const { by, usual, asWritten } = list as ListOf<ParentName> & { by?: (self: Directive, parent: AnyRow) => Sql };
  const addressee = (parent: unknown): Asked | null => list.of?.(parent as RowsOf<Exclude<P, 'Query'>>) ?? null; // P is no other type
  const order = ({ orderBy }: DirectiveArgs): Order => orderNamed(orderBy ?? usual, asWritten);
  return {
    type: 'Directive',
    order,
    where: ({ self, parent, args, isReached = false }, scope) => {
      const of = addressee(parent);
      const hanging = (row: Directive): Sql[] => (by ? [by(row, parent as AnyRow)] : []);
      const earliest = order(args) === dueFirst ? ('dueSort' as const) : ('dueBy' as const);
      const asked = { scope, of, isReached, ...(by || of ? {} : { earliest }) };
      return [
        ...hanging(self),
        ...directiveConditions(self, args.filter ?? {}, asked),
        ...eachOnce(self, args, (row, filter) => [...hanging(row), ...directiveConditions(row, filter, { scope, of })]),
      ];
    },
    keysFirst: ({ parent, args }, scope) => {
      const filter = args.filter ?? {};
      const bound = boundTo(filter, { scope, of: addressee(parent) });
      const hanging = by && ((row: Directive): Sql => by(row, parent as AnyRow));
      const sets = list.of ? setsNamed(filter, scope) : [];
      const at = { filter, bound, order: order(args), hanging, sets };
      return keysOfDirectives(at);
    },
  };
}

export const directives = directivesOf<'Query'>({ usual: 'NEWEST', asWritten: noticeByNotice });
export const directivesOfNotice: DirectiveList<'Notice'> = {
  ...directivesOf<'Notice'>({
    usual: 'DOCUMENT',
    asWritten: inOneNotice,
    by: (self, notice) => sql`${self.noticeId} = ${notice.id}`,
  }),
  seenWithParent: true,
  /** Notice.directiveCount, if the arguments select exactly the directives that it counts. */
  tally: ({ counts, parent, args }) =>
    isGiven(args.filter) || granularityOf(args) !== 'WHOLE'
      ? null
      : sql`FROM (SELECT 'TOTAL' AS "dimension", '' AS "key", ${parent.directiveCount} AS "count") ${counts} WHERE TRUE`,
};
export const directivesOfMeeting = directivesOf<'Meeting'>({
  usual: 'DOCUMENT',
  asWritten: noticeByNotice,
  by: (self, meeting) => sql`${self.meetingId} = ${meeting.id}`,
});
export const issuedDirectives = directivesOf<'Agency'>({
  usual: 'NEWEST',
  asWritten: noticeByNotice,
  by: (self, agency) => sql`${self.issuerId} = ${agency.id}`,
});
export const assignedDirectives = directivesOf<'Agency'>({
  usual: 'NEWEST',
  asWritten: noticeByNotice,
  of: (agency) => (addressee) => [sql`${addressee.agencyId} = ${agency.id}`],
});
