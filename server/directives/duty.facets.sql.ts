/** Facets over a filtered set of duties. */
import { jsonArray } from '../graphql/read/compile.js';
import type { FieldAt, FilteredSet, RowsOf } from '../graphql/read/source.js';
import { BadUserInput } from '../platform/errors.js';
import { columnOf, count, name, sql, type Sql } from '../platform/sql.js';
import { rowsWith } from '../platform/tables.js';
import { undated } from './duty.filter.js';

type Duty = RowsOf<'Duty'>;
type DutySet = FilteredSet & { readonly self: Duty };

/** DutyStatus of a duty. */
export const statusOf = (d: Pick<Duty, 'dueSort' | 'isEnded' | 'today'>): Sql =>
  sql`CASE WHEN ${d.isEnded} THEN 'ENDED' WHEN ${d.dueSort} = ${undated} THEN 'UNDATED' WHEN ${d.dueSort} < ${d.today} THEN 'OVERDUE' ELSE 'OPEN' END`;

/** A dimension of the facets. */
interface Facet {
  /** Column of the facet's rows. */
  readonly column: string;
  readonly of: (duty: Duty) => Sql;
  /** Ordered by value; otherwise by count. */
  readonly isInOrder?: true;
}

export const byIssuer: Facet = { column: 'agencyId', of: (d) => d.issuerId };
export const byBasis: Facet = { column: 'basis', of: (d) => d.basis, isInOrder: true };
export const byStatus: Facet = { column: 'status', of: statusOf };
export const byMonth: Facet = {
  column: 'month',
  of: (d) => sql`CASE WHEN ${d.dueSort} < ${undated} THEN date_trunc('month', ${d.dueSort}::timestamp)::date END`,
  isInOrder: true,
};

const most = 100;

export const dutyFacet =
  ({ column, of, isInOrder }: Facet) =>
  ({ self, from }: DutySet, at: FieldAt<{ readonly first?: number }>): Sql => {
    const { first = most } = at.args;
    if (first < 1 || first > most)
      throw new BadUserInput('"first" of a facet must be 1 to 100.', { argument: 'first' });
    const rows = rowsWith('facet', ['count'])();
    const key = columnOf(rows, column);
    const counts = sql`SELECT ${of(self)} AS ${name(column)}, count(*)::int AS "count" ${from} GROUP BY 1`;
    const order = isInOrder ? key : sql`${rows.count} DESC, ${key}`;
    return jsonArray(
      sql`SELECT ${at.columns(rows)} FROM (${counts}) ${rows} WHERE ${key} IS NOT NULL ORDER BY ${order} LIMIT ${count(first)}`,
    );
  };
