/**
 * What pages brought to the target since a merge, and is the duplicate's by the name on the page. Run when the names are the
 * duplicate's again. Where no stored name tells, nothing moves.
 */
import type { Transaction } from '../platform/db.js';

/** $1 is the duplicate, $2 the target. Whether a name on a page of a place means the holder: a name of that place comes first. */
const means = (holder: '$1' | '$2', name: string, place: string): string =>
  `${holder}::uuid = (SELECT a."agencyId" FROM "AgencyName" a WHERE a."name" = ${name}
    AND (a."divisionCode" IS NULL OR a."divisionCode" = ${place}) ORDER BY a."divisionCode" NULLS LAST LIMIT 1)`;
const placeOf = (notice: string): string =>
  `COALESCE(${notice}."countyCode", ${notice}."prefectureCode", ${notice}."provinceCode")`;
/** A field of the page as its latest revision has it: JSON in text, or a hash where it is long (server/ingest/identity.ts). */
const field = (name: string): string =>
  `(SELECT v."fields"->>'${name}' FROM "Revision" v WHERE v."noticeId" = n."id" ORDER BY v."number" DESC LIMIT 1)`;
const unquoted = (json: string): string => `(CASE WHEN left(${json}, 1) = '"' THEN ${json} END::jsonb #>> '{}')`;
const listed = (json: string): string =>
  `jsonb_array_elements_text(CASE WHEN left(${json}, 1) = '[' THEN ${json} ELSE '[]' END::jsonb) AS l("name")`;

/** Ids are made in the order of time (UUIDv7): what was read from the page was read after the merge, $3. */
const isReadSince = `n."textId" > $3::uuid`;

/** Notices that were read since the merge, whose publisher is the duplicate, and which name the target nowhere. */
const ofDuplicateAlone = `SELECT n."id" FROM "Notice" n WHERE n."agencyId" = $1::uuid AND ${isReadSince}
  AND NOT EXISTS (SELECT 1 FROM "Mention" m WHERE m."noticeId" = n."id" AND m."agencyId" = $2::uuid)
  AND NOT EXISTS (SELECT 1 FROM "NoticeAddressee" d WHERE d."noticeId" = n."id" AND d."agencyId" = $2::uuid)`;

const named = (['Mention', 'NoticeAddressee'] as const).map(
  (table) =>
    `UPDATE "${table}" t SET "agencyId" = $1::uuid FROM "Notice" n
     WHERE n."id" = t."noticeId" AND ${isReadSince} AND t."agencyId" = $2::uuid AND ${means('$1', 't."text"', placeOf('n'))}`,
);
/** A notice lies where its publisher does; without a division it stays where it is. */
const placed = [
  ['provinceCode', `NULLIF(left(g."divisionCode", 2), '10') || '0000'`],
  ['prefectureCode', `NULLIF(left(g."divisionCode", 4) || '00', left(g."divisionCode", 2) || '0000')`],
  ['countyCode', `CASE WHEN g."divisionCode" NOT LIKE '%00' THEN g."divisionCode" END`],
]
  .map(([column, code]) => `"${column}" = CASE WHEN g."divisionCode" IS NULL THEN n."${column}" ELSE ${code} END`)
  .join(', ');

const byName = [
  ...named,
  `UPDATE "DirectiveAddressee" t SET "agencyId" = $1::uuid FROM "Directive" d, "Notice" n
   WHERE d."id" = t."directiveId" AND n."id" = d."noticeId" AND ${isReadSince} AND t."agencyId" = $2::uuid
     AND ${means('$1', 't."text"', placeOf('n'))}
     AND NOT COALESCE(jsonb_exists(d."edits"->'written', 'addressees'), FALSE)`,
  `UPDATE "Notice" n SET "agencyId" = $1::uuid, ${placed} FROM "Agency" g WHERE g."id" = $1::uuid AND n."agencyId" = $2::uuid AND ${isReadSince} AND NOT jsonb_exists(n."corrections", 'agencyId')
     AND ${means('$1', unquoted(field('agencyName')), placeOf('n'))}`,
  `UPDATE "NoticeIssuer" i SET "agencyId" = $1::uuid FROM "Notice" n, LATERAL (SELECT ${field('issuerNames')} AS "names") f
   WHERE n."id" = i."noticeId" AND ${isReadSince} AND i."agencyId" = $2::uuid
     AND EXISTS (SELECT 1 FROM ${listed('f."names"')} WHERE ${means('$1', 'l."name"', placeOf('n'))})
     AND NOT EXISTS (SELECT 1 FROM ${listed('f."names"')} WHERE ${means('$2', 'l."name"', placeOf('n'))})`,
];
const byPublisher = [
  `UPDATE "Directive" d SET "issuerId" = $1::uuid WHERE d."issuerId" = $2::uuid AND d."noticeId" IN (${ofDuplicateAlone})
     AND NOT COALESCE(jsonb_exists(d."edits"->'written', 'issuerId'), FALSE)`,
  `UPDATE "Directive" d SET "speakerAgencyId" = $1::uuid WHERE d."speakerAgencyId" = $2::uuid AND d."noticeId" IN (${ofDuplicateAlone})`,
  // The identity of a meeting names its convener. One of which other pages tell stays.
  `UPDATE "Meeting" m SET "convenerId" = $1::uuid, "identity" = replace(m."identity", $2::text, $1::text)
   WHERE m."convenerId" = $2::uuid
     AND EXISTS (SELECT 1 FROM "NoticeMeeting" t WHERE t."meetingId" = m."id")
     AND NOT EXISTS (SELECT 1 FROM "NoticeMeeting" t WHERE t."meetingId" = m."id" AND t."noticeId" NOT IN (${ofDuplicateAlone}))
     AND NOT EXISTS (SELECT 1 FROM "Meeting" o WHERE o."identity" = replace(m."identity", $2::text, $1::text))`,
];

/** $1, $2 and $3 as text, for each statement uses what it needs of them. */
const given = `WITH _ AS (SELECT $1::text, $2::text, $3::text) `;

export async function giveByName(
  tx: Transaction,
  [duplicate, target]: readonly [string, string],
  mergeId: string,
): Promise<void> {
  for (const statement of [...byName, ...byPublisher])
    await tx.$executeRawUnsafe(
      given + statement.replaceAll(/\$(\d)::uuid/g, '$$$1::text::uuid'),
      duplicate,
      target,
      mergeId,
    );
}
