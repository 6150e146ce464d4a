/** Undoes a merge row by row, except for rows changed since. */
import { storableJson } from '../platform/insert-rows.js';
import type { MovedPart } from '../platform/moved-rows.js';
import { execute, query } from '../platform/run-sql.js';
import { allOf, join, listed, name, quoted, sql, value, type Sql } from '../platform/sql.js';
import { givenBack } from './given-back.js';
import { sameKey } from './moved.store.js';
import type { Transaction } from '../platform/statement.js';

/** The merge in effect for the agency: the latest one that is not undone. */
export const standingMerge = (tx: Transaction, duplicateId: string) =>
  tx.agencyMerge.findFirst({
    where: { duplicateId, undoneAt: null },
    orderBy: [{ mergedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, targetId: true, mergedAt: true },
  });

/**
 * Names of agencies with later merges that changed the same data or joined something into it: they
 * must be undone first. The place of a notice follows its publisher, so that column counts too.
 */
export async function laterMerges(tx: Transaction, mergeId: string): Promise<string[]> {
  const rows = await query<{ name: string }>(
    tx,
    sql`SELECT DISTINCT a."name" FROM "AgencyMerge" own
     JOIN "AgencyMerge" later ON later."undoneAt" IS NULL AND later."id" > own."id" AND later."targetId" IN (own."targetId", own."duplicateId")
     JOIN "Agency" a ON a."id" = later."duplicateId"
     JOIN "AgencyMergeRow" l ON l."mergeId" = later."id"
     JOIN "AgencyMergeRow" o ON o."mergeId" = own."id" AND (
       (o."part" = l."part" AND o."key" = l."key" AND (o."part" = 'Notice' OR o."after" IS NULL OR l."after" IS NULL OR EXISTS (
         SELECT 1 FROM jsonb_each(o."before") b
         WHERE b."value" <> o."after"->b."key" AND l."before"->b."key" <> l."after"->b."key")))
       OR (o."part" = 'Meeting' AND l."part" IN ('NoticeMeeting', 'Directive.meeting', 'Transmission')
         AND o."key"->>'id' IN (l."after"->>'meetingId', l."after"->>'fromId', l."after"->>'toId')))
     WHERE own."id" = ${value(mergeId, 'uuid')} ORDER BY 1 LIMIT 5`,
  );
  return rows.map(({ name }) => name);
}

export interface Restored {
  /** Rows in their former state, by part. */
  readonly back: ReadonlyMap<string, number>;
  /** Rows changed or deleted since. */
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

/** Restores rows that the merge deleted. */
async function writeAgain(tx: Transaction, mergeId: string, part: MovedPart): Promise<number> {
  const { columns, again } = part;
  if (again === undefined) return 0;
  const table = name(part.table);
  const names = columns.map(name);
  return execute(
    tx,
    sql`INSERT INTO ${table} (${listed(names)})
     SELECT ${listed(names.map((column) => sql`r.${column}`))} FROM "AgencyMergeRow" k,
       LATERAL jsonb_populate_record(NULL::${table}, k."before") r
     WHERE k."mergeId" = ${value(mergeId, 'uuid')} AND k."part" = ${value(part.name, 'text')} AND k."after" IS NULL AND ${again} ON CONFLICT DO NOTHING`,
  );
}

const asJson = (of: Sql): Sql => sql`COALESCE(to_jsonb(${of}), 'null'::jsonb)`;

/** Restores rows that it changed: columns still as the merge left them. */
async function setBack(tx: Transaction, mergeId: string, part: MovedPart): Promise<number> {
  const { columns, key, guards = {} } = part;
  const keys = new Set(key.map((column) => column.name));
  const changed = columns
    .filter((column) => !keys.has(column))
    .map((column) => {
      const [field, now] = [quoted(column), sql`t.${name(column)}`];
      return { column: name(column), field, now, isAsLeft: sql`${asJson(now)} = k."after"->${field}` };
    });
  const sets = changed.map(
    ({ column, now, isAsLeft }) => sql`${column} = CASE WHEN ${isAsLeft} THEN (k."row").${column} ELSE ${now} END`,
  );
  const isMoved = changed.map(
    ({ field, isAsLeft }) => sql`(k."before"->${field} <> k."after"->${field} AND ${isAsLeft})`,
  );
  const same = Object.entries(guards).map(
    ([guard, of]) => sql`${asJson(sql`(${of})::text`)} = k."before"->${quoted(`$${guard}`)}`,
  );
  return execute(
    tx,
    sql`UPDATE ${name(part.table)} t SET ${listed(sets)}
     FROM (SELECT r.*, jsonb_populate_record(NULL::${name(part.table)}, r."before") AS "row" FROM "AgencyMergeRow" r
       WHERE r."mergeId" = ${value(mergeId, 'uuid')} AND r."part" = ${value(part.name, 'text')} AND r."after" IS NOT NULL) k
     WHERE ${allOf([sameKey(part), sql`(${join(isMoved, ' OR ')})`, ...same])}`,
  );
}

interface ChangedDocument {
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly now: unknown;
}

/** Restores documents changed since: few, because only staff write them. */
async function restoreDocuments(tx: Transaction, mergeId: string, part: MovedPart): Promise<void> {
  const table = name(part.table);
  for (const document of part.documents ?? []) {
    const [before, after, now] = [
      sql`k."before"->${quoted(document)}`,
      sql`k."after"->${quoted(document)}`,
      sql`t.${name(document)}`,
    ];
    const rows = await query<ChangedDocument>(
      tx,
      sql`SELECT t."id"::text AS "id", ${before} AS "before", ${after} AS "after", ${now} AS "now"
       FROM "AgencyMergeRow" k JOIN ${table} t ON ${sameKey(part)}
       WHERE k."mergeId" = ${value(mergeId, 'uuid')} AND k."part" = ${value(part.name, 'text')}
         AND ${before} <> ${after} AND ${now} <> ${after} AND ${now} <> ${before}`,
    );
    const mended = rows.map((row) => ({ id: row.id, document: givenBack(row.before, row.after, row.now) }));
    if (mended.length === 0) continue;
    await execute(
      tx,
      sql`UPDATE ${table} t SET ${name(document)} = m."document"
       FROM jsonb_to_recordset(${value(storableJson(mended), 'jsonb')}) AS m("id" uuid, "document" jsonb) WHERE t."id" = m."id"`,
    );
  }
}

/**
 * Redirects references to agencies merged since to their targets; deletes meetings that no page
 * reports any more.
 */
export async function tidyUp(
  tx: Transaction,
  mergeId: string,
  [duplicate, target]: readonly [string, string],
): Promise<void> {
  await execute(
    tx,
    sql`UPDATE "Agency" a SET "parentId" = p."mergedIntoId" FROM "Agency" p
     WHERE a."id" IN (${value(duplicate, 'uuid')}, ${value(target, 'uuid')}) AND p."id" = a."parentId" AND p."mergedIntoId" IS NOT NULL`,
  );
  await execute(
    tx,
    sql`UPDATE "Meeting" m SET "chairAgencyId" = c."mergedIntoId" FROM "Agency" c, "AgencyMergeRow" k
     WHERE k."mergeId" = ${value(mergeId, 'uuid')} AND k."part" = 'Meeting' AND m."id" = (k."key"->>'id')::uuid
       AND c."id" = m."chairAgencyId" AND c."mergedIntoId" IS NOT NULL`,
  );
  await execute(
    tx,
    sql`DELETE FROM "Meeting" m USING "AgencyMergeRow" k
     WHERE k."mergeId" = ${value(mergeId, 'uuid')} AND k."part" = 'Meeting' AND k."after" IS NULL AND m."id" = (k."key"->>'id')::uuid
       AND NOT EXISTS (SELECT 1 FROM "NoticeMeeting" n WHERE n."meetingId" = m."id")
       AND EXISTS (SELECT 1 FROM "AgencyMergeRow" n WHERE n."mergeId" = ${value(mergeId, 'uuid')} AND n."part" = 'NoticeMeeting'
         AND n."before"->>'meetingId' = m."id"::text)`,
  );
}
