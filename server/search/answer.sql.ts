/** The one statement of a search: its hits, what is counted over all of them where that is selected, and the texts to quote from. */
import { isObjectType, type GraphQLSchema } from 'graphql';
import { keyOf, type Compiler } from '../graphql/read/compile.js';
import { rowsKey } from '../graphql/read/paging.js';
import type { SelectedField } from '../graphql/read/selection.js';
import { sourceOf } from '../graphql/read/source.js';
import { quoteText } from '../graphql/read/sql.js';
import { hitOrder, SearchSql, type SearchRequest } from './search.sql.js';
import { shownBodies } from './snippet.sql.js';

const hitColumns = new Set(['rank', 'type', 'subjectId', 'publishedOn']);

/** One row has `answer`; each other one is a body to quote from: `of` which notice, `text`, `start` and `end` of the text proper. */
export function searchAnswer(
  request: SearchRequest,
  { field, schema }: { readonly field: SelectedField; readonly schema: GraphQLSchema },
  compiler: Compiler,
): string {
  const search = new SearchSql(request, compiler);
  const selected = compiler.selected(field);
  const isRows = ({ field: { name } }: SelectedField): boolean => name === 'edges' || name === 'nodes';
  const withRows = selected.some(({ field: { name } }) => ['edges', 'nodes', 'pageInfo'].includes(name));
  const withFacets = selected.some(({ field: { name } }) => name === 'facets');
  const tables = [
    ...(withRows ? [search.page()] : []),
    ...(withFacets ? [`found AS MATERIALIZED (${search.noticeIds()})`] : []),
  ];
  const parts = selected.flatMap((part): [string, string][] => {
    if (isRows(part)) return [[keyOf(part.key), hitRows(compiler.nodesOf(part), compiler)]];
    if (part.field.name === 'totalCount') return [[keyOf(part.key), `(${search.count()})`]];
    return part.field.name === 'facets' ? [[keyOf(part.key), facets(part, schema, compiler)]] : [];
  });
  if (withRows) {
    const rows = selected.find(isRows);
    if (!rows) parts.push([keyOf(''), hitRows([], compiler)]);
    parts.push([rowsKey, quoteText(keyOf(rows?.key ?? ''))]);
  }
  const answer = `json_build_object(${parts.map(([key, value]) => `${quoteText(key)}, ${value}`).join(', ')})`;
  const withSnippets = selected
    .filter(isRows)
    .some((part) => compiler.nodesOf(part).some((hit) => hit.field.name === 'snippets'));
  const first = `SELECT ${answer} AS "answer", NULL::text AS "of", NULL::text AS "text", NULL::int AS "start", NULL::int AS "end"`;
  const beside = withSnippets ? ` UNION ALL ${shownBodies('page')}` : '';
  return `${tables.length === 0 ? '' : `WITH ${tables.join(',\n')} `}${first}${beside}`;
}

function hitRows(fields: readonly SelectedField[], compiler: Compiler): string {
  const self = compiler.alias();
  const columns = compiler.columns(hitColumns, self, fields);
  const cursor = hitOrder.columns.map(({ name }) => `${self}."${name}"`);
  const order = cursor.map((column) => `${column} DESC`).join(', ');
  return `(SELECT coalesce(json_agg(r), '[]'::json) FROM (SELECT ${columns}, ${self}."type",
    ${self}."subjectId", json_build_array(${cursor.join(', ')}) AS "$cursor" FROM page ${self} ORDER BY ${order}) r)`;
}

/** As a list of notices counts them, over those that were found. */
function facets(part: SelectedField, schema: GraphQLSchema, compiler: Compiler): string {
  const notices = schema.getType('NoticeConnection');
  const field = isObjectType(notices) ? notices.getFields()['facets'] : undefined;
  const source = field && sourceOf(field);
  if (!source || !('overSet' in source)) throw new Error('a list of notices has no facets');
  const self = compiler.alias();
  const from = `FROM "Notice" ${self} WHERE ${self}."id" IN (SELECT f."id" FROM found f)`;
  return source.overSet({ self, from, tally: null, field: part }, compiler);
}
