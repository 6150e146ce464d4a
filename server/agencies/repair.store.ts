/** Storage of the agency repair: rules decide, this writes. */
import type { AgencyKind } from '../platform/_generated/prisma/client.js';
import { execute, query } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export interface StoredAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly divisionCode: string | null;
  /**
   * Publishes or issues notices, convenes meetings, or is the superior of another agency: such a
   * node is never removed.
   */
  readonly isHeld: boolean;
  /** Named or changed by staff, or target of a merge by staff: their decision is kept. */
  readonly isStaffs: boolean;
}

/** All that are not merged, ordered by name. */
export const storedAgencies = (tx: Transaction): Promise<StoredAgency[]> =>
  query<StoredAgency>(
    tx,
    sql`SELECT a."id"::text, a."name", a."kind"::text AS "kind", a."divisionCode",
       EXISTS (SELECT 1 FROM "Notice" n WHERE n."agencyId" = a."id")
         OR EXISTS (SELECT 1 FROM "Meeting" m WHERE m."convenerId" = a."id")
         OR EXISTS (SELECT 1 FROM "NoticeIssuer" i WHERE i."agencyId" = a."id")
         OR EXISTS (SELECT 1 FROM "Agency" c WHERE c."parentId" = a."id" AND c."mergedIntoId" IS NULL) AS "isHeld",
       EXISTS (SELECT 1 FROM "AgencyName" n WHERE n."agencyId" = a."id" AND n."origin" IN ('STAFF', 'MERGED'))
         OR EXISTS (SELECT 1 FROM "AuditEntry" e WHERE e."subjectId" = a."id" AND e."action" IN ('updateAgency', 'mergeAgencies')) AS "isStaffs"
     FROM "Agency" a WHERE a."mergedIntoId" IS NULL ORDER BY a."name", a."id"`,
  );

export interface StoredAlias {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
}

/** Names found on pages. */
export const seenAliases = (tx: Transaction): Promise<StoredAlias[]> =>
  query<StoredAlias>(
    tx,
    sql`SELECT "id"::text, "agencyId"::text, "name" FROM "AgencyName" WHERE "origin" IN ('SEEN', 'DERIVED') ORDER BY "name", "id"`,
  );

export async function dropAliases(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.agencyName.deleteMany({ where: { id: { in: [...ids] } } });
}

/**
 * Removes a node that is not an agency: addressees under its name become a class, or plain text.
 */
export async function removeAgency(
  tx: Transaction,
  id: string,
  found: { readonly function: string; readonly level: string | null } | null,
): Promise<void> {
  const agency = value(id, 'uuid');
  const scope = value(found === null ? 'UNRESOLVED' : 'CLASS', 'text'); // Prisma does not know this enum type
  const told = sql`"agencyId" = NULL, "scope" = ${scope}::"AddresseeScope", "classFunction" = ${value(found?.function ?? null, 'text')},
    "classLevel" = ${value(found?.level ?? null, 'text')}`;
  for (const statement of [
    sql`DELETE FROM "Mention" WHERE "agencyId" = ${agency}`,
    sql`UPDATE "NoticeAddressee" SET ${told} WHERE "agencyId" = ${agency}`,
    sql`UPDATE "DirectiveAddressee" SET ${told} WHERE "agencyId" = ${agency}`,
    sql`UPDATE "Directive" SET "issuerId" = NULL WHERE "issuerId" = ${agency}`,
    sql`UPDATE "Directive" SET "speakerAgencyId" = NULL WHERE "speakerAgencyId" = ${agency}`,
    sql`UPDATE "Meeting" SET "chairAgencyId" = NULL WHERE "chairAgencyId" = ${agency}`,
    sql`DELETE FROM "Agency" WHERE "id" = ${agency}`,
  ]) {
    await execute(tx, statement);
  }
}

/** Renames the agency to its full name; the former name becomes an alias. */
export async function renameAgency(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.agency.update({ where: { id }, data: { name }, select: { id: true } });
}
