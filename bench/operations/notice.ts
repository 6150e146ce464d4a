/** Q1: a notice by its index number. */
import { plainIds, rowsAsFacts, setCount, type Operation } from './operation.js';

const fields = 'title indexNumber publishedOn createdOn kind validity';
const document = `query Q1($indexNumber: String!) {
  notice(by: { indexNumber: $indexNumber }) {
    id ${fields}
    agency { id name kind }
    directives(first: 20) { nodes { id marker text strength } }
  }
}`;

export const noticeByIndexNumber: Operation = {
  name: 'Q1',
  title: 'a notice by index number, with agency and directives',
  sets: (query) =>
    rowsAsFacts(
      query,
      `SELECT "indexNumber" FROM "Notice" WHERE "status" = 'PUBLISHED' ORDER BY md5("id"::text) LIMIT $1`,
      [setCount],
    ),
  ours: { document, variables: ({ indexNumber }) => ({ indexNumber }), normal: plainIds },
  mercurius: { document, variables: ({ indexNumber }) => ({ indexNumber }) },
  postgraphile: {
    document: `query Q1($indexNumber: String!) {
      notices: allNotices(condition: { indexNumber: $indexNumber, status: PUBLISHED }, first: 2) {
        nodes {
          id: rowId ${fields}
          agency: agencyByAgencyId { id: rowId name kind }
          directives: directivesByNoticeId(first: 20, orderBy: [ORDINAL_ASC], condition: { review: EXTRACTED }) {
            nodes { id: rowId marker text strength }
          }
        }
      }
    }`,
    variables: ({ indexNumber }) => ({ indexNumber }),
    normal: ({ notices }) => ({ notice: notices.nodes[0] ?? null }),
  },
  sql: `SELECT json_build_object('notice', json_build_object('id', n."id", 'title', n."title", 'indexNumber', n."indexNumber",
      'publishedOn', n."publishedOn", 'createdOn', n."createdOn", 'kind', n."kind", 'validity', n."validity",
      'agency', json_build_object('id', a."id", 'name', a."name", 'kind', a."kind"),
      'directives', json_build_object('nodes', (SELECT coalesce(json_agg(d), '[]') FROM (
        SELECT "id", "marker", "text", "strength" FROM "Directive" WHERE "noticeId" = n."id" AND "review" <> 'REJECTED'
        ORDER BY "ordinal" LIMIT 20) d)))) AS answer
    FROM "Notice" n JOIN "Agency" a ON a."id" = n."agencyId"
    WHERE n."indexNumber" = $1 AND n."status" = 'PUBLISHED' LIMIT 1`,
};
