/** AgencyFilter as conditions. */
import { divisionPrefix } from '../graphql/division-prefix.js';
import { decodeIdOf } from '../graphql/node-id.js';
import { oneOf } from '../graphql/read/conditions.js';
import { redirected, type Scope } from '../graphql/read/source.js';

export interface AgencyFilterShape {
  readonly name?: string | null;
  readonly division?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly parent?: string | null;
}

export function agencyConditions(self: string, filter: AgencyFilterShape, scope: Scope): string[] {
  const conditions: string[] = [];
  if (typeof filter.name === 'string') {
    const pattern = scope.bind(`%${filter.name.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`, 'text');
    conditions.push(`${self}."id" IN (SELECT n."agencyId" FROM "AgencyName" n WHERE n."name" LIKE ${pattern})`);
  }
  if (typeof filter.division === 'string') {
    const prefix = divisionPrefix(filter.division);
    if (prefix !== null) conditions.push(`${self}."divisionCode" LIKE ${scope.bind(`${prefix}%`, 'text')}`);
  }
  conditions.push(...oneOf(`${self}."kind"`, { values: filter.kinds, type: '"AgencyKind"' }, scope));
  if (typeof filter.parent === 'string') {
    conditions.push(
      `${self}."parentId" = ${redirected('Agency', scope.bind(decodeIdOf('Agency', filter.parent), 'uuid'))}`,
    );
  }
  return conditions;
}
