/** How agencies are found, ordered and told apart. A merged agency is nowhere listed; its id leads to its target. */
import { modelRules, type ListSource } from '../graphql/read/source.js';
import type { AgencyFilterShape } from './agency.filter.js';
import { agencyConditions } from './agency.filter.js';

export const survivor = (key: string): string =>
  `COALESCE((SELECT a."mergedIntoId" FROM "Agency" a WHERE a."id" = ${key}), ${key})`;
modelRules('Agency', { visible: (self) => `${self}."mergedIntoId" IS NULL`, redirect: survivor });

const byName = () =>
  ({
    of: 'Agency',
    columns: [
      { name: 'name', type: 'text' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'ASC',
  }) as const;

export const agencies = {
  model: 'Agency',
  where: ({ self, args }, scope) =>
    agencyConditions(self, (args as { filter?: AgencyFilterShape | null }).filter ?? {}, scope),
  order: byName,
} as const satisfies ListSource;

export const agenciesBelow = {
  model: 'Agency',
  where: ({ self, parent }) => [`${self}."parentId" = ${parent}."id"`],
  order: byName,
} as const satisfies ListSource;

/** Every name but the canonical one, those that hold everywhere first. */
export const aliasesOf = (self: string): string =>
  `(SELECT coalesce(json_agg(n."name"), '[]'::json) FROM (SELECT "name" FROM "AgencyName"
    WHERE "agencyId" = ${self}."id" AND "name" <> ${self}."name"
    GROUP BY "name" ORDER BY bool_and("divisionCode" IS NOT NULL), length("name") DESC, "name") n)`;

/** Ids of the agencies above, with their distance. A cycle ends it. */
export const ancestorIds = (self: string): string =>
  `WITH RECURSIVE up("id", "parentId", "height") AS (
    SELECT a."id", a."parentId", 1 FROM "Agency" a WHERE a."id" = ${self}."parentId"
    UNION ALL SELECT a."id", a."parentId", up."height" + 1 FROM up JOIN "Agency" a ON a."id" = up."parentId" WHERE up."height" < 32
  ) CYCLE "id" SET "isCycle" USING "path"`;

/**
 * What the first of the names that anybody bears means: canonical names and those that hold everywhere before those of pages of one
 * place. A name that means one organ here and another there means none.
 */
export const idByName = (names: string): string =>
  `(SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END FROM (
    SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
      rank() OVER (ORDER BY array_position(${names}, n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
    FROM "AgencyName" n JOIN "Agency" a ON a."id" = n."agencyId" WHERE n."name" = ANY(${names})) f WHERE f."rank" = 1)`;
