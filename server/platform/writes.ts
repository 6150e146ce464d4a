/**
 * What was written, as triggers tell it (migration 0026): a table, and of an UPDATE of few rows the columns that are different now. And what
 * of it a statement may depend on: its own text names every table and column that it reads. Pure.
 */

export interface Write {
  readonly table: string;
  /** Null: any, and rows that came or went. */
  readonly columns: readonly string[] | null;
}

/** Null where it does not say: then anything may have been written. */
export function readWrite(told: string | undefined): Write | null {
  const [table = '', ...columns] = (told ?? '').split(' ');
  return table === '' ? null : { table, columns: columns.length === 0 ? null : columns };
}

/** What statements read. */
export interface Reads {
  /** Each word of their text, in quotes or not, constants too: more than the tables and columns, never fewer. */
  readonly words: ReadonlySet<string>;
  /** Whether rows are read whole somewhere: then their columns are not named. */
  readonly isWhole: boolean;
  /** Whether a function reads tables that the text does not name. */
  readonly isHidden: boolean;
}

/** What a table is called in the statement; columns that are given a name are taken for tables too, which does no harm. */
const called = /"[A-Z]\w*"\s+(?:AS\s+)?"?(\w+)"?/g;
const bareStar = /(?:\bSELECT|\bDISTINCT|,)\s*\*/i;

/** Rows of tables as a whole: `x.*`, and x that no dot follows where it is named a second time. Those of subqueries name their columns. */
function readsWhole(text: string): boolean {
  if (bareStar.test(text) || /"[A-Z]\w*"\.\*/.test(text)) return true;
  for (const name of new Set([...text.matchAll(called)].map(([, given]) => given ?? ''))) {
    if (keywords.has(name.toUpperCase())) continue;
    if (new RegExp(`\\b${name}"?\\.\\*`).test(text)) return true;
    const alone = [...text.matchAll(new RegExp(`(?<![\\w."])"?${name}"?(?![\\w."(])`, 'g'))].length;
    const declared = [...text.matchAll(new RegExp(`"[A-Z]\\w*"\\s+(?:AS\\s+)?"?${name}"?(?![\\w."(])`, 'g'))].length;
    if (alone > declared) return true;
  }
  return false;
}

/** That follow a name in quotes. */
const keywords: ReadonlySet<string> = new Set(
  'AND AS ASC BETWEEN BY COLLATE CROSS DESC DISTINCT DO ELSE END EXCEPT FETCH FOR FROM FULL GROUP HAVING ILIKE IN INNER INTERSECT IS ISNULL JOIN LATERAL LEFT LIKE LIMIT NATURAL NOT NOTNULL NULLS OFFSET ON OR ORDER OVER PARTITION RETURNING RIGHT SELECT SET SIMILAR THEN UNION USING VALUES WHEN WHERE WINDOW WITH'.split(
    ' ',
  ),
);

/** Functions of the database that read tables: whatever calls one may depend on anything. tests/http/kept/columns asks that all are here. */
export const readingFunctions: ReadonlySet<string> = new Set([
  'countDirectivesAgain',
  'countTargetsAgain',
  'duties_changed',
  'duties_of_notices',
  'duty_scopes',
  'markAddresseesAgain',
  'meant_organs',
  'place_level',
  'tallyNotice',
  'wanted_duties',
  'write_duties',
  'write_held_duties',
]);

export function readsOf(texts: readonly string[]): Reads {
  const words = new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
  const isHidden = [...readingFunctions].some((name) => words.has(name));
  return { words, isWhole: texts.some(readsWhole), isHidden };
}

export const mayChange = ({ table, columns }: Write, { words, isWhole, isHidden }: Reads): boolean =>
  isHidden || (words.has(table) && (columns === null || isWhole || columns.some((column) => words.has(column))));
