/** Orders of directives, and the driving index of a page. */
import { between, isImpossible } from '../graphql/read/conditions.js';
import type { KeysFirst, Order, Through } from '../graphql/read/source.js';
import { undated } from '../domain/addressee-marks.js';
import { allOf, count, quoted, sql, value, type Sql } from '../platform/sql.js';
import { rowsWith, table, type Table } from '../platform/tables.js';
import { directiveSides, type DirectiveFilterShape } from './directive.filter.js';
import type { Asked } from './directive.conditions.sql.js';
import { isFor } from './directive.conditions.sql.js';

export type DirectiveOrderName = 'DOCUMENT' | 'DUE_BY' | 'NEWEST';

const newestFirst: Order = {
  of: 'Directive',
  columns: [
    { name: 'publishedOn', type: 'date' },
    { name: 'id', type: 'uuid' },
  ],
  direction: 'DESC',
};
/** By the earliest deadline; with a date range in the filter, by the earliest in it. */
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
  /** How directives reference the parent row, if by a column of their own. */
  readonly hanging: ((row: Table<'Directive'>) => Sql) | undefined;
  /** Directives of other agencies that the filter names. */
  readonly sets: readonly Sql[];
}

/** Null if the list's own conditions and order have an index, or match few rows. */
export function keysOfDirectives({ filter, bound, order, hanging, sets }: KeysAt): KeysFirst | null {
  const isOfOneText = typeof filter.notice === 'string' || typeof filter.meeting === 'string';
  const { dueBy } = filter;
  // Otherwise all earlier deadlines would be scanned.
  if (order === dueFirst && dueBy?.from && !isImpossible(dueBy)) {
    return { sides: [], through: throughTargets(dueBy, { bound, hanging, filter, isOfOneText }) };
  }
  if (hanging || isOfOneText) return null; // one notice or meeting has few directives
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

/** Directives of an addressee are indexed in both orders; one that names it twice counts once. */
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
      // Evaluated once, even below a hundred agencies, not once per assignment.
      ...sets.map((set) => amongFew(self.directiveId, set)),
    ],
    columns: { id: 'directiveId' },
  };
}

/** Maximum size of a set to hash, whatever the planner estimates. */
const mostHashed = 20_000;

/**
 * False if certainly not in the set; undecided for larger sets. CASE keeps the planner from turning
 * it into a join.
 */
function amongFew(id: Sql, set: Sql): Sql {
  const few = sql`${set} LIMIT ${count(mostHashed + 1)}`;
  return sql`CASE WHEN (SELECT count(*) FROM (${few}) s) <= ${count(mostHashed)} THEN ${id} IN (${few}) ELSE TRUE END`;
}

const dueRows = rowsWith('due', ['directiveId', 'dueBy']);
const columns = { id: 'directiveId', dueSort: 'dueBy' };

/**
 * By the earliest deadline in the range: all targets of the period, or those below one row or
 * addressee.
 */
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
