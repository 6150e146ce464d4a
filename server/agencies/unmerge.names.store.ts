/**
 * Reassigns what pages brought to the target since the merge but belongs to the duplicate by the
 * name on the page. Runs after the names have been restored. Without a stored name nothing is
 * moved.
 */
import { merged, runMoves, type Merged } from '../platform/moved-rows.js';
import { sql, value, type Sql } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

/** Whether a name on a page of a place means the holder: local names take precedence. */
const means = (holder: Sql, called: Sql, place: Sql): Sql =>
  sql`${holder} = (SELECT a."agencyId" FROM "AgencyName" a WHERE a."name" = ${called}
    AND (a."divisionCode" IS NULL OR a."divisionCode" = ${place}) ORDER BY a."divisionCode" NULLS LAST LIMIT 1)`;
const place = sql`COALESCE(n."countyCode", n."prefectureCode", n."provinceCode")`;
/**
 * A field of the page in its latest revision: JSON as text, or a hash if long
 * (server/ingest/identity.ts).
 */
const field = (of: Sql): Sql =>
  sql`(SELECT v."fields"->>${of} FROM "Revision" v WHERE v."noticeId" = n."id" ORDER BY v."number" DESC LIMIT 1)`;
const unquoted = (json: Sql): Sql => sql`(CASE WHEN left(${json}, 1) = '"' THEN ${json} END::jsonb #>> '{}')`;
const names = sql`jsonb_array_elements_text(CASE WHEN left(f."names", 1) = '[' THEN f."names" ELSE '[]' END::jsonb) AS l("name")`;

/** A notice has the division of its publisher; without one it is unchanged. */
const placed = sql`"provinceCode" = CASE WHEN g."divisionCode" IS NULL THEN n."provinceCode" ELSE NULLIF(left(g."divisionCode", 2), '10') || '0000' END,
  "prefectureCode" = CASE WHEN g."divisionCode" IS NULL THEN n."prefectureCode" ELSE NULLIF(left(g."divisionCode", 4) || '00', left(g."divisionCode", 2) || '0000') END,
  "countyCode" = CASE WHEN g."divisionCode" IS NULL THEN n."countyCode" WHEN g."divisionCode" NOT LIKE '%00' THEN g."divisionCode" END`;

/** Ids are UUIDv7, ordered by time: a text with a larger id was ingested after the merge. */
const readSince = (mergeId: Sql): Sql => sql`n."textId" > ${mergeId}`;

function byName({ duplicate, target }: Merged, mergeId: Sql): Sql[] {
  const isReadSince = readSince(mergeId);
  const isIts = means(duplicate, sql`t."text"`, place);
  return [
    ...[sql`"Mention"`, sql`"NoticeAddressee"`].map(
      (table) => sql`UPDATE ${table} t SET "agencyId" = ${duplicate} FROM "Notice" n
     WHERE n."id" = t."noticeId" AND ${isReadSince} AND t."agencyId" = ${target} AND ${isIts}`,
    ),
    sql`UPDATE "DirectiveAddressee" t SET "agencyId" = ${duplicate} FROM "Directive" d, "Notice" n
   WHERE d."id" = t."directiveId" AND n."id" = d."noticeId" AND ${isReadSince} AND t."agencyId" = ${target}
     AND ${isIts} AND NOT COALESCE(jsonb_exists(d."edits"->'written', 'addressees'), FALSE)`,
    sql`UPDATE "Notice" n SET "agencyId" = ${duplicate}, ${placed} FROM "Agency" g
   WHERE g."id" = ${duplicate} AND n."agencyId" = ${target} AND ${isReadSince} AND NOT jsonb_exists(n."corrections", 'agencyId')
     AND ${means(duplicate, unquoted(field(sql`'agencyName'`)), place)}`,
    sql`UPDATE "NoticeIssuer" i SET "agencyId" = ${duplicate} FROM "Notice" n, LATERAL (SELECT ${field(sql`'issuerNames'`)} AS "names") f
   WHERE n."id" = i."noticeId" AND ${isReadSince} AND i."agencyId" = ${target}
     AND EXISTS (SELECT 1 FROM ${names} WHERE ${means(duplicate, sql`l."name"`, place)})
     AND NOT EXISTS (SELECT 1 FROM ${names} WHERE ${means(target, sql`l."name"`, place)})`,
  ];
}

function byPublisher({ duplicate, target, duplicateText, targetText }: Merged, mergeId: Sql): Sql[] {
  /**
   * Notices ingested since the merge, published by the duplicate, that do not mention the target.
   */
  const ofDuplicateAlone = sql`SELECT n."id" FROM "Notice" n WHERE n."agencyId" = ${duplicate} AND ${readSince(mergeId)}
  AND NOT EXISTS (SELECT 1 FROM "Mention" m WHERE m."noticeId" = n."id" AND m."agencyId" = ${target})
  AND NOT EXISTS (SELECT 1 FROM "NoticeAddressee" d WHERE d."noticeId" = n."id" AND d."agencyId" = ${target})`;
  const identity = sql`replace(m."identity", ${targetText}, ${duplicateText})`;
  return [
    sql`UPDATE "Directive" d SET "issuerId" = ${duplicate} WHERE d."issuerId" = ${target} AND d."noticeId" IN (${ofDuplicateAlone})
     AND NOT COALESCE(jsonb_exists(d."edits"->'written', 'issuerId'), FALSE)`,
    sql`UPDATE "Directive" d SET "speakerAgencyId" = ${duplicate} WHERE d."speakerAgencyId" = ${target} AND d."noticeId" IN (${ofDuplicateAlone})`,
    // The identity of a meeting includes its convener. Meetings that other pages report stay.
    sql`UPDATE "Meeting" m SET "convenerId" = ${duplicate}, "identity" = ${identity}
   WHERE m."convenerId" = ${target}
     AND EXISTS (SELECT 1 FROM "NoticeMeeting" t WHERE t."meetingId" = m."id")
     AND NOT EXISTS (SELECT 1 FROM "NoticeMeeting" t WHERE t."meetingId" = m."id" AND t."noticeId" NOT IN (${ofDuplicateAlone}))
     AND NOT EXISTS (SELECT 1 FROM "Meeting" o WHERE o."identity" = ${identity})`,
  ];
}

export async function giveByName(
  tx: Transaction,
  [duplicate, target]: readonly [string, string],
  mergeId: string,
): Promise<void> {
  const of = merged(duplicate, target);
  const since = value(mergeId, 'uuid');
  await runMoves(tx, [...byName(of, since), ...byPublisher(of, since)]);
}
