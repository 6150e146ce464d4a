/**
 * PostGraphile 5 over the same tables, configured for production by its documentation: the amber
 * preset, no watching, no GraphiQL, no explain, prepared statements on a pool of the same size.
 * Runs on Node 22.
 */
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { lambda } from 'postgraphile/grafast';
import { extendSchema, jsonPgSmartTags } from 'postgraphile/utils';
import { snippetsOf } from './_generated/snippets.mjs';

/** By default it only offers conditions on indexed columns. */
const filterable = { tags: { behavior: ['+attribute:filterBy'] } };
const tags = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      Notice: { attribute: { status: filterable } },
      Directive: { attribute: { review: filterable, ordinal: { tags: { behavior: ['+attribute:orderBy'] } } } },
      Agency: { attribute: { name: { tags: { behavior: ['+attribute:orderBy'] } } } },
    },
  },
});

/** Our server's excerpts: PostgreSQL's own would differ. */
const snippets = extendSchema({
  typeDefs: 'extend type Notice { snippets(terms: [String!]!): JSON! }',
  objects: {
    Notice: {
      plans: {
        snippets(notice, { $terms: terms }) {
          const text = notice.singleRelation('noticeTextByMyTextId');
          const body = ['body', 'bodyStart', 'bodyEnd'].map((name) => text.get(name));
          const columns = ['title', 'indexNumber', 'documentNumber'];
          return lambda([terms, ...columns.map((name) => notice.get(name)), ...body], ([wanted, ...texts]) =>
            snippetsOf(
              [...columns.map((name, i) => [name, texts[i]]), ['body', ...texts.slice(columns.length)]],
              wanted,
            ),
          );
        },
      },
    },
  },
});

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [tags, snippets],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['public', 'bench'],
      poolConfig: { max: 10, idleTimeoutMillis: 300_000 },
    }),
  ],
  grafserv: { watch: false, graphiql: false, websockets: false },
  grafast: { explain: false },
};

const instance = postgraphile(preset);
const serv = instance.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
await serv.ready();
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log('ready');
});
