/** What a doubt is about, with all that the operation selects below it. */
import type { Compiler } from '../graphql/read/compile.js';
import type { SelectedField } from '../graphql/read/selection.js';
import { doubtKinds, rankOf, type DoubtKind } from './doubt.kinds.js';
import { sideOf } from './doubt.sides.sql.js';

const models = ['Agency', 'Directive', 'Division', 'Notice', 'Rejection'] as const;

export const subjectModel = (kind: DoubtKind): (typeof models)[number] => sideOf(kind).subject;

export function subjectOf({ self, field }: { self: string; field: SelectedField }, compiler: Compiler): string {
  const branches = models.map((model) => {
    const ranks = doubtKinds.filter((kind) => subjectModel(kind) === model).map(rankOf);
    const fields = compiler.selected(field, compiler.objectType(model));
    const isKey = (row: string): string =>
      model === 'Division' ? `${row}."code" = ${self}."key"::bpchar` : `${row}."id" = ${self}."key"::uuid`;
    return `WHEN ${self}."rank" IN (${ranks.join(', ')}) THEN ${compiler.one(model, fields, (row) => [isKey(row)])}`;
  });
  return `(CASE ${branches.join(' ')} END)`;
}
