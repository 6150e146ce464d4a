/** Q2: latest notices of an agency. */
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { plainIds, rowsAsFacts, setCount, type Operation } from './operation.js';

const document = `query Q2($agency: ID!) {
  agency(by: { id: $agency }) {
    id name
    notices(first: 20) { nodes { id title publishedOn directives { totalCount } } }
  }
}`;

export const latestOfAgency: Operation = {
  name: 'Q2',
  title: 'the latest 20 of an agency, each with its count of directives',
  sets: (query) =>
    rowsAsFacts(
      query,
      `SELECT "agencyId"::text AS agency FROM "Notice" GROUP BY 1 ORDER BY count(*) >= 20 DESC, md5("agencyId"::text) LIMIT $1`,
      [setCount],
    ),
  ours: {
    document,
    variables: ({ agency }) => ({ agency: encodeNodeId('Agency', String(agency)) }),
    normal: plainIds,
  },
  mercurius: { document, variables: ({ agency }) => ({ agency }) },
  postgraphile: {
    document: `query Q2($agency: UUID!) {
      agency: agencyByRowId(rowId: $agency) {
        id: rowId name
        notices: noticesByAgencyId(first: 20, orderBy: [PUBLISHED_ON_DESC, ROW_ID_DESC], condition: { status: PUBLISHED }) {
          nodes {
            id: rowId title publishedOn
            directives: directivesByNoticeId(condition: { review: EXTRACTED }) { totalCount }
          }
        }
      }
    }`,
    variables: ({ agency }) => ({ agency }),
  },
  sql: `SELECT json_build_object('agency', json_build_object('id', a."id", 'name', a."name",
      'notices', json_build_object('nodes', (SELECT coalesce(json_agg(n), '[]') FROM (
        SELECT "id", "title", "publishedOn", json_build_object('totalCount', (SELECT count(*) FROM "Directive" d
          WHERE d."noticeId" = m."id" AND d."review" <> 'REJECTED')) AS directives
        FROM "Notice" m WHERE m."agencyId" = a."id" AND m."status" = 'PUBLISHED'
        ORDER BY m."publishedOn" DESC, m."id" DESC LIMIT 20) n)))) AS answer
    FROM "Agency" a WHERE a."id" = $1::uuid`,
};
