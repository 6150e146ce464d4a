/**
 * Joins two nodes of the same meeting: if the same agency convened both, or if a page completes the
 * evidence.
 */
import { runMoves } from '../platform/moved-rows.js';
import { sql, value, type Sql } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

/**
 * `p` has from and to. Transmissions between joined meetings are moved at both ends; duplicates are
 * dropped.
 */
const joined = (p: Sql): Sql[] => [
  sql`DELETE FROM "NoticeMeeting" m USING ${p} AS p("from", "to") WHERE m."meetingId" = p."from"
     AND EXISTS (SELECT 1 FROM "NoticeMeeting" o WHERE o."noticeId" = m."noticeId" AND o."meetingId" = p."to")`,
  sql`UPDATE "NoticeMeeting" m SET "meetingId" = p."to" FROM ${p} AS p("from", "to") WHERE m."meetingId" = p."from"`,
  sql`UPDATE "Directive" d SET "meetingId" = p."to" FROM ${p} AS p("from", "to") WHERE d."meetingId" = p."from"`,
  sql`WITH p AS (SELECT * FROM ${p} AS p("from", "to")),
     moved AS (
       SELECT t."id", COALESCE(f."to", t."fromId") AS "fromId", COALESCE(g."to", t."toId") AS "toId", t."noticeId",
         f."to" IS NOT NULL OR g."to" IS NOT NULL AS "isMoved"
       FROM "Transmission" t LEFT JOIN p f ON f."from" = t."fromId" LEFT JOIN p g ON g."from" = t."toId"
       WHERE t."fromId" IN (SELECT "from" FROM p UNION SELECT "to" FROM p) OR t."toId" IN (SELECT "from" FROM p UNION SELECT "to" FROM p)
     ), ranked AS (
       SELECT m.*, row_number() OVER (PARTITION BY m."fromId", m."toId", m."noticeId" ORDER BY m."isMoved", m."id") AS "rank" FROM moved m
     )
   DELETE FROM "Transmission" t USING ranked r WHERE t."id" = r."id" AND r."isMoved" AND (r."rank" > 1 OR r."fromId" = r."toId")`,
  sql`WITH p AS (SELECT * FROM ${p} AS p("from", "to"))
   UPDATE "Transmission" t SET "fromId" = COALESCE((SELECT p."to" FROM p WHERE p."from" = t."fromId"), t."fromId"),
     "toId" = COALESCE((SELECT p."to" FROM p WHERE p."from" = t."toId"), t."toId"),
     "toHeldSort" = COALESCE((SELECT m."heldSort" FROM p JOIN "Meeting" m ON m."id" = p."to" WHERE p."from" = t."toId"), t."toHeldSort")
   WHERE t."fromId" IN (SELECT "from" FROM p) OR t."toId" IN (SELECT "from" FROM p)`,
  sql`DELETE FROM "Meeting" m USING ${p} AS p("from", "to") WHERE m."id" = p."from" AND p."to" IS NOT NULL`,
];

/** Joins each meeting of `from` into the one at the same index of `to`. */
export const joinMeetings = (tx: Transaction, from: readonly string[], to: readonly string[]): Promise<void> =>
  runMoves(tx, joined(sql`unnest(${value(from, 'uuid[]')}, ${value(to, 'uuid[]')})`));
