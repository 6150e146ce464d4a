/** Agencies by name, found or made. Names decide: whoever holds a name is the organ that it means. */
import { newId } from '../platform/ids.js';
import { insertRows, storableText } from '../platform/insert-rows.js';
import type { Transaction } from '../platform/db.js';
import type { AgencyKind, AgencyNameOrigin } from '../platform/_generated/prisma/client.js';

export interface NewAgency {
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: AgencyKind;
  readonly divisionCode: string | null;
  readonly parentId: string | null;
}
export interface NewName {
  readonly agencyId: string;
  readonly name: string;
  readonly divisionCode: string | null;
  readonly origin: AgencyNameOrigin;
}

const keyOf = (name: string, divisionCode: string | null): string => `${divisionCode ?? ''}|${name}`;

/** Ids by name, those that hold on pages of the division before those that hold everywhere. Merged nodes give way. */
export async function agencyIdsByName(
  tx: Transaction,
  names: readonly string[],
  divisionCode: string | null,
): Promise<Map<string, string>> {
  const rows = await tx.$queryRawUnsafe<{ name: string; agencyId: string }[]>(
    `WITH RECURSIVE held AS (
       SELECT n."name", n."divisionCode", a."id", a."mergedIntoId" FROM "AgencyName" n
       JOIN "Agency" a ON a."id" = n."agencyId"
       WHERE n."name" = ANY($1::text[]) AND (n."divisionCode" IS NULL OR n."divisionCode" = $2::bpchar)
       UNION ALL
       SELECT h."name", h."divisionCode", a."id", a."mergedIntoId" FROM held h JOIN "Agency" a ON a."id" = h."mergedIntoId"
     )
     SELECT "name", "id"::text AS "agencyId" FROM held WHERE "mergedIntoId" IS NULL ORDER BY "divisionCode" NULLS FIRST`,
    [...new Set(names.map(storableText))],
    divisionCode,
  );
  return new Map(rows.map(({ name, agencyId }) => [name, agencyId])); // the division's own comes last and wins
}

/** Makes the agency unless somebody else just made one of that name; returns the id that counts. */
export async function createAgency(tx: Transaction, agency: NewAgency): Promise<string> {
  const id = newId();
  await insertRows(tx, 'Agency', [{ id, ...agency }]);
  await addNames(tx, [{ agencyId: id, name: agency.name, divisionCode: null, origin: 'CANONICAL' }]);
  const held = await tx.agencyName.findFirstOrThrow({
    where: { name: agency.name, divisionCode: null },
    select: { agencyId: true },
  });
  if (held.agencyId !== id) await tx.agency.delete({ where: { id } });
  return held.agencyId;
}

/** Names that are held already stay with their holder. */
export async function addNames(tx: Transaction, names: readonly NewName[]): Promise<void> {
  const once = new Map(names.map((name) => [keyOf(name.name, name.divisionCode), name]));
  if (once.size === 0) return;
  const sorted = [...once.values()].sort((a, b) => (a.name < b.name ? -1 : 1)); // two writers lock in the same order
  await insertRows(
    tx,
    'AgencyName',
    sorted.map((name) => ({ id: newId(), ...name })),
    { skipDuplicates: true },
  );
}
