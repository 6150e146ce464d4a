/** AgencyFilter as conditions. */
import { divisionPrefix } from '../graphql/division-prefix.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { oneOf } from '../graphql/read/conditions.js';
import type { Scope } from '../graphql/read/source.js';
import { sql, value, type Sql } from '../platform/sql.js';
import type { Table } from '../platform/tables.js';

export interface AgencyFilterShape {
  readonly name?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly parent?: string | null | undefined;
}

export function agencyConditions(self: Table<'Agency'>, filter: AgencyFilterShape, scope: Scope): Sql[] {
  const conditions: Sql[] = [];
  if (typeof filter.name === 'string') {
    const pattern = value(`%${filter.name.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`, 'text');
    conditions.push(sql`${self.id} IN (SELECT n."agencyId" FROM "AgencyName" n WHERE n."name" LIKE ${pattern})`);
  }
  if (typeof filter.division === 'string') {
    const prefix = divisionPrefix(filter.division);
    if (prefix !== null) conditions.push(sql`${self.divisionCode} LIKE ${value(`${prefix}%`, 'text')}`);
  }
  conditions.push(...oneOf(self.kind, filter.kinds, '"AgencyKind"'));
  if (typeof filter.parent === 'string') {
    const parent = scope.redirected('Agency', value(decodeIdOf('Agency', filter.parent), 'uuid'));
    conditions.push(sql`${self.parentId} = ${parent}`);
  }
  return conditions;
}
