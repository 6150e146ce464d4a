/** A notice as a line of JSON that SQL writes: the columns of notices.ts, in their order (tests/exports/lists.int.test.ts compares the two). */
import { quoted, sql, type Sql } from '../../platform/sql.js';
import type { Table } from '../../platform/tables.js';

/** As node-id.ts makes it: a letter and the key, in base64url. */
const idOf = (letter: string, key: Sql): Sql =>
  sql`translate(encode(${quoted(letter)}::bytea || uuid_send(${key}), 'base64'), '+/=', '-_')`;

export const noticeLine = (
  n: Table<'Notice'>,
): Sql => sql`(SELECT row_to_json(r) FROM (SELECT ${idOf('N', n.id)} AS "id", ${n.title},
  ${n.documentNumber}, ${n.indexNumber}, ${n.kind}, ${n.genre},
  (SELECT a."name" FROM "Agency" a WHERE a."id" = ${n.agencyId} AND a."mergedIntoId" IS NULL) AS "agency", ${idOf('A', n.agencyId)} AS "agencyId",
  (SELECT coalesce(array_to_json(array_agg(a."name" ORDER BY l."ordinal")), '[]') FROM "NoticeIssuer" l JOIN "Agency" a ON a."id" = l."agencyId"
    WHERE l."noticeId" = ${n.id}) AS "issuers",
  ${n.themes}, ${n.createdOn}, ${n.publishedOn}, ${n.validity}, ${n.validUntil}, ${n.disclosureMode}, ${n.status}, ${n.revision},
  to_char(${n.contentChangedAt} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "contentChangedAt",
  ${n.siteCode}, ${n.sourceUrl}, ${n.summary}) r)::text`;
