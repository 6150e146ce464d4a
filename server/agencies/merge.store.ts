/** What staff write to agencies. */
import type { Agency } from '../platform/_generated/prisma/client.js';
import type { Transaction } from '../platform/db.js';

/** The agencies as they stand, by id: nobody else writes them, or to them, before this transaction ends. */
export async function lockAgencies(tx: Transaction, ids: readonly string[]): Promise<Map<string, Agency>> {
  await tx.$executeRawUnsafe(
    'SELECT 1 FROM "Agency" WHERE "id" = ANY($1::uuid[]) ORDER BY "id" FOR UPDATE', // in one order for all writers
    [...ids],
  );
  const found = await tx.agency.findMany({ where: { id: { in: [...ids] } } });
  return new Map(found.map((agency) => [agency.id, agency]));
}

/** Whether the first is the second or lies below it. */
export async function isWithin(tx: Transaction, id: string, above: string): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `WITH RECURSIVE up("id", "parentId") AS (
       SELECT a."id", a."parentId" FROM "Agency" a WHERE a."id" = $1::uuid
       UNION SELECT a."id", a."parentId" FROM up JOIN "Agency" a ON a."id" = up."parentId"
     ) SELECT "id"::text FROM up WHERE "id" = $2::uuid`,
    id,
    above,
  );
  return rows.length > 0;
}

/** Names that mean another agency everywhere. */
export const namesOfOthers = async (tx: Transaction, id: string, names: readonly string[]): Promise<string[]> =>
  (
    await tx.agencyName.findMany({
      where: { name: { in: [...names] }, divisionCode: null, agencyId: { not: id } },
      select: { name: true },
    })
  ).map(({ name }) => name);

/** Leaves these names alone, and those that a merge brought. */
export async function replaceAliases(tx: Transaction, id: string, stay: readonly string[]): Promise<void> {
  await tx.agencyName.deleteMany({ where: { agencyId: id, name: { notIn: [...stay] }, origin: { not: 'MERGED' } } });
}

/** What points to the duplicate points to the target: $1 and $2, as text because identities and JSON hold them so. */
const repointed = [
  // A correction of the publisher holds the same id as the column.
  `UPDATE "Notice" SET "agencyId" = $2::text::uuid, "corrections" = replace("corrections"::text, $1::text, $2::text)::jsonb WHERE "agencyId" = $1::text::uuid`,
  `DELETE FROM "NoticeIssuer" d WHERE d."agencyId" = $1::text::uuid
     AND EXISTS (SELECT 1 FROM "NoticeIssuer" t WHERE t."noticeId" = d."noticeId" AND t."agencyId" = $2::text::uuid)`,
  `UPDATE "NoticeIssuer" SET "agencyId" = $2::text::uuid WHERE "agencyId" = $1::text::uuid`,
  `UPDATE "NoticeAddressee" SET "agencyId" = $2::text::uuid WHERE "agencyId" = $1::text::uuid`,
  `UPDATE "Mention" SET "agencyId" = $2::text::uuid WHERE "agencyId" = $1::text::uuid`,
  `UPDATE "Directive" SET "issuerId" = $2::text::uuid WHERE "issuerId" = $1::text::uuid`,
  `UPDATE "Directive" SET "speakerAgencyId" = $2::text::uuid WHERE "speakerAgencyId" = $1::text::uuid`,
  `UPDATE "Directive" SET "edits" = replace("edits"::text, $1::text, $2::text)::jsonb WHERE "edits" IS NOT NULL AND strpos("edits"::text, $1::text) > 0`,
  `UPDATE "DirectiveAddressee" SET "agencyId" = $2::text::uuid WHERE "agencyId" = $1::text::uuid`,
  `UPDATE "Meeting" SET "chairAgencyId" = $2::text::uuid WHERE "chairAgencyId" = $1::text::uuid`,
  // The identity of a meeting names its convener.
  `UPDATE "Meeting" SET "convenerId" = $2::text::uuid, "identity" = replace("identity", $1::text, $2::text) WHERE "convenerId" = $1::text::uuid`,
  `UPDATE "AgencyName" SET "agencyId" = $2::text::uuid, "origin" = 'MERGED' WHERE "agencyId" = $1::text::uuid`,
  `UPDATE "Agency" SET "mergedIntoId" = $2::text::uuid WHERE "mergedIntoId" = $1::text::uuid OR "id" = $1::text::uuid`,
  `UPDATE "Agency" SET "parentId" = $2::text::uuid WHERE "parentId" = $1::text::uuid AND "id" <> $2::text::uuid`,
];

/** Everything of the duplicate becomes the target's. */
export async function mergeInto(tx: Transaction, duplicate: Agency, target: Agency): Promise<void> {
  const isBelow = await isWithin(tx, target.id, duplicate.id); // then it takes the duplicate's place in the tree
  await joinMeetings(tx, duplicate.id, target.id);
  for (const statement of repointed) await tx.$executeRawUnsafe(statement, duplicate.id, target.id);
  const { shortName, orgCode, creditCode, divisionCode } = target;
  await tx.agency.update({
    where: { id: target.id },
    data: {
      shortName: shortName ?? duplicate.shortName,
      orgCode: orgCode ?? duplicate.orgCode,
      creditCode: creditCode ?? duplicate.creditCode,
      divisionCode: divisionCode ?? duplicate.divisionCode,
      ...(isBelow ? { parentId: duplicate.parentId } : {}),
    },
    select: { id: true },
  });
}

/** $1 and $2: meetings of the duplicate, and those of the target that they turn out to be. */
const joined = [
  `DELETE FROM "NoticeMeeting" m USING unnest($1::uuid[], $2::uuid[]) AS p("from", "to") WHERE m."meetingId" = p."from"
     AND EXISTS (SELECT 1 FROM "NoticeMeeting" o WHERE o."noticeId" = m."noticeId" AND o."meetingId" = p."to")`,
  `UPDATE "NoticeMeeting" m SET "meetingId" = p."to" FROM unnest($1::uuid[], $2::uuid[]) AS p("from", "to") WHERE m."meetingId" = p."from"`,
  `UPDATE "Directive" d SET "meetingId" = p."to" FROM unnest($1::uuid[], $2::uuid[]) AS p("from", "to") WHERE d."meetingId" = p."from"`,
  `DELETE FROM "Transmission" t USING unnest($1::uuid[], $2::uuid[]) AS p("from", "to")
     WHERE (t."fromId" = p."from" AND (t."toId" = p."to" OR EXISTS (SELECT 1 FROM "Transmission" o
         WHERE o."fromId" = p."to" AND o."toId" = t."toId" AND o."noticeId" = t."noticeId")))
       OR (t."toId" = p."from" AND (t."fromId" = p."to" OR EXISTS (SELECT 1 FROM "Transmission" o
         WHERE o."toId" = p."to" AND o."fromId" = t."fromId" AND o."noticeId" = t."noticeId")))`,
  `UPDATE "Transmission" t SET "fromId" = p."to" FROM unnest($1::uuid[], $2::uuid[]) AS p("from", "to") WHERE t."fromId" = p."from"`,
  `UPDATE "Transmission" t SET "toId" = p."to" FROM unnest($1::uuid[], $2::uuid[]) AS p("from", "to") WHERE t."toId" = p."from"`,
  `DELETE FROM "Meeting" m USING unnest($1::uuid[], $2::uuid[]) AS p("from", "to") WHERE m."id" = p."from" AND p."to" IS NOT NULL`,
];

/** One organ held one meeting: what two nodes seemed to hold is the target's. */
async function joinMeetings(tx: Transaction, duplicate: string, target: string): Promise<void> {
  const pairs = await tx.$queryRawUnsafe<{ from: string; to: string }[]>(
    `SELECT d."id"::text AS "from", t."id"::text AS "to" FROM "Meeting" d
     JOIN "Meeting" t ON t."identity" = replace(d."identity", $1::text, $2::text) AND t."id" <> d."id" WHERE d."convenerId" = $1::text::uuid`,
    duplicate,
    target,
  );
  if (pairs.length === 0) return;
  const arrays = [pairs.map(({ from }) => from), pairs.map(({ to }) => to)];
  for (const statement of joined) await tx.$executeRawUnsafe(statement, ...arrays);
}
