/**
 * Lookup and order of agencies. Merged agencies are not listed; their ids redirect to the target.
 */
import type { ListSource } from '../graphql/read/source.js';
import { sql, type Sql } from '../platform/sql.js';
import type { Table } from '../platform/tables.js';
import { agencyConditions, type AgencyFilterShape } from './agency.filter.js';

export const survivor = (key: Sql): Sql =>
  sql`COALESCE((SELECT a."mergedIntoId" FROM "Agency" a WHERE a."id" = ${key}), ${key})`;

const byName = () =>
  ({
    of: 'Agency',
    columns: [
      { name: 'name', type: 'text' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'ASC',
  }) as const;

interface AgencyArgs {
  readonly filter?: AgencyFilterShape | null | undefined;
}

export const agencies: ListSource<'Agency', 'Query', AgencyArgs> = {
  type: 'Agency',
  where: ({ self, args }, scope) => agencyConditions(self, args.filter ?? {}, scope),
  order: byName,
};

export const agenciesBelow: ListSource<'Agency', 'Agency'> = {
  type: 'Agency',
  where: ({ self, parent }) => [sql`${self.parentId} = ${parent.id}`],
  order: byName,
};

/** All names except the canonical one; generally valid ones first. */
export const aliasesOf = (self: Table<'Agency'>): Sql =>
  sql`(SELECT coalesce(json_agg(n."name"), '[]'::json) FROM (SELECT "name" FROM "AgencyName"
    WHERE "agencyId" = ${self.id} AND "name" <> ${self.name}
    GROUP BY "name" ORDER BY bool_and("divisionCode" IS NOT NULL), length("name") DESC, "name") n)`;

/** Ancestors, root first. Terminates on a cycle. */
export const ancestorsOf = (self: Table<'Agency'>, above: Table<'Agency'>): Sql =>
  sql`FROM (WITH RECURSIVE up("id", "parentId", "height") AS (
    SELECT a."id", a."parentId", 1 FROM "Agency" a WHERE a."id" = ${self.parentId}
    UNION ALL SELECT a."id", a."parentId", up."height" + 1 FROM up JOIN "Agency" a ON a."id" = up."parentId" WHERE up."height" < 32
  ) CYCLE "id" SET "isCycle" USING "path" SELECT * FROM up WHERE NOT "isCycle") up
  JOIN "Agency" ${above} ON ${above.id} = up."id" ORDER BY up."height" DESC`;

/**
 * The agency of the first name that is taken: canonical and generally valid names take precedence
 * over local ones. An ambiguous name has no agency.
 */
export const idByName = (names: Sql): Sql =>
  sql`(SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END FROM (
    SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
      rank() OVER (ORDER BY array_position(${names}, n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
    FROM "AgencyName" n JOIN "Agency" a ON a."id" = n."agencyId" WHERE n."name" = ANY(${names})) f WHERE f."rank" = 1)`;
