/**
 * What was written, as reported by triggers (migration 0026): a table, and for an UPDATE of few
 * rows the changed columns. Statements depend on the tables and columns that their text names.
 * Pure.
 */

export interface Write {
  readonly table: string;
  /** Null: any column, or rows inserted or deleted. */
  readonly columns: readonly string[] | null;
}

/** Null if it cannot be parsed: then anything may have been written. */
export function readWrite(told: string | undefined): Write | null {
  const [table = '', ...columns] = (told ?? '').split(' ');
  return table === '' ? null : { table, columns: columns.length === 0 ? null : columns };
}

/** Dependencies of statements. */
export interface Reads {
  /** All words of the text, quoted or not, literals included: a superset of tables and columns. */
  readonly words: ReadonlySet<string>;
  /** Whether whole rows are read somewhere, without naming columns. */
  readonly isWhole: boolean;
  /** Whether a function reads tables that the text does not name. */
  readonly isHidden: boolean;
}

/** Aliases of tables; column aliases match too, which is harmless. */
const called = /"[A-Z]\w*"\s+(?:AS\s+)?"?(\w+)"?/g;
const bareStar = /(?:\bSELECT|\bDISTINCT|,)\s*\*/i;

/**
 * Whole-row references to tables: `x.*`, or an alias used without a dot. Subqueries name their
 * columns.
 */
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

/** Keywords that can follow a quoted name. */
const keywords: ReadonlySet<string> = new Set(
  'AND AS ASC BETWEEN BY COLLATE CROSS DESC DISTINCT DO ELSE END EXCEPT FETCH FOR FROM FULL GROUP HAVING ILIKE IN INNER INTERSECT IS ISNULL JOIN LATERAL LEFT LIKE LIMIT NATURAL NOT NOTNULL NULLS OFFSET ON OR ORDER OVER PARTITION RETURNING RIGHT SELECT SET SIMILAR THEN UNION USING VALUES WHEN WHERE WINDOW WITH'.split(
    ' ',
  ),
);

/**
 * Database functions that read tables: a statement that calls one depends on everything.
 * tests/http/kept/columns checks that the list is complete.
 */
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
