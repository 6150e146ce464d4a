/** What a hit is of, with all that the operation selects below it. */
import type { Compiler } from '../graphql/read/compile.js';
import type { SelectedField } from '../graphql/read/selection.js';
import type { SubjectType } from './hit-order.js';

export const modelOf = { NOTICE: 'Notice', DIRECTIVE: 'Directive', AGENCY: 'Agency' } as const;

/** SQL of one type a branch, for a hit that may be of these types. */
export function byType(self: string, types: ReadonlySet<SubjectType>, write: (type: SubjectType) => string): string {
  if (types.size === 0) return 'NULL';
  return `(CASE ${self}."type" ${[...types].map((type) => `WHEN '${type}' THEN ${write(type)}`).join(' ')} END)`;
}

export function subjectOf(
  { self, field, types }: { self: string; field: SelectedField; types: ReadonlySet<SubjectType> },
  compiler: Compiler,
): string {
  return byType(self, types, (type) => {
    const fields = compiler.selected(field, compiler.objectType(modelOf[type]));
    return compiler.one(modelOf[type], fields, (subject) => [`${subject}."id" = ${self}."subjectId"`]);
  });
}
