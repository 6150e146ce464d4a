/** Values for filters: rows with many references, with few, and missing ones. */
import { randomUUID } from 'node:crypto';
import { encodeNodeId } from '../../server/graphql/node-id.js';
import type { Db } from '../../server/platform/db.js';
import type { Known } from './cases.js';

const column = async (db: Db, text: string): Promise<string[]> =>
  (await db.rows({ name: '', label: 'known', values: [], text })).map(({ of }) => String(of));

/** The agencies with most and fewest notices, and one at the top of a tree. */
const agencies = `(SELECT "agencyId" AS "of" FROM "Notice" GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)
  UNION ALL (SELECT "agencyId" FROM "Notice" GROUP BY 1 ORDER BY count(*) LIMIT 1)
  UNION ALL (SELECT "id" FROM "Agency" WHERE "parentId" IS NULL ORDER BY "id" LIMIT 1)`;
const oldest = (table: string): string => `SELECT "id" AS "of" FROM "${table}" ORDER BY "id" LIMIT 1`;

export async function knownIn(db: Db): Promise<Known> {
  const of = { Agency: agencies, Notice: oldest('Notice'), Meeting: oldest('Meeting') } as const;
  const ids: string[] = [];
  for (const name of ['Agency', 'Notice', 'Meeting'] as const) {
    for (const key of [...(await column(db, of[name])), randomUUID()]) ids.push(encodeNodeId(name, key));
  }
  const codes = await column(
    db,
    `(SELECT "siteCode" AS "of" FROM "Notice" WHERE "siteCode" IS NOT NULL GROUP BY 1 ORDER BY count(*) LIMIT 1)
      UNION ALL (SELECT "provinceCode" FROM "Notice" WHERE "provinceCode" IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)
      UNION ALL (SELECT "countyCode" FROM "Notice" WHERE "countyCode" IS NOT NULL GROUP BY 1 ORDER BY count(*) LIMIT 1)`,
  );
  return { ids, texts: [...codes, '999999', '无此', '工作', '会议'] };
}
