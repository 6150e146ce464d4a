/** The orders of lists of directives, and how the keys of a page are found along them. */
import { between, isImpossible } from '../graphql/read/conditions.js';
import type { KeysFirst, Order, Through } from '../graphql/read/source.js';
import { undated } from '../domain/addressee-marks.js';
import { allOf, count, quoted, sql, value, type Sql } from '../platform/sql.js';
import { rowsWith, table, type Table } from '../platform/tables.js';
import { directiveSides, type Asked, type DirectiveFilterShape } from './directive.filter.js';
import { isFor } from './directive.sql.js';

export type DirectiveOrderName = 'DOCUMENT' | 'DUE_BY' | 'NEWEST';

const newestFirst: Order = {
  of: 'Directive',
  columns: [
    { name: 'publishedOn', type: 'date' },
    { name: 'id', type: 'uuid' },
  ],
  direction: 'DESC',
};
/** By the first day by which something of it is due; within a range that the filter asks for, by the first of that. */
export const dueFirst: Order = {
  of: 'Directive',
  columns: [
    { name: 'dueSort', type: 'date' },
    { name: 'id', type: 'uuid' },
  ],
  direction: 'ASC',
};
export const inOneNotice: Order = { of: 'Directive', columns: [{ name: 'ordinal', type: 'int' }], direction: 'ASC' };
export const noticeByNotice: Order = {
  of: 'Directive',
  columns: [
    { name: 'noticeId', type: 'uuid' },
    { name: 'ordinal', type: 'int' },
  ],
  direction: 'ASC',
};

export const orderNamed = (name: DirectiveOrderName, asWritten: Order): Order =>
  name === 'DOCUMENT' ? asWritten : name === 'DUE_BY' ? dueFirst : newestFirst;

interface KeysAt {
  readonly filter: DirectiveFilterShape;
  readonly bound: Asked | null;
  readonly order: Order;
  /** How directives hang on the row whose list it is, where they do by their own columns. */
  readonly hanging: ((row: Table<'Directive'>) => Sql) | undefined;
  /** Directives of those whom the filter names beside the addressee whose list it is. */
  readonly sets: readonly Sql[];
}

/** Null where the list's own conditions and order are walked by an index, or find few. */
export function keysOfDirectives({ filter, bound, order, hanging, sets }: KeysAt): KeysFirst | null {
  const isOfOneText = typeof filter.notice === 'string' || typeof filter.meeting === 'string';
  const { dueBy } = filter;
  // What was due before the range would have to be passed on the way.
  if (order === dueFirst && dueBy?.from && !isImpossible(dueBy)) {
    return { sides: [], through: throughTargets(dueBy, { bound, hanging, filter, isOfOneText }) };
  }
  if (hanging || isOfOneText) return null; // the directives of one notice or meeting are few
  if (bound && order === noticeByNotice) return { sides: [namedIn(bound)], through: null };
  if (bound) return { sides: [], through: throughAddressee(bound, { filter, order, sets }) };
  return Object.values(filter).some((given) => given !== null && given !== undefined)
    ? { sides: directiveSides(filter), through: null }
    : null;
}

function namedIn(bound: Asked): Sql {
  const e = table('DirectiveAddressee');
  return sql`SELECT ${e.directiveId} AS "id" FROM "DirectiveAddressee" ${e} WHERE ${allOf(bound(e))}`;
}

/** What an agency or organs of one kind are told stands in both orders; a directive that names them twice counts once. */
function throughAddressee(asked: Asked, { filter, order, sets }: Pick<KeysAt, 'filter' | 'order' | 'sets'>): Through {
  const { publishedOn, dueBy } = filter;
  const [self, e] = [table('DirectiveAddressee'), table('DirectiveAddressee')];
  const earlier = sql`SELECT TRUE FROM "DirectiveAddressee" ${e} WHERE ${e.directiveId} = ${self.directiveId}
    AND ${e.ordinal} < ${self.ordinal} AND ${allOf(asked(e))} LIMIT 1`;
  const ends =
    order === dueFirst && dueBy
      ? [dueBy.to ? sql`${self.dueSort} <= ${value(dueBy.to, 'date')}` : sql`${self.dueSort} < ${quoted(undated)}`]
      : [];
  return {
    from: sql`"DirectiveAddressee" ${self}`,
    self,
    where: [
      ...asked(self),
      ...between(self.publishedOn, publishedOn),
      ...ends,
      sql`(${self.ordinal} = 0 OR (${earlier}) IS NULL)`,
      // Below a hundred agencies these are asked for once, not once an assignment.
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

const dueRows = rowsWith('due', ['directiveId', 'dueBy']);
const columns = { id: 'directiveId', dueSort: 'dueBy' };

/** By the first day within the range: all that is due then, or what of it hangs on one row or is for one addressee. */
function throughTargets(
  range: NonNullable<DirectiveFilterShape['dueBy']>,
  { bound, hanging, filter, isOfOneText }: Omit<KeysAt, 'order' | 'sets'> & { readonly isOfOneText: boolean },
): Through {
  const [t, e, d] = [table('Target'), table('Target'), table('Directive')];
  if (!bound && !hanging && !isOfOneText && typeof filter.issuer !== 'string') {
    const earlier = sql`SELECT TRUE FROM "Target" ${e} WHERE ${allOf([
      sql`${e.directiveId} = ${t.directiveId}`,
      ...between(e.dueBy, range),
      sql`(${e.dueBy}, ${e.ordinal}) < (${t.dueBy}, ${t.ordinal})`,
    ])} LIMIT 1`;
    return {
      from: sql`"Target" ${t}`,
      self: t,
      where: [...between(t.dueBy, range), sql`(${earlier}) IS NULL`],
      columns,
    };
  }
  const [self, a] = [dueRows(), table('DirectiveAddressee')];
  const fromAddressee = bound && !hanging && !isOfOneText;
  const owner = fromAddressee
    ? sql`"DirectiveAddressee" ${a} JOIN "Target" ${t} ON ${t.directiveId} = ${a.directiveId}`
    : sql`"Directive" ${d} JOIN "Target" ${t} ON ${t.directiveId} = ${d.id}`;
  const where = fromAddressee ? bound(a) : [...(hanging ? [hanging(d)] : []), ...(bound ? [isFor(d, bound)] : [])];
  const due = sql`SELECT ${t.directiveId} AS "directiveId", min(${t.dueBy}) AS "dueBy" FROM ${owner}
    WHERE ${allOf([...where, ...between(t.dueBy, range)])} GROUP BY 1`;
  return { from: sql`(${due}) ${self}`, self, where: [], columns };
}
