/** Evidence of agencies' places and superiors. */
import { query } from '../platform/run-sql.js';
import { count, sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

interface Named {
  readonly name: string;
  readonly divisionCode: string | null;
}
export interface PlacedAgencyRow extends Named {
  readonly id: string;
  readonly parentId: string | null;
  readonly names: readonly Named[];
  readonly above: readonly Named[];
}

/** More names add no evidence. */
const maximumNames = 200;

export async function readPlaced(tx: Transaction, ids: readonly string[]): Promise<Map<string, PlacedAgencyRow>> {
  const rows = await query<PlacedAgencyRow>(
    tx,
    sql`SELECT a."id"::text, a."name", a."divisionCode", a."parentId"::text,
       (SELECT coalesce(json_agg(json_build_object('name', n."name", 'divisionCode', n."divisionCode")), '[]'::json)
        FROM (SELECT * FROM "AgencyName" n WHERE n."agencyId" = a."id" ORDER BY n."divisionCode" NULLS FIRST, n."name" LIMIT ${count(maximumNames)}) n) AS "names",
       (WITH RECURSIVE up("id", "name", "divisionCode", "parentId", "height") AS (
          SELECT p."id", p."name", p."divisionCode", p."parentId", 1 FROM "Agency" p WHERE p."id" = a."parentId"
          UNION ALL SELECT p."id", p."name", p."divisionCode", p."parentId", up."height" + 1 FROM up
            JOIN "Agency" p ON p."id" = up."parentId" WHERE up."height" < 16
        ) SELECT coalesce(json_agg(json_build_object('name', up."name", 'divisionCode', up."divisionCode") ORDER BY up."height"), '[]'::json)
        FROM up) AS "above"
     FROM "Agency" a WHERE a."id" = ANY(${value([...ids], 'uuid[]')})`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
