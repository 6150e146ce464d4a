/** References between agencies, and their names, moved by a merge. */
import { byId, runMoves, type Merged, type Moves } from '../platform/moved-rows.js';
import { sql, type Sql } from '../platform/sql.js';
import { isWithin } from './merge.store.js';
import type { Transaction } from '../platform/statement.js';

const statements = ({ duplicate, target }: Merged): Sql[] => [
  sql`UPDATE "AgencyName" SET "agencyId" = ${target}, "origin" = 'MERGED' WHERE "agencyId" = ${duplicate}`,
  sql`UPDATE "Agency" SET "mergedIntoId" = ${target} WHERE "mergedIntoId" = ${duplicate} OR "id" = ${duplicate}`,
  sql`UPDATE "Agency" SET "parentId" = ${target} WHERE "parentId" = ${duplicate} AND "id" <> ${target}`,
  // Fills in what the target lacks.
  sql`UPDATE "Agency" t SET "shortName" = COALESCE(t."shortName", d."shortName"), "orgCode" = COALESCE(t."orgCode", d."orgCode"),
     "creditCode" = COALESCE(t."creditCode", d."creditCode"), "divisionCode" = COALESCE(t."divisionCode", d."divisionCode"),
     "updatedAt" = now()
   FROM "Agency" d WHERE t."id" = ${target} AND d."id" = ${duplicate}`,
];
/** The target was below the duplicate. */
const takePlace = ({ duplicate, target }: Merged): Sql =>
  sql`UPDATE "Agency" t SET "parentId" = d."parentId" FROM "Agency" d WHERE t."id" = ${target} AND d."id" = ${duplicate}`;

export const agencyMoves: Moves = {
  parts: [
    {
      name: 'Agency',
      table: 'Agency',
      key: byId,
      columns: ['mergedIntoId', 'parentId', 'shortName', 'orgCode', 'creditCode', 'divisionCode'],
      where: ({ duplicate, target }) =>
        sql`t."id" IN (${duplicate}, ${target}) OR t."mergedIntoId" = ${duplicate} OR t."parentId" = ${duplicate}`,
    },
    {
      name: 'AgencyName',
      table: 'AgencyName',
      key: byId,
      columns: ['agencyId', 'origin'],
      guards: { name: sql`t."name"` },
      where: ({ duplicate }) => sql`t."agencyId" = ${duplicate}`,
    },
  ],
  move: async (tx: Transaction, of) => {
    const isBelow = await isWithin(tx, of.ids.target, of.ids.duplicate);
    await runMoves(tx, isBelow ? [...statements(of), takePlace(of)] : statements(of));
  },
};
