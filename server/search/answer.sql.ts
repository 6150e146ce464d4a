/** The one statement of a search: its hits, what is counted over all of them where that is selected, and the notices to quote from. */
import { isObjectType, type GraphQLSchema } from 'graphql';
import { keyOf, type Compiler } from '../graphql/read/compile.js';
import type { SelectedField } from '../graphql/read/selection.js';
import { sourceOf } from '../graphql/read/source.js';
import { quoteName } from '../graphql/read/sql.js';
import { hitOrder, type SubjectType } from './hit-order.js';
import { SearchSql, type SearchRequest } from './search.sql.js';
import { answerRow, shownNotices, shownTexts } from './snippet.sql.js';
import { subjectOf } from './subject.sql.js';

const hitColumns = new Set(['rank', 'type', 'subjectId', 'publishedOn']);

/** One row has `answer`; each other one is a notice to quote from. */
export function searchAnswer(
  request: SearchRequest,
  { field, schema }: { readonly field: SelectedField; readonly schema: GraphQLSchema },
  compiler: Compiler,
): string {
  const search = new SearchSql(request, compiler);
  const tables = new Map<string, string>();
  let withSnippets = false;
  const answer = compiler.connection(field, {
    rows: (hits, { withCursors, withNext }) => {
      if (!tables.has('page')) tables.set('page', search.page(request.page.size + (withNext ? 1 : 0)));
      withSnippets ||= hits.some((hit) => hit.field.name === 'snippets');
      return hitRows({ hits, types: request.types, withCursors }, compiler);
    },
    other: (part) => {
      if (part.field.name === 'totalCount') return `(${search.count()})`;
      if (part.field.name !== 'facets') return null;
      if (!tables.has('found')) tables.set('found', `found AS MATERIALIZED (${search.noticeIds()})`);
      return facets(part, schema, compiler);
    },
  });
  const beside = withSnippets && request.types.has('NOTICE') ? ` UNION ALL ${shownNotices('page')}` : '';
  const all = [...search.before(), ...tables.values()];
  return `${all.length === 0 ? '' : `WITH ${all.join(',\n')} `}${answerRow(answer)}${beside}`;
}

interface HitRows {
  readonly hits: readonly SelectedField[];
  readonly types: ReadonlySet<SubjectType>;
  readonly withCursors: boolean;
}

function hitRows({ hits, types, withCursors }: HitRows, compiler: Compiler): string {
  const self = compiler.alias();
  const place = hitOrder.columns.map(({ name }) => `${self}."${name}"`);
  const columns = hits.flatMap((field) => {
    const { name } = field.field;
    if (name !== 'subject' && name !== 'snippets') return [];
    const sql = name === 'subject' ? subjectOf({ self, field, types }, compiler) : shownTexts(self, types);
    return [`${sql} AS ${quoteName(keyOf(field.key))}`];
  });
  const all = [compiler.columns(hitColumns, self, hits), `${self}."type"`, `${self}."subjectId"`, ...columns];
  if (withCursors) all.push(`json_build_array(${place.join(', ')}) AS "$cursor"`);
  const order = place.map((column) => `${column} DESC`).join(', ');
  return `(SELECT coalesce(json_agg(r), '[]'::json) FROM (SELECT ${all.join(', ')} FROM page ${self} ORDER BY ${order}) r)`;
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
