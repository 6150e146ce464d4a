/** The subject of a doubt, with everything the operation selects. */
import type { FieldAt } from '../graphql/read/source.js';
import { columnOf, count, join, listed, sql, type Sql } from '../platform/sql.js';
import type { RowsWith } from '../platform/tables.js';
import { doubtKinds, rankOf, type DoubtKind } from './doubt.kinds.js';
import { sideOf } from './doubt.sides.sql.js';

const models = ['Agency', 'Directive', 'Division', 'Notice', 'Rejection'] as const;

export const subjectModel = (kind: DoubtKind): (typeof models)[number] => sideOf(kind).subject;

export function subjectOf(doubt: RowsWith<'key' | 'rank'>, at: FieldAt<unknown>): Sql {
  const branches = models.map((model) => {
    const ranks = doubtKinds.filter((kind) => subjectModel(kind) === model).map((kind) => count(rankOf(kind)));
    const row = at.one(model, (subject) =>
      model === 'Division'
        ? [sql`${columnOf(subject, 'code')} = ${doubt.key}::bpchar`]
        : [sql`${columnOf(subject, 'id')} = ${doubt.key}::uuid`],
    );
    return sql`WHEN ${doubt.rank} IN (${listed(ranks)}) THEN ${row}`;
  });
  return sql`(CASE ${join(branches, ' ')} END)`;
}
