/**
 * Mercurius with JIT over DataLoader and pg: the part of our schema that the operations use,
 * resolved as a careful author would: batched by level, named statements, grouped counts, keyset
 * pages. Ids and cursors are plain.
 */
import DataLoader from 'dataloader';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, idleTimeoutMillis: 300_000 });
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

const schema = `
  type Query {
    notice(by: NoticeKey!): Notice
    notices(first: Int, after: String, filter: NoticeFilter): NoticeConnection!
    agency(by: AgencyKey!): Agency
  }
  input NoticeKey { indexNumber: String! }
  input AgencyKey { id: ID! }
  input NoticeFilter { division: String }
  type Notice {
    id: ID! title: String! indexNumber: String publishedOn: String! createdOn: String kind: String! validity: String!
    agency: Agency! directives(first: Int = 20): DirectiveConnection!
  }
  type Directive { id: ID! marker: String text: String! strength: String! }
  type Agency {
    id: ID! name: String! kind: String! parent: Agency
    children(first: Int = 20): AgencyConnection! notices(first: Int = 20): NoticeConnection!
  }
  type NoticeConnection { nodes: [Notice!]! totalCount: Int! pageInfo: PageInfo! }
  type DirectiveConnection { nodes: [Directive!]! totalCount: Int! }
  type AgencyConnection { nodes: [Agency!]! }
  type PageInfo { hasNextPage: Boolean! }
`;

const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const notice = `n."id", n."title", n."indexNumber", n."publishedOn", n."createdOn", n."kind", n."validity", n."agencyId"`;
const agency = `a."id", a."name", a."kind", a."parentId"`;
const sql = {
  noticeByIndexNumber: `SELECT ${notice} FROM "Notice" n WHERE n."indexNumber" = $1 AND n."status" = 'PUBLISHED' LIMIT 1`,
  noticesOfPlace: `SELECT ${notice} FROM "Notice" n WHERE n."prefectureCode" = $1 AND n."status" = 'PUBLISHED'
    ORDER BY n."publishedOn" DESC, n."id" DESC LIMIT $2`,
  noticesAfter: `SELECT ${notice} FROM "Notice" n WHERE (n."publishedOn", n."id") < ($1, $2) AND n."status" = 'PUBLISHED'
    ORDER BY n."publishedOn" DESC, n."id" DESC LIMIT $3`,
  agencies: `SELECT ${agency} FROM "Agency" a WHERE a."id" = ANY($1)`,
  agenciesBelow: `SELECT ${agency} FROM "Agency" a WHERE a."parentId" = ANY($1) ORDER BY a."name", a."id"`,
  noticesOfAgencies: `SELECT k.id AS key, n.* FROM unnest($1::uuid[]) AS k(id), LATERAL (SELECT ${notice} FROM "Notice" n
    WHERE n."agencyId" = k.id AND n."status" = 'PUBLISHED' ORDER BY n."publishedOn" DESC, n."id" DESC LIMIT $2) n`,
  noticeCounts: `SELECT "agencyId" AS key, count(*)::int AS count FROM "Notice"
    WHERE "agencyId" = ANY($1) AND "status" = 'PUBLISHED' GROUP BY 1`,
  directivesOfNotices: `SELECT k.id AS key, d.* FROM unnest($1::uuid[]) AS k(id), LATERAL (SELECT d."id", d."marker", d."text",
    d."strength" FROM "Directive" d WHERE d."noticeId" = k.id AND d."review" <> 'REJECTED' ORDER BY d."ordinal" LIMIT $2) d`,
  directiveCounts: `SELECT "noticeId" AS key, count(*)::int AS count FROM "Directive"
    WHERE "noticeId" = ANY($1) AND "review" <> 'REJECTED' GROUP BY 1`,
};

/** Loaders of one request, created lazily. */
function createLoaders() {
  const made = new Map();
  const loader = (name, batch) => {
    if (!made.has(name)) made.set(name, new DataLoader(batch));
    return made.get(name);
  };
  const oneBy = (name) =>
    loader(name, async (ids) => {
      const byId = new Map((await rows(name, sql[name], [ids])).map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  const manyBy = (name, key, ...more) =>
    loader(`${name} ${more.join()}`, async (ids) => {
      const groups = new Map(ids.map((id) => [id, []]));
      for (const row of await rows(name, sql[name], [ids, ...more])) groups.get(row[key])?.push(row);
      return ids.map((id) => groups.get(id) ?? []);
    });
  const countBy = (name) =>
    loader(name, async (ids) => {
      const counts = new Map((await rows(name, sql[name], [ids])).map(({ key, count }) => [key, count]));
      return ids.map((id) => counts.get(id) ?? 0);
    });
  return { oneBy, manyBy, countBy };
}

const noticePage = (found, first) => ({
  nodes: found.slice(0, first),
  pageInfo: { hasNextPage: found.length > first },
});

const resolvers = {
  Query: {
    notice: async (_root, { by }) =>
      (await rows('noticeByIndexNumber', sql.noticeByIndexNumber, [by.indexNumber]))[0] ?? null,
    agency: (_root, { by }, { oneBy }) => oneBy('agencies').load(by.id),
    notices: async (_root, { first = 20, after, filter }) => {
      if (filter?.division)
        return noticePage(await rows('noticesOfPlace', sql.noticesOfPlace, [filter.division, first + 1]), first);
      const [day, id] = Buffer.from(after, 'base64url').toString('utf8').split('|');
      return noticePage(await rows('noticesAfter', sql.noticesAfter, [day, id, first + 1]), first);
    },
  },
  Notice: {
    agency: ({ agencyId }, _args, { oneBy }) => oneBy('agencies').load(agencyId),
    directives: ({ id }, { first }) => ({ noticeId: id, first }),
  },
  DirectiveConnection: {
    nodes: ({ noticeId, first }, _args, { manyBy }) => manyBy('directivesOfNotices', 'key', first).load(noticeId),
    totalCount: ({ noticeId }, _args, { countBy }) => countBy('directiveCounts').load(noticeId),
  },
  Agency: {
    parent: ({ parentId }, _args, { oneBy }) => (parentId === null ? null : oneBy('agencies').load(parentId)),
    children: async ({ id }, { first }, { manyBy }) => ({
      nodes: (await manyBy('agenciesBelow', 'parentId').load(id)).slice(0, first),
    }),
    notices: ({ id }, { first }) => ({ agencyId: id, first }),
  },
  NoticeConnection: {
    nodes: ({ nodes, agencyId, first }, _args, { manyBy }) =>
      nodes ?? manyBy('noticesOfAgencies', 'key', first).load(agencyId),
    totalCount: ({ agencyId }, _args, { countBy }) => countBy('noticeCounts').load(agencyId),
  },
};

const app = Fastify();
app.register(mercurius, { schema, resolvers, jit: 1, graphiql: false, context: createLoaders });
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('ready');
