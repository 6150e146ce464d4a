/** Writes of staff to agencies. */
import type { Agency } from '../platform/_generated/prisma/client.js';
import { execute, query } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

/** Locks the agencies, and references to them, until the end of the transaction; by id. */
export async function lockAgencies(tx: Transaction, ids: readonly string[]): Promise<Map<string, Agency>> {
  await execute(
    tx,
    sql`SELECT 1 FROM "Agency" WHERE "id" = ANY(${value([...ids], 'uuid[]')}) ORDER BY "id" FOR UPDATE`,
  );
  const found = await tx.agency.findMany({ where: { id: { in: [...ids] } } });
  return new Map(found.map((agency) => [agency.id, agency]));
}

/** Whether the first is the second or below it. */
export async function isWithin(tx: Transaction, id: string, above: string): Promise<boolean> {
  const rows = await query<{ id: string }>(
    tx,
    sql`WITH RECURSIVE up("id", "parentId") AS (
       SELECT a."id", a."parentId" FROM "Agency" a WHERE a."id" = ${value(id, 'uuid')}
       UNION SELECT a."id", a."parentId" FROM up JOIN "Agency" a ON a."id" = up."parentId"
     ) SELECT "id"::text FROM up WHERE "id" = ${value(above, 'uuid')}`,
  );
  return rows.length > 0;
}

/** Names that belong to another agency in general. */
export const namesOfOthers = async (tx: Transaction, id: string, names: readonly string[]): Promise<string[]> =>
  (
    await tx.agencyName.findMany({
      where: { name: { in: [...names] }, divisionCode: null, agencyId: { not: id } },
      select: { name: true },
    })
  ).map(({ name }) => name);

/** Deletes other aliases, except those that came with a merge. */
export async function replaceAliases(tx: Transaction, id: string, stay: readonly string[]): Promise<void> {
  await tx.agencyName.deleteMany({ where: { agencyId: id, name: { notIn: [...stay] }, origin: { not: 'MERGED' } } });
}
