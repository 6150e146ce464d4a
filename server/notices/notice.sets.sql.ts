/** Sets of ids by which notices are filtered. */
import { sql, type Sql } from '../platform/sql.js';

export const agencySubtree = (id: Sql): Sql =>
  sql`(WITH RECURSIVE below("id") AS (
    SELECT ${id} UNION SELECT a."id" FROM below JOIN "Agency" a ON a."parentId" = below."id"
  ) SELECT "id" FROM below)`;

export const mentionsOf = (agency: Sql): Sql =>
  sql`SELECT m."noticeId" AS "id" FROM "Mention" m WHERE m."agencyId" = ${agency}`;

export const reportsOf = (meeting: Sql): Sql =>
  sql`SELECT m."noticeId" AS "id" FROM "NoticeMeeting" m WHERE m."meetingId" = ${meeting}`;
