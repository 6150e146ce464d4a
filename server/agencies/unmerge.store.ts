/** Takes a merge back, row by row, as far as nobody changed the rows since. */
import type { Transaction } from '../platform/db.js';
import { storableJson } from '../platform/insert-rows.js';
import type { MovedPart } from '../platform/moved-rows.js';
import { givenBack } from './given-back.js';
import { sameKey } from './moved.store.js';

/** The merge that made the agency what it is: the latest that is not undone. */
export const standingMerge = (tx: Transaction, duplicateId: string) =>
  tx.agencyMerge.findFirst({
    where: { duplicateId, undoneAt: null },
    orderBy: [{ mergedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, targetId: true, mergedAt: true },
  });

/**
 * Names of agencies whose later merges changed what this one changed, or joined something into it: they are undone first. A
 * notice has its place from its publisher: there another column counts, too.
 */
export async function laterMerges(tx: Transaction, mergeId: string): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ name: string }[]>(
    `SELECT DISTINCT a."name" FROM "AgencyMerge" own
     JOIN "AgencyMerge" later ON later."undoneAt" IS NULL AND later."id" > own."id" AND later."targetId" IN (own."targetId", own."duplicateId")
     JOIN "Agency" a ON a."id" = later."duplicateId"
     JOIN "AgencyMergeRow" l ON l."mergeId" = later."id"
     JOIN "AgencyMergeRow" o ON o."mergeId" = own."id" AND (
       (o."part" = l."part" AND o."key" = l."key" AND (o."part" = 'Notice' OR o."after" IS NULL OR l."after" IS NULL OR EXISTS (
         SELECT 1 FROM jsonb_each(o."before") b
         WHERE b."value" <> o."after"->b."key" AND l."before"->b."key" <> l."after"->b."key")))
       OR (o."part" = 'Meeting' AND l."part" IN ('NoticeMeeting', 'Directive.meeting', 'Transmission')
         AND o."key"->>'id' IN (l."after"->>'meetingId', l."after"->>'fromId', l."after"->>'toId')))
     WHERE own."id" = $1::uuid ORDER BY 1 LIMIT 5`,
    mergeId,
  );
  return rows.map(({ name }) => name);
}

export interface Restored {
  /** Rows that are as they were, by part. */
  readonly back: ReadonlyMap<string, number>;
  /** Rows that somebody changed or deleted since. */
  readonly skipped: number;
}

export async function restoreRows(tx: Transaction, mergeId: string, parts: readonly MovedPart[]): Promise<Restored> {
  const back = new Map<string, number>();
  let kept = 0;
  for (const part of parts) {
    const written = (await writeAgain(tx, mergeId, part)) + (await setBack(tx, mergeId, part));
    await restoreDocuments(tx, mergeId, part);
    back.set(part.name, written);
    kept += written;
  }
  const all = await tx.agencyMergeRow.count({ where: { mergeId } });
  return { back, skipped: all - kept };
}

/** Rows that the merge deleted. */
async function writeAgain(tx: Transaction, mergeId: string, part: MovedPart): Promise<number> {
  const { table, columns, again } = part;
  if (again === undefined) return 0;
  const names = columns.map((name) => `"${name}"`);
  return tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${names.join(', ')})
     SELECT ${names.map((name) => `r.${name}`).join(', ')} FROM "AgencyMergeRow" k,
       LATERAL jsonb_populate_record(NULL::"${table}", k."before") r
     WHERE k."mergeId" = $1::uuid AND k."part" = $2 AND k."after" IS NULL AND ${again} ON CONFLICT DO NOTHING`,
    mergeId,
    part.name,
  );
}

const asJson = (sql: string): string => `COALESCE(to_jsonb(${sql}), 'null'::jsonb)`;

/** Rows that it changed: the columns that are as it left them. */
async function setBack(tx: Transaction, mergeId: string, part: MovedPart): Promise<number> {
  const { table, columns, key, guards = {} } = part;
  const keys = new Set(key.map(({ name }) => name));
  const changed = columns.filter((name) => !keys.has(name));
  const sets = changed.map(
    (name) =>
      `"${name}" = CASE WHEN ${asJson(`t."${name}"`)} = k."after"->'${name}' THEN (k."row")."${name}" ELSE t."${name}" END`,
  );
  const isMoved = changed.map(
    (name) => `(k."before"->'${name}' <> k."after"->'${name}' AND ${asJson(`t."${name}"`)} = k."after"->'${name}')`,
  );
  const same = Object.entries(guards).map(([name, sql]) => `${asJson(`(${sql})::text`)} = k."before"->'$${name}'`);
  return tx.$executeRawUnsafe(
    `UPDATE "${table}" t SET ${sets.join(', ')}
     FROM (SELECT r.*, jsonb_populate_record(NULL::"${table}", r."before") AS "row" FROM "AgencyMergeRow" r
       WHERE r."mergeId" = $1::uuid AND r."part" = $2 AND r."after" IS NOT NULL) k
     WHERE ${[sameKey(part), `(${isMoved.join(' OR ')})`, ...same].join(' AND ')}`,
    mergeId,
    part.name,
  );
}

interface ChangedDocument {
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly now: unknown;
}

/** Documents that were changed since: few, for staff alone write them. */
async function restoreDocuments(tx: Transaction, mergeId: string, part: MovedPart): Promise<void> {
  for (const column of part.documents ?? []) {
    const rows = await tx.$queryRawUnsafe<ChangedDocument[]>(
      `SELECT t."id"::text AS "id", k."before"->'${column}' AS "before", k."after"->'${column}' AS "after", t."${column}" AS "now"
       FROM "AgencyMergeRow" k JOIN "${part.table}" t ON ${sameKey(part)}
       WHERE k."mergeId" = $1::uuid AND k."part" = $2 AND k."before"->'${column}' <> k."after"->'${column}'
         AND t."${column}" <> k."after"->'${column}' AND t."${column}" <> k."before"->'${column}'`,
      mergeId,
      part.name,
    );
    const mended = rows.map(({ id, before, after, now }) => ({ id, document: givenBack(before, after, now) }));
    if (mended.length === 0) continue;
    await tx.$executeRawUnsafe(
      `UPDATE "${part.table}" t SET "${column}" = m."document" FROM jsonb_to_recordset($1::jsonb) AS m("id" uuid, "document" jsonb)
       WHERE t."id" = m."id"`,
      storableJson(mended),
    );
  }
}

/** What points to agencies that were merged since points to their targets; meetings of which no page tells any more are gone. */
export async function tidyUp(
  tx: Transaction,
  mergeId: string,
  [duplicate, target]: readonly [string, string],
): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE "Agency" a SET "parentId" = p."mergedIntoId" FROM "Agency" p
     WHERE a."id" IN ($1::uuid, $2::uuid) AND p."id" = a."parentId" AND p."mergedIntoId" IS NOT NULL`,
    duplicate,
    target,
  );
  await tx.$executeRawUnsafe(
    `UPDATE "Meeting" m SET "chairAgencyId" = c."mergedIntoId" FROM "Agency" c, "AgencyMergeRow" k
     WHERE k."mergeId" = $1::uuid AND k."part" = 'Meeting' AND m."id" = (k."key"->>'id')::uuid
       AND c."id" = m."chairAgencyId" AND c."mergedIntoId" IS NOT NULL`,
    mergeId,
  );
  await tx.$executeRawUnsafe(
    `DELETE FROM "Meeting" m USING "AgencyMergeRow" k
     WHERE k."mergeId" = $1::uuid AND k."part" = 'Meeting' AND k."after" IS NULL AND m."id" = (k."key"->>'id')::uuid
       AND NOT EXISTS (SELECT 1 FROM "NoticeMeeting" n WHERE n."meetingId" = m."id")
       AND EXISTS (SELECT 1 FROM "AgencyMergeRow" n WHERE n."mergeId" = $1::uuid AND n."part" = 'NoticeMeeting'
         AND n."before"->>'meetingId' = m."id"::text)`,
    mergeId,
  );
}
