/** The subject of a hit. */
import { Alias, join, quoted, sql, type Sql } from '../platform/sql.js';
import { rowsWith, type RowsWith } from '../platform/tables.js';
import { subjectTypes, type SubjectType } from './hit-order.js';

export const modelOf = { NOTICE: 'Notice', DIRECTIVE: 'Directive', AGENCY: 'Agency' } as const;

export const hitColumns = ['rank', 'type', 'subjectId', 'publishedOn'] as const;
export type HitRows = RowsWith<(typeof hitColumns)[number]>;
const hits = rowsWith('SearchHit', hitColumns);

/** Hits restricted to these types: branches for others are omitted. */
export const hitsOf = (types: ReadonlySet<SubjectType>): HitRows => hits([...types].join(' '));

/** One SQL branch per subject type. */
export function byType(hit: Pick<HitRows, 'type'> & Alias, write: (type: SubjectType) => Sql): Sql {
  const types = subjectTypes.filter((type) => Alias.variant(hit).split(' ').includes(type));
  if (types.length === 0) return sql`NULL`;
  const cases = types.map((type) => sql`WHEN ${quoted(type)} THEN ${write(type)}`);
  return sql`(CASE ${hit.type} ${join(cases, ' ')} END)`;
}
