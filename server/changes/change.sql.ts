/** How changes are read: by their position, which rises in the order of the commits (change.store.ts). */
import type { Compiler } from '../graphql/read/compile.js';
import type { SelectedField } from '../graphql/read/selection.js';
import { redirected, type ListSource, type Order } from '../graphql/read/source.js';
import { changeConditions, type ChangeFilterShape } from './change.filter.js';

export const changeOrder: Order = { of: 'Change', columns: [{ name: 'position', type: 'bigint' }], direction: 'ASC' };

export const changes = {
  model: 'Change',
  where: ({ self, args }, scope) =>
    changeConditions(self, (args as { filter?: ChangeFilterShape | null }).filter ?? {}, scope),
  order: () => changeOrder,
} as const satisfies ListSource;

/** Position of the latest change, whatever it is; 0 where nothing ever happened. */
export const latestPosition = `COALESCE((SELECT max(c."position") FROM "Change" c), 0)`;

/** Rows behind a position, in order, with the position of the latest change of all at the same moment. */
export function changesBehind(
  position: string,
  { filter, fields, limit }: { filter: ChangeFilterShape; fields: readonly SelectedField[]; limit: number },
  compiler: Compiler,
): string {
  const self = compiler.alias();
  const columns = compiler.columns('Change', self, fields);
  const where = [`${self}."position" > ${position}`, ...changeConditions(self, filter, compiler)];
  const rows = `SELECT ${columns}, ${self}."position" AS "$position" ${compiler.from('Change', self, where)}
    ORDER BY ${self}."position" LIMIT ${limit}`;
  return `json_build_object('latest', ${latestPosition},
    'rows', (SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (${rows}) r))`;
}

const subjects = ['Notice', 'Directive', 'Agency'] as const;
export type SubjectName = (typeof subjects)[number];
export interface Subject {
  readonly name: SubjectName;
  readonly row: object | null;
}

/** What node(id: subjectId) would answer, with the name of its type; so the changes of a merged agency show its target. */
export function subjectOf({ self, field }: { self: string; field: SelectedField }, compiler: Compiler): string {
  const cases = subjects.map((name) => {
    const key = redirected(name, `${self}."subjectId"`);
    const fields = compiler.selected(field, compiler.objectType(name));
    return `WHEN '${name}' THEN ${compiler.one(name, fields, (subject) => [`${subject}."id" = ${key}`])}`;
  });
  const row = `CASE ${self}."subjectType" ${cases.join(' ')} END`;
  return `json_build_object('name', ${self}."subjectType", 'row', ${row})`;
}
