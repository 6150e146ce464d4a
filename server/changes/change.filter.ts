/** ChangeFilter as conditions. */
import { divisionPrefix } from '../graphql/division-prefix.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { oneOf } from '../graphql/read/conditions.js';
import { redirected, type Scope } from '../graphql/read/source.js';

export interface ChangeFilterShape {
  readonly kinds?: readonly string[] | null | undefined;
  readonly agencyTree?: string | null | undefined;
  readonly division?: string | null | undefined;
}

export function changeConditions(self: string, filter: ChangeFilterShape, scope: Scope): string[] {
  const { kinds, agencyTree, division } = filter;
  return [
    ...oneOf(`${self}."kind"`, { values: kinds, type: '"ChangeKind"' }, scope),
    ...(typeof agencyTree === 'string' ? [`${self}."agencyId" IN ${treeWithMerged(agencyTree, scope)}`] : []),
    ...(typeof division === 'string' ? placeConditions(self, division, scope) : []),
  ];
}

/** The log names an agency as it was called at that time: those that were merged into one of the tree belong to it. */
function treeWithMerged(id: string, scope: Scope): string {
  const root = redirected('Agency', scope.bind(decodeIdOf('Agency', id), 'uuid'));
  return `(WITH RECURSIVE below("id") AS (
      SELECT ${root}
      UNION SELECT a."id" FROM below JOIN "Agency" a ON a."parentId" = below."id" AND a."mergedIntoId" IS NULL
    ) SELECT "id" FROM below UNION SELECT a."id" FROM below JOIN "Agency" a ON a."mergedIntoId" = below."id")`;
}

function placeConditions(self: string, code: string, scope: Scope): string[] {
  const prefix = divisionPrefix(code);
  return prefix === null ? [] : [`${self}."division" LIKE ${scope.bind(`${prefix}%`, 'text')}`];
}
