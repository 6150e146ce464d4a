/** Reads of the change log by position, which increases in commit order (change.store.ts). */
import { changeOrder as logOrder } from '../domain/change-order.js';
import { jsonArray, type Compiler } from '../graphql/read/compile.js';
import type { SelectedField } from '../graphql/read/selection.js';
import type { FieldAt, ListSource, Order } from '../graphql/read/source.js';
import { count, join, quoted, sql, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';
import { changeConditions, type ChangeFilterShape } from './change.filter.js';

export const changeOrder: Order = logOrder;

interface ChangeArgs {
  readonly filter?: ChangeFilterShape | null | undefined;
}

export const changes: ListSource<'Change', 'Query', ChangeArgs> = {
  type: 'Change',
  where: ({ self, args }, scope) => changeConditions(self, args.filter ?? {}, scope),
  order: () => changeOrder,
};

/** Latest position of any change; 0 for an empty log. */
export const latestPosition = sql`COALESCE((SELECT max(c."position") FROM "Change" c), 0)`;

/** Rows after a position, in order, with the latest position from the same snapshot. */
export function changesBehind(
  position: Sql,
  { filter, fields, limit }: { filter: ChangeFilterShape; fields: readonly SelectedField[]; limit: number },
  compiler: Compiler,
): Sql {
  const self = table('Change');
  const where = [sql`${self.position} > ${position}`, ...changeConditions(self, filter, compiler)];
  const rows = sql`SELECT ${compiler.columns('Change', self, fields)}, ${self.position} AS "$position"
    ${compiler.from('Change', self, where)} ORDER BY ${self.position} LIMIT ${count(limit)}`;
  return sql`json_build_object('latest', ${latestPosition}, 'rows', ${jsonArray(rows)})`;
}

const subjects = ['Notice', 'Directive', 'Agency'] as const;
export type SubjectName = (typeof subjects)[number];
export interface Subject {
  readonly name: SubjectName;
  readonly row: object | null;
}

/**
 * The result of node(id: subjectId), with its type name; so changes of a merged agency show its
 * target.
 */
export function subjectOf(self: Pick<Table<'Change'>, 'subjectId' | 'subjectType'>, at: FieldAt<unknown>): Sql {
  const cases = subjects.map((name) => {
    const key = at.redirected(name, self.subjectId);
    return sql`WHEN ${quoted(name)} THEN ${at.one(name, (subject) => [sql`${subject.id} = ${key}`])}`;
  });
  return sql`json_build_object('name', ${self.subjectType}, 'row', CASE ${self.subjectType} ${join(cases, ' ')} END)`;
}
