/** The texts in which a hit's terms are shown, read for the page alone. */
import { byType } from './subject.sql.js';
import type { SubjectType } from './hit-order.js';

const none = `'[]'::json`;
const shown = (self: string): Readonly<Record<SubjectType, string>> => ({
  NOTICE: none, // they come as rows of their own
  DIRECTIVE: `(SELECT json_build_array(json_build_array('heading', d."heading"), json_build_array('text', d."text"))
    FROM "Directive" d WHERE d."id" = ${self}."subjectId")`,
  AGENCY: `(SELECT json_build_array(json_build_array('name', a."name"), json_build_array('orgCode', a."orgCode"),
      json_build_array('creditCode', a."creditCode"), json_build_array('aliases',
      (SELECT string_agg(DISTINCT n."name", '、') FROM "AgencyName" n WHERE n."agencyId" = a."id" AND n."name" <> a."name")))
    FROM "Agency" a WHERE a."id" = ${self}."subjectId")`,
});

export function shownTexts(self: string, types: ReadonlySet<SubjectType>): string {
  if (types.size === 1 && types.has('NOTICE')) return none;
  return byType(self, types, (type) => shown(self)[type]);
}

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
  ['p."subjectId"', 'of', 'text'],
  ['n."title"', 'title', 'text'],
  ['n."indexNumber"', 'indexNumber', 'text'],
  ['n."documentNumber"', 'documentNumber', 'text'],
  ['x."body"', 'body', 'text'],
  ['x."bodyStart"', 'start', 'int'],
  ['x."bodyEnd"', 'end', 'int'],
] as const;

/** A column for the answer, then those of notices: in the row of the answer they are NULL. */
export const answerRow = (answer: string): string =>
  `SELECT ${[`${answer} AS "answer"`, ...columns.map(([, name, type]) => `NULL::${type} AS "${name}"`)].join(', ')}`;

/** The notices of the page, one a row: as JSON their texts would be written, copied and read again, which costs more than finding them. */
export const shownNotices = (page: string): string =>
  `SELECT NULL::json, ${columns.map(([column, , type]) => `${column}::${type}`).join(', ')} FROM ${page} p
    JOIN "Notice" n ON n."id" = p."subjectId" JOIN "NoticeText" x ON x."id" = n."textId" WHERE p."type" = 'NOTICE'`;
