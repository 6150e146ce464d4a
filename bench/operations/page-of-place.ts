/** Q3: a page of a place, with all fields of a list. */
import { plainIds, rowsAsFacts, setCount, type Operation } from './operation.js';

const document = `query Q3($division: String!) {
  notices(first: 50, filter: { division: $division }) {
    nodes {
      id title publishedOn
      agency { id name parent { id name } }
      directives(first: 5) { nodes { id text strength } }
    }
  }
}`;

export const pageOfPlace: Operation = {
  name: 'Q3',
  title: "a page of 50 notices, each with agency, the agency's parent and five directives",
  sets: (query) =>
    rowsAsFacts(
      query,
      `SELECT trim("prefectureCode") AS division FROM "Notice" WHERE "prefectureCode" IS NOT NULL
       GROUP BY 1 ORDER BY count(*) >= 60 DESC, md5(trim("prefectureCode")) LIMIT $1`,
      [setCount],
    ),
  ours: {
    document,
    variables: ({ division }) => ({ division: String(division).slice(0, 4) }),
    normal: plainIds,
  },
  mercurius: { document, variables: ({ division }) => ({ division }) },
  postgraphile: {
    document: `query Q3($division: String!) {
      notices: allNotices(
        first: 50, orderBy: [PUBLISHED_ON_DESC, ROW_ID_DESC], condition: { prefectureCode: $division, status: PUBLISHED }
      ) {
        nodes {
          id: rowId title publishedOn
          agency: agencyByAgencyId { id: rowId name parent: agencyByParentId { id: rowId name } }
          directives: directivesByNoticeId(first: 5, orderBy: [ORDINAL_ASC], condition: { review: EXTRACTED }) {
            nodes { id: rowId text strength }
          }
        }
      }
    }`,
    variables: ({ division }) => ({ division }),
  },
  sql: `SELECT json_build_object('notices', json_build_object('nodes', (SELECT coalesce(json_agg(n), '[]') FROM (
      SELECT m."id", m."title", m."publishedOn",
        json_build_object('id', a."id", 'name', a."name", 'parent', CASE WHEN p."id" IS NOT NULL THEN
          json_build_object('id', p."id", 'name', p."name") END) AS agency,
        json_build_object('nodes', (SELECT coalesce(json_agg(d), '[]') FROM (
          SELECT "id", "text", "strength" FROM "Directive" WHERE "noticeId" = m."id" AND "review" <> 'REJECTED'
          ORDER BY "ordinal" LIMIT 5) d)) AS directives
      FROM "Notice" m JOIN "Agency" a ON a."id" = m."agencyId" LEFT JOIN "Agency" p ON p."id" = a."parentId"
      WHERE m."prefectureCode" = $1::bpchar AND m."status" = 'PUBLISHED'
      ORDER BY m."publishedOn" DESC, m."id" DESC LIMIT 50) n))) AS answer`,
};
