/** Reads of the synonym groups. */
import type { ListSource } from '../graphql/read/source.js';
import { sql } from '../platform/sql.js';

/** Last changed first. */
export const synonyms: ListSource<'Synonym', 'Query'> = {
  type: 'Synonym',
  where: () => [],
  order: () => ({
    of: 'Synonym',
    columns: [
      { name: 'updatedAt', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
};

/** Current version: shows a search whether it knew all groups. Empty before the first change. */
export const synonymEdition = sql`(SELECT s."value" FROM "Setting" s WHERE s."key" = 'synonyms')`;

/** All groups with their version. */
export const allGroups = sql`SELECT ${synonymEdition} AS "edition",
  (SELECT coalesce(json_agg(y."words" ORDER BY y."updatedAt" DESC, y."id"), '[]'::json) FROM "Synonym" y) AS "groups"`;
