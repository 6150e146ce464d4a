/** Q5: an agency with two levels below it, and their numbers of notices. */
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { plainIds, rowsAsFacts, setCount, type Operation } from './operation.js';

const node = (children: string): string => `id name notices { totalCount } ${children}`;
const below = (nodes: string): string => `children(first: 100) { nodes { ${nodes} } }`;
const document = `query Q5($agency: ID!) { agency(by: { id: $agency }) { ${node(below(node(below(node('')))))} } }`;

const theirNode = (children: string): string =>
  `id: rowId name notices: noticesByAgencyId(condition: { status: PUBLISHED }) { totalCount } ${children}`;
const theirBelow = (nodes: string): string =>
  `children: agenciesByParentId(first: 100, orderBy: [NAME_ASC, ROW_ID_ASC]) { nodes { ${nodes} } }`;

const row = (self: string, children: string): string =>
  `${self}."id", ${self}."name", json_build_object('totalCount', coalesce((SELECT n."count" FROM "NoticeTally" n
    WHERE n."scope" = ${self}."id" AND n."dimension" = 'TOTAL'), 0)) AS notices ${children}`;
const rowsBelow = (self: string, parent: string, children: string): string =>
  `, json_build_object('nodes', (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${row(self, children)} FROM "Agency" ${self}
    WHERE ${self}."parentId" = ${parent}."id" ORDER BY ${self}."name", ${self}."id" LIMIT 100) r)) AS children`;

export const agencyTree: Operation = {
  name: 'Q5',
  title: 'an agency tree three deep with notice counts',
  sets: (query) =>
    rowsAsFacts(
      query,
      `SELECT a."id"::text AS agency FROM "Agency" a LEFT JOIN "Agency" p ON p."id" = a."parentId"
       WHERE p."id" IS NULL OR p."parentId" IS NULL ORDER BY md5(a."id"::text) LIMIT $1`,
      [setCount],
    ),
  ours: {
    document,
    variables: ({ agency }) => ({ agency: encodeNodeId('Agency', String(agency)) }),
    normal: plainIds,
  },
  mercurius: { document, variables: ({ agency }) => ({ agency }) },
  postgraphile: {
    document: `query Q5($agency: UUID!) { agency: agencyByRowId(rowId: $agency) { ${theirNode(theirBelow(theirNode(theirBelow(theirNode('')))))} } }`,
    variables: ({ agency }) => ({ agency }),
  },
  sql: `SELECT json_build_object('agency', (SELECT row_to_json(r) FROM (SELECT ${row('a', rowsBelow('b', 'a', rowsBelow('c', 'b', '')))}
    FROM "Agency" a WHERE a."id" = $1::uuid) r)) AS answer`,
};
