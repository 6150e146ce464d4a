/** Suggestions by key prefix, bounded to a few hundred of each kind. */
import { jsonArray, type Compiler } from '../graphql/read/compile.js';
import type { SelectedField } from '../graphql/read/selection.js';
import { allOf, count, join, quoted, sql, value, type Sql } from '../platform/sql.js';
import { rowsWith, table } from '../platform/tables.js';
import type { SuggestionKind } from './suggest-keys.js';

/** Maximum number of visible keys to rank: a short prefix matches as many as there are notices. */
const maxKeys = 200;
/**
 * Maximum number of keys to scan: hidden notices neither displace visible ones nor take unbounded
 * time.
 */
const maxLookedAt = 2_000;
const kinds: readonly SuggestionKind[] = ['AGENCY', 'TITLE', 'DOCUMENT_NUMBER'];

export const suggestionColumns = ['kind', 'subjectId', 'text'] as const;
const suggestions = rowsWith('Suggestion', suggestionColumns);

/** The first suggestions: agencies fill at most half if there are others. */
export function suggestionsOf(key: string, first: number, at: { field: SelectedField; compiler: Compiler }): Sql {
  const { field, compiler } = at;
  const shown = suggestions('NOTICE AGENCY');
  const most = count(first);
  const found = kinds.map((kind) => {
    const ranked = sql`SELECT f.*, row_number() OVER (ORDER BY f."isExact" DESC, f."order", f."text", f."subjectId") AS "place" FROM (${subjectsOf(kind, key, compiler)}) f`;
    return sql`(SELECT ${quoted(kind)} AS "kind", p."subjectId", p."text", p."place" FROM (${ranked}) p WHERE p."place" <= ${most})`;
  });
  const half = count(Math.ceil(first / 2));
  const order = sql`(a."kind" = 'AGENCY' AND a."place" <= ${half}) DESC, (a."kind" = 'AGENCY'), a."place", a."kind" DESC`;
  const all = sql`SELECT a.*, row_number() OVER (ORDER BY ${order}) AS "at" FROM (${join(found, ' UNION ALL ')}) a`;
  return jsonArray(
    sql`SELECT ${compiler.columns('Suggestion', shown, compiler.selected(field))} FROM (${all}) ${shown} WHERE "at" <= ${most} ORDER BY "at"`,
  );
}

/** Visible subjects with a matching key, each once. */
function subjectsOf(kind: SuggestionKind, key: string, compiler: Compiler): Sql {
  const [from, to] = [value(key, 'text'), value(`${key}\u{10ffff}`, 'text')];
  // An index range in byte order (COLLATE "C"), independent of the database's locale.
  const keys = sql`(SELECT k."subjectId", k."key" FROM "SuggestKey" k
    WHERE k."kind" = ${quoted(kind)} AND k."key" >= ${from} AND k."key" < ${to} ORDER BY k."key" LIMIT ${count(maxLookedAt)}) k`;
  const nearest = sql`ORDER BY k."key" LIMIT ${count(maxKeys)}`;
  const isExact = sql`bool_or(k."key" = ${from})`;
  if (kind === 'AGENCY') {
    const a = table('Agency');
    const seen = allOf([sql`${a.id} = k."subjectId"`, ...compiler.filtered('Agency', a, {})]);
    return sql`SELECT k."subjectId", k."text", ${isExact} AS "isExact", char_length(k."text") AS "order"
      FROM (SELECT k.*, ${a.name} AS "text" FROM ${keys} JOIN "Agency" ${a} ON ${seen} ${nearest}) k GROUP BY 1, 2`;
  }
  const n = table('Notice');
  const seen = allOf([sql`${n.id} = k."subjectId"`, ...compiler.filtered('Notice', n, {})]);
  const text = kind === 'TITLE' ? n.title : n.documentNumber;
  // Of notices with the same title only the latest is suggested.
  return sql`SELECT (array_agg(k."subjectId" ORDER BY k."publishedOn" DESC, k."subjectId" DESC))[1] AS "subjectId", k."text",
      ${isExact} AS "isExact", -extract(epoch FROM max(k."publishedOn"))::bigint AS "order"
      FROM (SELECT k.*, ${text} AS "text", ${n.publishedOn} AS "publishedOn" FROM ${keys} JOIN "Notice" ${n} ON ${seen} ${nearest}) k GROUP BY 2`;
}
