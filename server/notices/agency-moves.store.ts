/** What notices and their parts hold of an agency. */
import { byId, byOrdinal, runMoves, type Moves } from '../platform/moved-rows.js';

/**
 * The name of the publisher on the page, as the latest revision has it: JSON in text (server/ingest/identity.ts). Where staff
 * corrected the publisher, the page's name says nothing.
 */
const publisherName = `(SELECT v."fields"->>'agencyName' FROM "Revision" v WHERE v."noticeId" = t."id" AND NOT jsonb_exists(t."corrections", 'agencyId') ORDER BY v."number" DESC LIMIT 1)`;
const textOf = (noticeId: string): string => `(SELECT n."textId"::text FROM "Notice" n WHERE n."id" = ${noticeId})`;

/** Notices of both may come to lie at another place: that which the target has in the end. */
const movesPlace = `t."agencyId" IN ($1::text::uuid, $2::text::uuid) AND COALESCE(t."countyCode", t."prefectureCode", t."provinceCode")
  IS DISTINCT FROM (SELECT COALESCE(b."divisionCode", a."divisionCode") FROM "Agency" a, "Agency" b
    WHERE a."id" = $1::text::uuid AND b."id" = $2::text::uuid)`;

const issuers = [
  `DELETE FROM "NoticeIssuer" d WHERE d."agencyId" = $1::text::uuid
     AND EXISTS (SELECT 1 FROM "NoticeIssuer" t WHERE t."noticeId" = d."noticeId" AND t."agencyId" = $2::text::uuid)`,
  `UPDATE "NoticeIssuer" SET "agencyId" = $2::text::uuid WHERE "agencyId" = $1::text::uuid`,
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
      where: `t."agencyId" = $1::text::uuid OR (${movesPlace})`,
    },
    {
      name: 'NoticeIssuer',
      table: 'NoticeIssuer',
      key: byOrdinal('noticeId'),
      columns: ['noticeId', 'ordinal', 'agencyId'],
      guards: { text: textOf('t."noticeId"') },
      where: `t."agencyId" = $1::text::uuid`,
      again: `EXISTS (SELECT 1 FROM "Notice" n WHERE n."id" = r."noticeId" AND n."textId"::text = k."before"->>'$text')`,
    },
    ...(['NoticeAddressee', 'Mention'] as const).map((table) => ({
      name: table,
      table,
      key: byOrdinal('noticeId'),
      columns: ['agencyId'],
      guards: { text: `t."text"` },
      where: `t."agencyId" = $1::text::uuid`,
    })),
  ],
  move: (tx, duplicate, target) =>
    runMoves(
      tx,
      [
        // A correction of the publisher holds the same id as the column.
        `UPDATE "Notice" SET "agencyId" = $2::text::uuid, "corrections" = replace("corrections"::text, $1::text, $2::text)::jsonb WHERE "agencyId" = $1::text::uuid`,
        ...issuers,
        `UPDATE "NoticeAddressee" SET "agencyId" = $2::text::uuid WHERE "agencyId" = $1::text::uuid`,
        `UPDATE "Mention" SET "agencyId" = $2::text::uuid WHERE "agencyId" = $1::text::uuid`,
      ],
      [duplicate, target],
    ),
};
