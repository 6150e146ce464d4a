/** References of notices and their parts to an agency, moved by a merge. */
import { byId, byOrdinal, runMoves, type Merged, type Moves } from '../platform/moved-rows.js';
import { sql, type Sql } from '../platform/sql.js';

/**
 * Name of the publisher on the page in the latest revision: JSON as text
 * (server/ingest/identity.ts). Not used if staff corrected the publisher.
 */
const publisherName = sql`(SELECT v."fields"->>'agencyName' FROM "Revision" v WHERE v."noticeId" = t."id" AND NOT jsonb_exists(t."corrections", 'agencyId') ORDER BY v."number" DESC LIMIT 1)`;
const textOf = (noticeId: Sql): Sql => sql`(SELECT n."textId"::text FROM "Notice" n WHERE n."id" = ${noticeId})`;

/** Notices of both may change their division: to that of the target after the merge. */
const movesPlace = ({
  duplicate,
  target,
}: Merged): Sql => sql`t."agencyId" IN (${duplicate}, ${target}) AND COALESCE(t."countyCode", t."prefectureCode", t."provinceCode")
  IS DISTINCT FROM (SELECT COALESCE(b."divisionCode", a."divisionCode") FROM "Agency" a, "Agency" b
    WHERE a."id" = ${duplicate} AND b."id" = ${target})`;

const issuers = ({ duplicate, target }: Merged): Sql[] => [
  sql`DELETE FROM "NoticeIssuer" d WHERE d."agencyId" = ${duplicate}
     AND EXISTS (SELECT 1 FROM "NoticeIssuer" t WHERE t."noticeId" = d."noticeId" AND t."agencyId" = ${target})`,
  sql`UPDATE "NoticeIssuer" SET "agencyId" = ${target} WHERE "agencyId" = ${duplicate}`,
];

export const noticeMoves: Moves = {
  parts: [
    {
      name: 'Notice',
      table: 'Notice',
      key: byId,
      columns: ['agencyId', 'corrections', 'provinceCode', 'prefectureCode', 'countyCode'],
      guards: { publisher: publisherName },
      documents: ['corrections'],
      where: (of) => sql`t."agencyId" = ${of.duplicate} OR (${movesPlace(of)})`,
    },
    {
      name: 'NoticeIssuer',
      table: 'NoticeIssuer',
      key: byOrdinal('noticeId'),
      columns: ['noticeId', 'ordinal', 'agencyId'],
      guards: { text: textOf(sql`t."noticeId"`) },
      where: ({ duplicate }) => sql`t."agencyId" = ${duplicate}`,
      again: sql`EXISTS (SELECT 1 FROM "Notice" n WHERE n."id" = r."noticeId" AND n."textId"::text = k."before"->>'$text')`,
    },
    ...(['NoticeAddressee', 'Mention'] as const).map((table) => ({
      name: table,
      table,
      key: byOrdinal('noticeId'),
      columns: ['agencyId'],
      guards: { text: sql`t."text"` },
      where: ({ duplicate }: Merged) => sql`t."agencyId" = ${duplicate}`,
    })),
  ],
  move: (tx, of) => {
    const { duplicate, target, duplicateText, targetText } = of;
    return runMoves(tx, [
      // A correction of the publisher has the same id as the column.
      sql`UPDATE "Notice" SET "agencyId" = ${target}, "corrections" = replace("corrections"::text, ${duplicateText}, ${targetText})::jsonb WHERE "agencyId" = ${duplicate}`,
      ...issuers(of),
      sql`UPDATE "NoticeAddressee" SET "agencyId" = ${target} WHERE "agencyId" = ${duplicate}`,
      sql`UPDATE "Mention" SET "agencyId" = ${target} WHERE "agencyId" = ${duplicate}`,
    ]);
  },
};
