/** The texts in which a hit's terms are shown, read for the page alone. */
import { listed, name, sql, type Alias, type Sql } from '../platform/sql.js';
import type { SubjectType } from './hit-order.js';
import { byType, type HitRows } from './subject.sql.js';

const shown = ({ subjectId }: HitRows): Readonly<Record<SubjectType, Sql>> => ({
  NOTICE: sql`'[]'::json`, // they come as rows of their own
  DIRECTIVE: sql`(SELECT json_build_array(json_build_array('heading', d."heading"), json_build_array('text', d."text"))
    FROM "Directive" d WHERE d."id" = ${subjectId})`,
  AGENCY: sql`(SELECT json_build_array(json_build_array('name', a."name"), json_build_array('orgCode', a."orgCode"),
      json_build_array('creditCode', a."creditCode"), json_build_array('aliases',
      (SELECT string_agg(DISTINCT n."name", '、') FROM "AgencyName" n WHERE n."agencyId" = a."id" AND n."name" <> a."name")))
    FROM "Agency" a WHERE a."id" = ${subjectId})`,
});

export const shownTexts = (hit: HitRows): Sql => byType(hit, (type) => shown(hit)[type]);

/** Columns of shownNotices(): whose texts they are, and where the text proper is in the body. */
export interface ShownNotice {
  /** The notice's key. */
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

/** What the row of the answer has beside it. */
export interface AnswerFacts {
  /** Whether there is any hit. */
  readonly any: Sql;
  /** Of the table of synonyms, as it stands now. */
  readonly edition: Sql;
}

/** Columns of the answer, then those of notices: in the row of the answer they are NULL. */
export const answerRow = (answer: Sql, { any, edition }: AnswerFacts): Sql =>
  sql`SELECT ${listed([sql`${answer} AS "answer"`, sql`${any} AS "any"`, sql`${edition} AS "edition"`, ...columns.map(([, as, type]) => sql`NULL::${type} AS ${name(as)}`)])}`;

/** The notices of the page, one a row: as JSON their texts would be written, copied and read again, which costs more than finding them. */
export const shownNotices = (page: Alias): Sql =>
  sql`SELECT NULL::json, NULL::boolean, NULL::text, ${listed(columns.map(([column, , type]) => sql`${column}::${type}`))} FROM ${page} p
    JOIN "Notice" n ON n."id" = p."subjectId" JOIN "NoticeText" x ON x."id" = n."textId" WHERE p."type" = 'NOTICE'`;
