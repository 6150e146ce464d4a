/** What agencies hold of one another, and their names. */
import type { Transaction } from '../platform/db.js';
import { byId, runMoves, type Moves } from '../platform/moved-rows.js';
import { isWithin } from './merge.store.js';

const statements = [
  `UPDATE "AgencyName" SET "agencyId" = $2::text::uuid, "origin" = 'MERGED' WHERE "agencyId" = $1::text::uuid`,
  `UPDATE "Agency" SET "mergedIntoId" = $2::text::uuid WHERE "mergedIntoId" = $1::text::uuid OR "id" = $1::text::uuid`,
  `UPDATE "Agency" SET "parentId" = $2::text::uuid WHERE "parentId" = $1::text::uuid AND "id" <> $2::text::uuid`,
  // What the target lacks.
  `UPDATE "Agency" t SET "shortName" = COALESCE(t."shortName", d."shortName"), "orgCode" = COALESCE(t."orgCode", d."orgCode"),
     "creditCode" = COALESCE(t."creditCode", d."creditCode"), "divisionCode" = COALESCE(t."divisionCode", d."divisionCode"),
     "updatedAt" = now()
   FROM "Agency" d WHERE t."id" = $2::text::uuid AND d."id" = $1::text::uuid`,
];
/** It lay below the duplicate. */
const takePlace = `UPDATE "Agency" t SET "parentId" = d."parentId" FROM "Agency" d WHERE t."id" = $2::text::uuid AND d."id" = $1::text::uuid`;

export const agencyMoves: Moves = {
  parts: [
    {
      name: 'Agency',
      table: 'Agency',
      key: byId,
      columns: ['mergedIntoId', 'parentId', 'shortName', 'orgCode', 'creditCode', 'divisionCode'],
      where: `t."id" IN ($1::text::uuid, $2::text::uuid) OR t."mergedIntoId" = $1::text::uuid OR t."parentId" = $1::text::uuid`,
    },
    {
      name: 'AgencyName',
      table: 'AgencyName',
      key: byId,
      columns: ['agencyId', 'origin'],
      guards: { name: 't."name"' },
      where: `t."agencyId" = $1::text::uuid`,
    },
  ],
  move: async (tx: Transaction, duplicate, target) => {
    const isBelow = await isWithin(tx, target, duplicate);
    await runMoves(tx, isBelow ? [...statements, takePlace] : statements, [duplicate, target]);
  },
};
