/** Q6: a page deep in the list, as a mirror reads it. */
import { encodeCursor } from '../../server/graphql/read/cursor.js';
import { noticeOrder } from '../../server/notices/notice.filter.js';
import { plainIds, rowsAsFacts, setCount, type Operation } from './operation.js';

const depthOf = (size: number): number => Math.min(150_000, Math.floor(size * 0.75));
const document = `query Q6($after: String!) {
  notices(first: 20, after: $after) { nodes { id title publishedOn } pageInfo { hasNextPage } }
}`;
const list = 'orderBy: [PUBLISHED_ON_DESC, ROW_ID_DESC], condition: { status: PUBLISHED }';

export const deepPage: Operation = {
  name: 'Q6',
  title: '20 notices from a cursor 150,000 rows deep (three quarters of a smaller database)',
  sets: (query, size) =>
    rowsAsFacts(
      query,
      `SELECT "publishedOn"::text AS day, "id"::text AS id, $1::int AS depth FROM "Notice" WHERE "status" = 'PUBLISHED'
       ORDER BY "publishedOn" DESC, "id" DESC OFFSET $1 LIMIT $2`,
      [depthOf(size), setCount],
    ),
  ours: {
    document,
    variables: ({ day, id }) => ({ after: encodeCursor(noticeOrder(null), [day, id]) }),
    normal: plainIds,
  },
  mercurius: { document, variables: ({ day, id }) => ({ after: Buffer.from(`${day}|${id}`).toString('base64url') }) },
  postgraphile: {
    document: `query Q6($after: Cursor!) {
      notices: allNotices(first: 20, after: $after, ${list}) { nodes { id: rowId title publishedOn } pageInfo { hasNextPage } }
    }`,
    variables: () => ({}),
    prepare: async (sets, ask) => {
      const query = `query ($first: Int!, $offset: Int!) { notices: allNotices(first: $first, offset: $offset, ${list}) { edges { cursor } } }`;
      const answer: any = await ask({ query, variables: { first: sets.length, offset: Number(sets[0]?.depth) } });
      return answer.notices.edges.map(({ cursor }: { cursor: string }) => ({ after: cursor }));
    },
  },
  sql: `SELECT json_build_object('notices', json_build_object(
      'nodes', coalesce(json_agg(json_build_object('id', r."id", 'title', r."title", 'publishedOn', r."publishedOn")
        ORDER BY r.place) FILTER (WHERE r.place <= 20), '[]'),
      'pageInfo', json_build_object('hasNextPage', count(*) > 20))) AS answer
    FROM (SELECT "id", "title", "publishedOn", row_number() OVER (ORDER BY "publishedOn" DESC, "id" DESC) AS place FROM "Notice"
      WHERE "status" = 'PUBLISHED' AND ("publishedOn", "id") < ($1::date, $2::uuid)
      ORDER BY "publishedOn" DESC, "id" DESC LIMIT 21) r`,
};
