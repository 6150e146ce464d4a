/** ChangeFilter as conditions. */
import { divisionPrefix } from '../graphql/division-prefix.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { oneOf } from '../graphql/read/conditions.js';
import type { Scope } from '../graphql/read/source.js';
import { sql, value, type Sql } from '../platform/sql.js';
import type { Table } from '../platform/tables.js';

export interface ChangeFilterShape {
  readonly kinds?: readonly string[] | null | undefined;
  readonly agencyTree?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly addressee?: string | null | undefined;
}

export function changeConditions(self: Table<'Change'>, filter: ChangeFilterShape, scope: Scope): Sql[] {
  const { kinds, agencyTree, division, addressee } = filter;
  return [
    ...oneOf(self.kind, kinds, '"ChangeKind"'),
    ...(typeof agencyTree === 'string' ? [sql`${self.agencyId} IN ${treeWithMerged(agencyTree, scope)}`] : []),
    ...(typeof division === 'string' ? placeConditions(self, division) : []),
    ...(typeof addressee === 'string' ? [concerns(self, addressee, scope)] : []),
  ];
}

/**
 * The log has agencies under their former ids: those merged into an agency of the tree belong to
 * it.
 */
function treeWithMerged(id: string, scope: Scope): Sql {
  const root = scope.redirected('Agency', value(decodeIdOf('Agency', id), 'uuid'));
  return sql`(WITH RECURSIVE below("id") AS (
      SELECT ${root}
      UNION SELECT a."id" FROM below JOIN "Agency" a ON a."parentId" = below."id" AND a."mergedIntoId" IS NULL
    ) SELECT "id" FROM below UNION SELECT a."id" FROM below JOIN "Agency" a ON a."mergedIntoId" = below."id")`;
}

/**
 * All scopes of the agency and of those merged into it. As an array, so that the planner estimates
 * few changes.
 */
function concerns(self: Table<'Change'>, id: string, scope: Scope): Sql {
  const organ = scope.redirected('Agency', value(decodeIdOf('Agency', id), 'uuid'));
  const scopes = sql`SELECT unnest(duty_scopes(${organ})) UNION SELECT a."id" FROM "Agency" a WHERE a."mergedIntoId" = ${organ}`;
  return sql`${self.position} IN (SELECT o."position" FROM "ChangeScope" o WHERE o."scope" = ANY(ARRAY(${scopes})))`;
}

function placeConditions(self: Table<'Change'>, code: string): Sql[] {
  const prefix = divisionPrefix(code);
  return prefix === null ? [] : [sql`${self.division} LIKE ${value(`${prefix}%`, 'text')}`];
}
