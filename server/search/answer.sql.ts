/**
 * The single statement of a search: hits, selected facets over all hits, and the notices to excerpt
 * from.
 */
import { jsonArray, type Compiler } from '../graphql/read/compile.js';
import type { SelectedField } from '../graphql/read/selection.js';
import { alias, columnOf, listed, sql, type Sql } from '../platform/sql.js';
import { table } from '../platform/tables.js';
import { hitOrder } from './hit-order.js';
import { SearchSql, type SearchRequest } from './search.sql.js';
import { answerRow, shownNotices } from './snippet.sql.js';
import { hitsOf } from './subject.sql.js';
import { synonymEdition } from './synonym.sql.js';

/** The first row has `answer`; the others are notices to excerpt from. */
export function searchAnswer(request: SearchRequest, field: SelectedField, compiler: Compiler): Sql {
  const search = new SearchSql(request, compiler);
  const { types, page } = request;
  const [found, best] = [alias('found'), alias('page')];
  const tables = new Map<'found' | 'page', Sql>();
  let withSnippets = false;
  const answer = compiler.connection(field, {
    rows: (nodes, { withCursors, withNext }) => {
      if (!tables.has('page')) tables.set('page', search.page(best, page.size + (withNext ? 1 : 0)));
      withSnippets ||= nodes.some((node) => node.field.name === 'snippets');
      const hit = hitsOf(types);
      const place = hitOrder.columns.map(({ name }) => columnOf(hit, name));
      const cursor = withCursors ? sql`, json_build_array(${listed(place)}) AS "$cursor"` : sql``;
      const order = listed(place.map((column) => sql`${column} DESC`));
      return jsonArray(
        sql`SELECT ${compiler.columns('SearchHit', hit, nodes)}${cursor} FROM ${best} ${hit} ORDER BY ${order}`,
      );
    },
    // Facets of a notice list, computed over the notices found.
    set: () => {
      const self = table('Notice');
      return {
        self,
        get from() {
          tables.set('found', sql`${found} AS MATERIALIZED (${search.noticeIds()})`);
          return sql`FROM "Notice" ${self} WHERE ${self.id} IN (SELECT f."id" FROM ${found} f)`;
        },
        tally: null,
        count: search.count(),
      };
    },
  });
  const beside = withSnippets && types.has('NOTICE') ? sql` UNION ALL ${shownNotices(best)}` : sql``;
  // An empty page does not show whether there are hits.
  const any = tables.has('page') && page.size > 0 ? sql`EXISTS (SELECT 1 FROM ${best})` : sql`(${search.any()})`;
  const all = [...search.before(), ...tables.values()];
  const before = all.length === 0 ? sql`` : sql`WITH ${listed(all)} `;
  return sql`${before}${answerRow(answer, { any, edition: synonymEdition })}${beside}`;
}
