/**
 * References of meetings to an agency, moved by a merge. Meetings that both nodes convened are
 * joined.
 */
import { byId, byOrdinal, runMoves, type Merged, type Moves } from '../platform/moved-rows.js';
import { query } from '../platform/run-sql.js';
import { sql, type Sql } from '../platform/sql.js';
import { joinMeetings } from './meeting.joins.store.js';
import type { Transaction } from '../platform/statement.js';

/**
 * Meetings of the duplicate (from) and the equal ones of the target (to): their identities include
 * the convener.
 */
const pairs = ({
  duplicate,
  duplicateText,
  targetText,
}: Merged): Sql => sql`SELECT d."id" AS "from", t."id" AS "to" FROM "Meeting" d
  JOIN "Meeting" t ON t."identity" = replace(d."identity", ${duplicateText}, ${targetText}) AND t."id" <> d."id" WHERE d."convenerId" = ${duplicate}`;
const joinedIds = (of: Merged): Sql => sql`SELECT p."from" FROM (${pairs(of)}) p`;
const isRead = sql`EXISTS (SELECT 1 FROM "Notice" n WHERE n."id" = r."noticeId" AND n."textId"::text = k."before"->>'$text')`;
const ofText = { text: sql`(SELECT n."textId"::text FROM "Notice" n WHERE n."id" = t."noticeId")` };

async function join(tx: Transaction, of: Merged): Promise<void> {
  const found = await query<{ from: string; to: string }>(
    tx,
    sql`SELECT p."from"::text, p."to"::text FROM (${pairs(of)}) p`,
  );
  if (found.length === 0) return;
  await joinMeetings(
    tx,
    found.map(({ from }) => from),
    found.map(({ to }) => to),
  );
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
      where: ({ duplicate }) => sql`t."convenerId" = ${duplicate} OR t."chairAgencyId" = ${duplicate}`,
      again: sql`NOT EXISTS (SELECT 1 FROM "Meeting" o WHERE o."identity" = r."identity")`,
    },
    {
      name: 'NoticeMeeting',
      table: 'NoticeMeeting',
      key: byOrdinal('noticeId'),
      columns: ['noticeId', 'ordinal', 'meetingId', 'span'],
      guards: ofText,
      where: (of) => sql`t."meetingId" IN (${joinedIds(of)})`,
      again: sql`${isRead} AND EXISTS (SELECT 1 FROM "Meeting" m WHERE m."id" = r."meetingId")`,
    },
    {
      name: 'Directive.meeting',
      table: 'Directive',
      key: byId,
      columns: ['meetingId'],
      where: (of) => sql`t."meetingId" IN (${joinedIds(of)})`,
    },
    {
      name: 'Transmission',
      table: 'Transmission',
      key: byId,
      columns: ['id', 'fromId', 'toId', 'noticeId', 'span', 'toHeldSort'],
      guards: ofText,
      where: (of) => sql`t."fromId" IN (${joinedIds(of)}) OR t."toId" IN (${joinedIds(of)})`,
      again: sql`${isRead} AND EXISTS (SELECT 1 FROM "Meeting" m WHERE m."id" = r."fromId") AND EXISTS (SELECT 1 FROM "Meeting" m WHERE m."id" = r."toId")`,
    },
  ],
  move: async (tx, of) => {
    const { duplicate, target, duplicateText, targetText } = of;
    await join(tx, of);
    await runMoves(tx, [
      sql`UPDATE "Meeting" SET "chairAgencyId" = ${target} WHERE "chairAgencyId" = ${duplicate}`,
      sql`UPDATE "Meeting" SET "convenerId" = ${target}, "identity" = replace("identity", ${duplicateText}, ${targetText}) WHERE "convenerId" = ${duplicate}`,
    ]);
  },
};
