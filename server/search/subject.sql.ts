/** What a hit is of, with all that the operation selects below it. */
import { getNamedType, isUnionType } from 'graphql';
import type { Compiler } from '../graphql/read/compile.js';
import type { SelectedField } from '../graphql/read/selection.js';

const models = { Notice: 'NOTICE', Directive: 'DIRECTIVE', Agency: 'AGENCY' } as const;
type Model = keyof typeof models;
const isModel = (name: string): name is Model => Object.hasOwn(models, name);

export function subjectOf({ self, field }: { self: string; field: SelectedField }, compiler: Compiler): string {
  const union = getNamedType(field.field.type);
  const types = isUnionType(union) ? union.getTypes() : [];
  const cases = types.flatMap((type) => {
    if (!isModel(type.name)) return [];
    const row = compiler.one(type.name, compiler.selected(field, type), (subject) => [
      `${subject}."id" = ${self}."subjectId"`,
    ]);
    return [`WHEN '${models[type.name]}' THEN ${row}`];
  });
  return `(CASE ${self}."type" ${cases.join(' ')} END)`;
}
