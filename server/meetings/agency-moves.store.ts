/** What meetings hold of an agency. One organ held one meeting: what two nodes seemed to hold is the target's. */
import type { Transaction } from '../platform/db.js';
import { byId, byOrdinal, runMoves, type Moves } from '../platform/moved-rows.js';
import { joinMeetings } from './meeting.joins.store.js';

/** Meetings of the duplicate (from), and those of the target that they turn out to be (to): their identities name the convener. */
const pairs = `SELECT d."id" AS "from", t."id" AS "to" FROM "Meeting" d
  JOIN "Meeting" t ON t."identity" = replace(d."identity", $1::text, $2::text) AND t."id" <> d."id" WHERE d."convenerId" = $1::text::uuid`;
const joinedIds = `SELECT p."from" FROM (${pairs}) p`;
const isRead = `EXISTS (SELECT 1 FROM "Notice" n WHERE n."id" = r."noticeId" AND n."textId"::text = k."before"->>'$text')`;
const ofText = { text: `(SELECT n."textId"::text FROM "Notice" n WHERE n."id" = t."noticeId")` };

async function join(tx: Transaction, duplicate: string, target: string): Promise<void> {
  const found = await tx.$queryRawUnsafe<{ from: string; to: string }[]>(
    `SELECT p."from"::text, p."to"::text FROM (${pairs}) p`,
    duplicate,
    target,
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
