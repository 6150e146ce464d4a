/** What meetings hold of an agency. One organ held one meeting: what two nodes seemed to hold is the target's. */
import type { Transaction } from '../platform/db.js';
import { byId, byOrdinal, runMoves, type Moves } from '../platform/moved-rows.js';

/** Meetings of the duplicate (from), and those of the target that they turn out to be (to): their identities name the convener. */
const pairs = `SELECT d."id" AS "from", t."id" AS "to" FROM "Meeting" d
  JOIN "Meeting" t ON t."identity" = replace(d."identity", $1::text, $2::text) AND t."id" <> d."id" WHERE d."convenerId" = $1::text::uuid`;
const joinedIds = `SELECT p."from" FROM (${pairs}) p`;
const isRead = `EXISTS (SELECT 1 FROM "Notice" n WHERE n."id" = r."noticeId" AND n."textId"::text = k."before"->>'$text')`;
const ofText = { text: `(SELECT n."textId"::text FROM "Notice" n WHERE n."id" = t."noticeId")` };

/** $1 and $2: from and to. A transmission between two that are joined moves at both ends, and one of several that become the same stays. */
const joined = [
  `DELETE FROM "NoticeMeeting" m USING unnest($1::uuid[], $2::uuid[]) AS p("from", "to") WHERE m."meetingId" = p."from"
     AND EXISTS (SELECT 1 FROM "NoticeMeeting" o WHERE o."noticeId" = m."noticeId" AND o."meetingId" = p."to")`,
  `UPDATE "NoticeMeeting" m SET "meetingId" = p."to" FROM unnest($1::uuid[], $2::uuid[]) AS p("from", "to") WHERE m."meetingId" = p."from"`,
  `UPDATE "Directive" d SET "meetingId" = p."to" FROM unnest($1::uuid[], $2::uuid[]) AS p("from", "to") WHERE d."meetingId" = p."from"`,
  `WITH p AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS p("from", "to")),
     moved AS (
       SELECT t."id", COALESCE(f."to", t."fromId") AS "fromId", COALESCE(g."to", t."toId") AS "toId", t."noticeId",
         f."to" IS NOT NULL OR g."to" IS NOT NULL AS "isMoved"
       FROM "Transmission" t LEFT JOIN p f ON f."from" = t."fromId" LEFT JOIN p g ON g."from" = t."toId"
       WHERE t."fromId" IN (SELECT "from" FROM p UNION SELECT "to" FROM p) OR t."toId" IN (SELECT "from" FROM p UNION SELECT "to" FROM p)
     ), ranked AS (
       SELECT m.*, row_number() OVER (PARTITION BY m."fromId", m."toId", m."noticeId" ORDER BY m."isMoved", m."id") AS "rank" FROM moved m
     )
   DELETE FROM "Transmission" t USING ranked r WHERE t."id" = r."id" AND r."isMoved" AND (r."rank" > 1 OR r."fromId" = r."toId")`,
  `WITH p AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS p("from", "to"))
   UPDATE "Transmission" t SET "fromId" = COALESCE((SELECT p."to" FROM p WHERE p."from" = t."fromId"), t."fromId"),
     "toId" = COALESCE((SELECT p."to" FROM p WHERE p."from" = t."toId"), t."toId"),
     "toHeldSort" = COALESCE((SELECT m."heldSort" FROM p JOIN "Meeting" m ON m."id" = p."to" WHERE p."from" = t."toId"), t."toHeldSort")
   WHERE t."fromId" IN (SELECT "from" FROM p) OR t."toId" IN (SELECT "from" FROM p)`,
  `DELETE FROM "Meeting" m USING unnest($1::uuid[], $2::uuid[]) AS p("from", "to") WHERE m."id" = p."from" AND p."to" IS NOT NULL`,
];

async function join(tx: Transaction, duplicate: string, target: string): Promise<void> {
  const found = await tx.$queryRawUnsafe<{ from: string; to: string }[]>(
    `SELECT p."from"::text, p."to"::text FROM (${pairs}) p`,
    duplicate,
    target,
  );
  if (found.length === 0) return;
  const arrays = [found.map(({ from }) => from), found.map(({ to }) => to)];
  for (const statement of joined) await tx.$executeRawUnsafe(statement, ...arrays);
}

export const meetingMoves: Moves = {
  parts: [
    {
      name: 'Meeting',
      table: 'Meeting',
      key: byId,
      columns: [
        'id',
        'identity',
        'name',
        'ordinal',
        'heldOn',
        'convenerId',
        'chairName',
        'chairTitle',
        'chairAgencyId',
      ],
      where: `t."convenerId" = $1::text::uuid OR t."chairAgencyId" = $1::text::uuid`,
      again: `NOT EXISTS (SELECT 1 FROM "Meeting" o WHERE o."identity" = r."identity")`,
    },
    {
      name: 'NoticeMeeting',
      table: 'NoticeMeeting',
      key: byOrdinal('noticeId'),
      columns: ['noticeId', 'ordinal', 'meetingId', 'span'],
      guards: ofText,
      where: `t."meetingId" IN (${joinedIds})`,
      again: `${isRead} AND EXISTS (SELECT 1 FROM "Meeting" m WHERE m."id" = r."meetingId")`,
    },
    {
      name: 'Directive.meeting',
      table: 'Directive',
      key: byId,
      columns: ['meetingId'],
      where: `t."meetingId" IN (${joinedIds})`,
    },
    {
      name: 'Transmission',
      table: 'Transmission',
      key: byId,
      columns: ['id', 'fromId', 'toId', 'noticeId', 'span', 'toHeldSort'],
      guards: ofText,
      where: `t."fromId" IN (${joinedIds}) OR t."toId" IN (${joinedIds})`,
      again: `${isRead} AND EXISTS (SELECT 1 FROM "Meeting" m WHERE m."id" = r."fromId") AND EXISTS (SELECT 1 FROM "Meeting" m WHERE m."id" = r."toId")`,
    },
  ],
  move: async (tx, duplicate, target) => {
    await join(tx, duplicate, target);
    await runMoves(
      tx,
      [
        `UPDATE "Meeting" SET "chairAgencyId" = $2::text::uuid WHERE "chairAgencyId" = $1::text::uuid`,
        `UPDATE "Meeting" SET "convenerId" = $2::text::uuid, "identity" = replace("identity", $1::text, $2::text) WHERE "convenerId" = $1::text::uuid`,
      ],
      [duplicate, target],
    );
  },
};
