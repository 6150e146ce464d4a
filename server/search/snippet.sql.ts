/** The texts of hits to excerpt from, read for the page only. */
import { listed, name, sql, type Alias, type Sql } from '../platform/sql.js';
import type { SubjectType } from './hit-order.js';
import { byType, type HitRows } from './subject.sql.js';

const shown = ({ subjectId }: HitRows): Readonly<Record<SubjectType, Sql>> => ({
  NOTICE: sql`'[]'::json`, // read as rows of their own
  DIRECTIVE: sql`(SELECT json_build_array(json_build_array('heading', d."heading"), json_build_array('text', d."text"))
    FROM "Directive" d WHERE d."id" = ${subjectId})`,
  AGENCY: sql`(SELECT json_build_array(json_build_array('name', a."name"), json_build_array('orgCode', a."orgCode"),
      json_build_array('creditCode', a."creditCode"), json_build_array('aliases',
      (SELECT string_agg(DISTINCT n."name", '、') FROM "AgencyName" n WHERE n."agencyId" = a."id" AND n."name" <> a."name")))
    FROM "Agency" a WHERE a."id" = ${subjectId})`,
});

export const shownTexts = (hit: HitRows): Sql => byType(hit, (type) => shown(hit)[type]);

/** Columns of shownNotices(): the notice's texts, and where the text proper is in the body. */
export interface ShownNotice {
  /** Key of the notice. */
  readonly of: string;
  readonly title: string;
  readonly indexNumber: string | null;
  readonly documentNumber: string | null;
  readonly body: string;
  readonly start: number;
  readonly end: number;
}
const columns = [
  [sql`p."subjectId"`, 'of', sql`text`],
  [sql`n."title"`, 'title', sql`text`],
  [sql`n."indexNumber"`, 'indexNumber', sql`text`],
  [sql`n."documentNumber"`, 'documentNumber', sql`text`],
  [sql`x."body"`, 'body', sql`text`],
  [sql`x."bodyStart"`, 'start', sql`int`],
  [sql`x."bodyEnd"`, 'end', sql`int`],
] as const;

/** Further columns of the answer row. */
export interface AnswerFacts {
  /** Whether there is any hit. */
  readonly any: Sql;
  /** Current version of the synonyms. */
  readonly edition: Sql;
}

/** Columns of the answer, then those of notices: NULL in the answer row. */
export const answerRow = (answer: Sql, { any, edition }: AnswerFacts): Sql =>
  sql`SELECT ${listed([sql`${answer} AS "answer"`, sql`${any} AS "any"`, sql`${edition} AS "edition"`, ...columns.map(([, as, type]) => sql`NULL::${type} AS ${name(as)}`)])}`;

/**
 * The notices of the page, one per row: as JSON their texts would be serialised, copied and parsed,
 * which costs more than the search.
 */
export const shownNotices = (page: Alias): Sql =>
  sql`SELECT NULL::json, NULL::boolean, NULL::text, ${listed(columns.map(([column, , type]) => sql`${column}::${type}`))} FROM ${page} p
    JOIN "Notice" n ON n."id" = p."subjectId" JOIN "NoticeText" x ON x."id" = n."textId" WHERE p."type" = 'NOTICE'`;
